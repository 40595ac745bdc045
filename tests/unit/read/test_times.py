from datetime import date

import pytest

from rashomon.language.calendar import resolve_all
from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.times import Grain, Tense, TimexType, When
from rashomon.read.times import find_times, time_rows
from support.builders import make_report

WRITTEN = When(date(2021, 5, 26), date(2021, 5, 26), Grain.DAY)


def parsed(parser: Parser, text: str) -> Parse:
    found, at = [], 0
    for piece in text.split("\n\n"):
        if piece.strip():
            found.append((at, at + len(piece)))
        at += len(piece) + 2
    return parser.parse(text, found)


def words(parser: Parser, text: str) -> list[str]:
    report = make_report(text)
    return [report.cut(time.span) for time in find_times(report, parsed(parser, text))]


def test_a_count_in_a_year_looks_at_no_day_to_come(parser: Parser) -> None:
    text = "The vote will be the third in a year."
    (time,) = find_times(make_report(text), parsed(parser, text))
    assert time.symbol == "dur P1Y"


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The ministers will meet on June 16 in Oslo.", Tense.FUTURE),
        ("The ministers are expected to meet on June 16.", Tense.FUTURE),
        ("The talks are set to begin on June 16.", Tense.FUTURE),
        ("The ministers met on June 16 in Oslo.", Tense.PAST),
        ("The ministers have met since June 16.", Tense.PAST),
        ("The committee has scheduled a hearing on June 16.", Tense.FUTURE),
        ("The union planned a march on June 16.", Tense.FUTURE),
        ("On June 16 the union planned a march.", Tense.PAST),
        ("The envoy said he would be travelling on June 16.", Tense.FUTURE),
        ("The truce had been due to end on June 16.", Tense.PAST),
        ("The judge extended the order through June.", Tense.FUTURE),
        ("The river fell to 3 metres below a mark set on June 16.", Tense.PAST),
        ("Officials announced talks set for June 16.", Tense.FUTURE),
        ("Until June 16, they had not named him.", Tense.PAST),
        ("Police are still looking for a witness to the June 16 shooting.", Tense.PAST),
    ],
)
def test_the_clause_gives_the_tense(parser: Parser, text: str, tense: Tense) -> None:
    report = make_report(text)
    (time,) = find_times(report, parsed(parser, text))
    assert time.tense is tense


def test_a_possessive_date_takes_no_tense(parser: Parser) -> None:
    text = "The mayor will look for a way around Wednesday's ruling."
    report = make_report(text)
    (time,) = find_times(report, parsed(parser, text))
    assert time.tense is None


def test_the_month_may_is_not_the_verb(parser: Parser) -> None:
    assert words(parser, "The council may vote. It voted in May.") == ["May"]


def test_a_number_of_people_is_no_year(parser: Parser) -> None:
    assert words(parser, "About 1990 soldiers arrived in 1990.") == ["1990"]


def test_a_rate_is_a_set(parser: Parser) -> None:
    text = "The clinic treats them three times a week."
    report = make_report(text)
    times = find_times(report, parsed(parser, text))
    assert [(report.cut(t.span), t.type) for t in times] == [("a week", TimexType.SET)]


def test_since_opens_the_end(parser: Parser) -> None:
    text = "The bridge has been closed since March."
    report = make_report(text)
    (when,) = resolve_all(find_times(report, parsed(parser, text)), WRITTEN).values()
    assert (when.start, when.end) == (date(2021, 3, 1), None)


def test_from_to_is_one_range(parser: Parser) -> None:
    text = "The fair ran from May 3 to May 7 in Lund."
    report = make_report(text)
    told = resolve_all(find_times(report, parsed(parser, text)), WRITTEN)
    assert {(when.start, when.end) for when in told.values()} == {
        (date(2021, 5, 3), date(2021, 5, 7))
    }


def test_a_month_takes_the_year_named_after_its_noun(parser: Parser) -> None:
    text = "They counted the November election last year by hand."
    report = make_report(text)
    times = find_times(report, parsed(parser, text))
    told = resolve_all(times, WRITTEN)[times[0].span]
    assert (told.start, told.basis) == (date(2020, 11, 1), (times[0].span, times[1].span))


def test_paragraphs_not_parsed_are_not_read(parser: Parser) -> None:
    text = "It opened on Monday.\n\nSign up by Friday.\n\nIt closed on Tuesday."
    report = make_report(text)
    parse = parser.parse(text, [(0, 20), (42, len(text))])
    assert [report.cut(t.span) for t in find_times(report, parse)] == ["Monday", "Tuesday"]


def test_rows_hold_timeml_values(parser: Parser) -> None:
    text = "The court sat on Tuesday. It sits again next month."
    report = make_report(text)
    rows = time_rows(find_times(report, parsed(parser, text)), date(2021, 5, 26))
    assert [(row.type.value, row.value) for row in rows] == [
        ("DATE", "2021-05-25"),
        ("DATE", "2021-06"),
    ]


def test_an_empty_parse_has_no_times() -> None:
    assert find_times(make_report(""), Parse((), (), ())) == ()


@pytest.mark.parametrize("text", ["Feb. 30, 2021", "year 99999", "\x00 May", "“Monday", "🗓 June 5"])
def test_odd_text_raises_nothing(parser: Parser, text: str) -> None:
    report = make_report(text)
    resolve_all(find_times(report, parser.parse(text, [(0, len(text))])), WRITTEN)
