"""A removal through the command: no byte of the report stays, and a kill leaves a whole record."""

import random  # noqa: TID251 - seeded below: the same kills every time
import re
import shutil
import signal
import time
from pathlib import Path

import pytest

from rashomon.store.record import open_record
from support.commands import CORPUS, exported, run, start

pytestmark = pytest.mark.slow

GONE = CORPUS[1]
STAYS = tuple(path for path in CORPUS if path != GONE)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a record of the corpus, and one of all of it but one report."""
    folder = tmp_path_factory.mktemp("records")
    whole, without = folder / "whole.db", folder / "without.db"
    run("build", *CORPUS, "-o", str(whole), "--workers", "1")
    run("build", *STAYS, "-o", str(without), "--workers", "1")
    return whole, without


def file_bytes(record: Path) -> bytes:
    """Return the bytes of a record and of what lies beside it, in small letters."""
    return b"".join(
        place.read_bytes() for place in sorted(record.parent.glob(f"{record.name}*"))
    ).lower()


def own_words(whole: bytes, without: bytes) -> list[bytes]:
    """Return the words of the report that lie in the one record and not in the other."""
    words = {
        word.encode()
        for word in re.findall(r"\w{6,}", Path(GONE).read_text(encoding="utf-8").lower())
    }
    return sorted(word for word in words if word in whole and word not in without)


def test_not_a_word_of_a_removed_report_stays_in_the_file(
    records: tuple[Path, Path], tmp_path: Path
) -> None:
    whole, without = records
    words = own_words(file_bytes(whole), file_bytes(without))
    assert len(words) > 20
    record = tmp_path / "r.db"
    shutil.copy(whole, record)
    run("remove", str(record), "--report", GONE, "--yes", "--workers", "1")
    assert [word for word in words if word in file_bytes(record)] == []


def test_a_removal_killed_again_and_again_ends_the_same(
    records: tuple[Path, Path], tmp_path: Path
) -> None:
    whole, without = records
    record = tmp_path / "r.db"
    shutil.copy(whole, record)
    removal = ("remove", str(record), "--report", GONE, "--yes", "--workers", "1")
    moments = random.Random(20210616)
    for _ in range(3):
        process = start(*removal)
        time.sleep(moments.uniform(0.3, 3.0))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        run("check", str(record))
        with open_record(str(record)) as left:
            if len(left.view.report_ids()) < len(CORPUS):
                removal = ("remove", str(record), "--workers", "1")  # brings it to its end
    process = start(*removal)
    _, complaints = process.communicate(timeout=300)
    # On a fast machine a removal may have ended before it was killed: then nothing is left to end.
    assert process.returncode == 0 or b"name what is to be removed" in complaints
    run("build", *CORPUS, "-o", str(record), "--workers", "1")
    assert exported(record, tmp_path / "one") == exported(without, tmp_path / "other")
    words = own_words(file_bytes(whole), file_bytes(without))
    assert [word for word in words if word in file_bytes(record)] == []
