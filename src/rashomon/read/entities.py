"""A parsed report to its entities: who and what it speaks of, each with all its mentions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.language.offices import Holder, added_holders, offices_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.readings import Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.candidates import Candidate
from rashomon.read.chains import Chain
from rashomon.read.codes import held_on
from rashomon.read.coreference import link
from rashomon.read.mentions import find_candidates


def find_entities(
    report: Report, parse: Parse, sentences: Sequence[Sentence], offices: tuple[str, ...] = ()
) -> tuple[Entity, ...]:
    """Return the entities of a report, numbered in order of first mention.

    The report's own words (titles, apposition, country adjectives) say who each is; the bundled
    tables fill what they leave open, then the user's `offices`. What nothing tells is `None`. Mentions of parts that do not
    tell the story are kept: whoever uses them knows the part from `sentences`.
    """
    del sentences  # the parse covers the parts that tell, and crossheads
    chains = link(parse, find_candidates(report, parse), report.date)
    for chain in chains:
        if not _may_be_known_as(_fullest(chain), chain.coding.wikidata):
            chain.coding = replace(chain.coding, wikidata=None)
    if offices:
        _look_up(chains, added_holders(offices), report.date)
    return tuple(_entity(report, parse, number, chain) for number, chain in enumerate(chains))


def _may_be_known_as(name: str, wikidata: str | None) -> bool:
    """Say whether a name can be of whom the bundled table lists under a Wikidata id.

    A bare surname can; with a first name it must be theirs: "Maria Putin" is not Vladimir.
    """
    words = [word for word in name.replace("\u00ad", "").split() if word not in _BEHIND]
    first, *rest = words or [""]
    if wikidata is None or not rest:
        return True
    known = {one for row in offices_of(rest[-1]) if row.wikidata == wikidata for one in row.names}
    known |= {one for row in offices_of(name) if row.wikidata == wikidata for one in row.names}
    return first.casefold() in {one.split()[0].casefold() for one in known}


_BEHIND = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III"})


def _look_up(
    chains: Sequence[Chain], holders: Mapping[str, Sequence[Holder]], on: date | None
) -> None:
    """Fill what is open of the people whom the user's table names in full."""
    for chain in chains:
        rows = holders.get(_fullest(chain), ()) if chain.kind is EntityKind.PERSON else ()
        if rows:
            chain.coding = chain.coding.or_else(held_on(rows, on))


def _entity(report: Report, parse: Parse, number: int, chain: Chain) -> Entity:
    coding = chain.coding
    return Entity(
        number=number,
        kind=chain.kind,
        name=_fullest(chain),
        mentions=tuple(sorted(_mention(report, parse, one) for one in chain.mentions)),
        office=coding.office,
        country=coding.country,
        sector=coding.sector,
        sectors=coding.sectors,
        wikidata=coding.wikidata,
    )


def _fullest(chain: Chain) -> str:
    """Return the fullest name the report gives: most words, then longest, then first."""
    countries = {
        one.term.name for one in chain.mentions if one.term and one.form is MentionForm.NAME
    }
    if chain.kind is EntityKind.PLACE and len(countries) == 1:
        return countries.pop()
    names = [" ".join(one.words.split()) for one in chain.mentions if one.form is MentionForm.NAME]
    if not names:
        return chain.name
    spoken = [name for name in names if not name.isupper() or len(name) < 5] or [chain.name]
    full = max(spoken, key=lambda name: (len(name.split()), len(name)))
    known = offices_of(full) if chain.kind is EntityKind.PERSON else ()
    return full if known or chain.named else chain.name


def _mention(report: Report, parse: Parse, one: Candidate) -> Mention:
    span = Span(report.id, parse.tokens[one.start].start, parse.tokens[one.end - 1].end)
    return Mention(span, one.form)
