"""Models load once a process."""

from rashomon.run.tools import make_tools


def test_models_load_once() -> None:
    assert make_tools() is make_tools()
