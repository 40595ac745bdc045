"""Makes the pictures of pages in `docs/pictures` from the example: `python tools/make_pictures.py`.

Reads `examples/geneva-2021` into a record of its own, serves it on this machine and has Chromium look.
"""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import uvicorn
from click.testing import CliRunner
from playwright.sync_api import FloatRect, Page, ViewportSize, sync_playwright

from rashomon import api
from rashomon.nouns.listings import StoryOrder
from rashomon.show.cli.main import main as command
from rashomon.show.web.app import make_app

HERE = Path(__file__).parents[1]
PICTURES = HERE / "docs" / "pictures"
LARGEST = 150_000  # bytes of a picture
SIZE: ViewportSize = {"width": 1100, "height": 720}
MARGIN = 16  # pixels left above and below a part
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Make every picture; end with 1 where one is too large."""
    with tempfile.TemporaryDirectory() as folder, looking_at(built(folder)) as (page, story):
        for name, address, part, height in (
            ("story", f"/story/{story}", "body", 720),
            ("facts", f"/story/{story}", "#facts", 520),
            ("disagreements", f"/story/{story}", "#disagreements", 720),
            ("family-tree", f"/story/{story}", "#lineage", 720),
            ("pair", "/pair/USA-RUS", "body", 720),
            ("copy", f"/copy/{rewritten(page, story)}", ".copy section:last-of-type", 520),
            ("report", f"/report/{redated(page, story)}", "body", 720),
        ):
            page.goto(address)
            target = PICTURES / f"{name}.png"
            page.screenshot(path=target, clip=clip(page, part, height), full_page=True)
            print(target.name, target.stat().st_size)
            if target.stat().st_size > LARGEST:
                sys.exit(f"{target.name} has more than {LARGEST} bytes")


def clip(page: Page, part: str, height: int) -> FloatRect:
    """Return where the first `height` pixels of a part of a page are, the whole page wide."""
    box = page.locator(part).bounding_box()
    if box is None:
        sys.exit(f"{page.url} has no {part}")
    edge = 0 if part == "body" else MARGIN
    size = min(height, box["height"] + 2 * edge)
    return {"x": 0, "y": box["y"] - edge, "width": SIZE["width"], "height": size}


def built(folder: str) -> str:
    """Return the path of the example's record, made in a folder."""
    record = f"{folder}/geneva-2021.db"
    with chdir(HERE):  # a report without an outlet is named by its path
        outcome = CliRunner().invoke(command, ["build", "examples/geneva-2021", "-o", record])
    if outcome.exit_code:
        sys.exit(outcome.output)
    return record


@contextmanager
def looking_at(record: str) -> Iterator[tuple[Page, str]]:
    """Serve a record and open a browser on it; with the id of its largest story."""
    with api.open_record(record) as opened:
        (line,) = opened.catalogue.stories(StoryOrder.LARGEST, 1, 0)
    server = uvicorn.Server(uvicorn.Config(make_app(record), port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium.new_page(base_url=f"http://127.0.0.1:{port}", viewport=SIZE), line.id
        chromium.close()
    server.should_exit = True
    thread.join()


def rewritten(page: Page, story: str) -> str:
    """Return the id of the first rewritten copy of a story."""
    copies = page.request.get(f"/story/{story}/lineage.json").json()["copies"]
    return str(next(one["id"] for one in copies if one["kind"] == "rewritten"))


def redated(page: Page, story: str) -> str:
    """Return the id of the first report of a story that is said to be re-dated."""
    reports = page.request.get(f"/story/{story}/lineage.json").json()["reports"]
    return str(next(one["id"] for one in reports if one["redated"]))


if __name__ == "__main__":
    main()
