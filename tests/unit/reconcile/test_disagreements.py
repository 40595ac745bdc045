"""What the tellings of one event cannot all be right about, and what is no disagreement."""

from datetime import date

import pytest

from rashomon.nouns.account import About, Disagreement
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import Part
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.reconcile.disagreements import disagreements, when_text
from support.readings import Draft, draft, on
from support.tellings import one_event, setting

SCENE = "at a bus station in the old harbour of Bergen"


def differing(*drafts: Draft, times: dict[Span, When] | None = None) -> list[Disagreement]:
    group = one_event(*drafts, times=times)
    return list(disagreements(group, setting(*drafts, times=times)))


def dead(number: int, more: str = "", scene: str = SCENE) -> Draft:
    made = draft(f"The storm killed {number} people {scene}{more}.")
    made.entity("storm", kind=EntityKind.OTHER)
    amount = made.count(f"{number} people", number, number, "people")
    made.event("killed", EventType.ASSAULT, by=("storm",), quantities=(amount,))
    return made


def dated(text: str, words: str, day: date) -> tuple[Draft, dict[Span, When]]:
    made = draft(text)
    made.entity("Bergen", kind=EntityKind.PLACE, country="NOR")
    span = made.span(words)
    made.event("struck", EventType.ASSAULT, to=("Bergen",), time=span)
    return made, {span: on(day, span)}


def shot(name: str) -> Draft:
    made = draft(f"{name} shot Solveig Dahl {SCENE}.")
    for each in (name, "Solveig Dahl"):
        made.entity(each)
    made.event("shot", EventType.ASSAULT, by=(name,), to=("Solveig Dahl",))
    return made


def called(word: str) -> Draft:
    made = draft(f"Aasen called Lunde a {word}.")
    for each in ("Aasen", "Lunde"):
        made.entity(each)
    made.event("called", EventType.ACCUSE, by=("Aasen",), to=("Lunde",))
    return made


def test_two_counts_of_the_dead_stand_side_by_side_in_the_reports_words() -> None:
    (found,) = differing(dead(4), dead(9, " on Monday"))
    assert found.about is About.QUANTITY
    assert [position.value for position in found.positions] == ["4 people", "9 people"]


def test_one_count_told_twice_is_none() -> None:
    assert not differing(dead(4), dead(4, " on Monday"))


def test_two_counts_that_nothing_shows_to_be_of_one_event_are_none() -> None:
    assert not differing(dead(4), dead(9, scene="while snow fell on roads far inland"))


def test_a_report_that_gives_both_numbers_tells_of_a_change() -> None:
    assert not differing(dead(4), dead(9, ", not four"))


def test_two_days_differ() -> None:
    one, first = dated(f"It struck {SCENE} on 4 May.", "4 May", date(2020, 5, 4))
    other, second = dated(f"It struck {SCENE} on 5 May.", "5 May", date(2020, 5, 5))
    (found,) = differing(one, other, times=first | second)
    assert [position.value for position in found.positions] == ["2020-05-04", "2020-05-05"]


def test_a_day_told_in_another_clause_may_be_of_something_else() -> None:
    one, first = dated(f"It struck {SCENE} on 4 May.", "4 May", date(2020, 5, 4))
    text = f"They said on 5 May, after hours of rain, that it struck {SCENE}."
    other, second = dated(text, "5 May", date(2020, 5, 5))
    assert not differing(one, other, times=first | second)


def test_the_same_weekday_read_as_two_days_is_none() -> None:
    one, first = dated(f"It struck {SCENE} on Tuesday.", "Tuesday", date(2020, 5, 5))
    other, second = dated(f"On Tuesday it struck {SCENE}.", "Tuesday", date(2020, 5, 12))
    assert not differing(one, other, times=first | second)


def test_one_sentence_in_two_reports_cannot_differ_in_its_day() -> None:
    text = "It struck Bergen late on Tuesday, 5 hours after dawn."
    words = "Tuesday, 5 hours after dawn"
    one, first = dated(text, words, date(2020, 5, 5))
    other, second = dated(text + " ", words, date(2020, 5, 12))
    assert not differing(one, other, times=first | second)


def test_two_names_for_who_did_it_differ() -> None:
    assert [found.about for found in differing(shot("Lunde"), shot("Aasen"))] == [About.WHO]


def test_a_headline_has_no_say_in_who_did_it() -> None:
    headline = shot("Aasen")
    headline.parts[0] = Part.HEADLINE
    assert not differing(shot("Lunde"), headline)


@pytest.mark.parametrize(("status", "differs"), [(Status.PLANNED, True), (Status.ONGOING, False)])
def test_a_deed_and_a_plan_differ_and_a_deed_under_way_does_not(
    status: Status, *, differs: bool
) -> None:
    one, other = draft(f"Lunde resigned {SCENE}."), draft(f"Lunde resigns {SCENE}.")
    for made in (one, other):
        made.entity("Lunde")
    one.event("resigned", EventType.RETREAT, by=("Lunde",))
    other.event("resigns", EventType.RETREAT, by=("Lunde",), status=status)
    assert bool(differing(one, other)) is differs


def test_two_nouns_show_no_status_to_differ_over() -> None:
    one, other = draft("The offer stands."), draft("His offer was low.")
    one.event("offer", EventType.AGREE)
    other.event("offer", EventType.AGREE, status=Status.PLANNED)
    assert not differing(one, other)


def test_two_words_for_the_same_man_differ() -> None:
    (found,) = differing(called("thief"), called("swindler"))
    assert (found.about, {position.value for position in found.positions}) == (
        About.WORDING,
        {"thief", "swindler"},
    )


def test_an_open_end_is_written_as_dots() -> None:
    assert when_text(When(date(2020, 5, 4), None, Grain.RANGE, ())) == "2020-05-04/.."
