"""What follows from the readings: every report in one origin, at most one story."""

from rashomon.nouns.options import Options
from rashomon.run.derivation import Derivation
from rashomon.run.local import LocalEngine
from rashomon.run.pipeline import build
from rashomon.run.progress import Unwatched, Watch
from rashomon.store.record import open_record
from support import records


def test_everything_is_derived_again_the_same() -> None:
    given = [records.FIRST, records.SECOND, records.FOREIGN]
    with open_record(":memory:") as record, LocalEngine(0) as engine:
        build(given, record, options=Options(), workers=0)
        watch = Watch(Unwatched(), lambda: 0.0)
        derived = Derivation(record, engine, Options(), watch).derived()
        assert derived.origins == tuple(record.view.origins())
        assert list(derived.accounts) == list(record.view.accounts())


def test_a_report_in_another_language_has_an_origin_a_finding_and_no_story() -> None:
    with open_record(":memory:") as record, LocalEngine(0) as engine:
        build([records.FIRST, records.FOREIGN], record, options=Options(), workers=0)
        watch = Watch(Unwatched(), lambda: 0.0)
        derived = Derivation(record, engine, Options(), watch).derived()
    assert [finding.report for finding in derived.findings] == [records.FOREIGN.id]
    assert [written.report for written in derived.written] == [records.FOREIGN.id]
    assert sorted(report for origin in derived.origins for report in origin.reports) == sorted(
        (records.FIRST.id, records.FOREIGN.id)
    )
