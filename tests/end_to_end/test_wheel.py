"""The wheel, made from the source archive, runs in an empty folder and opens nothing of the repository.

Installed into a fresh environment that borrows this one's libraries, never its rashomon.
"""

import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sysconfig import get_path

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]

ROOT = Path(__file__).parents[2]
LIBRARIES = get_path("purelib")
REPORTS = {
    "quay-news.txt": "Port Ellery\n\nQuay News, 3 May 2023 - Norway and Sweden signed an agreement on fishing in"
    " Port Ellery on Tuesday. About 200 fishermen protested against the agreement outside the town hall.",
    "harbour-post.txt": "Norway and Sweden sign fishing agreement\n\nHarbour Post, 3 May 2023 - Norway and Sweden"
    " signed an agreement on fishing on Tuesday. Some 300 fishermen protested against it at the town hall.",
}  # fmt: skip

# Runs at the start of every Python of the environment: whatever opens a file of the repository ends.
WATCHMAN = f"""
import sys

def watch(event, arguments):
    if event in {{"open", "os.listdir", "os.scandir", "sqlite3.connect"}}:
        path = str(arguments[0]) if arguments else ""
        if path.removeprefix("file:").startswith({str(ROOT)!r}) and not path.startswith({LIBRARIES!r}):
            raise SystemExit(f"opened {{path}} of the repository")

sys.addaudithook(watch)
"""


def hatch(folder: Path, kind: str, to: Path) -> Path:
    """Build the sdist or the wheel of a folder without network; return the one file made."""
    asked = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(to)]
    subprocess.run(asked, cwd=folder, check=True, capture_output=True)
    return next(to.glob("*.tar.gz" if kind == "sdist" else "*.whl"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatch(ROOT, "sdist", tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def wheel(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as held:
        held.extractall(unpacked, filter="data")
    return hatch(next(unpacked.iterdir()), "wheel", archive.parent)


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment; return its `rashomon`."""
    place = tmp_path_factory.mktemp("fresh") / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    python = place / "bin" / "python"
    asked = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps"]
    subprocess.run([*asked, "--no-index", str(wheel)], check=True, capture_output=True)
    (site,) = place.glob("lib/python*/site-packages")
    (site / "borrowed.pth").write_text(f"{LIBRARIES}\n")
    (site / "sitecustomize.py").write_text(WATCHMAN)
    return place / "bin" / "rashomon"


@pytest.fixture(scope="module")
def desk(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a record of two texts in an empty folder; return the folder."""
    place = tmp_path_factory.mktemp("desk")
    (place / "reports").mkdir()
    for name, text in REPORTS.items():
        (place / "reports" / name).write_text(text)
    said = run(program, place, "build", "reports", "-o", "desk.db", "--workers", "1")
    assert "2 reports, 2 origins" in said
    return place


def run(program: Path, folder: Path, *arguments: str) -> str:
    asked = [str(program), *arguments]
    done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def serving(program: Path, folder: Path) -> Iterator[str]:
    """Serve the pages; hold their address."""
    asked = [str(program), "serve", "desk.db", "--port", "0"]
    process = subprocess.Popen(asked, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_every_file_of_the_package_is_in_the_wheel_and_none_besides(wheel: Path) -> None:
    package = ROOT / "src"
    ours = {
        str(path.relative_to(package)): path.read_bytes()
        for path in (package / "rashomon").rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".db"}
    }
    with zipfile.ZipFile(wheel) as held:
        theirs = {name: held.read(name) for name in held.namelist() if ".dist-info/" not in name}
        licences = [name for name in held.namelist() if "/licenses/" in name]
    assert sorted(theirs) == sorted(ours)
    assert [name for name in ours if theirs[name] != ours[name]] == []
    assert sorted(Path(name).name for name in licences) == ["LICENSE", "NOTICE"]


def test_the_source_archive_can_test_itself(archive: Path) -> None:
    with tarfile.open(archive) as held:
        names = {Path(*Path(name).parts[1:]).as_posix() for name in held.getnames()}
    assert {"README.md", "NOTICE", "Makefile", "constraints.txt", "tests/conftest.py"} <= names
    assert {"examples/README.md", "docs/exports.md", "quality/floors.json"} <= names


def test_the_repository_is_out_of_reach(program: Path, tmp_path: Path) -> None:
    python = program.with_name("python")
    done = subprocess.run(
        [str(python), "-c", f"open({str(ROOT / 'README.md')!r})"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "of the repository" in done.stderr
    said = subprocess.run(
        [str(python), "-c", "import rashomon; print(rashomon.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(said.stdout.strip()).is_relative_to(program.parents[1])
    assert Path(said.stdout.strip()).with_name("py.typed").exists()


def test_it_shows_what_it_built(program: Path, desk: Path) -> None:
    assert "fishing" in run(program, desk, "show", "desk.db")
    run(program, desk, "check", "desk.db")


@pytest.mark.parametrize("name", ["jsonl", "gdelt", "parquet", "xlsx", "jsonld"])
def test_it_exports(program: Path, desk: Path, name: str) -> None:
    run(program, desk, "export", "desk.db", "--format", name, "--to", f"out-{name}")
    assert (desk / f"out-{name}").exists()


def test_it_writes_a_page_and_a_drawing(program: Path, desk: Path) -> None:
    run(program, desk, "report", "desk.db", "--to", "story.html")
    assert "<style>" in (desk / "story.html").read_text()
    story = run(program, desk, "show", "desk.db", "--json").split('"story-')[1].split('"')[0]
    run(
        program, desk, "plot", "desk.db", f"story-{story}", "--what", "timeline", "--to", "time.svg"
    )
    assert "<svg" in (desk / "time.svg").read_text()


def test_it_serves_its_pages_and_their_files(program: Path, desk: Path) -> None:
    with serving(program, desk) as address:
        for part in ("", "search?words=fishermen", "static/style.css", "static/vendor/htmx.min.js"):
            with urllib.request.urlopen(f"{address}{part}", timeout=20) as answer:
                assert answer.status == 200
                assert answer.read()


def test_it_answers_an_assistant(program: Path, desk: Path) -> None:
    async def ask() -> int:
        server = StdioServerParameters(command=str(program), args=["mcp", "desk.db"], cwd=desk)
        async with Client(stdio_client(server)) as client:
            found = await client.call_tool("search", {"words": "fishermen"})
        assert found.structured_content is not None
        return int(found.structured_content["total"])

    assert anyio.run(ask) == 2
