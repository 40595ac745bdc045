"""What a list says of its names."""

import pytest

from rashomon.language.protocols import Parser
from support.who import places_of


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("Voters in Ohio praised troops from Georgia and Poland.", "Georgia", "GEO", None),
        ("Talks in Moscow covered farms in Alabama and Georgia.", "Georgia", "USA", None),
        ("Ballots were counted in Minnesota and Washington.", "Washington", "USA", None),
        ("She flew to Washington and Chicago.", "Washington", "USA", "District of Columbia"),
    ],
)
def test_a_name_is_of_the_kind_of_those_beside_it(
    parser: Parser, text: str, name: str, country: str, admin1: str | None
) -> None:
    place = places_of(parser, text)[name]
    assert (place.country, place.admin1) == (country, admin1)
