"""A folder of inputs made to break a reader, each with the outcomes that are right for it.

`write_hostile(folder)` writes it all; `big=False` the same in sizes that take no time. Nothing here
is random. "read" is an outcome beside the reasons of `rejected.jsonl`.
"""

import gzip
import hashlib
import io
import json
import os
import tarfile
import zipfile
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


def write_hostile(folder: Path, *, big: bool = True) -> tuple[Hostile, ...]:
    """Write the folder; return what is in it, the good files too. `big` takes about 400 MB of disk."""
    folder.mkdir(parents=True, exist_ok=True)
    writers = (_texts, _encodings, _pages, _records, _feeds, _zips, _tars, _damaged, _links)
    return tuple(sorted((h for w in writers for h in w(folder, big)), key=lambda h: h.name))


def _put(folder: Path, name: str, body: bytes, *outcomes: str) -> Hostile:
    (folder / name).write_bytes(body)
    return Hostile(name, frozenset(outcomes))


def _noise(size: int) -> bytes:
    """Return bytes that are no text and always the same."""
    blocks = (hashlib.sha256(str(number).encode()).digest() for number in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def _texts(folder: Path, big: bool) -> list[Hostile]:
    size = 50_000_000 if big else 900_000
    noise = _noise(20_000)
    return [
        _put(folder, "good.txt", GOOD.encode(), READ),
        _put(folder, "empty.txt", b"", "empty"),
        _put(folder, "blank.txt", b" \n\t\r\n \n", "empty"),
        _put(folder, "mark-only.txt", b"\xef\xbb\xbf", "empty"),
        _put(folder, "binary.txt", noise, "unreadable", "bad_encoding"),
        _put(folder, "one-line.txt", b"word " * (size // 5), "too_large"),
        _put(folder, "one-word.txt", b"a" * 190_000, READ),
        _put(folder, "many-paragraphs.txt", b"a.\n\n" * (size // 4), "too_large"),
        _put(folder, "nul-filled.txt", b"\x00" * 5000, "unreadable"),
        _put(folder, "one-nul.txt", GOOD.replace("deal", "de\x00al").encode(), READ),
        _put(folder, "quotes.txt", ("“" * 300 + '"' * 301 + "'" * 99 + GOOD).encode(), READ),
        _put(folder, "brackets.txt", ("(" * 5000 + GOOD + "[" * 5000).encode(), READ),
        _put(folder, "emoji.txt", ("👩‍👩‍👧‍👦 שלום \u202e" + GOOD).encode(), READ),
        _put(folder, "marks.txt", ("e" + "\u0301" * 20_000 + GOOD).encode(), READ),
        _put(folder, "picture.jpg", noise, "unsupported"),
    ]


def _encodings(folder: Path, big: bool) -> list[Hostile]:
    cyrillic = "Переговоры о портовых сборах закончились без соглашения. " * 20
    western = "Les pourparlers sur les droits de port se sont terminés à Norhaven sans accord. " * 9
    return [
        _put(folder, "utf-16.txt", GOOD.encode("utf-16"), READ),
        _put(folder, "utf-16-be.txt", GOOD.encode("utf-16-be"), READ),
        _put(folder, "utf-16-le.txt", GOOD.encode("utf-16-le"), READ),
        _put(folder, "utf-32.txt", GOOD.encode("utf-32"), READ),
        _put(folder, "utf-16-odd.txt", GOOD.encode("utf-16") + b"x", "bad_encoding"),
        _put(folder, "latin-1.txt", western.encode("latin-1"), READ),
        _put(folder, "koi8-r.txt", cyrillic.encode("koi8-r"), "bad_encoding"),
        _put(folder, "one-bad-byte.txt", GOOD.encode() * 3 + b"\xff", READ),
        _put(
            folder,
            "wrong-charset.html",
            f'<html><head><meta charset="utf-8"></head><body><p>{western}</p></body></html>'.encode(
                "latin-1"
            ),
            READ,
        ),
        _put(
            folder,
            "odd-charset.html",
            f'<html><head><meta charset="rot13"></head><body><p>{western}</p></body></html>'.encode(),
            READ,
        ),
        _put(
            folder,
            "koi8-r.html",
            f'<html><head><meta charset="koi8-r"></head><body><p>{cyrillic}</p></body></html>'.encode(
                "koi8-r"
            ),
            READ,
        ),
    ]


def _pages(folder: Path, big: bool) -> list[Hostile]:
    depth = 200_000 if big else 2000
    many = 1_500_000 if big else 210_000
    story = "".join(f"<p>{line}</p>" for line in GOOD.split("\n\n"))
    page = "<html><body>{}</body></html>"
    wide = "<b>" * 390
    anything = (READ, "too_large", "too_deep", "timeout", "no_text", "unreadable")
    return [
        _put(folder, "good.html", page.format(story).encode(), READ),
        _put(folder, "empty.html", b"", "empty"),
        _put(folder, "no-text.html", page.format("<script>x</script>").encode(), "no_text"),
        _put(folder, "deep.html", b"<div>" * depth + GOOD.encode(), "too_deep"),
        _put(folder, "deep-closed.html", b"<i>" * depth + b"x" + b"</i>" * depth, "too_deep"),
        _put(folder, "paragraphs.html", b"<p>a</p>" * many, "too_large"),
        _put(folder, "open-paragraphs.html", page.format("<p>a" * (many // 8)).encode(), *anything),
        _put(folder, "edge-depth.html", page.format(wide + story).encode(), *anything),
        _put(folder, "angles.html", b"<" * (many * 2), *anything),
        _put(folder, "open-comments.html", b"<html><body>" + b"<!--" * many, *anything),
        _put(folder, "open-scripts.html", b"<html><body>" + b"<script>" * (many // 8), *anything),
        _put(
            folder,
            "attributes.html",
            b"<html><body><p " + b"a=b " * (many // 8) + b">x</p>",
            *anything,
        ),
        _put(
            folder,
            "named.html",
            b"<html><body><p>" + b"&amp;&#0;&#xD800;" * (many // 16),
            *anything,
        ),
        _put(
            folder,
            "linked-data.html",
            b'<html><head><script type="application/ld+json">'
            + b"[" * 100_000
            + b"</script></head><body>"
            + story.encode(),
            READ,
        ),
        _put(
            folder, "nul.html", page.format(story.replace("deal", "de\x00al")).encode(), *anything
        ),
    ]


def _line(**fields: object) -> bytes:
    return json.dumps({"text": GOOD, **fields}).encode() + b"\n"


def _records(folder: Path, big: bool) -> list[Hostile]:
    size = 50_000_000 if big else 11_000_000
    deep = b"[" * 100_000 + b"]" * 100_000
    return [
        _put(
            folder, "good.jsonl", _line(id="a", outlet="Post") + _line(id="b", outlet="Echo"), READ
        ),
        _put(
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
        _put(
            folder,
            "long-line.jsonl",
            b'{"text": "' + b"a" * size + b'"}\n' + _line(id="z"),
            READ,
            "too_large",
        ),
        _put(folder, "long-line.json", b'{"text": "' + b"a" * size + b'"}', "too_large"),
        _put(folder, "deep.json", deep, "too_deep"),
        _put(folder, "deep.jsonl", deep + b"\n" + _line(id="z"), READ, "too_deep"),
        _put(folder, "empty.json", b"", "empty"),
        _put(folder, "empty-list.json", b"[]", "empty"),
        _put(folder, "half.json", b'{"text": ', "bad_json"),
        _put(folder, "number.json", b'{"text": ' + b"9" * 100_000 + b"}", "bad_json"),
        _put(
            folder,
            "half-character.json",
            b'{"text": "Words cut off \\ud83d in the middle.", "title": "\\udc00", "id": "\\ud83d"}',
            READ,
        ),
        _put(
            folder,
            "odd-types.jsonl",
            _line(id=[1], title={}, date=[], outlet=7, url=None, authors={"a": 1})
            + b'{"text": 7}\n{"text": null}\n{"html": ["x"]}\n{}\n{"text": " "}\n',
            READ,
            "no_text",
            "empty",
        ),
        _put(
            folder,
            "script.jsonl",
            _line(id="../../etc", url="javascript:alert(1)", title="<script>", date="0001-01-01"),
            READ,
        ),
        _put(
            folder,
            "quote.csv",
            b'id,text\n1,"Good words in a row."\n2,"never closed ' + b"x" * size,
            READ,
            "unreadable",
            "too_large",
        ),
        _put(folder, "one-line.csv", b"id,text\n" + b"a" * size, "too_large"),
        _put(folder, "no-columns.csv", b"a,b\n1,2\n", "no_text"),
        _put(
            folder,
            "ragged.csv",
            b"id,text\n1\n2,Good words here,and,more\n,,,\n",
            READ,
            "no_text",
            "empty",
        ),
    ]


RSS = '<rss version="2.0"><channel><title>Feed</title><item><guid>1</guid><description>{}</description></item></channel></rss>'


def _feeds(folder: Path, big: bool) -> list[Hostile]:
    laughs = "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' if i else '<!ENTITY l0 "ha">' for i in range(12)
    )
    depth = 200_000 if big else 2000
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{(folder / "good.txt").as_uri()}">]>'
    blank = "ha " * 100_000
    return [
        _put(folder, "good.xml", RSS.format("The harbour talks ended today.").encode(), READ),
        _put(
            folder,
            "laughs.xml",
            f'<?xml version="1.0"?><!DOCTYPE r [{laughs}]>{RSS.format("&l11;")}'.encode(),
            "unreadable",
        ),
        _put(
            folder,
            "laughs-16.xml",
            f"<!DOCTYPE r [{laughs}]>{RSS.format('&l11;')}".encode("utf-16"),
            "unreadable",
        ),
        _put(folder, "outside.xml", f"{outside}{RSS.format('&x;')}".encode(), "unreadable"),
        _put(
            folder,
            "parameter.xml",
            f'<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>{RSS}'.encode(),
            "unreadable",
        ),
        _put(
            folder,
            "quadratic.xml",
            f'<!DOCTYPE r [<!ENTITY a "{blank}">]>{RSS.format("&a;" * 1000)}'.encode(),
            "unreadable",
        ),
        _put(folder, "deep.xml", b"<a>" * depth + b"</a>" * depth, "too_deep"),
        _put(folder, "other.xml", b"<?xml version='1.0'?><note><to>Ann</to></note>", "unreadable"),
        _put(folder, "no-xml.xml", GOOD.encode(), "unreadable"),
        _put(
            folder,
            "half.xml",
            RSS.format("The harbour talks ended today.")[:-30].encode(),
            READ,
            "no_text",
            "unreadable",
        ),
        _put(folder, "empty.xml", b"", "empty"),
    ]


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(
                zipfile.ZipInfo(name, (2021, 6, 16, 0, 0, 0)), body, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def _zips(folder: Path, big: bool) -> list[Hostile]:
    zeros = bytes(200_000_000 if big else 3_000_000)
    bomb = _zip(**{"a.jsonl": zeros})
    nested = _zip(**{"bomb.zip": bomb, "good.txt": GOOD.encode()})
    deep = _zip(**{"good.txt": GOOD.encode()})
    for _ in range(12):
        deep = _zip(**{"in.zip": deep})
    link = zipfile.ZipInfo("link.txt", (2021, 6, 16, 0, 0, 0))
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", GOOD)
    climbing = {
        "../../up.txt": GOOD,
        "/etc/root.txt": GOOD,
        "C:\\x.txt": GOOD,
        "a\\..\\..\\b.txt": GOOD,
    }
    locked = bytearray(_zip(**{"a.txt": GOOD.encode()}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    return [
        _put(
            folder, "good.zip", _zip(**{"a.txt": GOOD.encode(), "b/c.html": b"<p>Words.</p>"}), READ
        ),
        _put(folder, "bomb.zip", bomb, "too_large"),
        _put(folder, "nested-bomb.zip", nested, READ, "too_large"),
        _put(folder, "deep.zip", deep, "too_deep"),
        _put(
            folder,
            "climbing.zip",
            _zip(
                **{name: body.encode() for name, body in climbing.items()},
                **{"ok.txt": GOOD.encode()},
            ),
            READ,
            "unsafe_path",
        ),
        _put(folder, "link.zip", out.getvalue(), READ, "unsafe_path"),
        _put(folder, "locked.zip", bytes(locked), "unreadable"),
        _put(folder, "half.zip", deep[: len(deep) // 2], "unreadable"),
        _put(
            folder, "hidden.zip", _zip(**{"__MACOSX/._a.txt": b"x", ".b.txt": b"x"}), "unsupported"
        ),
    ]


def _tar(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for info, body in members:
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
    return out.getvalue()


def _info(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type = kind
    info.linkname = link
    return info


def _tars(folder: Path, big: bool) -> list[Hostile]:
    good = (_info("good.txt"), GOOD.encode())
    zeros = bytes(200_000_000 if big else 3_000_000)
    claim = bytearray(_tar([(_info("x" * 90, tarfile.GNUTYPE_LONGNAME), b"a")]))
    claim[124:136] = b"77777777777\x00"
    head = bytes(claim[:148]) + b" " * 8 + bytes(claim[156:512])
    claim[148:156] = b"%06o\x00 " % sum(head)
    return [
        _put(folder, "good.tar", _tar([good]), READ),
        _put(folder, "good.tgz", gzip.compress(_tar([good]), mtime=0), READ),
        _put(
            folder,
            "bomb.tar.gz",
            gzip.compress(_tar([good, (_info("a.csv"), zeros)]), mtime=0),
            READ,
            "too_large",
        ),
        _put(
            folder,
            "links.tar",
            _tar(
                [
                    good,
                    (_info("soft.txt", tarfile.SYMTYPE, "/etc/passwd"), b""),
                    (_info("hard.txt", tarfile.LNKTYPE, "../../x"), b""),
                    (_info("pipe.txt", tarfile.FIFOTYPE), b""),
                    (_info("../up.txt"), GOOD.encode()),
                    (_info("/etc/root.txt"), GOOD.encode()),
                ]
            ),
            READ,
            "unsafe_path",
            "unsupported",
        ),
        _put(folder, "claims.tar", bytes(claim), "unreadable", "too_large"),
        _put(
            folder,
            "half.tar.gz",
            gzip.compress(_tar([good] * 9), mtime=0)[:-40],
            READ,
            "unreadable",
            "duplicate_id",
        ),
        _put(folder, "empty.tar", b"", "empty"),
    ]


def _damaged(folder: Path, big: bool) -> list[Hostile]:
    zeros = bytes(200_000_000 if big else 3_000_000)
    names = (
        "noise.zip",
        "noise.tar",
        "noise.tar.gz",
        "noise.parquet",
        "noise.warc",
        "noise.warc.gz",
    )
    noise = _noise(5000)
    bad = [_put(folder, name, noise, "unreadable", "empty") for name in names]
    return [
        *bad,
        _put(folder, "bomb.warc.gz", gzip.compress(zeros, mtime=0), "too_large", "unreadable"),
        _put(folder, "head.parquet", b"PAR1" + noise + b"PAR1", "unreadable"),
    ]


def _links(folder: Path, big: bool) -> list[Hostile]:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "outside.txt").symlink_to("/etc/hostname")
    (folder / "inside.txt").symlink_to("good.txt")
    os.mkfifo(folder / "pipe.txt")
    deep = folder / "deep"
    for _ in range(80):
        deep /= "d"
    deep.mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.txt").write_text(GOOD)
    Path(os.fsdecode(os.fsencode(folder) + b"/name-\xff.txt")).write_text(GOOD)
    return [
        Hostile("loop", frozenset({"unsafe_path"})),
        Hostile("self.txt", frozenset({"unsafe_path"})),
        Hostile("dangling.txt", frozenset({"missing"})),
        Hostile("outside.txt", frozenset({"unsafe_path"})),
        Hostile("inside.txt", frozenset({READ})),
        Hostile("pipe.txt", frozenset({"unsupported"})),
        Hostile("deep", frozenset({"too_deep"})),
        Hostile(".hidden", frozenset({"unsupported"})),
        Hostile("name-\\xff.txt", frozenset({READ})),
    ]
