"""Lists of a record: pages of stories, steps of time, counts, and what rests on a report."""

from collections.abc import Iterator

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.listings import StoryOrder
from rashomon.store.record import Record, open_record
from support import exports, records


@pytest.fixture
def record() -> Iterator[Record]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield made


def test_counts_are_those_of_the_record(record: Record) -> None:
    counts = record.catalogue.counts()
    assert (counts.reports, counts.stories, counts.events, counts.rejected) == (3, 1, 2, 1)


@pytest.mark.parametrize("order", list(StoryOrder))
def test_a_story_is_a_line_in_every_order(record: Record, order: StoryOrder) -> None:
    (line,) = record.catalogue.stories(order, 10, 0)
    assert (line.reports, line.origins, line.copies, line.events) == (2, 2, 1, 2)
    assert record.catalogue.stories(order, 10, 1) == ()


def test_a_period_keeps_the_stories_that_begin_in_it(record: Record) -> None:
    counted = [
        record.catalogue.story_count(period) for period in ("", "2023", "2023-05-02", "2022")
    ]
    assert counted == [1, 1, 1, 0]


def test_the_strip_counts_stories_and_reports(record: Record) -> None:
    (step,) = record.catalogue.strip().buckets
    assert (step.period, step.stories, step.reports) == ("2023-05-02", 1, 2)


def test_without_a_day_there_is_no_strip() -> None:
    with open_record(":memory:") as record:
        exports.fill_many(record, 2)
        assert record.catalogue.strip().buckets == ()


def test_all_words_of_a_report_that_something_rests_on_are_found(record: Record) -> None:
    placed = record.catalogue.placed(records.FIRST.id)
    assert {one.kind for one in placed} == {
        "copies",
        "disagreements",
        "events",
        "quotes",
        "stories",
        "written",
    }
    assert list(placed) == sorted(placed)


def test_inputs_come_a_page_at_a_time(record: Record) -> None:
    (one,) = record.catalogue.inputs(1, 1)
    assert one.path == "reports/second.txt"


def test_titles_and_findings_are_looked_up(record: Record) -> None:
    assert record.catalogue.title(records.STORY) == "Harbour talks fail"
    assert record.catalogue.findings_of(records.SECOND.id) == ("finding-1",)


def test_sentences_are_those_of_the_reading(record: Record) -> None:
    told = tuple(one.span for one in records.reading_of_first().sentences)
    assert record.catalogue.sentences(records.FIRST.id) == told
    assert record.catalogue.sentences(records.FOREIGN.id) == ()


def test_ids_are_listed_by_kind(record: Record) -> None:
    assert record.catalogue.ids("findings", "", 9, 0) == ("finding-1", "finding-2")
    assert record.catalogue.ids("findings", "undated", 9, 0) == ("finding-1",)
    assert record.catalogue.id_count("events", "") == 2
    assert record.catalogue.kinds("copies") == (("excerpt", 1),)


def test_only_tables_of_the_list_are_listed(record: Record) -> None:
    with pytest.raises(UsageError):
        record.catalogue.ids("sqlite_master", "", 9, 0)


def test_a_few_stories_far_from_all_others_do_not_stretch_the_strip() -> None:
    with open_record(":memory:") as record:
        exports.fill_many(record, 100)
        record._connection.write("UPDATE stories SET start_date = '2020-05-' || (10 + id % 10)")
        record._connection.write(
            "UPDATE stories SET start_date = '1252-01-01' WHERE id = 'story-00007'"
        )
        strip = record.catalogue.strip()
    assert (strip.before, strip.after) == (1, 0)
    assert {bucket.period[:7] for bucket in strip.buckets} == {"2020-05"}
