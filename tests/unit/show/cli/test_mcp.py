"""`rashomon mcp` starts where it can, and says what is missing where it cannot."""

import sys

import pytest
from click.testing import CliRunner

from rashomon.show.cli.main import main


def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("rashomon.show.mcp.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    outcome = CliRunner().invoke(main, ["mcp", "desk.db"])
    assert outcome.exit_code == 2
    assert "pip install 'rashomon[mcp]'" in outcome.stderr


def test_a_record_that_is_not_there_ends_it() -> None:
    outcome = CliRunner().invoke(main, ["mcp", "nowhere/desk.db"])
    assert outcome.exit_code == 2
    assert "no such record" in outcome.stderr
