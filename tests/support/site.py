"""A record served on a free port, and what a browser says and asks while it is looked at."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvicorn
from playwright.sync_api import Page, Request

from rashomon.show.web.app import make_app


@dataclass
class Site:
    address: str
    path: str = ""
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note what a page's console says, its faults, and every address it asks for."""
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda fault: self.said.append(str(fault)))
        page.on("request", self._ask)

    def complaints(self) -> list[str]:
        """Return what consoles said, and every address asked for that is not its own."""
        return self.said + [one for one in self.asked if not one.startswith(self.address)]

    def _ask(self, request: Request) -> None:
        self.asked.append(request.url)


@contextmanager
def served(path: str) -> Iterator[Site]:
    """Serve a record until the block ends."""
    config = uvicorn.Config(make_app(path), port=0, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Site(f"http://127.0.0.1:{port}", path)
    finally:
        server.should_exit = True
        thread.join()
