"""One Chromium and one server a session; without a browser the tests are skipped, never in CI."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from rashomon.store.record import open_record
from support import records
from support.examples import built
from support.hostile_pages import make_hostile
from support.repeated import repeat
from support.site import Site, served

PATIENCE = 30_000  # milliseconds: other tests may keep the machine busy
expect.set_options(timeout=PATIENCE)

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/web/" in item.nodeid:  # one worker starts one browser
            item.add_marker(pytest.mark.xdist_group("web"))


@pytest.fixture(scope="package")  # its driver holds an event loop: no longer than needed
def browser() -> Iterator[Browser]:
    wanted = os.getenv("RASHOMON_BROWSER")  # set in CI, where its absence is a failure
    path = wanted or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no Chromium found: apt-get install chromium to run the browser tests")
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    path = str(tmp_path_factory.mktemp("site") / "r.db")
    with open_record(path, create=True) as record:
        records.fill(record)
    with served(path) as site:
        yield site


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(make_hostile(tmp_path_factory.mktemp("hostile") / "r.db")) as site:
        yield site


@pytest.fixture(scope="session")
def example_site() -> Iterator[Site]:
    """Serve the example of fourteen reports, read as `make demo` reads it."""
    with served(built("geneva-2021")[0]) as site:
        yield site


@pytest.fixture(scope="session")
def every_kind_site() -> Iterator[Site]:
    """Serve the example that has every kind of disagreement and finding."""
    with served(built("every-kind")[0]) as site:
        yield site


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a record of 2,002 reports: the example 143 times."""
    path = str(tmp_path_factory.mktemp("large") / "r.db")
    repeat(built("geneva-2021")[0], path, 143)
    with served(path) as site:
        yield site


@pytest.fixture(params=["example", "large"])
def read_site(request: pytest.FixtureRequest) -> Site:
    """Return a record that was read, the example and the large one in turn."""
    found = request.getfixturevalue(f"{request.param}_site")
    assert isinstance(found, Site)
    return found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1200, "height": 800})
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Return a page of a browser that runs no script."""
    made = browser.new_context(java_script_enabled=False, viewport={"width": 1200, "height": 800})
    made.set_default_timeout(PATIENCE)
    yield made.new_page()
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
