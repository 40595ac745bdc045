"""When signs add up to a re-worded text."""

from rashomon.language.rewording import garbled_names, looks_rewritten, rewording_signs
from rashomon.nouns.readings import Reading, ReadReport, Scar, ScarKind
from rashomon.nouns.spans import Span
from support.builders import make_report

REPORT = make_report("abcdefgh")


def reading(*kinds: ScarKind) -> Reading:
    scars = [Scar(span=Span(REPORT.id, n, n + 1), kind=kind) for n, kind in enumerate(kinds)]
    return Reading(report=REPORT.id, scars=tuple(scars))


def test_odd_capitals_alone_are_never_enough() -> None:
    assert not looks_rewritten(reading(*[ScarKind.ODD_CAPITAL] * 8))


def test_one_garbled_name_counts_once_however_often_it_comes() -> None:
    meant = Span(REPORT.id, 7, 8)
    scars = tuple(
        Scar(span=Span(REPORT.id, n, n + 1), kind=ScarKind.GARBLED_NAME, meant=meant)
        for n in range(5)
    )
    assert rewording_signs(Reading(report=REPORT.id, scars=scars)) == 1


def test_three_broken_sentences_are_enough() -> None:
    assert looks_rewritten(reading(*[ScarKind.BROKEN_SENTENCE] * 3))
    assert not looks_rewritten(reading(*[ScarKind.BROKEN_SENTENCE] * 2))


def test_garbled_names_are_told_in_order() -> None:
    found = reading(ScarKind.GARBLED_NAME, ScarKind.ODD_CAPITAL, ScarKind.GARBLED_NAME)
    assert garbled_names(ReadReport(REPORT, found)) == ("a", "c")
