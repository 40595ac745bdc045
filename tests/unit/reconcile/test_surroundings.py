"""What stands around words."""

from datetime import date

import pytest

from rashomon.nouns.times import TimeExpression, TimexType, When
from rashomon.reconcile.surroundings import beside_the_telling, is_past, other_spots, time_near
from support.readings import draft, on


@pytest.mark.parametrize(
    ("text", "words", "beside"),
    [
        ("The mayor said: “In May 1993 we began.”", "May 1993", True),
        ('"In May 1993 we began," she said.', "May 1993", True),
        ("“We began,” she said in May 1993.", "May 1993", False),
        ("This article was amended on 18 March 2014.", "18 March 2014", True),
        ("The law was amended in 2014.", "2014", False),
    ],
)
def test_quoted_words_and_notes_are_beside_the_telling(text: str, words: str, beside: bool) -> None:
    made = draft(text)
    assert beside_the_telling(made.read(), made.span(words)) is beside


def test_what_lies_a_month_back_is_past() -> None:
    written: When | None = on(date(2020, 5, 4))
    assert is_past(on(date(2020, 3, 1)), written)
    assert not is_past(on(date(2020, 5, 1)), written)
    assert not is_past(None, written)


def test_since_when_something_goes_on_dates_no_count() -> None:
    made = draft("Since May 8, fighting took 20 lives, one on May 12.")
    for words in ("May 8", "May 12"):
        made.times.append(TimeExpression(made.span(words), TimexType.DATE, ""))
    read = made.read()
    (sentence,) = read.reading.sentences
    assert time_near(read, sentence, 0) == made.span("May 12")


def test_spots_that_no_map_knows_are_told_apart_by_name() -> None:
    one, other = ("They met in Drenica.",) * 2, ("They met near Velo on Monday.",) * 2
    assert other_spots(one, other)
    assert not other_spots(one, one)


def test_a_spot_that_the_other_report_names_is_no_other() -> None:
    one = ("They met in Drenica.", "They met in Drenica. Velo lies near.")
    assert not other_spots(one, ("They met near Velo.",) * 2)


def test_days_are_no_spots() -> None:
    assert not other_spots(("It came in March.",) * 2, ("It came in June.",) * 2)
