"""Quotes by a "he" or "she" that no chain holds -> the person who spoke last, where that is safe."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.names import Gender, gender_of
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.readings import Quote, SourceKind
from rashomon.nouns.spans import Span

_PRONOUNS = {"he": Gender.HE, "she": Gender.SHE}
_BREAK = re.compile(r"\n\s*")
REACH = 1200
"""Code points from one source to the next at most: about two paragraphs."""


def carry_on(text: str, quotes: Sequence[Quote], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Return the quotes, open pronouns given the speaker of the quote before.

    Only when no quote by anybody else and no other person of that gender named by the writer stands
    between, and at most one paragraph ends between the two.
    """
    named = sorted(
        (mention.span.start, entity.number, entity.name)
        for entity in entities
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
        if mention.form is MentionForm.NAME
    )
    told = list(quotes)
    order = sorted((q.source.start, n) for n, q in enumerate(quotes) if q.source is not None)
    last: Quote | None = None
    for _, number in order:
        quote = told[number]
        gender = _PRONOUNS.get(_words(text, quote.source).lower())
        open_pronoun = gender is not None and quote.speaker is None and quote.entity is None
        if open_pronoun and last is not None and _lasts(text, last, quote, gender, named):
            quote = told[number] = replace(
                quote,
                speaker=last.speaker,
                entity=last.entity,
                speaker_country=last.speaker_country,
                source_kind=SourceKind.PERSON,
            )
        if quote.source_kind is not SourceKind.DOCUMENT:
            last = quote
    return tuple(told)


def _lasts(
    text: str,
    last: Quote,
    quote: Quote,
    gender: Gender | None,
    named: Sequence[tuple[int, int, str]],
) -> bool:
    """Say whether who spoke last still speaks."""
    if last.source_kind is not SourceKind.PERSON or not last.speaker or last.entity is None:
        return False
    if last.source is None or quote.source is None:
        return False
    start, end = last.source.end, quote.source.start
    if end - start > REACH or len(_BREAK.findall(text, start, end)) > 1:
        return False
    if gender_of(last.speaker) not in (None, gender):
        return False
    first = bisect_left(named, (start, -1, ""))
    said = (*last.content, *quote.content)
    return not any(
        place < end
        and number != last.entity
        and gender_of(name) in (None, gender)
        and not any(span.start <= place < span.end for span in said)
        for place, number, name in named[first:]
    )


def _words(text: str, span: Span | None) -> str:
    return "" if span is None else text[span.start : span.end]
