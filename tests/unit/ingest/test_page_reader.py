import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from rashomon.ingest import page_reader
from rashomon.ingest.page_reader import PageReader
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason

MEMORY = IngestOptions().page_memory_bytes


@pytest.fixture
def reader() -> Iterator[PageReader]:
    made = PageReader(MEMORY)
    yield made
    made.close()


def ask(reader: PageReader, markup: str = "<p>Words.", seconds: float = 10) -> str:
    text = reader.ask("fragment", markup, seconds, 1000)["text"]
    assert isinstance(text, str)
    return text


def process_of(reader: PageReader) -> int:
    process = reader._process
    assert process is not None
    return process.pid


def test_one_worker_reads_many_pages(reader: PageReader) -> None:
    ask(reader)
    first = process_of(reader)
    assert ask(reader, "<p>More.<p>Words.") == "More.\n\nWords."
    assert process_of(reader) == first


def test_a_page_that_takes_too_long_is_refused_and_the_next_read(reader: PageReader) -> None:
    with pytest.raises(Refused) as refused:
        reader.ask("page", "<html><body>" + "<p>a" * 60_000, 0.3, 1000)
    assert refused.value.reason is Reason.TIMEOUT
    assert ask(reader) == "Words."


def test_a_page_that_takes_too_much_memory_is_refused() -> None:
    small = PageReader(120_000_000)
    with pytest.raises(Refused) as refused:
        small.ask("page", "<html><body>" + "<p>a" * 400_000, 30, 1000)
    small.close()
    assert refused.value.reason in {Reason.TOO_LARGE, Reason.UNREADABLE}


def test_a_worker_killed_between_pages_is_replaced(reader: PageReader) -> None:
    ask(reader)
    os.kill(process_of(reader), 9)
    assert ask(reader) == "Words."


def test_the_worker_ends_when_its_parent_is_killed() -> None:
    script = (
        "import os, sys\n"
        "from rashomon.ingest.page_reader import PageReader\n"
        f"reader = PageReader({MEMORY})\n"
        "reader.ask('fragment', '<p>a', 10, 100)\n"
        "print(reader._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, check=False)
    worker = int(done.stdout)
    for _ in range(100):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    with open(f"/proc/{worker}/stat") as status:  # noqa: PTH123 - dead, but not yet reaped
        assert status.read().split()[2] == "Z"


def in_pool(_: int) -> str:
    return str(page_reader.ask("fragment", "<p>Words.", IngestOptions(), 1000)["text"])


def test_processes_of_a_pool_have_a_worker_each() -> None:
    page_reader.ask("fragment", "<p>a", IngestOptions(), 1000)  # one the pool inherits
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        assert list(pool.map(in_pool, range(8))) == ["Words."] * 8
    assert in_pool(0) == "Words."
    page_reader.close()
