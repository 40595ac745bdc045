"""Of a story too long to be read what weighs most is told, and all that is left out is counted."""

import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show import digest as digests
from rashomon.show.digest import digest, whole
from rashomon.show.text import StoryText
from rashomon.store.record import Record, open_record
from support import records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


@pytest.fixture
def tight(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("FACTS", "QUOTES", "MOST"):
        monkeypatch.setattr(digests, limit, 1)


def test_a_story_of_usual_size_is_whole(record: Record) -> None:
    told = digest(record, records.STORY)
    assert told == whole(record, record.view.account(records.STORY))
    assert told.more == {}


@pytest.mark.usefixtures("tight")
def test_of_a_long_one_the_heaviest_is_told_and_the_rest_counted(record: Record) -> None:
    told = digest(record, records.STORY)
    everything = whole(record, record.view.account(records.STORY))
    assert [len(event.origins) for event in told.account.events] == [2]
    assert told.order == everything.order
    assert told.reports == everything.order[:1]
    assert told.more == {"report": 1, "origin": 1, "fact": 1}
    assert len(told.copies) == len(told.account.quotes) == len(told.account.findings) == 1


@pytest.mark.usefixtures("tight")
def test_the_text_says_what_is_left_out_and_how_to_see_it(record: Record) -> None:
    console = Console(file=io.StringIO(), width=200, color_system=None)
    console.print(*StoryText(record, digest(record, records.STORY)).blocks(), sep="\n")
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "2 reports, 2 origins" in text
    assert "… 1 more report\n" in text
    assert "… 1 more fact, which fewer origins tell" in text
    assert "rashomon show :memory: story-1 --all" in text


@pytest.mark.usefixtures("tight")
def test_no_place_is_told_where_one_left_out_may_be_told_as_much(record: Record) -> None:
    console = Console(file=io.StringIO(), width=200, color_system=None)
    console.print(StoryText(record, digest(record, records.STORY)).head())
    assert "where: unknown" in console.file.getvalue()  # type: ignore[attr-defined]


def test_an_unknown_story_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError):
        digest(record, StoryId("story-9"))
