"""SVG: nothing given as words becomes markup, and every mark says what it is."""

from xml.etree.ElementTree import fromstring

from rashomon.show.drawings.svg import Markup, Picture, diamond, element, link, quad_mark, text
from support.pictures import HOSTILE, SVG


def test_words_are_escaped_and_markup_is_not() -> None:
    assert (
        element("g", "<a>", Markup("<b/>"), class_='"x"')
        == '<g class="&quot;x&quot;">&lt;a&gt;<b/></g>'
    )


def test_hostile_words_leave_xml_whole() -> None:
    made = fromstring(element("g", link(HOSTILE, HOSTILE, text(0, 0, HOSTILE, room=100)), HOSTILE))
    assert [one.tag for one in made.iter()] == ["g", "a", "title", "text"]
    shown = made.findtext("a/text") or ""
    assert "\u202e" not in shown
    assert len(shown) < 40


def test_a_mark_without_an_address_is_no_link() -> None:
    assert link("", "a ship", Markup("<path/>")) == "<g><title>a ship</title><path/></g>"


def test_a_verbal_act_is_told_from_a_material_one_by_its_class() -> None:
    assert 'class="event quad1"' in quad_mark(0, 0, 1)
    assert 'class="event quad2"' in quad_mark(0, 0, 2)


def test_shapes_are_rounded() -> None:
    assert diamond(1 / 3, 0, 1, "x") == '<path d="M 0.3 -1 L 1.3 0 L 0.3 1 L -0.7 0 Z" class="x"/>'


def test_a_picture_says_what_it_is() -> None:
    picture = Picture(name="map", label="Where", width=10, height=5, body=())
    root = fromstring(picture.markup())
    assert (root.tag, root.get("aria-label"), root.get("viewBox")) == (
        f"{SVG}svg",
        "Where",
        "0 0 10 5",
    )
