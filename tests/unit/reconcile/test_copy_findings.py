"""What a copy shows once its source is known."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import FindingKind
from rashomon.nouns.copies import Change, ChangeKind, Copy, CopyKind, Direction, Passage
from rashomon.nouns.ids import CopyId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span
from rashomon.reconcile.copy_findings import copy_findings
from rashomon.reconcile.dating import settle
from support.builders import span_of
from support.copying import AGROUND, FERRY, read

OPTIONS = ReconcileOptions()
SOURCE = read(FERRY, outlet="Lakeside Courier", written=date(2019, 3, 7))


def whole(read_report: ReadReport) -> Span:
    return Span(read_report.report.id, 0, len(read_report.report.text))


def copied(copy: ReadReport, kind: CopyKind, *changed: Change) -> Copy:
    return Copy(
        id=CopyId("copy-1"),
        copy=copy.report.id,
        source=SOURCE.report.id,
        kind=kind,
        direction=Direction.INFERRED,
        share=0.9,
        passages=(Passage(whole(copy), whole(SOURCE), kind),),
        changed=changed,
    )


def kinds(copy: ReadReport, pair: Copy) -> list[FindingKind]:
    return sorted(f.kind for f in copy_findings([copy, SOURCE], [pair], OPTIONS))


def test_an_old_text_under_a_new_date_is_recycled_and_keeps_its_day() -> None:
    late = read(FERRY, outlet="City Lantern", written=date(2021, 1, 2))
    pair = copied(late, CopyKind.VERBATIM)
    assert kinds(late, pair) == [FindingKind.RECYCLED]
    written = {one.report: one.when for one in settle([late, SOURCE], [pair]).written}
    when = written[late.report.id]
    assert when is not None
    assert (when.start, when.end) == (date(2019, 3, 7), date(2019, 3, 7))


def test_a_copy_of_the_next_day_is_not_recycled() -> None:
    late = read(FERRY, outlet="City Lantern", written=date(2019, 3, 8))
    assert kinds(late, copied(late, CopyKind.VERBATIM)) == []


def passage_of(copy: ReadReport, words: int) -> Copy:
    """Return the copy of the first words alone, of both reports."""
    pair = copied(copy, CopyKind.EXCERPT)
    ends = [
        Span(read.report.id, 0, len(" ".join(FERRY.split(" ")[:words]))) for read in (copy, SOURCE)
    ]
    return replace(pair, passages=(Passage(*ends, CopyKind.VERBATIM),))


def test_an_old_passage_in_a_new_text_is_not_recycled() -> None:
    late = read(f"{FERRY} {AGROUND}", outlet="City Lantern", written=date(2021, 1, 2))
    assert kinds(late, passage_of(late, 20)) == []


def test_a_report_cut_from_an_old_one_is_recycled() -> None:
    text = " ".join(FERRY.split(" ")[:60])
    late = read(text, outlet="City Lantern", written=date(2021, 1, 2))
    assert kinds(late, passage_of(late, 60)) == [FindingKind.RECYCLED]


def test_a_name_that_stands_for_the_sources_is_garbled() -> None:
    spun = read(FERRY.replace("Varga", "Virga"), outlet="City Lantern", written=date(2019, 3, 8))
    change = Change(span_of(spun.report, "Virga"), span_of(SOURCE.report, "Varga"), ChangeKind.NAME)
    found = copy_findings([spun, SOURCE], [copied(spun, CopyKind.REWRITTEN, change)], OPTIONS)
    garbled = [f for f in found if f.kind is FindingKind.GARBLED_NAME]
    assert [(f.span, f.evidence) for f in garbled] == [(change.copy, (change.source,))]
    assert FindingKind.REWRITTEN in {f.kind for f in found}


def test_another_romanisation_is_not_garbled() -> None:
    spun = read(FERRY.replace("Ilse", "Ylse"), outlet="City Lantern", written=date(2019, 3, 8))
    change = Change(span_of(spun.report, "Ylse"), span_of(SOURCE.report, "Ilse"), ChangeKind.NAME)
    pair = copied(spun, CopyKind.REWRITTEN, change)
    assert kinds(spun, pair) == [FindingKind.REWRITTEN]
