"""A country code or web address of the record in, the form other formats ask for out."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\"'<>\\^`{|}\u2028\u2029\ud800-\udfff]")
_WEB = re.compile(r"https?://[^/]", re.IGNORECASE)

ISO_639_3 = {
    "ar": "ara", "bg": "bul", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng",
    "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin",
    "hr": "hrv", "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit",
    "lv": "lav", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk", "sl": "slv", "sr": "srp", "sv": "swe", "tr": "tur", "uk": "ukr", "ur": "urd",
    "vi": "vie", "zh": "zho",
}  # fmt: skip
"""ISO 639-1 to 639-3 for the languages most news is in."""


class Codes(NamedTuple):
    """A country's other codes; empty where it has none."""

    alpha2: str
    fips: str


def country_codes(code: str | None) -> Codes | None:
    """Return ISO alpha-2 and FIPS 10-4 of a PLOVER country; `None` for what is none (IGO, UNO, ...).

    >>> country_codes("CHE")
    Codes(alpha2='CH', fips='SZ')
    """
    return _table().get(code) if code is not None else None


def web_address(url: str | None) -> str | None:
    """Return a URL that may stand in a link: http or https, without a character that ends one.

    >>> web_address("javascript:alert(1)")
    """
    if url is None or not _WEB.match(url) or _UNSAFE.search(url):
        return None
    return url


def urn(identity: str) -> str:
    """Return the name of a thing of the record where a format asks for a URI."""
    return f"urn:rashomon:{identity}"


@cache
def _table() -> dict[str, Codes]:
    words = files("rashomon.show.exports").joinpath("country_codes.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in words.splitlines() if not line.startswith("#"))
    return {alpha3: Codes(alpha2, fips) for alpha3, alpha2, fips in rows if alpha3 != "alpha3"}
