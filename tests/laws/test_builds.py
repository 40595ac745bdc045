"""Laws of a build: order, repetition and splitting change nothing; a copy adds no origin."""

from collections.abc import Sequence

import pytest

from rashomon.nouns.errors import NothingRead
from rashomon.nouns.rejected import Reason, Rejected
from support.builders import make_report
from support.building import TEXTS, built, exported, reports

pytestmark = pytest.mark.laws

REJECTED = Rejected("reports/broken.zip", Reason.UNREADABLE, "not a zip file")


@pytest.fixture(scope="module")
def whole() -> Sequence[str]:
    return exported(built([*reports(), REJECTED]))


def test_the_made_up_reports_give_something(whole: Sequence[str]) -> None:
    assert len(whole) > 12


def test_order_does_not_matter(whole: Sequence[str]) -> None:
    assert exported(built([REJECTED, *reversed(reports())])) == whole


def test_building_twice_changes_nothing(whole: Sequence[str]) -> None:
    assert exported(built([*reports(), REJECTED], [*reports(), REJECTED])) == whole


def test_adding_one_by_one_is_adding_all(whole: Sequence[str]) -> None:
    one, two, three = reports()
    assert exported(built([three, REJECTED], [one], [two])) == whole


def test_a_whole_build_holds() -> None:
    assert list(built(reports()).problems()) == []


def test_a_verbatim_copy_adds_a_report_and_no_origin() -> None:
    copied = make_report(TEXTS[0], path="reports/z.txt", outlet="The Ellery Echo")
    before, after = built(reports()), built([*reports(), copied])
    assert len(after.view.report_ids()) == len(before.view.report_ids()) + 1
    assert len(list(after.view.origins())) == len(list(before.view.origins()))
    assert [copy.kind.value for copy in after.view.copies()] == ["verbatim"]


def test_the_same_report_by_two_paths_is_one() -> None:
    again = make_report(TEXTS[0], path="other/a.txt")
    record = built([*reports(), again])
    assert [report.paths for report in record.view.reports() if len(report.paths) > 1] == [
        ("other/a.txt", "reports/0.txt")
    ]


def test_a_report_in_another_language_is_kept_and_not_read() -> None:
    foreign = make_report("Das Treffen scheiterte am Dienstag.", path="de.txt", language="de")
    record = built([*reports(), foreign])
    (finding,) = (each for each in record.view.findings() if each.report == foreign.id)
    assert finding.kind.value == "other_language"
    standing = record.view.standing(foreign.id)
    assert standing is not None
    assert standing.story is None


def test_half_a_surrogate_pair_is_refused_and_the_rest_kept() -> None:
    odd = make_report("a \ud800 b", path="odd.txt")
    record = built([*reports(), odd])
    assert [(one.path, one.reason) for one in record.view.rejected()] == [
        ("odd.txt", Reason.BAD_ENCODING)
    ]


def test_a_file_name_that_is_no_text_is_shown_by_its_bytes() -> None:
    record = built([make_report(TEXTS[0], path="reports/\udcff.txt")])
    assert next(record.view.reports()).path == "reports/\\udcff.txt"


@pytest.mark.parametrize(
    "text", ["", "\x00", "“" * 500, "\u202e\u200f", "a" * 20_000, "\n" * 5000, "😀" * 300, "“a"]
)
def test_odd_texts_are_read_or_refused(text: str) -> None:
    record = built([*reports(), make_report(text, path="odd.txt")])
    assert list(record.problems()) == []
    assert record.view.failed() == ()


def test_nothing_to_read_says_so() -> None:
    with pytest.raises(NothingRead):
        built([REJECTED])
