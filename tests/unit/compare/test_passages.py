"""Shared stretches of two texts."""

import time

from rashomon.compare.passages import Stretch, seeds_of, shared_stretches
from rashomon.compare.texts import quotations, telling
from rashomon.nouns.options import CompareOptions
from support.copying import AGROUND, FERRY, read

OPTIONS = CompareOptions()


def stretches(one: str, other: str) -> tuple[Stretch, ...]:
    left, right = telling(read(one)), telling(read(other))
    return shared_stretches(
        left, right, (seeds_of(left, OPTIONS), seeds_of(right, OPTIONS)), OPTIONS
    )


def test_moved_paragraph_is_a_stretch_of_its_own() -> None:
    lines = FERRY.split("\n")
    found = stretches(FERRY, "\n".join(lines[4:] + lines[:4]))
    assert len(found) == 2


def test_small_edit_stays_inside_one_stretch() -> None:
    (found,) = stretches(FERRY, FERRY.replace("Two tugs", "A pair of boats"))
    assert len(found.matches) == 2


def test_a_change_just_before_the_end_is_inside_the_stretch() -> None:
    line = FERRY.split("\n")[0].rstrip(".")
    (found,) = stretches(f"{line} until May 4, 2026.", f"{line} until May 5, 2026.")
    assert found.left == found.right
    assert len(found.matches) == 2


def test_no_word_is_used_twice() -> None:
    line = FERRY.split("\n")[0]
    found = stretches(f"{line}\n{AGROUND}", f"{line}\n{line}")
    assert sum(match.size for s in found for match in s.matches) == len(telling(read(line)).words)


def test_long_repetitive_texts_take_linear_time() -> None:
    started = time.process_time()
    stretches("red herring " * 20_000, "red herring " * 20_001)
    assert time.process_time() - started < 5


def test_quotation_left_open_ends_with_its_line() -> None:
    text = '"We start at dawn.\nThe crew slept. “Odd” times'
    assert [text[a:b] for a, b in quotations(text)] == ["We start at dawn.", "Odd"]
