"""Copies in, origins out."""

from datetime import date

from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import Credit, CreditKind, Reading, ReadReport, Scar, ScarKind
from rashomon.nouns.spans import Span
from support.builders import make_report
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = CompareOptions()
AGENCY = Credit("Associated Press", CreditKind.WIRE, None)


def copies_of(*reports: ReadReport) -> list[Copy]:
    pairs = [(a, b) for n, a in enumerate(reports) for b in reports[n + 1 :]]
    found = (compare_pair(a, b, OPTIONS) for a, b in pairs)
    return [copy for copy in found if copy is not None]


def origins_of(*reports: ReadReport) -> tuple[Origin, ...]:
    return trace_origins(reports, copies_of(*reports))


def reworded(text: str, outlet: str, credited: str) -> ReadReport:
    own = make_report(text, outlet=outlet)
    kinds = (ScarKind.GARBLED_NAME, ScarKind.BROKEN_SENTENCE, ScarKind.BROKEN_SENTENCE)
    scars = tuple(Scar(span=Span(own.id, n, n + 1), kind=kind) for n, kind in enumerate(kinds))
    credit = Credit(credited, CreditKind.CONTRIBUTED, None)
    return read(text, outlet=outlet, credit=credit, scars=scars)


def test_lone_report_is_its_own_origin() -> None:
    report = read(FERRY)
    (origin,) = origins_of(report)
    assert (origin.root, origin.credit, origin.reports) == (
        report.report.id,
        None,
        (report.report.id,),
    )


def test_copies_share_the_origin_of_the_first() -> None:
    first = read(FERRY, outlet="Tide", written=date(2022, 3, 3))
    second = read(FERRY, outlet="Buoy", written=date(2022, 3, 4))
    third = read(FERRY, outlet="Quay", written=date(2022, 3, 5))
    (origin,) = origins_of(third, first, second)
    assert origin.root == first.report.id
    assert len(origin.reports) == 3


def test_root_is_unknown_where_nothing_says_which_came_first() -> None:
    (origin,) = origins_of(read(FERRY, outlet="Tide"), read(FERRY, outlet="Buoy"))
    assert origin.root is None


def test_shared_wire_whose_agency_is_not_there_has_a_credit_and_no_root() -> None:
    (origin,) = origins_of(*(read(FERRY, outlet=o, credit=AGENCY) for o in ("Tide", "Buoy")))
    assert (origin.root, origin.credit) == (None, "Associated Press")


def test_agency_among_the_reports_is_the_root() -> None:
    wire = read(FERRY, outlet="Associated Press")
    (origin,) = origins_of(wire, *(read(FERRY, outlet=o, credit=AGENCY) for o in ("Tide", "Buoy")))
    assert origin.root == wire.report.id


def test_agency_that_only_helped_leaves_the_report_its_own() -> None:
    report = read(FERRY, credit=Credit("Associated Press", CreditKind.CONTRIBUTED, None))
    (origin,) = origins_of(report)
    assert (origin.root, origin.credit) == (report.report.id, None)


def test_reworded_report_comes_from_the_outlet_it_credits() -> None:
    (origin,) = origins_of(reworded(FERRY, "Spinmill", "Harbour News"))
    assert (origin.root, origin.credit) == (None, "Harbour News")


def test_reworded_reports_that_share_a_credit_but_no_text_stay_apart() -> None:
    one = reworded(FERRY, "Spinmill", "Harbour News")
    other = reworded(COUNCIL, "Wordmix", "Harbour News")
    assert len(origins_of(one, other)) == 2


def test_round_up_does_not_make_its_sources_one() -> None:
    day = date(2022, 3, 3)
    texts = (FERRY, COUNCIL, AGROUND)
    sources = [read(text, outlet=str(n), written=day) for n, text in enumerate(texts)]
    round_up = read("\n".join(texts), outlet="Digest", written=date(2022, 3, 5))
    origins = origins_of(*sources, round_up)
    assert len(origins) == 3
    assert sorted(r for origin in origins for r in origin.reports) == sorted(
        item.report.id for item in (*sources, round_up)
    )


PAGE = "https://post.example/harbour"


def version(text: str, day: date | None = None, path: str = "a.txt") -> ReadReport:
    report = make_report(text, url=PAGE, outlet="A Post", written=day, path=path)
    return ReadReport(report, Reading(report=report.id))


def test_versions_of_a_page_are_one_origin_however_little_stayed() -> None:
    early = version(FERRY, date(2021, 6, 16))
    late = version(COUNCIL, date(2021, 6, 17))
    (origin,) = origins_of(late, early)
    assert (origin.root, len(origin.reports)) == (early.report.id, 2)


def test_a_watch_knows_the_first_version_by_its_path() -> None:
    late = version(COUNCIL, path=f"{PAGE}#2021-06-16T10:00:00Z")
    early = version(FERRY, path=PAGE)
    (origin,) = origins_of(late, early)
    assert origin.root == early.report.id


def test_which_version_came_first_is_not_guessed() -> None:
    (origin,) = origins_of(version(COUNCIL, path="b.txt"), version(FERRY))
    assert origin.root is None


def test_two_pages_of_an_outlet_stay_two_origins() -> None:
    one = version(FERRY)
    other = make_report(COUNCIL, url=PAGE + "-2", outlet="A Post")
    assert len(origins_of(one, ReadReport(other, Reading(report=other.id)))) == 2
