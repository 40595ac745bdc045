"""Top-level work for engine tests: workers import it by name."""

import os
import signal
import sys
import time
from collections.abc import Iterator


def double(number: int) -> Iterator[int]:
    yield number
    yield number * 2


def total(numbers: tuple[int, ...]) -> Iterator[int]:
    yield sum(numbers)


def slow_first(number: int) -> Iterator[int]:
    if number == 0:
        time.sleep(0.3)
    yield number


def die_on_three(number: int) -> Iterator[int]:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    yield number


def hang_on_three(number: int) -> Iterator[int]:
    if number == 3:
        time.sleep(60)
    yield number


def fail_on_three(number: int) -> Iterator[int]:
    if number == 3:
        raise ValueError("three")
    yield number


def chatter(number: int) -> Iterator[int]:
    sys.stdout.write("noise\n")
    sys.stdout.flush()
    yield number


def process_of(_: int) -> Iterator[int]:
    yield os.getpid()


def slow_double(number: int) -> Iterator[int]:
    time.sleep(0.05)
    yield from double(number)
