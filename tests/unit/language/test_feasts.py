from datetime import date

from rashomon.language.feasts import counted_weekday, easter, feast_day


def test_easter_by_the_computus() -> None:
    assert [easter(year) for year in (2000, 2019, 2024)] == [
        date(2000, 4, 23),
        date(2019, 4, 21),
        date(2024, 3, 31),
    ]


def test_thanksgiving_is_the_fourth_thursday() -> None:
    assert feast_day("thanksgiving", 2021) == date(2021, 11, 25)


def test_election_day_follows_the_first_monday() -> None:
    assert feast_day("electionday", 2022) == date(2022, 11, 8)


def test_the_last_weekday_of_a_month() -> None:
    assert counted_weekday(2021, 12, 5, -1) == date(2021, 12, 31)


def test_a_counted_day_of_a_month() -> None:
    assert feast_day("01_1_3", 2021) == date(2021, 1, 18)
    assert feast_day("02_0_9", 2024) == date(2024, 2, 29)
    assert feast_day("02_1_5", 2021) is None
    assert feast_day("13_1_1", 2021) is None


def test_an_unknown_feast_has_no_day() -> None:
    assert feast_day("yule", 2021) is None
