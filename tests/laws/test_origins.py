"""Laws of copies and origins, over reports put together from lines of three texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import sign
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import covered
from support.copying import AGROUND, COUNCIL, FERRY, read

OPTIONS = CompareOptions()
LINES = [text.split("\n") for text in (FERRY, COUNCIL, AGROUND)]


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = draw(st.sampled_from(LINES))
    kept = draw(st.lists(st.sampled_from(lines), min_size=2, max_size=8))
    return "\n".join(kept)


REPORTS = st.lists(
    st.builds(read, texts(), outlet=st.sampled_from(["Tide", "Buoy", "Quay"])),
    min_size=1,
    max_size=5,
    unique_by=lambda read_report: read_report.report.id,
)


def traced(reports: list[ReadReport]) -> tuple[tuple[Copy, ...], tuple[Origin, ...]]:
    by_id = {item.report.id: item for item in reports}
    pairs = candidate_pairs([sign(item, OPTIONS) for item in reports], OPTIONS)
    found = (compare_pair(by_id[a], by_id[b], OPTIONS) for a, b in pairs)
    copies = tuple(copy for copy in found if copy is not None)
    return copies, trace_origins(reports, copies)


@given(REPORTS)
@settings(max_examples=40, deadline=None)
def test_every_report_has_exactly_one_origin(reports: list[ReadReport]) -> None:
    _, origins = traced(reports)
    held = sorted(report for origin in origins for report in origin.reports)
    assert held == sorted(item.report.id for item in reports)
    assert all(origin.root is None or origin.root in origin.reports for origin in origins)


@given(REPORTS, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_order_of_reports_does_not_matter(reports: list[ReadReport], random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert traced(shuffled) == traced(reports)


@given(REPORTS)
@settings(max_examples=25, deadline=None)
def test_a_verbatim_copy_adds_a_report_and_no_origin(reports: list[ReadReport]) -> None:
    again = read(reports[0].report.text, outlet="Echo")
    _, before = traced(reports)
    _, after = traced([*reports, again])
    assert len(after) <= len(before)


@given(REPORTS)
@settings(max_examples=40, deadline=None)
def test_share_is_what_the_passages_cover(reports: list[ReadReport]) -> None:
    length = {item.report.id: len(item.report.text) for item in reports}
    for copy in traced(reports)[0]:
        told = covered(passage.copy for passage in copy.passages) / length[copy.copy]
        assert copy.share == round(told, 6)
        assert 0 < copy.share <= 1
        assert {p.copy.report for p in copy.passages} == {copy.copy}
        assert {p.source.report for p in copy.passages} == {copy.source}
