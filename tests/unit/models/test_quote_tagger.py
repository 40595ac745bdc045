"""The shipped tagger hears plain attributions, and hears them the same each time."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from rashomon.language.protocols import Parser, QuoteTagger
from rashomon.language.tagging import Clues, Role
from rashomon.models.quote_tagger import OnnxQuoteTagger
from rashomon.read.clues import hint, read_clues
from rashomon.read.quote_rules import rule
from support.ruled import laid_out


@pytest.fixture(scope="module")
def tagger() -> QuoteTagger:
    return OnnxQuoteTagger()


def parity_rows() -> Iterator[tuple[Clues, list[float], dict[str, Any]]]:
    path = files("rashomon.models") / "weights" / "quote_tagger.parity.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parts = {name: tuple(value) for name, value in row["clues"].items()}
        parts["roles"] = tuple(Role(role) for role in parts["roles"])
        yield Clues(**parts), row["cues"], row["arcs"]


def clues_of(parser: Parser, text: str) -> Clues:
    parse, told, regions = laid_out(parser, text)
    read = read_clues(
        parse, parse.sentences[0], hint(parse, rule(text, parse, told, regions)), regions
    )
    assert read is not None
    return read[0]


def test_a_plain_attribution_is_heard(parser: Parser, tagger: QuoteTagger) -> None:
    clues = clues_of(parser, "Maria Vela said that the ferry would be late.")
    (heard,) = [one for one in tagger.tag(clues) if one.chance > 0.5]
    assert clues.words[heard.word] == "said"
    assert heard.content[clues.words.index("ferry")] > 0.5
    assert heard.source[clues.words.index("Vela")] > 0.5


def test_a_deed_is_not_heard(parser: Parser, tagger: QuoteTagger) -> None:
    clues = clues_of(parser, "Maria Vela drove two boxes of fish to the market.")
    assert all(one.chance < 0.5 for one in tagger.tag(clues))


def test_the_same_sentence_is_heard_the_same(parser: Parser, tagger: QuoteTagger) -> None:
    clues = clues_of(parser, "Maria Vela said that the ferry would be late.")
    assert tagger.tag(clues) == tagger.tag(clues)


def test_no_words_are_no_cues(tagger: QuoteTagger) -> None:
    assert list(tagger.tag(Clues((), (), (), (), (), (), ()))) == []


def test_an_endless_sentence_is_heard_in_part(tagger: QuoteTagger) -> None:
    count = 5000
    clues = Clues(
        ("word",) * count, ("NN",) * count, ("dep",) * count, (count - 1,) * count,
        (0.5,) * count, (Role.NONE,) * count, (False,) * count,
    )  # fmt: skip
    assert all(one.word < 160 for one in tagger.tag(clues))


def test_quantised_answers_stay_near_the_float_ones(tagger: QuoteTagger) -> None:
    gaps, arcs = [], []
    for clues, cues, told in parity_rows():
        heard = {one.word: one for one in tagger.tag(clues)}
        for word, chance in enumerate(cues):
            if max(chance, heard[word].chance if word in heard else 0.0) >= 0.1:
                gaps.append(abs(chance - (heard[word].chance if word in heard else 0.0)))
        for word, pairs in told.items():
            one = heard[int(word)]
            arcs += [abs(pair[0] - got) for pair, got in zip(pairs, one.content, strict=True)]
    assert len(gaps) > 30
    assert sum(gaps) / len(gaps) < 0.06
    assert sum(arcs) / len(arcs) < 0.03
