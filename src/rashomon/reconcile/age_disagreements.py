"""Whose age reports tell otherwise: "Jane Roe, 41" and "the 43-year-old Jane Roe"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.ids import OriginId
from rashomon.nouns.readings import TELLING, ReadReport
from rashomon.nouns.spans import Span
from rashomon.reconcile.differences import at_odds
from rashomon.reconcile.disagreements import make_disagreement
from rashomon.reconcile.positions import Saying, Stand, differ, stands
from rashomon.reconcile.told_events import Setting

_AFTER = re.compile(
    r"(?:,\s(?:who\sis\s|aged?\s)?|\s\()(?P<age>\d{1,3})(?=[,;.)]|\s(?:and|was|is|of|from)\b)"
)
_BEFORE = re.compile(r"\b(?P<age>\d{1,3})[\s-]years?[\s-]old\s(?:[^\W\d_][\w'’-]{0,20}\s){0,3}$")
_REACH = 80  # code points before a name in which an age is looked for
_OLDEST = 115
_FULL = 2  # words of a name from which two of the same name are one person
_APART = 15  # years between two ages from which they are a father's and a son's, or misread


def age_disagreements(reads: Sequence[ReadReport], setting: Setting) -> list[Disagreement]:
    """Return a disagreement for each person, named in full, whose age origins tell otherwise."""
    people: dict[str, list[Saying[int]]] = defaultdict(list)
    for read in reads:
        origin = setting.origins.get(read.report.id, OriginId(read.report.id))
        for name, age, span in _ages(read):
            people[name].append(Saying(age, (span,), read.report.id, origin))
    found = []
    for name in sorted(people):
        told = at_odds(stands(people[name], _same, lambda age: (age,)), _apart, setting)
        if differ(told):
            found.append(_disagreement(told, setting))
    return found


def _same(left: int, right: int) -> bool:
    return left == right


def _apart(left: Saying[int], right: Saying[int]) -> bool:
    return 0 < abs(left.value - right.value) < _APART


def _ages(read: ReadReport) -> Iterator[tuple[str, int, Span]]:
    """Yield the full names of persons with the age told right before or after."""
    told = [one.span for one in read.reading.sentences if one.part in TELLING]
    for entity in read.reading.entities:
        words = entity.name.casefold().split()
        if entity.kind is not EntityKind.PERSON or len(words) < _FULL:
            continue
        named = (one.span for one in entity.mentions if one.form is MentionForm.NAME)
        for name in named:
            age = _age_at(read, name) if any(span.contains(name) for span in told) else None
            if age is not None:
                yield f"{words[0]} {words[-1]}", int(read.report.cut(age)), age


def _age_at(read: ReadReport, name: Span) -> Span | None:
    text = read.report.text
    match = _AFTER.match(text, name.end)
    if match is None:
        start = max(0, name.start - _REACH)
        match = _BEFORE.search(text[start : name.start])
        if match is None:
            return None
        place = start + match.start("age"), start + match.end("age")
    else:
        place = match.span("age")
    span = Span(name.report, *place)
    return span if 0 < int(text[span.start : span.end]) <= _OLDEST else None


def _disagreement(found: Sequence[Stand[int]], setting: Setting) -> Disagreement:
    positions = [
        Position(
            value=f"{stand.value} years old",
            spans=tuple(sorted({span for one in stand.sayings for span in one.spans})),
            reports=tuple(sorted({one.report for one in stand.sayings})),
            origins=tuple(sorted({one.origin for one in stand.sayings})),
        )
        for stand in found
    ]
    return make_disagreement(setting.story, None, About.QUANTITY, positions)
