import gzip
import io
import tarfile
import zipfile

import pytest

from rashomon.ingest.archives import tar_members, zip_members
from rashomon.ingest.bounds import Budget
from rashomon.ingest.pages import Document
from rashomon.ingest.refusals import Exhausted, Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def document(body: bytes) -> Document:
    return Document(path="f", name="f", stream=io.BufferedReader(io.BytesIO(body)))


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members:
            archive.writestr(name, body)
    return out.getvalue()


def tarred(*members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, body in members:
            info = tarfile.TarInfo(name)
            info.size, info.type = len(body), kind
            archive.addfile(info, io.BytesIO(body))
    return out.getvalue()


def read_zip(body: bytes, options: IngestOptions = OPTIONS) -> dict[str, object]:
    return contents(zip_members(document(body), options, Budget(options)))


def read_tar(body: bytes, options: IngestOptions = OPTIONS) -> dict[str, object]:
    return contents(tar_members(document(body), options, Budget(options)))


def contents(members: object) -> dict[str, object]:
    return {
        member.path: member.reason if isinstance(member, Rejected) else member.stream.read(1000)
        for member in members  # type: ignore[attr-defined]
    }


def test_members_are_read_in_order() -> None:
    members = ("b.txt", b"B"), ("a/c.txt", b"C")
    expected = {"f!b.txt": b"B", "f!a/c.txt": b"C"}
    assert list(read_zip(zipped(*members)).items()) == list(expected.items())
    assert list(read_tar(tarred(*members)).items()) == list(expected.items())
    assert read_tar(gzip.compress(tarred(*members))) == expected


def test_a_member_left_unread_does_not_spoil_the_next() -> None:
    body = tarred(("a.txt", b"A" * 5000), ("b.txt", b"B"))
    paths = [member.path for member in tar_members(document(body), OPTIONS, Budget(OPTIONS))]
    assert paths == ["f!a.txt", "f!b.txt"]


@pytest.mark.parametrize(
    "name", ["../a.txt", "a/../../b.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt", "\\a.txt"]
)
def test_a_path_that_leads_out_is_refused(name: str) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = name
    assert set(read_zip(zipped((info, b"x"))).values()) == {Reason.UNSAFE_PATH}
    assert set(read_tar(tarred((name, b"x"))).values()) == {Reason.UNSAFE_PATH}


def test_links_are_refused() -> None:
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = 0o120777 << 16
    assert read_zip(zipped((info, b"/etc/hostname"))) == {"f!a.txt": Reason.UNSAFE_PATH}
    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
        assert read_tar(tarred(("a.txt", b""), kind=kind)) == {"f!a.txt": Reason.UNSAFE_PATH}


def test_devices_and_hidden_files_are_refused() -> None:
    assert read_tar(tarred(("a.txt", b""), kind=tarfile.CHRTYPE)) == {"f!a.txt": Reason.UNSUPPORTED}
    assert read_zip(zipped((".git/a.txt", b"x"))) == {"f!.git/a.txt": Reason.UNSUPPORTED}


def test_too_many_members_end_the_archive() -> None:
    options = IngestOptions(max_members=2)
    members = [(f"{n}.txt", b"x") for n in range(3)]
    with pytest.raises(Exhausted):
        read_zip(zipped(*members), options)
    with pytest.raises(Exhausted):
        read_tar(tarred(*members), options)


def test_a_huge_directory_of_members_is_refused_before_it_is_read() -> None:
    body = zipped(*((f"{n:0300}.txt", b"") for n in range(20)))
    with pytest.raises(Refused, match="too many members"):
        read_zip(body, IngestOptions(max_members=10))


def test_too_many_bytes_end_the_archive() -> None:
    options = IngestOptions(max_total_bytes=1500)
    members = [(f"{n}.txt", b"x" * 1000) for n in range(3)]
    with pytest.raises(Exhausted):
        read_zip(zipped(*members), options)
    with pytest.raises(Exhausted):
        read_tar(tarred(*members), options)


@pytest.mark.parametrize("body", [b"", b"PK\x05\x06", b"x" * 100, zipped(("a", b"x"))[:-5]])
def test_what_is_no_zip_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        read_zip(body)


def test_an_encrypted_member_is_refused() -> None:
    body = bytearray(zipped(("a.txt", b"x")))
    body[body.index(b"PK\x01\x02") + 8] |= 1
    assert read_zip(bytes(body)) == {"f!a.txt": Reason.UNREADABLE}
