"""What the tellings of one event cannot all be right about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from rashomon.language.counted import counted_as
from rashomon.language.measures import measures
from rashomon.nouns.account import About, Disagreement, Position
from rashomon.nouns.ids import DisagreementId, EventId, StoryId, content_hash
from rashomon.nouns.readings import Part, Quantity
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.amounts import numbers_in
from rashomon.reconcile.compatibility import MONEY
from rashomon.reconcile.counts import acting, done_to
from rashomon.reconcile.differences import at_odds, events_differ
from rashomon.reconcile.events import Group
from rashomon.reconcile.facts import CLAUSE, Facts
from rashomon.reconcile.positions import Saying, Stand, differ
from rashomon.reconcile.told_events import Setting, event_id
from rashomon.reconcile.told_places import told_places
from rashomon.reconcile.values import (
    quantity_stands,
    status_stands,
    when_stands,
    who_stands,
)
from rashomon.reconcile.wording_stands import wording_stands

V = TypeVar("V")


def disagreements(group: Group, setting: Setting) -> tuple[Disagreement, ...]:
    """Return every disagreement over one event, sorted by id.

    That only one origin tells a thing is none; nor is what one origin tells in two ways, nor what
    it has brought up to date itself.
    """
    origins = setting.origins
    verbs = Group(tuple(one for one in group.tellings if not one.nominal))
    spoken = Group(tuple(one for one in group.tellings if not _in_headline(one)))
    words = _counted_words(group)
    found = [
        _disagreement(group, setting, About.WHEN, _told_whens(group, setting), when_text),
        _disagreement(
            group, setting, About.WHERE, told_places(group, origins), lambda place: place.name
        ),
        _disagreement(group, setting, About.WHO, who_stands(spoken, origins), _who_text),
        _disagreement(
            group, setting, About.STATUS, status_stands(verbs, origins), lambda status: status.value
        ),
        *(
            _disagreement(group, setting, About.WORDING, matter, lambda said: said.words)
            for matter in wording_stands(group, origins)
        ),
        *(
            _disagreement(group, setting, About.QUANTITY, counted, lambda one: words[one.span])
            for counts in (done_to, acting)
            for counted in map(_unchanged, quantity_stands(group, origins, counts))
        ),
    ]
    unique = {one.id: one for one in found if one is not None}
    return tuple(unique[key] for key in sorted(unique))


def _counted_words(group: Group) -> dict[Span, str]:
    return {
        quantity.span: " ".join(one.source.report.cut(quantity.span).split())
        for one in group.tellings
        for quantity in (*done_to(one), *acting(one))
    }


def when_text(when: When) -> str:
    """Write a time as its day, or as first and last day with ".." for an open end."""
    start = when.start.isoformat() if when.start else ".."
    end = when.end.isoformat() if when.end else ".."
    return start if start == end else f"{start}/{end}"


def make_disagreement(
    story: StoryId, event: EventId | None, about: About, positions: Sequence[Position]
) -> Disagreement:
    """Return a disagreement with its positions, most origins first, named by what it is about."""
    ordered = sorted(positions, key=lambda one: (-len(one.origins), one.value, one.spans))
    spans = sorted(span for one in positions for span in one.spans)
    name = content_hash("disagreement", story, event, about.value, spans)
    return Disagreement(
        id=DisagreementId(name), story=story, event=event, about=about, positions=tuple(ordered)
    )


def _disagreement(
    group: Group,
    setting: Setting,
    about: About,
    found: Sequence[Stand[V]],
    text: Callable[[V], str],
) -> Disagreement | None:
    differing = at_odds(found, events_differ(about, setting), setting)
    if not differ(differing):
        return None
    positions = [
        Position(
            value=text(stand.value),
            spans=tuple(sorted({span for one in stand.sayings for span in one.spans})),
            reports=tuple(sorted({one.report for one in stand.sayings})),
            origins=tuple(sorted({one.origin for one in stand.sayings})),
        )
        for stand in differing
    ]
    return make_disagreement(setting.story, event_id(group), about, positions)


def _in_headline(one: Facts) -> bool:
    """Say whether a headline tells it, whose clipped grammar shows badly who acts."""
    sentence = one.source.sentence_at(one.mention.trigger)
    return sentence is not None and sentence.part in {Part.HEADLINE, Part.CROSSHEAD}


def _told_whens(group: Group, setting: Setting) -> list[Stand[When]]:
    """Return the positions on when it was; none where all say the same weekday or the like.

    "Tuesday" read as two days shows that a report's day of writing is not known well enough.
    """
    found = [
        replace(stand, sayings=[one for one in stand.sayings if _tied(one)])
        for stand in when_stands(group, setting.origins)
    ]
    reports = {one.source.report.id: one.source.report for one in group.tellings}
    words = {
        reports[span.report].cut(span).casefold()
        for stand in found
        for one in stand.sayings
        for span in one.spans
    }
    relative = len(words) == 1 and not any(letter.isdigit() for word in words for letter in word)
    return [] if relative else found


def _tied(saying: Saying[When]) -> bool:
    """Say whether no clause ends between an act's word and its time: else it may date another act."""
    one = saying.telling
    if one is None or one.mention.time is None:
        return False
    first, last = sorted((one.mention.trigger, one.mention.time))
    return CLAUSE.search(one.source.report.text[first.end : max(first.end, last.start)]) is None


def _unchanged(found: Sequence[Stand[Quantity]]) -> list[Stand[Quantity]]:
    """Leave out what is told beside another position's number: it tells of a change, or of a part.

    "The toll rose from 4 to 9" does not contradict a report of 4.
    """
    kept = []
    for stand in found:
        others = {other.value.low for other in found if other is not stand}
        others |= {other.value.high for other in found if other is not stand}
        sayings = [one for one in stand.sayings if not others & _numbers_beside(one)]
        kept.append(replace(stand, sayings=sayings))
    return kept


def _numbers_beside(saying: Saying[Quantity]) -> frozenset[float | None]:
    """Return the other numbers of a telling's sentence, and all its report tells of the same sort."""
    one = saying.telling
    if one is None:
        return frozenset()
    told = numbers_in(one.source.report.cut(one.mention.sentence)) | _told_of(saying.value, one)
    return told - {saying.value.low, saying.value.high}


def _told_of(quantity: Quantity, one: Facts) -> frozenset[float]:
    """Return the amounts, no bounds, that the report tells of what a quantity counts."""
    kind = quantity.of.casefold().split()[-1:] or [""]
    unit = counted_as(kind[0])
    text = one.source.report.text
    return frozenset(
        measure.value
        for sentence in one.source.read.reading.sentences
        for measure in measures(text, sentence.span.start, sentence.span.end)
        if measure.low == measure.high
        and (measure.of == unit or (kind[0] == MONEY and measure.of.startswith(MONEY)))
    )


def _who_text(one: Facts) -> str:
    return "; ".join(actor.name for actor in one.mention.actors)
