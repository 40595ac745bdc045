"""What follows from the readings: every report in one origin, at most one story."""

from rashomon.nouns.options import Options
from rashomon.run.derivation import Derivation
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import Build, build
from rashomon.run.progress import Unwatched, Watch
from rashomon.store.record import Record, open_record
from support import records
from support.builders import make_report

AGAIN = make_report(records.FIRST.text, outlet="Another Paper", path="again.txt")
ASIDE = make_report("The Lunde bakery won a prize for its rye bread on Friday.", path="aside.txt")


def test_everything_is_derived_again_the_same() -> None:
    given = [records.FIRST, records.SECOND, records.FOREIGN]
    with open_record(":memory:") as record, LocalEngine(0) as engine:
        build(given, record, options=Options(), workers=0)
        watch = Watch(Unwatched(), lambda: 0.0)
        derived = Derivation(record, engine, Options(), watch, anew=True).derived()
        assert derived.former is None
        assert derived.origins == tuple(record.view.origins())
        assert list(derived.accounts) == list(record.view.accounts())


def test_a_report_in_another_language_has_an_origin_a_finding_and_no_story() -> None:
    with open_record(":memory:") as record, LocalEngine(0) as engine:
        build([records.FIRST, records.FOREIGN], record, options=Options(), workers=0)
        watch = Watch(Unwatched(), lambda: 0.0)
        derived = Derivation(record, engine, Options(), watch, anew=True).derived()
    assert [finding.report for finding in derived.findings] == [records.FOREIGN.id]
    assert [written.report for written in derived.written] == [records.FOREIGN.id]
    assert sorted(report for origin in derived.origins for report in origin.reports) == sorted(
        (records.FIRST.id, records.FOREIGN.id)
    )


def contents(record: Record) -> tuple[object, ...]:
    view = record.view
    tables = (view.origins(), view.copies(), view.accounts(), view.findings(), view.quotes())
    standings = [view.standing(report) for report in view.report_ids()]
    return (*(tuple(table) for table in tables), standings, tuple(record.problems()))


def test_reports_added_later_give_what_all_at_once_give() -> None:
    with open_record(":memory:") as grown, open_record(":memory:") as whole:
        for given in ([records.FIRST, records.FOREIGN], [records.SECOND, AGAIN], [ASIDE]):
            build(given, grown, options=Options(), workers=0)
        every = [records.FIRST, records.FOREIGN, records.SECOND, AGAIN, ASIDE]
        build(every, whole, options=Options(), workers=0)
        assert contents(grown) == contents(whole)
        assert not list(grown.problems())


def test_only_what_is_new_is_compared_and_told_again() -> None:
    with open_record(":memory:") as record, LocalEngine(0) as engine:
        build([records.FIRST, AGAIN], record, options=Options(), workers=0)
        before = set(record.view.story_ids())
        record.writer.add([ASIDE])
        watch = Watch(Unwatched(), lambda: 0.0)
        work = Build(record, engine, Options(), watch)
        work.read()
        work.derive()
        taken = {run.stage: run.taken for run in watch.stages}
        assert (taken["compare"], taken["trace"], taken["reconcile"]) == (0, 1, 1)
        assert before < set(record.view.story_ids())


def test_a_later_version_of_a_page_joins_the_origin_of_the_first() -> None:
    url = "https://post.example/bakery"
    first = make_report(ASIDE.text, url=url, path=url)
    seen = f"{url}#2021-06-16T10:00:00Z"
    later = make_report("Dozens of trams stood still in Lunde on Monday.", url=url, path=seen)
    with open_record(":memory:") as grown, open_record(":memory:") as whole:
        for given in ([first, records.FIRST], [later]):
            build(given, grown, options=Options(), workers=0)
        build([later, records.FIRST, first], whole, options=Options(), workers=0)
        assert contents(grown) == contents(whole)
        (origin,) = (one for one in whole.view.origins() if first.id in one.reports)
    assert (origin.root, set(origin.reports)) == (first.id, {first.id, later.id})
