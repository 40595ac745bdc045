"""What an actor takes part in and says, a page at a time."""

from rashomon.nouns.dossiers import Party, Role
from rashomon.show.web.clippings import Desk
from rashomon.show.web.roles import events_of, quotes_named, said, stories_of, story_json
from support import records

USA = Party(code="USA", country="USA")


def test_events_come_a_page_at_a_time(desk: Desk) -> None:
    both = events_of(desk, USA, Role.ACTOR, 10, 0)
    assert events_of(desk, USA, Role.ACTOR, 1, 1) == both[1:]
    assert events_of(desk, USA, Role.RECIPIENT, 10, 0) == ()


def test_a_quote_is_shown_in_its_sentence_by_its_speaker(desk: Desk) -> None:
    (row,) = said(desk, quotes_named(desk, [records.QUOTE, "quote-9"]))
    assert (row.name, row.href) == ("Ada Quill", f"/quote/{records.QUOTE}")
    assert "will not sign" in row.clipping.words


def test_a_story_counts_what_the_actor_has_in_it(desk: Desk) -> None:
    ((story, href),) = stories_of(desk, USA, 10, 0)
    assert href == f"/story/{records.STORY}"
    assert story_json(story) == {
        "story": records.STORY, "title": "Harbour talks fail", "events": 2, "quotes": 1,
    }  # fmt: skip
