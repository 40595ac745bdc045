"""Answers are made once, until somebody writes to the record; faults are never kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.show.web.memory import MOST, Answer, Memory
from rashomon.store.record import open_record
from support import records
from support.builders import make_report

GOOD: Answer = (200, "text/html", b"x")


@pytest.fixture
def path(tmp_path: Path) -> str:
    place = str(tmp_path / "r.db")
    with open_record(place, create=True) as record:
        records.fill(record)
    return place


class Maker:
    def __init__(self, answer: Answer) -> None:
        self.asked = 0
        self._answer = answer

    def __call__(self) -> Answer:
        self.asked += 1
        return self._answer


@pytest.fixture
def memory(path: str) -> Iterator[Memory]:
    with open_record(path) as record:
        yield Memory(record)


def test_an_answer_is_made_once(memory: Memory) -> None:
    maker = Maker(GOOD)
    assert [memory.answer("/", maker) for _ in range(3)] == [GOOD] * 3
    assert maker.asked == 1


def test_all_is_forgotten_when_somebody_writes(memory: Memory, path: str) -> None:
    maker = Maker(GOOD)
    memory.answer("/", maker)
    with open_record(path, create=True) as other:
        other.writer.add([make_report("Another text.", path="another.txt")])
    memory.answer("/", maker)
    assert maker.asked == 2


def test_what_is_made_while_somebody_writes_is_not_kept(memory: Memory, path: str) -> None:
    def made_meanwhile() -> Answer:
        with open_record(path, create=True) as other:
            other.writer.add([make_report("One more text.", path="more.txt")])
        return GOOD

    memory.answer("/", made_meanwhile)
    maker = Maker(GOOD)
    memory.answer("/", maker)
    assert maker.asked == 1


def test_faults_are_not_kept(memory: Memory) -> None:
    maker = Maker((404, "text/html", b"x"))
    memory.answer("/", maker)
    memory.answer("/", maker)
    assert maker.asked == 2


def test_the_longest_unasked_goes_first(memory: Memory) -> None:
    first = Maker(GOOD)
    memory.answer("/", first)
    for number in range(MOST):
        memory.answer(f"/{number}", Maker(GOOD))
    memory.answer("/", first)
    assert first.asked == 2
