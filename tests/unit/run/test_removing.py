"""A removal ends as a build without the reports would, whenever it is stopped."""

import pytest

from rashomon import api
from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.nouns.removals import Asked
from rashomon.nouns.rulings import RulingKind, Said, Whole, make_ruling
from rashomon.run import removing
from rashomon.run.deciding import decide
from rashomon.store import removals
from rashomon.store.record import Record
from support.building import built, exported, reports

ONE, TWO, THREE = reports()
GOES = Asked(reports=(TWO.id,))


@pytest.fixture
def record() -> Record:
    return built(reports())


@pytest.fixture(scope="module")
def without() -> list[str]:
    return exported(built([ONE, THREE]))


def remove(record: Record, asked: Asked = GOES, why: str = "") -> None:
    removing.remove(record, asked, why, options=Options(), workers=0)


def test_what_stays_is_what_a_build_without_makes(record: Record, without: list[str]) -> None:
    remove(record)
    assert exported(record) == without
    assert list(record.problems()) == []


def test_what_was_removed_does_not_come_back(record: Record, without: list[str]) -> None:
    remove(record)
    outcome = api.build(reports(), record, workers=0)
    assert (outcome.given, outcome.new, outcome.barred) == (3, 0, 1)
    assert exported(record) == without


def test_what_is_let_in_again_comes_back(record: Record) -> None:
    whole = exported(record)
    remove(record)
    assert removing.let_in_again(record, GOES) == 1
    api.build([TWO], record, workers=0)
    assert exported(record) == whole


@pytest.mark.parametrize("step", ["take_out", "wipe", "catch_up"])
def test_a_removal_stopped_anywhere_leaves_a_whole_record(
    record: Record, without: list[str], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(removing if step == "catch_up" else removals, step, stop)
        with pytest.raises(KeyboardInterrupt):
            remove(record)
    assert list(record.problems()) == []
    remove(record, GOES if step == "take_out" else Asked())
    assert exported(record) == without
    assert not record.removals.is_unwiped()


def test_rulings_about_what_is_gone_stay_without_effect() -> None:
    said = Said(who="A desk", when="2026-11-22T15:00:00.000Z", why="one talk")
    ruling = make_ruling(RulingKind.SAME_STORY, (Whole(ONE.id), Whole(TWO.id)), said)
    record, without = built(reports()), built([ONE, THREE])
    for each in (record, without):
        decide(each, [ruling], options=Options(), workers=0)
    remove(record)
    assert exported(record) == exported(without)
    assert record.rulings.all() == (ruling,)
    assert list(record.problems()) == []


def test_removing_all_leaves_an_empty_record(record: Record) -> None:
    remove(record, Asked(reports=tuple(record.view.report_ids())))
    assert exported(record) == []
    assert list(record.problems()) == []
    assert record.view.is_settled()


def test_a_reason_may_not_be_a_book(record: Record) -> None:
    with pytest.raises(UsageError, match="2000 are allowed"):
        remove(record, why="x" * 2001)
    assert len(record.view.report_ids()) == 3


def test_bytes_that_are_no_text_are_kept_as_codes(record: Record) -> None:
    remove(record, why="letter \udcff")
    (made,) = record.removals.made()
    assert made.why == "letter \\udcff"


def test_a_name_that_is_no_text_is_not_there(record: Record) -> None:
    with pytest.raises(UsageError):
        removing.plan_removal(record, Asked(outlets=("\udcff",)))


def test_nothing_to_let_in_again_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError, match="--list"):
        removing.let_in_again(record, GOES)
