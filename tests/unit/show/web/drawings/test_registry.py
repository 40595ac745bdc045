"""Every drawing has data, and a template that shows the same."""

from rashomon.nouns.account import Account
from rashomon.show.web.assets import drawing_modules
from rashomon.show.web.clippings import Desk
from rashomon.show.web.drawings.registry import STORY_DRAWINGS, drawn
from rashomon.show.web.templating import environment


def test_every_drawing_has_a_template_and_the_part_it_names(desk: Desk, account: Account) -> None:
    for drawing in STORY_DRAWINGS:
        environment().get_template(f"draw/{drawing.name}.html")
        assert drawing.part in drawn(drawing, desk, account, "").data


def test_every_module_belongs_to_a_drawing() -> None:
    assert drawing_modules() <= {drawing.name for drawing in STORY_DRAWINGS}
