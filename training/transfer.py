"""Unlabelled sentences with a marked pair of actors: what the student learns from the teachers alone.

Their types are never known; only the teachers' probabilities are used. EWT (CC BY-SA 4.0) is
informal: answers, blogs, mail, news groups; ECB+ (CC BY 3.0) is crime, protest and disaster news;
PolNeAR (no licence stated) is political news. Only their training parts are read.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from quality.polnear import articles

from training.labelled import Example, Range

ECB_TOPICS = (1, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14, 16, 19, 20, 22, *range(24, 34))
"""The training topics that DATA.md leaves."""

_WIDEST = 8  # words of an actor phrase
_HEADS = frozenset({"NNP", "NNPS", "NNS", "NN", "PRP"})
_FEWEST, _MOST = 6, 60  # words of a sentence
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of|the|and|for) [A-Z][\w’'-]+| [A-Z][\w’'-]+){0,5}")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")


def transfer(data: Path, *, open_only: bool, most: int) -> list[Example]:
    """Return at most `most` pairs a source, chosen by hash; `open_only` leaves PolNeAR out."""
    sources = [_ewt(data), _ecb(data)] if open_only else [_ewt(data), _ecb(data), _polnear(data)]
    found: list[Example] = []
    for source in sources:
        distinct = {(one.text, one.source, one.target): one for one in source}
        found.extend(sorted(distinct.values(), key=_order)[:most])
    return found


def _order(example: Example) -> str:
    told = f"{example.text}{example.source}{example.target}"
    return hashlib.sha256(told.encode()).hexdigest()


def _example(text: str, source: Range, target: Range) -> Example:
    return Example(0, text, text, source, target, frozenset(), style="transfer")


def _ewt(data: Path) -> Iterator[Example]:
    """Yield agent and patient of every predicate that has both as short noun phrases."""
    path = data / "propbank_ewt" / "train.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        text, places = _joined(sentence["tokens"])
        if not _FEWEST <= len(places) <= _MOST:
            continue
        for predicate in sentence["predicates"]:
            sides = {
                label: (places[first][0], places[last][1])
                for first, last, label in reversed(predicate["args"])
                if last - first < _WIDEST and _is_actor(sentence["xpos"][first : last + 1])
            }
            target = sides.get("ARG2", sides.get("ARG1"))
            if "ARG0" in sides and target and not _overlap(sides["ARG0"], target):
                yield _example(text, sides["ARG0"], target)


def _is_actor(tags: list[str]) -> bool:
    return tags[-1] in _HEADS and tags[0] != "IN"


def _ecb(data: Path) -> Iterator[Example]:
    """Yield the first two people or bodies of every sentence, in either order of roles."""
    for topic in ECB_TOPICS:
        for path in sorted((data / "ecbplus" / str(topic)).glob("*.xml")):
            root = ElementTree.parse(path).getroot()
            tokens = list(root.iter("token"))
            of_sentence: dict[str, list[int]] = {}
            for number, token in enumerate(tokens):
                of_sentence.setdefault(str(token.get("sentence")), []).append(number)
            at = {token.get("t_id"): number for number, token in enumerate(tokens)}
            people = _people(root, at)
            for numbers in of_sentence.values():
                text, places = _joined([tokens[number].text or "" for number in numbers])
                inside = [
                    span for span in people if numbers[0] <= span[0] <= span[1] <= numbers[-1]
                ]
                if len(inside) < 2 or not _FEWEST <= len(places) <= _MOST:
                    continue
                first, second = (
                    (places[start - numbers[0]][0], places[end - numbers[0]][1])
                    for start, end in inside[:2]
                )
                if not _overlap(first, second):
                    yield _example(text, first, second)


def _people(root: ElementTree.Element, at: dict[str | None, int]) -> list[Range]:
    spans = {
        (min(places), max(places))
        for marked in root.iter()
        if marked.tag.startswith("HUMAN_PART")
        for places in [[at[anchor.get("t_id")] for anchor in marked.iter("token_anchor")]]
        if places and max(places) - min(places) < _WIDEST
    }
    return sorted(spans)


def _polnear(data: Path) -> Iterator[Example]:
    """Yield, a sentence, the source of its attribution and the first other name as its target."""
    for article in articles(data, "train"):
        sources = [spans[0] for one in article.attributions if (spans := one.source)]
        start = 0
        for piece in [*_SENTENCE.finditer(article.text), None]:
            end = piece.start() if piece else len(article.text)
            text = article.text[start:end]
            inside = [(a - start, b - start) for a, b in sources if start <= a < b <= end]
            if _FEWEST <= len(text.split()) <= _MOST and inside:
                names = [name.span() for name in _NAME.finditer(text) if name.start() > 0]
                others = [name for name in names if not _overlap(name, inside[0])]
                if others:
                    yield _example(text, inside[0], others[0])
            start = piece.end() if piece else end


def _overlap(left: Range, right: Range) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _joined(tokens: list[str]) -> tuple[str, list[Range]]:
    """Return tokens as running text, with each one's range."""
    text, places = "", []
    for token in tokens:
        glued = not text or token in _GLUED or token.startswith(("'", "n't")) or text[-1] in "([$“-"
        text += token if glued else f" {token}"
        places.append((len(text) - len(token), len(text)))
    return text, places


_GLUED = frozenset({",", ".", "!", "?", ";", ":", ")", "]", "%", "”", "-", "’s", "…"})
