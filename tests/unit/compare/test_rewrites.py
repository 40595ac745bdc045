"""Sentences of two reports aligned: what a re-wording keeps is the order of its details."""

import pytest

from rashomon.compare.details import Bag, details_of
from rashomon.compare.rewrites import Alignment, aligned
from rashomon.compare.texts import telling
from support.copying import COUNCIL, FERRY, read


def bags(*sentences: str) -> tuple[Bag, ...]:
    return tuple(dict.fromkeys(sentence.split(), 1.0) for sentence in sentences)


def places(alignment: Alignment) -> list[tuple[int, int]]:
    return [(p.left, p.right) for p in alignment.chain]


ONE = bags("ash beech cedar", "drum flute gong", "heron ibis jay", "kiwi lemon mango")


def test_a_report_is_aligned_with_itself_whole() -> None:
    alignment = aligned(ONE, ONE, 0.5)
    assert places(alignment) == [(n, n) for n in range(4)]
    assert {p.likeness for p in alignment.chain} == {1.0}
    assert alignment.mutual == frozenset(alignment.chain)


def test_the_chain_keeps_one_order_and_what_is_matched_need_not() -> None:
    alignment = aligned(ONE, (*ONE[2:], *ONE[:2]), 0.5)
    assert len(alignment.chain) == 2
    assert len(alignment.matched) == len(alignment.passages()) == 4


def test_no_sentence_is_matched_twice() -> None:
    alignment = aligned(ONE[:1] * 2, ONE[:1], 0.1)
    assert len(alignment.matched) == len(alignment.chain) == 1


def test_only_pairings_of_enough_likeness_count() -> None:
    other = bags("ash oak pine", "drum harp lute")
    assert places(aligned(ONE, other, 0.3)) == [(0, 0), (1, 1)]
    assert aligned(ONE, other, 0.4).chain == ()


def test_what_stands_in_every_sentence_weighs_little() -> None:
    lefts = [f"biden {word} a{n} b{n}" for n, word in enumerate("pqrstu")]
    rights = [f"biden {word} c{n} d{n}" for n, word in enumerate("vwxyzu")]
    assert places(aligned(bags(*lefts), bags(*rights), 0.15)) == [(5, 5)]


def test_reports_without_a_like_sentence_have_an_empty_chain() -> None:
    ours, theirs = (details_of(telling(read(text))).bags for text in (FERRY, COUNCIL))
    assert aligned(ours, theirs, 0.4).chain == ()
    assert aligned((), (), 0.1).passages() == ()


def test_empty_bags_answer_to_nothing() -> None:
    assert places(aligned(({}, *ONE, {}), ONE, 0.1)) == [(n + 1, n) for n in range(4)]


def test_likeness_is_the_dice_coefficient_of_the_weights() -> None:
    (pairing,) = aligned(({"ash": 3.0, "oak": 1.0},), ({"ash": 2.0, "elm": 2.0},), 0.1).chain
    assert pairing.likeness == pytest.approx(2 * 2.0 / (4.0 + 4.0))
