"""Every drawing has data, a picture of it, and a template that shows the same."""

from dataclasses import replace
from xml.etree.ElementTree import fromstring

from rashomon.nouns.account import Account
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.registry import STORY_DRAWINGS, drawn
from rashomon.show.web.templating import environment


def test_every_drawing_has_a_template_and_the_part_it_names(desk: Desk, account: Account) -> None:
    for drawing in STORY_DRAWINGS:
        environment().get_template(f"draw/{drawing.name}.html")
        assert drawing.part in drawn(drawing, desk, account).data


def test_every_picture_leads_to_what_it_shows(desk: Desk, account: Account) -> None:
    for drawing in STORY_DRAWINGS:
        root = fromstring(drawn(drawing, desk, account).picture)
        links = [one.get("href", "") for one in root.iter("{http://www.w3.org/2000/svg}a")]
        assert links
        assert all(link.startswith("/") for link in links), drawing.name


def test_without_anything_to_draw_there_is_no_picture(desk: Desk, account: Account) -> None:
    bare = replace(account, events=(), disagreements=())
    made = {one.name: drawn(one, desk, bare) for one in STORY_DRAWINGS}
    assert [name for name, one in made.items() if one.empty] == [
        "disagreements", "timeline", "places", "network",
    ]  # fmt: skip
    assert all(bool(one.picture) is not one.empty for one in made.values())
