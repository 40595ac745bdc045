"""Words for one thing that mean different things."""

from rashomon.nouns.plover import EventType
from rashomon.reconcile.wording_stands import wording_stands
from support.readings import Draft, draft
from support.tellings import one_event


def told(text: str) -> Draft:
    made = draft(text)
    made.event("demanded", EventType.REQUEST)
    return made


def words(*texts: str) -> list[list[str]]:
    found = wording_stands(one_event(*(told(text) for text in texts)), {})
    return [sorted(stand.value.words for stand in matter) for matter in found if len(matter) > 1]


def test_words_with_two_meanings_are_two_positions() -> None:
    assert words("They demanded guarantees.", "They demanded assurances at once.") == [
        ["assurances", "guarantees"]
    ]


def test_words_with_one_meaning_are_one_position() -> None:
    assert not words("They demanded a truce.", "They demanded a ceasefire.")


def test_a_report_that_uses_both_words_takes_no_position() -> None:
    assert not words("They demanded guarantees.", "They demanded guarantees, not assurances.")


def test_words_far_from_the_act_are_not_said_of_it() -> None:
    far = "They demanded it " + "again and " * 8 + "spoke of assurances."
    assert not words("They demanded guarantees.", far)


def labels(*texts: str) -> list[list[str]]:
    drafts = [draft(text) for text in texts]
    for one in drafts:
        one.event("called", EventType.ACCUSE)
    found = wording_stands(one_event(*drafts), {})
    return [sorted(stand.value.words for stand in matter) for matter in found if len(matter) > 1]


def test_two_names_that_someone_is_called_are_two_positions() -> None:
    assert labels("He called her a coward.", "He called her a traitor, and left.") == [
        ["coward", "traitor"]
    ]


def test_a_report_that_tells_the_other_name_too_takes_no_position() -> None:
    both = "He called her a coward. She had been a traitor to him."
    assert not labels(both, "He called her a traitor, and left.")
