import pytest

from rashomon.ingest.encodings import declared_charset, decode
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

WORDS = "The talks — “final”, they said — ended in Genève.\r\nNo deal.\n"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_code_point_for_code_point(codec: str) -> None:
    assert decode(WORDS.encode(codec)) == WORDS


def test_windows_1252_is_what_is_left() -> None:
    assert decode(WORDS.encode("cp1252")) == WORDS


def test_utf_8_outranks_what_was_declared() -> None:
    assert decode(WORDS.encode(), "iso-8859-1") == WORDS


def test_a_declared_charset_is_used() -> None:
    assert decode("Переговоры".encode("koi8-r"), "KOI8-R") == "Переговоры"


@pytest.mark.parametrize("charset", ["rot13", "base64", "utf-7", "unicode_escape", "nonsense", ""])
def test_a_declared_codec_that_is_no_charset_is_not_used(charset: str) -> None:
    assert decode("né".encode("cp1252") + b" +AD4- \\x41", charset) == "né +AD4- \\x41"


def test_one_broken_byte_does_not_spoil_utf_8() -> None:
    assert decode(WORDS.encode() + b"\xff") == WORDS + "\ufffd"


def test_a_few_control_characters_are_kept() -> None:
    assert decode(b"a" * 200 + b"\x00") == "a" * 200 + "\x00"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\x00" * 50, Reason.UNREADABLE),
        (bytes(range(256)) * 4, Reason.UNREADABLE),
        (b"\x81\x8d\x8f plain words", Reason.BAD_ENCODING),
        ("Переговоры закончились".encode("koi8-r"), Reason.BAD_ENCODING),
        (WORDS.encode("utf-16") + b"x", Reason.BAD_ENCODING),
    ],
)
def test_what_is_no_text_is_refused(body: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        decode(body)
    assert refused.value.reason in {reason, Reason.BAD_ENCODING}


def test_charsets_are_declared_in_meta_tags_and_xml() -> None:
    assert declared_charset(b'<html><meta http-equiv=x content="text/html; charset=gbk">') == "gbk"
    assert declared_charset(b'<?xml version="1.0" encoding="ISO-8859-1"?>') == "ISO-8859-1"
    assert declared_charset(b"<meta " * 5000) is None
