"""News agencies by name and abbreviation (general knowledge, 2024): who sells text to others."""

import re
from functools import lru_cache

from rashomon.language.own_tables import outlet_lines, own_outlets

AGENCIES: dict[str, tuple[str, ...]] = {
    "Associated Press": ("AP", "The Associated Press", "A.P."),
    "Reuters": ("Thomson Reuters",),
    "Agence France-Presse": ("AFP", "Agence France Presse"),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "Xinhua": ("Xinhua News Agency",),
    "Interfax": (),
    "RIA Novosti": ("RIA",),
    "Sputnik": (),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "EFE": ("Agencia EFE",),
    "ANSA": (),
    "Kyodo": ("Kyodo News",),
    "Jiji Press": ("Jiji",),
    "Yonhap": ("Yonhap News Agency",),
    "PA Media": ("Press Association", "PA"),
    "United Press International": ("UPI",),
    "Bloomberg": ("Bloomberg News",),
    "Press Trust of India": ("PTI",),
    "Indo-Asian News Service": ("IANS",),
    "Asian News International": ("ANI",),
    "Anadolu": ("Anadolu Agency", "AA"),
    "Canadian Press": ("The Canadian Press",),
    "Australian Associated Press": ("AAP",),
    "CNN Wire": ("CNN Newsource",),
    "IRNA": (),
    "SANA": (),
    "KCNA": (),
    "Ukrinform": (),
    "Belga": (),
    "Bernama": (),
    "Antara": (),
    "Swissinfo": (),
    "Keystone-SDA": ("Keystone-ATS",),
    "Inter Press Service": ("IPS",),
    "McClatchy": ("McClatchy Newspapers", "McClatchy-Tribune"),
    "Tribune News Service": ("Tribune Media Services",),
}
"""Full name -> other forms. Two-letter forms count only in capitals and in credit positions."""


@lru_cache(maxsize=8)
def _forms_with(lines: tuple[str, ...]) -> dict[str, str]:
    forms = {name: name for name in AGENCIES}
    forms.update({form: name for name, others in AGENCIES.items() for form in others})
    for row in own_outlets(lines).values():
        for form in row.names:
            if row.agency:
                forms[form] = row.names[0]
            else:
                forms.pop(form, None)  # the user says that it sells no texts
    return forms


def _forms() -> dict[str, str]:
    return _forms_with(outlet_lines())


@lru_cache(maxsize=8)
def _pattern_with(lines: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(_forms_with(lines), key=lambda form: (-len(form), form))
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def agency_named(words: str) -> str | None:
    """Return the agency's full name when the words are one of its forms, else `None`.

    >>> agency_named("AP")
    'Associated Press'
    """
    bare = words.strip()
    plain = bare[4:] if bare[:4].lower() == "the " else bare
    forms = _forms()
    return forms.get(bare) or forms.get(plain) or _by_case(plain)


def _by_case(words: str) -> str | None:
    if len(words) < 5:
        return None
    lowered = words.casefold()
    return next((name for form, name in _forms().items() if form.casefold() == lowered), None)


def agency_in(line: str) -> tuple[tuple[str, int, int], ...]:
    """Return the agencies a line names, each (full name, start, end), in order."""
    return tuple(
        (_forms()[m[1]], m.start(1), m.end(1)) for m in _pattern_with(outlet_lines()).finditer(line)
    )
