"""Noun phrases to actors: country and PLOVER sectors from the words of the phrase and the tables."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.lexicon import TermKind, scan
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Actor, Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.bodies import BODY_PRONOUNS
from rashomon.read.codes import Coding, code_range, core_end, head_of, is_nominal
from rashomon.read.pieces import in_one_name
from rashomon.read.surroundings import Surroundings


def code_phrase(
    report: Report,
    parse: Parse,
    span: Span,
    entities: Sequence[Entity] = (),
    around: Surroundings | None = None,
) -> tuple[Actor, ...]:
    """Return the actors a noun phrase names, one a conjunct, in text order.

    The words of the phrase come first, then what the entities of the report (which may be empty)
    and the tables of names know, then the sentence `around`, if given. What nothing tells is `None`.
    Never empty.
    """
    start = bisect_right(parse.tokens, span.start, key=lambda token: token.end)
    end = bisect_left(parse.tokens, span.end, key=lambda token: token.start)
    if start >= end:
        return (Actor(name=_trimmed(report.cut(span)), spans=(span,)),)
    pieces = conjuncts(parse, start, end)
    shared = _shared_country(parse, pieces)
    actors: list[Actor] = []
    for first, last in pieces:
        piece = _span(report, parse, first, last) if len(pieces) > 1 else span
        coding = code_range(parse, first, last, on=report.date)
        apart = _of_several_states(report, parse, first, last)
        if apart:
            actors.extend(_of_state(report, coding, country, spans) for country, spans in apart)
            continue
        coding = coding.or_else(Coding(country=shared))
        bare = name_range(parse, first, last)
        words = report.text[parse.tokens[bare[0]].start : parse.tokens[bare[1] - 1].end]
        actor = _actor(piece, _trimmed(words), coding, entities)
        if actor.country is None and around is not None:
            country = around.country_of(parse, first, last, actor.sectors)
            actor = replace(actor, country=country)
        actors.append(actor)
    return tuple(actors)


def _actor(span: Span, name: str, coding: Coding, entities: Sequence[Entity]) -> Actor:
    """Return the actor of one conjunct, completed by the entity its words mention."""
    entity = entity_of(span, name, entities)
    if entity is not None:
        acts = entity.kind is EntityKind.PLACE and name.casefold() in BODY_PRONOUNS
        sectors = entity.sectors or (("GOV",) if acts else ())  # "it" of a state is its government
        name = entity.name
        known = Coding(country=entity.country, sectors=sectors, wikidata=entity.wikidata)
        coding = coding.or_else(known)
    return Actor(
        name=name,
        spans=(span,),
        country=coding.country,
        sector=coding.sector,
        sectors=coding.sectors,
        wikidata=coding.wikidata,
    )


def _span(report: Report, parse: Parse, first: int, last: int) -> Span:
    return Span(report.id, parse.tokens[first].start, parse.tokens[last - 1].end)


_JOINTS = frozenset({",", "and", "or", "&", "-", "–", "the", "from", "of"})


def _of_several_states(
    report: Report, parse: Parse, start: int, end: int
) -> list[tuple[str, tuple[Span, ...]]]:
    """Return each country of "ministers of Chile and Peru" or "French and German envoys".

    With it come the words that speak of it. Empty when the phrase is of one country, or of one thing.
    """
    head = head_of(parse, start, end)
    if parse.tokens[head].tag not in {"NNS", "NNPS"}:
        return []
    words = [t.text for t in parse.tokens[start:end]]
    states = [f for f in scan(words) if f.term.kind in _STATES and f.term.country is not None]
    run = states[:1]
    for one in states[1:]:
        if _JOINTS.issuperset(words[run[-1].end : one.start]) and words[run[-1].end] != "of":
            run.append(one)
    countries = [one.term.country for one in run if one.term.country is not None]
    if len(set(countries)) < 2 or len(set(countries)) != len(countries):
        return []
    after = run[0].start + start > head
    led = words[run[0].start - 1] in {"of", "from", "for", "the"} if run[0].start else False
    if not (led if after else run[-1].end + start <= head):
        return []
    opens = run[0].start - (words[run[0].start - 1] == "the")
    rest = (start, opens + start) if after else (run[-1].end + start, head + 1)
    apart = []
    for country, one in zip(countries, run, strict=True):
        spans = {
            _span(report, parse, *rest),
            _span(report, parse, one.start + start, one.end + start),
        }
        apart.append((country, tuple(sorted(spans))))
    return apart


_STATES = frozenset({TermKind.COUNTRY, TermKind.NATION})


def _of_state(report: Report, coding: Coding, country: str, spans: tuple[Span, ...]) -> Actor:
    """Return the actor of one country of several; its name is its words."""
    return Actor(
        name=_trimmed(" ".join(report.cut(span) for span in spans)),
        spans=spans,
        country=country,
        sector=coding.sector,
        sectors=coding.sectors,
    )


def entity_of(span: Span, name: str, entities: Sequence[Entity]) -> Entity | None:
    """Return the entity a phrase refers to: mentioned by all of it, or by the bare name at its end."""
    inside: tuple[int, Entity] | None = None
    for entity in entities:
        first = bisect_left(entity.mentions, span.start, key=_start)
        last = bisect_left(entity.mentions, span.end, key=_start)
        for mention in entity.mentions[first:last]:
            if mention.span == span:
                return entity
            if not span.contains(mention.span) or mention.form is MentionForm.PRONOUN:
                continue
            size = len(mention.span)
            if abs(size - len(name)) <= 4 and (inside is None or size > inside[0]):
                inside = (size, entity)
    return inside[1] if inside is not None else None


def _start(mention: Mention) -> int:
    return mention.span.start


def name_range(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """Return the range of the bare name in a phrase with a title, else the phrase itself.

    "US Secretary of State Ann Example" gives the last two words.
    """
    head = head_of(parse, start, end)
    core = core_end(parse, end, head)
    found = scan([t.text for t in parse.tokens[start:core]])
    titles = [f.end + start for f in found if f.term.kind in _TITLES and f.end + start < core]
    if not titles:
        return start, end
    first = titles[-1]
    named = parse.tokens[first:core]
    bare = all(t.text[:1].isupper() or t.text in {"-", "al", "bin", "de", "von"} for t in named)
    known = any(f.start + start >= first and f.term.kind is not TermKind.CAPITAL for f in found)
    return (first, core) if bare and not known and len(named) <= 5 else (start, end)


_TITLES = frozenset({TermKind.OFFICE, TermKind.PARTY, TermKind.PERSON})


def _trimmed(words: str) -> str:
    """Cut articles, quotation marks and a possessive ending off a phrase."""
    words = " ".join(words.split()).strip(' "“”‘,;:()[]')
    for ending in ("'s", "’s", "’", "'"):
        words = words.removesuffix(ending)
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in _ARTICLES else words


_BRACKET = re.compile(r" \([^()]{1,20}\)?$")
_ARTICLES = frozenset({"the", "a", "an"})


def conjuncts(parse: Parse, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the token ranges of the conjuncts of a phrase, in text order; itself when it has one."""
    head = head_of(parse, start, end)
    heads, queue = [head], [head]
    while queue:
        for child in parse.children[queue.pop()]:
            if (
                start <= child < end
                and parse.tokens[child].dep == "conj"
                and is_nominal(parse, child)
                and not in_one_name(parse, parse.tokens[child].head, child)
            ):
                heads.append(child)
                queue.append(child)
    if len(heads) == 1:
        return ((start, end),)
    heads.sort()
    ranges = []
    for place, word in enumerate(heads):
        own = [i for i in parse.subtree(word) if start <= i < end]
        floor = start if place == 0 else heads[place - 1] + 1
        ceiling = heads[place + 1] if place + 1 < len(heads) else end
        first = start if place == 0 else max(floor, min(own))
        inside = [i for i in own if first <= i < ceiling]
        last = max([word, *_before_joint(parse, inside, word)]) + 1
        ranges.append((first, end if place + 1 == len(heads) else last))
    return tuple(ranges)


def _before_joint(parse: Parse, inside: Sequence[int], word: int) -> list[int]:
    """Return the tokens after a conjunct's head that belong to it: up to its comma or "and"."""
    kept = []
    for index in inside:
        if index <= word:
            continue
        token = parse.tokens[index]
        if token.dep in {"cc", "punct"} and token.head == word:
            break
        kept.append(index)
    return kept


def _shared_country(parse: Parse, pieces: Sequence[tuple[int, int]]) -> str | None:
    """Return the country of "Russian companies and ships" for the conjuncts that name none."""
    if len(pieces) < 2:
        return None
    first, last = pieces[0]
    words = [t.text for t in parse.tokens[first:last]]
    nations = [one for one in scan(words) if one.term.kind is TermKind.NATION]
    bare = all(
        parse.tokens[a].pos != "DET" and parse.tokens[a].pos != "PROPN" for a, _ in pieces[1:]
    )
    return nations[0].term.country if len(nations) == 1 and bare else None
