"""Whom the tellings of an event rest on, by the reports' own words."""

import re
from collections.abc import Iterable, Sequence

from rashomon.language.cues import states
from rashomon.language.lemmas import lemma
from rashomon.nouns.readings import Quote, QuoteForm, SourceKind
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names

_LEADING = re.compile(r"^(?:according to\s)?(?:the\s)?", re.I)
"""What a name is told without; "a source familiar with the arrangements" keeps its article."""
_PRONOUNS = frozenset(
    "he she they it who i we you him her them us me which that this these those what whom whose"
    " one others some both all his hers theirs".split()
)
_MARKS = re.compile(r"^(?:â?[^\w(]|â(?=\W))+|^\W+")
"""What a wrong cut leaves before a name: a closing mark, whole or mangled."""
_SPOKEN_OF = re.compile(r"(?:that|he|she|it|they|there|we|i|his|her|its|their)\b", re.I)
"""How what was "added" begins where it was said, not put somewhere."""


def primary_sources(tellings: Sequence[Facts], names: Names) -> tuple[str, ...]:
    """Return the sources of the statements that tell the event, each once, sorted.

    A telling rests on the quote it is said by and on every quote whose words hold its trigger,
    where something was stated at all: who wants a thing, or refuses to speak of it, vouches for
    nothing.
    "Foreign Ministry" beside "Norwegian Foreign Ministry" is that one told shortly.
    """
    found: dict[str, str] = {}
    for one in tellings:
        for quote in _resting_on(one):
            name = source_name(quote, one, names)
            if name is not None:
                found.setdefault(name.casefold(), name)
    return tuple(sorted(found[key] for key in found if not _is_shorter(key, found)))


def _is_shorter(key: str, others: Iterable[str]) -> bool:
    """Say whether a name is another's with less before it: "Foreign Ministry", "police"."""
    return any(other.endswith(" " + key) for other in others)


def _resting_on(one: Facts) -> list[Quote]:
    resting = one.source.quotes_over(one.mention.trigger)
    said = one.source.quotes.get(one.mention.said_by) if one.mention.said_by else None
    found = [said, *resting] if said is not None else resting
    return [quote for quote in found if _is_stated(quote, one)]


def _is_stated(quote: Quote, one: Facts) -> bool:
    """Say whether the source told what it is quoted with; words in quotation marks always are."""
    if quote.cue is None or quote.form is not QuoteForm.INDIRECT:
        return True
    report = one.source.report
    cue = report.cut(quote.cue)
    if lemma(cue.split()[-1].casefold()) == "add":
        return _SPOKEN_OF.match(report.cut(quote.content[0])) is not None
    return states(cue)


def source_name(quote: Quote, one: Facts, names: Names) -> str | None:
    """Return a quote's source as the reports name it: the speaker, else the words themselves."""
    if quote.speaker is not None and quote.source_kind is not SourceKind.ANONYMOUS:
        return names.fullest(quote.speaker)
    name = quote.speaker if quote.speaker is not None else _in_words(quote, one)
    if name is None or name.casefold() in _PRONOUNS:
        return None
    bare = _LEADING.sub("", name)
    return bare if sum(letter.isalpha() for letter in bare) > 1 else None


def _in_words(quote: Quote, one: Facts) -> str | None:
    """Return the words of a source, without marks before them and without the cue.

    Of "the vote, says a teller" the teller is the source, of "The teller said the vote" the teller
    too; of "the listing", cut where "listing" was taken for a cue, nothing is left.
    """
    name = one.source.full_source(quote)
    source, cue = quote.source, quote.cue
    if name is not None and source is not None and cue is not None and source.overlaps(cue):
        text = one.source.report.text
        before, behind = text[source.start : cue.start].strip(), text[cue.end : source.end]
        leads = before[-1:].isalnum() and behind.strip()
        name = " ".join((before if leads else behind).split())
    return None if name is None else _MARKS.sub("", name)
