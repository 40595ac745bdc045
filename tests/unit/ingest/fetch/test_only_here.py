"""Nothing else in the package asks the network for anything."""

import re
from pathlib import Path

import rashomon

CLIENTS = re.compile(
    r"^\s*(?:import|from) (?:httpx|httpcore|requests|urllib\.request|urllib3)\b", re.M
)


def test_web_clients_are_imported_in_one_place() -> None:
    package = Path(rashomon.__file__).parent
    found = {
        path.parent.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if CLIENTS.search(path.read_text("utf-8"))
    }
    assert found == {"ingest/fetch"}
