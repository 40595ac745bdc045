"""Why reports are one origin, and why those beside them are not, in words a desk can check."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.nouns.copies import Copy, CopyKind, Direction, Origin
from rashomon.show.cited import Cited
from rashomon.show.why_copies import copy_lines, origin_lines
from rashomon.store.record import open_record
from support import records
from support.builders import make_report


@pytest.fixture
def cited() -> Iterator[Cited]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield Cited(made)


def told(cited: Cited, noun: Copy | Origin) -> str:
    lines = copy_lines(cited, noun) if isinstance(noun, Copy) else origin_lines(cited, noun)
    return "\n".join(line.plain for line in lines)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CopyKind.VERBATIM, "word for word: 1 passage, 1 change"),
        (CopyKind.EDITED, "with words changed"),
        (CopyKind.EXCERPT, "as a part of it"),
        (CopyKind.REWRITTEN, "a copy, because: 3 words in a row are shared"),
        (CopyKind.SHARED_WIRE, "both print one agency's text, which is neither's own"),
    ],
)
def test_a_copy_says_how_the_text_stands_in_the_other(
    cited: Cited, kind: CopyKind, words: str
) -> None:
    assert words in told(cited, replace(records.copy(), kind=kind))


@pytest.mark.parametrize(
    ("direction", "reasons", "words"),
    [
        (Direction.KNOWN, ("it is credited",), "which came second is certain"),
        (Direction.INFERRED, ("a name is garbled",), "is inferred, and may be wrong"),
        (Direction.UNKNOWN, (), "which of the two came first is not known"),
        (Direction.UNKNOWN, ("one", "other"), "not known, for the signs contradict one another"),
    ],
)
def test_a_copy_says_how_surely_which_came_second(
    cited: Cited, direction: Direction, reasons: tuple[str, ...], words: str
) -> None:
    text = told(cited, replace(records.copy(), direction=direction, reasons=reasons))
    assert words in text
    assert all(f"because: {reason}" in text for reason in reasons)


def test_an_origin_shows_what_the_reports_beside_it_lack(cited: Cited) -> None:
    text = told(cited, replace(records.derived().origins[2]))
    assert "no other report tells its story" in text
    cited.record.writer.replace_derived(replace(records.derived(), copies=()), "deriver 2")
    text = told(cited, records.derived().origins[0])
    assert "why the other reports of its story are not of this origin" in text
    assert "reports/second.txt and reports/first.txt: no words in common runs, where" in text


def test_a_copy_too_small_to_join_is_named_with_its_share(cited: Cited) -> None:
    text = told(cited, records.derived().origins[0])
    assert "copy-1 ties reports/second.txt to reports/first.txt by only 18%" in text


def test_versions_of_a_page_are_called_that(cited: Cited) -> None:
    url = "https://post.example/1"
    one, two = (make_report(text, url=url, path=text) for text in ("One.", "Two."))
    cited.record.writer.add([one, two])
    reports = tuple(sorted([one.id, two.id]))
    origin = replace(records.derived().origins[0], root=one.id, credit=None, reports=reports)
    text = told(cited, origin)
    assert "root: One.; the others are later versions of its page" in text
    assert "are of one outlet and one address; see `rashomon versions`" in text
    unknown = told(cited, replace(origin, root=None))
    assert "they are versions of one page; which of them is the first is not known" in unknown
