"""Who held which office when."""

from datetime import date, timedelta

import pytest

from rashomon.language.offices import (
    added_holders,
    by_office,
    holder,
    holders,
    offices_of,
    surname,
    took_office,
)


def test_the_day_decides_the_office() -> None:
    at_first, later = holder("Vladimir Putin", date(2009, 5, 1)), holder("Putin", date(2021, 5, 1))
    assert at_first is not None
    assert later is not None
    assert (at_first.office, later.office) == ("prime minister", "president")


def test_an_office_is_taken_on_a_day_the_table_is_sure_of() -> None:
    assert took_office("Joe Biden", "president", date(2021, 5, 1)) == date(2021, 1, 20)
    assert took_office("Joe Biden", "", date(2012, 5, 1)) == date(2009, 1, 20)
    assert took_office("Joe Biden") is None  # two offices, and no day to tell which
    assert took_office("Antony Blinken", "", date(2021, 5, 1)) is None  # the month alone is known


def test_nobody_holds_an_office_before_or_after_it() -> None:
    assert holder("Angela Merkel", date(2004, 1, 1)) is None
    assert holder("Angela Merkel", date(2023, 1, 1)) is None


def test_an_office_finds_its_holder_of_the_day() -> None:
    assert [one.name for one in by_office("president", "USA", date(1999, 6, 1))] == ["Bill Clinton"]


def test_a_surname_several_bear_names_nobody() -> None:
    assert offices_of("Clinton") == ()
    assert offices_of("Castro") == ()


def test_every_term_begins_before_it_ends() -> None:
    assert all(one.end is None or one.start < one.end for one in holders())


def test_no_country_has_two_presidents_for_more_than_a_month() -> None:
    """Months are as fine as some rows go. In 1991 Russia had the Soviet president beside its own."""
    month = timedelta(days=31)
    presidents = [one for one in holders() if one.office == "president"]
    clashes = [
        {one.name, other.name}
        for one in presidents
        for other in presidents
        if one.country == other.country and one.name != other.name and one.start <= other.start
        if one.end is None or other.start + month < one.end
    ]
    assert clashes == [{"Boris Yeltsin", "Mikhail Gorbachev"}]


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ana de la Berg", "de la Berg"), ("Berg", "Berg"), ("John Berg Jr.", "Berg"), ("", "")],
)
def test_surnames_keep_their_particles(name: str, last: str) -> None:
    assert surname(name) == last


def test_a_user_s_rows_are_found_by_every_name() -> None:
    found = added_holders(("Ada Borg;A. Borg\tNOR\tmayor\tGOV\t2030-05\t2031",))
    assert found["A. Borg"][0].holds(date(2031, 12, 31))
    assert not found["Ada Borg"][0].holds(date(2030, 4, 30))


def test_a_row_with_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="line 1"):
        added_holders(("Ada Borg\tNOR\tmayor\tGOV\tsoon\t",))
