from datetime import date

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import Masthead, Part, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.read.dating import own_words_date
from rashomon.read.times import find_times
from support.builders import make_report


def own(parser: Parser, text: str, masthead: Masthead | None = None) -> When | None:
    report = make_report(text)
    parse = parser.parse(text, [(0, len(text))])
    return own_words_date(
        report, find_times(report, parse), body(report, parser), masthead or Masthead()
    )


def body(report: Report, parser: Parser) -> tuple[Sentence, ...]:
    parse = parser.parse(report.text, [(0, len(report.text))])
    return tuple(
        Sentence(Span(report.id, parse.tokens[first].start, parse.tokens[after - 1].end), Part.BODY)
        for first, after in parse.sentences
    )


def test_next_month_and_the_day_to_come_give_the_month(parser: Parser) -> None:
    when = own(
        parser,
        "The harbour treaty ministers will meet in Lund next month. "
        "The ministers will sign the harbour treaty on July 9, 2019.",
    )
    assert when is not None
    assert (when.start, when.end) == (date(2019, 6, 1), date(2019, 6, 30))
    assert len(when.basis) == 2


def test_the_election_last_year_gives_the_year(parser: Parser) -> None:
    when = own(
        parser,
        "The harbour treaty ministers will meet in Lund next month. "
        "The ministers will sign the harbour treaty on July 9. "
        "The party lost the 2018 election. It blamed the election last year on the rain.",
    )
    assert when is not None
    assert (when.start, when.end) == (date(2019, 6, 1), date(2019, 6, 30))


def test_a_deed_done_is_a_lower_bound(parser: Parser) -> None:
    when = own(parser, "The dam broke on March 4, 2017.")
    assert when is not None
    assert (when.start, when.end) == (date(2017, 3, 4), None)


def test_a_day_to_come_is_an_upper_bound(parser: Parser) -> None:
    when = own(parser, "The dam will open on March 4, 2017.")
    assert when is not None
    assert (when.start, when.end) == (None, date(2017, 3, 4))


def test_a_day_due_is_no_bound(parser: Parser) -> None:
    assert own(parser, "The bank sold notes due March 4, 2027.") is None


def test_the_stated_date_plays_no_part(parser: Parser) -> None:
    text = "Written March 4, 2017."
    report = make_report(text)
    span = Span(report.id, 8, 21)
    masthead = Masthead(stated_date=date(2017, 3, 4), stated_span=span)
    assert own(parser, text, masthead) is None


def test_words_without_dates_tell_nothing(parser: Parser) -> None:
    assert own(parser, "The dam broke and the valley was flooded.") is None
