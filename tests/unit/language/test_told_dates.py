"""The dates a report's telling sentences hold."""

from rashomon.language.told_dates import full_dates, in_gallery, page_of, words_before
from rashomon.nouns.readings import Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.nouns.times import TimeExpression, TimexType
from support.builders import make_report, span_of


def test_a_day_told_with_two_years_lends_neither() -> None:
    report = make_report("March 3, 2030 and March 3, 2031 and May 4, 2031")
    days = {
        "March 3, 2030": "2030-03-03",
        "March 3, 2031": "2031-03-03",
        "May 4, 2031": "2031-05-04",
    }
    times = [
        TimeExpression(span_of(report, words), TimexType.DATE, f"date {value}")
        for words, value in days.items()
    ]
    assert {tail: year for tail, (_, year) in full_dates(times).items()} == {"-05-04": 2031}


def test_dates_of_a_gallery_and_of_furniture_are_left_out() -> None:
    text = "The pier sank on May 4.\nIt rose on May 5. Hide Caption 3 of 9\nPosted May 6."
    report = make_report(text)
    times = [
        TimeExpression(span_of(report, words), TimexType.DATE, "date XXXX-05-04")
        for words in ("May 4", "May 5", "May 6")
    ]
    ends = [0, text.index("It rose"), text.index("Posted"), len(text)]
    parts = [Part.BODY, Part.BODY, Part.BOILERPLATE]
    sentences = [
        Sentence(Span(report.id, start, end), part)
        for start, end, part in zip(ends[:-1], ends[1:], parts, strict=True)
    ]
    page = page_of(text, times, sentences, {})
    assert [told.time.span for told in page.told] == [span_of(report, "May 4")]
    assert words_before(page, page.told[0], 8) == "sank on "


def test_what_a_caption_closes_is_a_gallery() -> None:
    assert in_gallery("The pier. Hide Caption 3 of 9", 4)
    assert not in_gallery("The pier.\nHide Caption 3 of 9", 4)
