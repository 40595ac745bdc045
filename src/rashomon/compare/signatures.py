"""`Signature`: what is kept of a report so that its copies can be found without its text."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from rashomon.compare.texts import Telling, telling
from rashomon.language.tokens import shingles, word_number
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport

_SEED = 20210616
_LITTLE = "<u8"
_EMPTY = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What is kept of one report for finding its copies; about 2 KB for a report of 600 words.

    `minhash`: 32-bit little-endian minima of the word 3-shingles of its telling sentences.
    `sample`: the 64-bit word 5-shingles that fall in a fixed part of the hash space (FracMinHash,
    Irber et al. 2022), sorted: what two samples share estimates containment.
    `facts`: 64-bit features that outlive a re-wording (numbers, names, quoted words, and pairs of
    neighbours among them), in order of first appearance.
    `told`: how many words tell the story.
    """

    report: ReportId
    told: int
    minhash: bytes
    sample: bytes
    facts: bytes

    def minima(self) -> npt.NDArray[np.uint32]:
        """Return the minima as an array, one a permutation."""
        return np.frombuffer(self.minhash, dtype="<u4")

    def sampled(self) -> npt.NDArray[np.uint64]:
        """Return the sampled shingles, sorted."""
        return np.frombuffer(self.sample, dtype=_LITTLE)

    def features(self) -> npt.NDArray[np.uint64]:
        """Return the facts in order of first appearance."""
        return np.frombuffer(self.facts, dtype=_LITTLE)


def sign(read_report: ReadReport, options: CompareOptions) -> Signature:
    """Return the signature of a report; only sentences that tell the story count."""
    return sign_telling(telling(read_report), options)


def sign_telling(told: Telling, options: CompareOptions) -> Signature:
    """Return the signature of a report whose words are at hand."""
    keys = [key for key, tells in zip(told.words.keys, told.tells, strict=True) if tells]
    threes, fives = np.unique(shingles(keys, 3)), np.unique(shingles(keys, 5))
    minima = RMinHash.digest_matrix_from_token_hash_sets(
        [threes.tolist()], num_perm=options.permutations, seed=_SEED
    )
    lowest = np.array(
        minima.to_rows()[0] if len(threes) else [_EMPTY] * options.permutations, dtype="<u4"
    )
    kept = fives[fives % np.uint64(options.sample_one_in) == 0]
    facts = list(dict.fromkeys(_facts(told)))[: options.facts_kept]
    return Signature(
        report=told.report.id,
        told=len(keys),
        minhash=lowest.tobytes(),
        sample=kept.astype(_LITTLE).tobytes(),
        facts=np.array(facts, dtype=_LITTLE).tobytes(),
    )


def _facts(told: Telling) -> Iterator[int]:
    """Yield each fact of the text, and each pair of neighbouring facts: order outlives synonyms."""
    before: str | None = None
    for first, last in told.sentences:
        for word in range(first, last):
            key = fact_key(told, word, opens=word == first)
            if key is None or key == before:
                continue
            yield word_number("fact " + key)
            if before is not None:
                yield word_number(f"facts {before} {key}")
            before = key
    quoted = [
        key
        for key, tells, inside in zip(told.words.keys, told.tells, told.quoted, strict=True)
        if tells and inside
    ]
    yield from (int(number) for number in shingles(quoted, 3))


def fact_key(told: Telling, word: int, *, opens: bool) -> str | None:
    """Return what a re-wording would have to keep of this word: a number or a part of a name."""
    key = told.words.keys[word]
    if key[0].isdigit():
        return key if len(key) > 1 else None
    start = told.words.starts[word]
    if opens or len(key) < 3 or not told.report.text[start].isupper():
        return None
    return key.removesuffix("'s")
