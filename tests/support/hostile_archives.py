"""Archives and packed files made to break a reader; see `support.hostile`."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

from support.hostile_texts import GOOD, READ, Hostile, noise, put


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(
                zipfile.ZipInfo(name, (2021, 6, 16, 0, 0, 0)), body, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def zips(folder: Path, big: bool) -> list[Hostile]:
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
        put(
            folder, "good.zip", _zip(**{"a.txt": GOOD.encode(), "b/c.html": b"<p>Words.</p>"}), READ
        ),
        put(folder, "bomb.zip", bomb, "too_large"),
        put(folder, "nested-bomb.zip", nested, READ, "too_large"),
        put(folder, "deep.zip", deep, "too_deep"),
        put(
            folder,
            "climbing.zip",
            _zip(
                **{name: body.encode() for name, body in climbing.items()},
                **{"ok.txt": GOOD.encode()},
            ),
            READ,
            "unsafe_path",
        ),
        put(folder, "link.zip", out.getvalue(), READ, "unsafe_path"),
        put(folder, "locked.zip", bytes(locked), "unreadable"),
        put(folder, "half.zip", deep[: len(deep) // 2], "unreadable"),
        put(
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


def tars(folder: Path, big: bool) -> list[Hostile]:
    good = (_info("good.txt"), GOOD.encode())
    zeros = bytes(200_000_000 if big else 3_000_000)
    claim = bytearray(_tar([(_info("x" * 90, tarfile.GNUTYPE_LONGNAME), b"a")]))
    claim[124:136] = b"77777777777\x00"
    head = bytes(claim[:148]) + b" " * 8 + bytes(claim[156:512])
    claim[148:156] = b"%06o\x00 " % sum(head)
    return [
        put(folder, "good.tar", _tar([good]), READ),
        put(folder, "good.tgz", gzip.compress(_tar([good]), mtime=0), READ),
        put(
            folder,
            "bomb.tar.gz",
            gzip.compress(_tar([good, (_info("a.csv"), zeros)]), mtime=0),
            READ,
            "too_large",
        ),
        put(
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
        put(folder, "claims.tar", bytes(claim), "unreadable", "too_large"),
        put(
            folder,
            "half.tar.gz",
            gzip.compress(_tar([good] * 9), mtime=0)[:-40],
            READ,
            "unreadable",
            "duplicate_id",
        ),
        put(folder, "empty.tar", b"", "empty"),
    ]


def damaged(folder: Path, big: bool) -> list[Hostile]:
    zeros = bytes(200_000_000 if big else 3_000_000)
    names = (
        "noise.zip",
        "noise.tar",
        "noise.tar.gz",
        "noise.parquet",
        "noise.warc",
        "noise.warc.gz",
    )
    junk = noise(5000)
    bad = [put(folder, name, junk, "unreadable", "empty") for name in names]
    return [
        *bad,
        put(folder, "bomb.warc.gz", gzip.compress(zeros, mtime=0), "too_large", "unreadable"),
        put(folder, "head.parquet", b"PAR1" + junk + b"PAR1", "unreadable"),
    ]
