"""Sentences of two reports aligned: what a re-wording keeps is the order of its details."""

import pytest

from rashomon.compare.rewrites import Bags, aligned, sentence_bags
from rashomon.compare.texts import telling
from support.copying import COUNCIL, FERRY, read


def bags(*sentences: str) -> Bags:
    return tuple(dict.fromkeys(sentence.split(), 1.0) for sentence in sentences)


ONE = bags("ash beech cedar", "drum flute gong", "heron ibis jay", "kiwi lemon mango")


def test_a_report_is_aligned_with_itself_whole() -> None:
    chain = aligned(ONE, ONE, 0.5)
    assert [(p.left, p.right) for p in chain.pairings] == [(n, n) for n in range(4)]
    assert (chain.share, chain.spread, chain.crossed, chain.runs) == (1.0, 1.0, 0.0, 3)


def test_what_stands_in_another_order_is_crossed() -> None:
    chain = aligned(ONE, ONE[::-1], 0.5)
    assert len(chain.pairings) == 1
    assert chain.crossed == pytest.approx(0.75)


def test_shares_are_of_the_shorter_and_the_longer_report() -> None:
    chain = aligned(ONE[:2], ONE, 0.5)
    assert (chain.share, chain.spread, chain.shorter) == (1.0, 0.5, 2)


def test_reports_without_a_like_sentence_have_an_empty_chain() -> None:
    chain = aligned(sentence_bags(telling(read(FERRY))), sentence_bags(telling(read(COUNCIL))), 0.4)
    assert (chain.pairings, chain.share, chain.likeness) == ((), 0.0, 0.0)
    assert aligned((), (), 0.1).shorter == 0


def test_a_sentence_of_few_telling_words_has_an_empty_bag() -> None:
    short, long = sentence_bags(telling(read("He was there.\n" + FERRY.split("\n")[3])))
    assert not short
    assert {"tug", "brenholm"} <= set(long)


def test_quoted_words_weigh_less() -> None:
    line = "the brittle lighthouse keeper guarded seventeen lanterns"
    plain, quoted = (
        sentence_bags(telling(read(text)))[0] for text in (f"Once {line}", f"Once “{line}”")
    )
    assert quoted["keeper"] == pytest.approx(0.3 * plain["keeper"])
