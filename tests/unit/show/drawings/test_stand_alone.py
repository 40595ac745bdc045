"""A drawing alone: it needs no stylesheet, no font file, no network, and becomes a PNG."""

import builtins
import re
from xml.etree.ElementTree import fromstring

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.show.drawings.disagreements import draw_disagreements
from rashomon.show.drawings.lineage import draw_lineage
from rashomon.show.drawings.network import draw_network
from rashomon.show.drawings.places import draw_places
from rashomon.show.drawings.stand_alone import png, style, svg_file
from rashomon.show.drawings.timeline import draw_timeline
from support.pictures import (
    HOSTILE,
    SVG,
    differing,
    happened,
    lineage_data,
    network_data,
    position,
    spot,
    timeline_data,
)  # fmt: skip

CLASSES = re.compile(r'class="([^"]*)"')

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


def test_every_class_of_a_drawing_has_a_rule() -> None:
    pictures = (
        draw_lineage(lineage_data([41, 5, 2], undated=1)),
        draw_timeline(timeline_data([happened(n, status="planned") for n in range(6)])),
        draw_network(network_data(5)),
        draw_disagreements({"disagreements": [differing([position("a", 1), position("b", 1, denied=True)])]}),
        draw_places({"places": [spot(1, 60, 10), spot(2, 60, 20, precision="country")], "unknown": [], "nowhere": 0}),
    )  # fmt: skip
    used = {name for one in pictures for name in CLASSES.findall(one.markup())}
    words = {word for names in used for word in names.split()}
    known = set(re.findall(r"\.([a-z][\w-]*)", style()))
    assert words - known <= {one.name for one in pictures} | {"edited", "row"}
