"""The words in which tellings of one event differ in meaning: "killer" and "assassin"."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.lemmas import lemma
from rashomon.language.tokens import words
from rashomon.language.wordings import wordings
from rashomon.nouns.spans import Span
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.positions import Saying, Stand, stands
from rashomon.reconcile.values import Origins, origin_of

_NEAR = 60  # code points on either side of a trigger in which a word is said of the act


@dataclass(frozen=True, slots=True)
class Said:
    """A word as a report says it, and its meaning: words of one meaning are no two positions."""

    words: str
    meaning: str


def wording_stands(group: Group, origins: Origins) -> list[list[Stand[Said]]]:
    """Return, for each matter, the words in which the tellings speak of it, strongest first."""
    labels = [
        _saying(one, one.label, lemma(one.source.report.cut(one.label).casefold()), origins)
        for one in group.tellings
        if one.label is not None
    ]
    matters: dict[str, list[Saying[Said]]] = {}
    for one in group.tellings:
        for matter, (span, meaning) in _words_for(one).items():
            matters.setdefault(matter, []).append(_saying(one, span, meaning, origins))
    labels = [one for one in labels if not _uses_another(one, labels)]
    found = [labels, *(matters[matter] for matter in sorted(matters))]
    return [stands(sayings, _alike, lambda said: (said.words.casefold(),)) for sayings in found]


def _saying(one: Facts, span: Span, meaning: str, origins: Origins) -> Saying[Said]:
    report = one.source.report
    said = Said(report.cut(span), meaning)
    return Saying(said, (span,), report.id, origin_of(one, origins), one)


def _uses_another(one: Saying[Said], labels: Sequence[Saying[Said]]) -> bool:
    """Say whether its report tells another report's word too: then it is not known to choose."""
    others = {other.value.words.casefold() for other in labels if other.report != one.report}
    others -= {one.value.words.casefold()}
    if not others or one.telling is None:
        return False
    return not others.isdisjoint(words(one.telling.source.report.text).keys)


def _alike(left: Said, right: Said) -> bool:
    return left.meaning == right.meaning


def _words_for(one: Facts) -> dict[str, tuple[Span, str]]:
    """Return, by matter, the word near the trigger; none where two of its meanings stand there."""
    mention = one.mention
    start = max(mention.sentence.start, mention.trigger.start - _NEAR)
    end = min(mention.sentence.end, mention.trigger.end + _NEAR)
    found: dict[str, tuple[Span, str]] = {}
    mixed: set[str] = set()
    for word in wordings(one.source.report.text, start, end):
        span = Span(mention.trigger.report, word.start, word.end)
        _, meaning = found.setdefault(word.matter, (span, str(word.meaning)))
        if meaning != str(word.meaning):
            mixed.add(word.matter)
    return {matter: found[matter] for matter in found if matter not in mixed}
