"""Marks: the same thing has the same mark, others have others, none holds a word."""

from rashomon.nouns.removals import (
    Asked,
    MarkKind,
    marks_against,
    outlet_mark,
    page_marks,
    url_mark,
)
from support.builders import make_report

REPORT = make_report("Words.", outlet="A Post", url="https://a.test/1")


def test_a_report_is_known_again_by_its_id_address_and_outlet() -> None:
    kinds = {mark.kind: mark.mark for mark in marks_against(REPORT)}
    assert kinds[MarkKind.REPORT] == REPORT.id
    assert {kinds[MarkKind.URL], kinds[MarkKind.OUTLET]} == {
        url_mark("https://a.test/1").mark, outlet_mark("a  POST").mark
    }  # fmt: skip


def test_unknown_bytes_leave_no_mark() -> None:
    assert MarkKind.BYTES not in {mark.kind for mark in marks_against(REPORT)}


def test_of_a_page_without_outlet_the_address_counts() -> None:
    assert page_marks("https://a.test/1", None) == (url_mark("https://a.test/1"),)


def test_marks_hold_no_words() -> None:
    told = " ".join(mark.mark for mark in marks_against(REPORT)).lower()
    assert "a.test" not in told
    assert "post" not in told


def test_nothing_asked_is_false() -> None:
    assert not Asked()
    assert Asked(outlets=("A Post",))
