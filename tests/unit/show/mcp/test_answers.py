"""Each question gets a page of the record, every fact with its spans; nothing gets a traceback."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from rashomon.nouns.account import About
from rashomon.nouns.copies import CopyKind
from rashomon.nouns.errors import UsageError
from rashomon.nouns.listings import Query, StoryOrder
from rashomon.nouns.plover import EventType
from rashomon.show.mcp.answers import Answers, Part
from rashomon.show.selection import Selection
from rashomon.store.record import Record, open_record
from support import exports, records
from support.rulings import ruling

ALL = Selection()


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def spans(thing: object) -> Iterator[dict[str, Any]]:
    """Yield every span in an answer."""
    if isinstance(thing, dict):
        if "goes_on_to" in thing or {"report", "start", "end", "text"} <= thing.keys():
            yield thing
        for value in thing.values():
            yield from spans(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from spans(value)


def all_answers(record: Record) -> Iterator[dict[str, object]]:
    answers, story = Answers(record), record.view.story_ids()[0]
    yield answers.stories(StoryOrder.NEWEST, "", 20, 0)
    yield answers.search(Query(words="the"), 20, 0)
    yield from (answers.story(story, part, ALL, 50, 0) for part in Part)
    yield answers.copies("", None, 20, 0)
    yield answers.disagreements("", None, 20, 0)
    view = record.view
    for noun in (*view.events(), *view.quotes(), *view.copies(), *view.origins(), *view.findings()):
        yield answers.why(noun.id, 50, 0)


def test_every_span_of_every_answer_is_cut_from_its_report(record: Record) -> None:
    found = [span for answer in all_answers(record) for span in spans(answer)]
    assert len(found) > 50
    for span in found:
        report = record.view.report(span["report"])
        assert report.text[span["start"] : span["end"]] == span["text"]
        assert span["path"] == report.path


def test_stories_are_listed_with_their_counts(record: Record) -> None:
    answer = Answers(record).stories(StoryOrder.LARGEST, "", 20, 0)
    assert (answer["total"], answer["next"]) == (1, None)
    (story,) = answer["stories"]  # type: ignore[misc] # a list
    assert (story["id"], story["reports"], story["origins"]) == ("story-1", 2, 2)


def test_stories_of_another_year_are_not(record: Record) -> None:
    assert Answers(record).stories(StoryOrder.NEWEST, "1999", 20, 0)["stories"] == []


def test_a_report_is_found_by_its_words_and_they_are_marked(record: Record) -> None:
    answer = Answers(record).search(Query(words="harbour"), 20, 0)
    (hit,) = answer["hits"]  # type: ignore[misc] # a list
    assert hit["path"] == "reports/first.txt"
    assert hit["marks"][0]["text"] == "Harbour"
    assert hit["snippet"]["text"].startswith("Harbour talks fail")


def test_a_story_is_told_by_its_parts(record: Record) -> None:
    answers = Answers(record)
    overview = answers.story("story-1", Part.OVERVIEW, ALL, 20, 0)
    for part, number in overview["counts"].items():  # type: ignore[attr-defined] # a dict
        assert answers.story("story-1", Part(part), ALL, 1, 0)["total"] == number
    assert overview["counts"]["events"] == 2  # type: ignore[index] # a dict


def test_of_a_story_those_events_are_told_that_are_asked_for(record: Record) -> None:
    answers = Answers(record)
    for chosen, wanted in (
        (Selection(types=(EventType.REJECT,)), [records.EVENT]),
        (Selection(actors=("Nobody",)), []),
        (Selection(since=date(2024, 1, 1)), []),
    ):
        answer = answers.story("story-1", Part.EVENTS, chosen, 20, 0)
        assert [one["id"] for one in answer["events"]] == wanted  # type: ignore[attr-defined] # a list
        assert answer["total"] == len(wanted)


def test_the_next_page_goes_on_where_this_one_ends(record: Record) -> None:
    answers = Answers(record)
    first = answers.story("story-1", Part.EVENTS, ALL, 1, 0)
    second = answers.story("story-1", Part.EVENTS, ALL, 1, int(str(first["next"])))
    assert second["next"] is None
    ids = [one["id"] for page in (first, second) for one in page["events"]]  # type: ignore[attr-defined] # a list
    assert sorted(ids) == [records.EVENT, records.MEETING]


def test_no_text_of_a_report_leaves_whole(record: Record) -> None:
    answer = Answers(record).story("story-1", Part.REPORTS, ALL, 20, 0)
    assert all("text" not in report for report in answer["reports"])  # type: ignore[attr-defined] # a list


def test_why_gives_the_thing_and_its_words_in_their_sentence(record: Record) -> None:
    answer = Answers(record).why(records.EVENT, 50, 0)
    assert answer["kind"] == "event"
    assert any("‹sign›" in line for line in answer["lines"])  # type: ignore[attr-defined] # a list


def test_why_is_paged(record: Record) -> None:
    answers = Answers(record)
    whole = answers.why("story-1", 50, 0)["lines"]
    first = answers.why("story-1", 1, 0)
    rest = answers.why("story-1", 50, int(str(first["next"])))
    assert [*first["lines"], *rest["lines"]] == whole  # type: ignore[misc] # lists
    assert rest["next"] is None


def test_a_ruling_is_told_with_its_reason(record: Record) -> None:
    made = ruling("date", records.FIRST, day=date(2023, 5, 4))
    record.rulings.add((made,))
    answer = Answers(record).why(made.id, 50, 0)
    assert answer["kind"] == "ruling"
    assert answer["lines"][-1] == f"because: {made.why}"  # type: ignore[index] # a list


def test_copies_are_those_of_a_story_a_report_or_all() -> None:
    with open_record(":memory:") as record:
        first, _, third = exports.fill_copied(record)
        answers = Answers(record)
        for of in ("", "story-c", first.id):
            assert answers.copies(of, None, 20, 0)["total"] == 1
        assert answers.copies(third.id, None, 20, 0)["total"] == 0
        assert answers.copies("", CopyKind.VERBATIM, 20, 0)["total"] == 0


def test_disagreements_are_those_of_a_story_or_all_and_of_a_kind() -> None:
    with open_record(":memory:") as record:
        exports.fill_copied(record)
        answers = Answers(record)
        for story in ("", "story-c"):
            answer = answers.disagreements(story, None, 20, 0)
            assert len(answer["disagreements"][0]["positions"]) == 2  # type: ignore[index] # a list
            assert answers.disagreements(story, About.WHERE, 20, 0)["total"] == 0


@pytest.mark.parametrize(
    "identity", ["", "event-9", "' OR 1=1 --", "../../x", "\x1b[31m", "e" * 80]
)
def test_an_id_of_nothing_is_said_to_be_none(record: Record, identity: str) -> None:
    answers = Answers(record)
    for ask in (
        lambda: answers.why(identity, 10, 0),
        lambda: answers.story(identity, Part.EVENTS, ALL, 10, 0),
        lambda: answers.copies(identity or "?", None, 10, 0),
        lambda: answers.disagreements(identity or "?", None, 10, 0),
    ):
        with pytest.raises(UsageError, match="has this id") as told:
            ask()
        assert "\x1b" not in str(told.value)


def test_hostile_words_come_as_they_are_in_short_passages() -> None:
    with open_record(":memory:") as record:
        exports.fill_hostile(record)
        found = [span for answer in all_answers(record) for span in spans(answer)]
        assert any(exports.FORMULA in span["text"] for span in found)
        assert all(len(span["text"]) <= 300 for span in found)
