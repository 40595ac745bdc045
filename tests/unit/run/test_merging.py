"""A merged record is what a build from all inputs makes, whatever of it was read where."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.nouns.options import Options
from rashomon.nouns.readings import Reading
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.removals import Asked
from rashomon.nouns.rulings import RulingKind, Said, Whole, make_ruling
from rashomon.run import merging, removing
from rashomon.run.deciding import decide
from rashomon.run.merging import merge
from rashomon.store.record import Record, open_record
from rashomon.store.writer import Read
from support.building import built, exported, reports

ONE, TWO, THREE = reports()
BROKEN = Rejected("reports/broken.zip", Reason.UNREADABLE, "not a zip file")


def merged(*sources: Record, into: Record | None = None) -> Record:
    record = open_record(":memory:") if into is None else into
    merge(sources, record, options=Options(), workers=0)
    return record


@pytest.fixture(scope="module")
def whole() -> list[str]:
    return exported(built([*reports(), BROKEN]))


@pytest.fixture
def halves() -> tuple[Record, Record]:
    return built([ONE, TWO, BROKEN]), built([TWO, THREE])


def test_the_bytes_are_those_of_a_build_from_all(
    whole: list[str], halves: tuple[Record, Record]
) -> None:
    one, other = halves
    assert exported(merged(one, other)) == whole
    assert exported(merged(other, one)) == whole


def test_merging_into_one_of_them_gives_the_same(
    whole: list[str], halves: tuple[Record, Record]
) -> None:
    one, other = halves
    assert exported(merged(other, into=one)) == whole
    assert list(one.problems()) == []


def test_nothing_is_read_again(halves: tuple[Record, Record]) -> None:
    record = open_record(":memory:")
    done = merge(halves, record, options=Options(), workers=0)
    assert (done.reports, done.read) == (3, 0)
    assert [(one.reports, one.new, one.readings) for one in done.taken] == [(2, 2, 2), (2, 1, 1)]


def test_the_same_report_has_both_paths() -> None:
    again = replace(ONE, path="other/a.txt", paths=("other/a.txt",))
    (report,) = merged(built([ONE]), built([again])).view.reports()
    assert report.paths == ("other/a.txt", "reports/0.txt")


def test_what_came_beside_by_the_first_path_counts_and_its_reading() -> None:
    dated = replace(ONE, path="other/a.txt", paths=("other/a.txt",), date=date(2023, 5, 3))
    record = merged(built([ONE]), built([dated]))
    assert exported(record) == exported(built([ONE, dated]))


def test_readings_of_another_version_are_made_again(whole: list[str]) -> None:
    old = built([*reports(), BROKEN])
    old.writer.save_readings([Read(reading=Reading(report=ONE.id), reader="of last year")])
    record = open_record(":memory:")
    done = merge([old], record, options=Options(), workers=0)
    assert (done.taken[0].readings, done.taken[0].older, done.read) == (2, 1, 1)
    assert exported(record) == whole


def test_what_one_refused_and_another_read_is_read() -> None:
    refusal = Rejected(ONE.path, Reason.TIMEOUT, "took too long")
    record = merged(built([ONE]), built([TWO, refusal]))
    assert record.view.rejected() == ()


def test_rulings_come_along_and_are_kept_to() -> None:
    about = (Whole(ONE.id), Whole(TWO.id))
    said = Said(who="A desk", when="2026-11-22T15:00:00.000Z", why="one talk")
    ruling = make_ruling(RulingKind.SAME_STORY, about, said)
    one, whole = built([ONE, THREE]), built(reports())
    one.rulings.add([ruling])
    decide(whole, [ruling], options=Options(), workers=0)
    record = open_record(":memory:")
    done = merge([one, built([TWO])], record, options=Options(), workers=0)
    assert [taken.rulings for taken in done.taken] == [1, 0]
    assert exported(record) == exported(whole)


def test_a_second_text_of_an_id_stays_refused() -> None:
    again = Rejected(ONE.path, Reason.DUPLICATE_ID, "this id was read before")
    record = built([ONE, again])
    for result in (merged(record), merged(built([ONE, TWO]), into=record)):
        assert result.view.rejected() == (again,)


def test_what_one_removed_is_in_none_of_it() -> None:
    one, other = built([ONE, TWO]), built([TWO, THREE])
    removing.remove(one, Asked(reports=(TWO.id,)), "", options=Options(), workers=0)
    for record in (merged(other, one), merged(one, into=other)):
        assert exported(record) == exported(built([ONE, THREE]))
        assert record.removals.bars(TWO)
        assert not record.removals.is_unwiped()


def test_a_merge_stopped_and_done_again_ends_the_same(
    whole: list[str], halves: tuple[Record, Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    record = open_record(":memory:")
    for step in ("_take_over", "catch_up"):
        with monkeypatch.context() as patched:
            patched.setattr(merging, step, stop)
            with pytest.raises(KeyboardInterrupt):
                merged(*halves, into=record)
        assert list(record.problems()) == []
    assert exported(merged(*halves, into=record)) == whole
