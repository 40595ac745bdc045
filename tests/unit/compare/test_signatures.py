"""Signatures: small, the same for the same words, alike for like texts."""

import numpy as np

from rashomon.compare.signatures import Signature, fact_key, sign
from rashomon.compare.texts import telling
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import Part
from support.copying import COUNCIL, FERRY, read

OPTIONS = CompareOptions()


def signed(text: str, **parts: dict[int, Part]) -> Signature:
    return sign(read(text, **parts), OPTIONS)


def alike(left: Signature, right: Signature) -> float:
    return float(np.mean(left.minima() == right.minima()))


def test_minima_are_one_a_permutation_and_estimate_likeness() -> None:
    whole, most = signed(FERRY), signed("\n".join(FERRY.split("\n")[:6]))
    assert len(whole.minima()) == OPTIONS.permutations
    assert alike(whole, most) > 0.4
    assert alike(whole, signed(COUNCIL)) < 0.1


def test_the_sample_of_a_part_lies_in_that_of_the_whole() -> None:
    whole, part = signed(FERRY), signed("\n".join(FERRY.split("\n")[2:5]))
    assert len(part.sampled()) > 0
    assert set(part.sampled().tolist()) <= set(whole.sampled().tolist())


def test_words_that_do_not_tell_leave_no_trace() -> None:
    padded = signed(FERRY + "\nSign up for the Quay letter here", parts={8: Part.BOILERPLATE})
    plain = signed(FERRY)
    assert (padded.told, padded.minhash, padded.sample, padded.facts) == (
        plain.told,
        plain.minhash,
        plain.sample,
        plain.facts,
    )


def test_two_empty_reports_share_neither_sample_nor_fact() -> None:
    empty = signed("")
    assert (empty.told, empty.sample, empty.facts) == (0, b"", b"")
    assert len(empty.minima()) == OPTIONS.permutations


def test_numbers_and_names_inside_a_sentence_are_facts() -> None:
    told = telling(read("Two tugs from Brenholm's yard pulled 212 people and 5 dogs"))
    keys = [fact_key(told, word, opens=word == 0) for word in range(len(told.words))]
    assert [key for key in keys if key] == ["brenholm", "212"]
