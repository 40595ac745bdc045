"""Names of people: honorifics, first names and their gender, and the forms a name takes."""

from enum import StrEnum
from functools import cache

from rashomon.language.tables import rows


class Gender(StrEnum):
    """The pronoun a person is spoken of with."""

    HE = "he"
    SHE = "she"


HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(("mr", "mr.", "sir", "lord", "mister", "king", "prince"), Gender.HE),
    **dict.fromkeys(
        ("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess"), Gender.SHE
    ),
    **dict.fromkeys(("dr", "dr.", "prof", "prof.", "hon.", "st.", "baroness", "baron"), None),
}
"""Titles of courtesy, lower case, and the gender they tell, if any."""


@cache
def first_names() -> dict[str, Gender]:
    """Return common first names, lower case, and their gender; those used for both are left out."""
    return {
        name: Gender(gender)
        for gender, names in rows("first_names.tsv")
        for name in names.casefold().split()
    }


def gender_of(name: str) -> Gender | None:
    """Return the gender a full name's first name tells, `None` when it tells none.

    >>> gender_of("Maria Oblonska"), gender_of("Oblonska")
    (<Gender.SHE: 'she'>, None)
    """
    words = name.split()
    return first_names().get(words[0].casefold()) if len(words) > 1 else None


def is_shouted(text: str) -> bool:
    """Say whether a line is set in capitals: three letters or more, none of them small.

    >>> is_shouted("TALKS END IN U.S."), is_shouted("U.S.")
    (True, False)
    """
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 5 and " " in text.strip() and not any(sign.islower() for sign in letters)
