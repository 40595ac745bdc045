"""`plot` writes a drawing of a story as SVG or PNG, or says why it cannot."""

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("what", ["timeline", "lineage", "disagreements", "network", "map"])
def test_a_story_becomes_a_drawing(run: Run, path: str, tmp_path: Path, what: str) -> None:
    to = tmp_path / "s.svg"
    outcome = run("plot", path, "story-1", "--what", what, "--to", str(to))
    assert outcome.exit_code == 0, outcome.stderr
    assert parse(to).getroot().tag.endswith("svg")


def test_a_png_is_one(run: Run, path: str, tmp_path: Path) -> None:
    pytest.importorskip("resvg_py", reason="pip install 'rashomon[png]'")
    to = tmp_path / "s.png"
    assert run("plot", path, "story-1", "--what", "lineage", "--to", str(to)).exit_code == 0
    assert to.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "asked",
    [("story-9", "lineage", "s.svg"), ("story-1", "globe", "s.svg"), ("story-1", "lineage", "s.gif"),
     ("story-1", "lineage", "no/s.svg")],
)  # fmt: skip
def test_what_cannot_be_drawn_is_wrong_usage(
    run: Run, path: str, tmp_path: Path, asked: tuple[str, str, str]
) -> None:
    story, what, to = asked
    outcome = run("plot", path, story, "--what", what, "--to", str(tmp_path / to))
    assert outcome.exit_code == 2
    assert not (tmp_path / to).exists()
