"""A drawing alone: it needs no stylesheet, no font file, no network, and becomes a PNG."""

import builtins
from xml.etree.ElementTree import fromstring

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.drawings.lineage import draw_lineage
from rashomon.show.drawings.stand_alone import png, style, svg_file
from support.pictures import HOSTILE, SVG, lineage_data

MADE = svg_file(draw_lineage(lineage_data([4, 2])), HOSTILE, "Who copied whom")


def test_every_colour_is_resolved() -> None:
    assert "var(" not in style()
    assert "@media" not in style()
    assert "#" in style()


def test_it_is_whole_and_names_its_story() -> None:
    root = fromstring(MADE.partition("\n")[2])
    assert root.tag == f"{SVG}svg"
    assert "Who copied whom" in [one.text for one in root.iter(f"{SVG}text")]
    assert list(root.iter(f"{SVG}script")) == []


def test_it_loads_nothing() -> None:
    assert "url(" not in MADE
    assert "@import" not in MADE
    assert MADE.count("http") == 1  # the name space


def test_it_becomes_a_png_of_twice_its_size() -> None:
    pytest.importorskip("resvg_py", reason="pip install 'rashomon[png]'")
    made = png(MADE)
    root = fromstring(MADE.partition("\n")[2])
    size = int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")
    assert made.startswith(b"\x89PNG")
    assert size == (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0)))


def test_without_the_renderer_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "resvg_py":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"rashomon\[png\]"):
        png(MADE)
