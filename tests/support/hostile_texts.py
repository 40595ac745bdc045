"""Texts, pages, records and feeds made to break a reader; see `support.hostile`."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

GOOD = (
    "NORHAVEN — The port authority of Norhaven said on Tuesday that talks over the harbour dues had "
    "ended without a deal.\n\nThe two sides will meet again next month, it said in a statement.\n"
)
READ = "read"


@dataclass(frozen=True)
class Hostile:
    """One input: its name in the folder, and which outcomes (of any record in it) are right."""

    name: str
    outcomes: frozenset[str]


def put(folder: Path, name: str, body: bytes, *outcomes: str) -> Hostile:
    (folder / name).write_bytes(body)
    return Hostile(name, frozenset(outcomes))


def noise(size: int) -> bytes:
    """Return bytes that are no text and always the same."""
    blocks = (hashlib.sha256(str(number).encode()).digest() for number in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def texts(folder: Path, big: bool) -> list[Hostile]:
    size = 50_000_000 if big else 900_000
    junk = noise(20_000)
    return [
        put(folder, "good.txt", GOOD.encode(), READ),
        put(folder, "empty.txt", b"", "empty"),
        put(folder, "blank.txt", b" \n\t\r\n \n", "empty"),
        put(folder, "mark-only.txt", b"\xef\xbb\xbf", "empty"),
        put(folder, "binary.txt", junk, "unreadable", "bad_encoding"),
        put(folder, "one-line.txt", b"word " * (size // 5), "too_large"),
        put(folder, "one-word.txt", b"a" * 190_000, READ),
        put(folder, "many-paragraphs.txt", b"a.\n\n" * (size // 4), "too_large"),
        put(folder, "nul-filled.txt", b"\x00" * 5000, "unreadable"),
        put(folder, "one-nul.txt", GOOD.replace("deal", "de\x00al").encode(), READ),
        put(folder, "quotes.txt", ("“" * 300 + '"' * 301 + "'" * 99 + GOOD).encode(), READ),
        put(folder, "brackets.txt", ("(" * 5000 + GOOD + "[" * 5000).encode(), READ),
        put(folder, "emoji.txt", ("👩‍👩‍👧‍👦 שלום \u202e" + GOOD).encode(), READ),
        put(folder, "marks.txt", ("e" + "\u0301" * 20_000 + GOOD).encode(), READ),
        put(folder, "picture.jpg", junk, "unsupported"),
    ]


def encodings(folder: Path, big: bool) -> list[Hostile]:
    cyrillic = "Переговоры о портовых сборах закончились без соглашения. " * 20
    western = "Les pourparlers sur les droits de port se sont terminés à Norhaven sans accord. " * 9
    return [
        put(folder, "utf-16.txt", GOOD.encode("utf-16"), READ),
        put(folder, "utf-16-be.txt", GOOD.encode("utf-16-be"), READ),
        put(folder, "utf-16-le.txt", GOOD.encode("utf-16-le"), READ),
        put(folder, "utf-32.txt", GOOD.encode("utf-32"), READ),
        put(folder, "utf-16-odd.txt", GOOD.encode("utf-16") + b"x", "bad_encoding"),
        put(folder, "latin-1.txt", western.encode("latin-1"), READ),
        put(folder, "koi8-r.txt", cyrillic.encode("koi8-r"), "bad_encoding"),
        put(folder, "one-bad-byte.txt", GOOD.encode() * 3 + b"\xff", READ),
        put(
            folder,
            "wrong-charset.html",
            f'<html><head><meta charset="utf-8"></head><body><p>{western}</p></body></html>'.encode(
                "latin-1"
            ),
            READ,
        ),
        put(
            folder,
            "odd-charset.html",
            f'<html><head><meta charset="rot13"></head><body><p>{western}</p></body></html>'.encode(),
            READ,
        ),
        put(
            folder,
            "koi8-r.html",
            f'<html><head><meta charset="koi8-r"></head><body><p>{cyrillic}</p></body></html>'.encode(
                "koi8-r"
            ),
            READ,
        ),
    ]


def pages(folder: Path, big: bool) -> list[Hostile]:
    depth = 200_000 if big else 2000
    many = 1_500_000 if big else 210_000
    story = "".join(f"<p>{line}</p>" for line in GOOD.split("\n\n"))
    page = "<html><body>{}</body></html>"
    wide = "<b>" * 390
    anything = (READ, "too_large", "too_deep", "timeout", "no_text", "unreadable")
    return [
        put(folder, "good.html", page.format(story).encode(), READ),
        put(folder, "empty.html", b"", "empty"),
        put(folder, "no-text.html", page.format("<script>x</script>").encode(), "no_text"),
        put(folder, "deep.html", b"<div>" * depth + GOOD.encode(), "too_deep"),
        put(folder, "deep-closed.html", b"<i>" * depth + b"x" + b"</i>" * depth, "too_deep"),
        put(folder, "paragraphs.html", b"<p>a</p>" * many, "too_large"),
        put(folder, "open-paragraphs.html", page.format("<p>a" * (many // 8)).encode(), *anything),
        put(folder, "edge-depth.html", page.format(wide + story).encode(), *anything),
        put(folder, "angles.html", b"<" * (many * 2), *anything),
        put(folder, "open-comments.html", b"<html><body>" + b"<!--" * many, *anything),
        put(folder, "open-scripts.html", b"<html><body>" + b"<script>" * (many // 8), *anything),
        put(
            folder,
            "attributes.html",
            b"<html><body><p " + b"a=b " * (many // 8) + b">x</p>",
            *anything,
        ),
        put(
            folder,
            "named.html",
            b"<html><body><p>" + b"&amp;&#0;&#xD800;" * (many // 16),
            *anything,
        ),
        put(
            folder,
            "linked-data.html",
            b'<html><head><script type="application/ld+json">'
            + b"[" * 100_000
            + b"</script></head><body>"
            + story.encode(),
            READ,
        ),
        put(folder, "nul.html", page.format(story.replace("deal", "de\x00al")).encode(), *anything),
    ]


def _line(**fields: object) -> bytes:
    return json.dumps({"text": GOOD, **fields}).encode() + b"\n"


def records(folder: Path, big: bool) -> list[Hostile]:
    size = 50_000_000 if big else 11_000_000
    deep = b"[" * 100_000 + b"]" * 100_000
    return [
        put(
            folder, "good.jsonl", _line(id="a", outlet="Post") + _line(id="b", outlet="Echo"), READ
        ),
        put(
            folder,
            "broken.jsonl",
            b'{"text": "half\n'
            + _line(id="a")
            + b"[]\nnull\n"
            + _line(id="a")
            + b"\xff\xfe\x00{\n",
            READ,
            "bad_json",
            "duplicate_id",
            "bad_encoding",
            "unreadable",
        ),
        put(
            folder,
            "long-line.jsonl",
            b'{"text": "' + b"a" * size + b'"}\n' + _line(id="z"),
            READ,
            "too_large",
        ),
        put(folder, "long-line.json", b'{"text": "' + b"a" * size + b'"}', "too_large"),
        put(folder, "deep.json", deep, "too_deep"),
        put(folder, "deep.jsonl", deep + b"\n" + _line(id="z"), READ, "too_deep"),
        put(folder, "empty.json", b"", "empty"),
        put(folder, "empty-list.json", b"[]", "empty"),
        put(folder, "half.json", b'{"text": ', "bad_json"),
        put(folder, "number.json", b'{"text": ' + b"9" * 100_000 + b"}", "bad_json"),
        put(
            folder,
            "half-character.json",
            b'{"text": "Words cut off \\ud83d in the middle.", "title": "\\udc00", "id": "\\ud83d"}',
            READ,
        ),
        put(
            folder,
            "odd-types.jsonl",
            _line(id=[1], title={}, date=[], outlet=7, url=None, authors={"a": 1})
            + b'{"text": 7}\n{"text": null}\n{"html": ["x"]}\n{}\n{"text": " "}\n',
            READ,
            "no_text",
            "empty",
        ),
        put(
            folder,
            "script.jsonl",
            _line(id="../../etc", url="javascript:alert(1)", title="<script>", date="0001-01-01"),
            READ,
        ),
        put(
            folder,
            "quote.csv",
            b'id,text\n1,"Good words in a row."\n2,"never closed ' + b"x" * size,
            READ,
            "unreadable",
            "too_large",
        ),
        put(folder, "one-line.csv", b"id,text\n" + b"a" * size, "too_large"),
        put(folder, "no-columns.csv", b"a,b\n1,2\n", "no_text"),
        put(
            folder,
            "ragged.csv",
            b"id,text\n1\n2,Good words here,and,more\n,,,\n",
            READ,
            "no_text",
            "empty",
        ),
    ]


RSS = '<rss version="2.0"><channel><title>Feed</title><item><guid>1</guid><description>{}</description></item></channel></rss>'


def feeds(folder: Path, big: bool) -> list[Hostile]:
    laughs = "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' if i else '<!ENTITY l0 "ha">' for i in range(12)
    )
    depth = 200_000 if big else 2000
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{(folder / "good.txt").as_uri()}">]>'
    blank = "ha " * 100_000
    return [
        put(folder, "good.xml", RSS.format("The harbour talks ended today.").encode(), READ),
        put(
            folder,
            "laughs.xml",
            f'<?xml version="1.0"?><!DOCTYPE r [{laughs}]>{RSS.format("&l11;")}'.encode(),
            "unreadable",
        ),
        put(
            folder,
            "laughs-16.xml",
            f"<!DOCTYPE r [{laughs}]>{RSS.format('&l11;')}".encode("utf-16"),
            "unreadable",
        ),
        put(folder, "outside.xml", f"{outside}{RSS.format('&x;')}".encode(), "unreadable"),
        put(
            folder,
            "parameter.xml",
            f'<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>{RSS}'.encode(),
            "unreadable",
        ),
        put(
            folder,
            "quadratic.xml",
            f'<!DOCTYPE r [<!ENTITY a "{blank}">]>{RSS.format("&a;" * 1000)}'.encode(),
            "unreadable",
        ),
        put(folder, "deep.xml", b"<a>" * depth + b"</a>" * depth, "too_deep"),
        put(folder, "other.xml", b"<?xml version='1.0'?><note><to>Ann</to></note>", "unreadable"),
        put(folder, "no-xml.xml", GOOD.encode(), "unreadable"),
        put(
            folder,
            "half.xml",
            RSS.format("The harbour talks ended today.")[:-30].encode(),
            READ,
            "no_text",
            "unreadable",
        ),
        put(folder, "empty.xml", b"", "empty"),
    ]
