"""How like each other two spellings of a name are: edits, consonants, transliteration."""

import re
import unicodedata

_LONGEST = 40  # letters; names are shorter, and the edit distance is quadratic
_VOWELS = re.compile("[aeiouyáéíóúàèìòùäëïöüâêîôû]")
_VARIANTS = (
    ("ks", "x"),
    ("kh", "h"),
    ("ph", "f"),
    ("dj", "j"),
    ("y", "i"),
    ("j", "i"),
    ("ou", "u"),
)
"""Letters that romanisations of one foreign name exchange: Aleksei, Alexey."""


def edits(one: str, other: str) -> int:
    """Return the fewest letters put in, left out, changed or swapped with a neighbour.

    The optimal string alignment distance (Damerau 1964), of the first 40 letters.
    """
    one, other = one[:_LONGEST], other[:_LONGEST]
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, their in enumerate(other, start=1):
            cost = min(row[j - 1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (letter != their))
            swapped = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == their
            row.append(min(cost, rows[-2][j - 2] + 1) if swapped else cost)
        rows.append(row)
    return rows[-1][-1]


def skeleton(name: str) -> str:
    """Return the first letter and the consonants after it, doubled ones once.

    >>> skeleton("Marinov"), skeleton("Morenof")
    ('mrnv', 'mrnf')
    """
    folded = name.casefold()
    rest = _VOWELS.sub("", folded[1:])
    return re.sub(r"(.)\1+", r"\1", folded[:1] + rest)


def romanised(name: str) -> str:
    """Return a name with what differs between romanisations folded away.

    >>> romanised("Sergey") == romanised("Sergei"), romanised("Zelenskyy") == romanised("Zelensky")
    (True, True)
    """
    bare = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in bare if not unicodedata.combining(sign))
    for variant, usual in _VARIANTS:
        plain = plain.replace(variant, usual)
    return re.sub(r"(.)\1+", r"\1", plain)
