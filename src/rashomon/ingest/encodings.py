"""Bytes to text, once: what the bytes prove, then what was declared, then Windows-1252 or nothing."""

import codecs
import re

from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a mark from other text."""

DECLARABLE = re.compile(
    r"utf-8|utf-16(-[lb]e)?|iso8859-\d+|cp(125\d|874|866|437|850|932|949|950)|koi8-[rtu]|gb2312|gbk"
    r"|gb18030|big5(hkscs)?|euc_(jp|kr)|shift_jis|mac-(roman|cyrillic)|tis-620"
)
"""Codecs a page may declare, by Python's names: none that decode to anything but plain text."""

META_CHARSET = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:-]{1,40})""", re.IGNORECASE
)
XML_ENCODING = re.compile(rb"""^\s{0,100}<\?xml[^>]{0,200}?encoding=["']([A-Za-z0-9_-]{1,40})""")

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MAX_CONTROL_SHARE = 0.01
"""More control characters than this and the bytes are no text (a stray one is kept)."""

MAX_HIGH_SHARE = 0.25
"""Windows-1252 writes languages of the Latin script, where accented letters are the minority."""


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text of the bytes, a leading byte order mark dropped.

    Tried in turn: the mark, UTF-16 without a mark, UTF-8, the charset declared, UTF-8 with a few
    broken bytes (each becomes U+FFFD), Windows-1252.

    Raises:
        Refused: unreadable (binary) or bad_encoding.
    """
    text = _decode(body, declared)
    controls = sum(1 for _ in CONTROLS.finditer(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise Refused(Reason.UNREADABLE, f"binary: {controls} control characters in {len(text)}")
    return text


def _decode(body: bytes, declared: str | None) -> str:
    for mark, marked in BOMS:
        if body.startswith(mark):
            return _strictly(body[len(mark) :], marked)
    # UTF-16 first: its ASCII letters and NULs are good UTF-8 too
    for codec in (_unmarked_utf16(body), "utf-8", _codec(declared)):
        if codec is not None:
            try:
                return body.decode(codec)
            except UnicodeDecodeError:
                continue
    return _mended_utf8(body) or _windows_1252(body)


def _strictly(body: bytes, codec: str) -> str:
    try:
        return body.decode(codec)
    except UnicodeDecodeError as fault:
        detail = f"not the {codec} its byte order mark says, at byte {fault.start}"
        raise Refused(Reason.BAD_ENCODING, detail) from fault


def _unmarked_utf16(body: bytes) -> str | None:
    """Text of mostly ASCII letters in UTF-16 has a NUL as every second byte."""
    sample = body[:SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.5 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.5 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _codec(declared: str | None) -> str | None:
    """Return the codec of a declared charset, `None` for one that is unknown or not plain text."""
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # what browsers read under these names
    return name if DECLARABLE.fullmatch(name) else None


def _mended_utf8(body: bytes) -> str | None:
    """Read UTF-8 with few broken bytes beside many good characters; two encodings in one are none."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - broken
    return text if broken and good >= 4 * broken else None


def _windows_1252(body: bytes) -> str:
    try:
        text = body.decode("cp1252")
    except UnicodeDecodeError as fault:
        raise Refused(
            Reason.BAD_ENCODING, f"neither UTF-8, UTF-16 nor Windows-1252, at byte {fault.start}"
        ) from fault
    high = sum(1 for char in text if char > "\x7f")
    if high > MAX_HIGH_SHARE * len(text):
        raise Refused(
            Reason.BAD_ENCODING, f"unknown encoding: {high} of {len(text)} bytes not ASCII"
        )
    return text


def declared_charset(head: bytes) -> str | None:
    """Return the charset an HTML page or XML file declares in its first 4,096 bytes."""
    head = head[:SAMPLE]
    match = XML_ENCODING.search(head) or META_CHARSET.search(head)
    return match.group(1).decode("ascii") if match else None
