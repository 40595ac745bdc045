"""Blocks: paragraphs with the part of the report they are."""

from rashomon.nouns.readings import Part
from rashomon.read.layout import MAX_BLOCK, lay_out
from support.builders import make_report

STORY = (
    "Envoys meet on lake shipping rules\n"
    "March 3, 2020\n"
    "By Ana Ruiz\n"
    "Envoys of two lake states met on Tuesday to settle who may sail where, after a winter of "
    "detained boats and angry notes between the ports on both shores.\n"
    "FERRY OWNERS DEMAND A SAY IN LAKE TALKS\n"
    "The talks went on until midnight, and the hosts said that both sides would come back within a "
    "week to sign what they had agreed on paper.\n"
    "CLICK HERE TO GET THE LAKESIDE COURIER APP\n"
    "The Associated Press contributed to this report."
)


def parts(text: str, **beside: str) -> list[Part]:
    return [block.part for block in lay_out(make_report(text, **beside))]


def test_each_line_of_a_page_gets_its_part() -> None:
    assert parts(STORY) == [
        Part.HEADLINE,
        Part.DATE,
        Part.BYLINE,
        Part.LEAD,
        Part.CROSSHEAD,
        Part.BODY,
        Part.BOILERPLATE,
        Part.CREDIT,
    ]


def test_blocks_are_trimmed_ordered_and_apart() -> None:
    report = make_report("  One line here.  \n\n\t\n  Another line there.\n")
    blocks = lay_out(report)
    assert [report.text[b.start : b.end] for b in blocks] == [
        "One line here.",
        "Another line there.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "the ministers of both lake states sat down in the old customs house and"
    text = "\n".join([line] * 8) + ".\n\n" + "\n".join([line] * 4) + "."
    assert len(lay_out(make_report(text))) == 2


def test_a_title_given_beside_the_text_keeps_the_first_line_in_the_story() -> None:
    text = "A short opening line\n" + "The envoys met again on Friday to talk about the lake. " * 4
    assert Part.HEADLINE not in parts(text, title="Quite another title")
    assert parts(text, title="A short opening line")[0] is Part.HEADLINE


def test_a_title_set_as_an_ordinary_paragraph_is_still_found() -> None:
    assert parts("Ferries stay in port.\n" + STORY[50:], title="Ferries stay in port.")[0] is (
        Part.HEADLINE
    )


def test_an_endless_line_is_cut_into_bounded_blocks_that_lose_nothing() -> None:
    text = "The ferry left the port. " * 2_000
    blocks = lay_out(make_report(text))
    assert max(block.end - block.start for block in blocks) <= MAX_BLOCK
    assert "".join(text[b.start : b.end] for b in blocks).replace(" ", "") == text.replace(" ", "")


def test_odd_text_never_raises() -> None:
    for text in ("", "\n\n", "\x00\x00", "🙂" * 50, "ـ" * 300, '"' * 9, "a" * 20_000):
        lay_out(make_report(text))
