"""Names gone wrong that only the story shows: nobody else has them, all others have one much alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from rashomon.language.background import Rarity, rarity
from rashomon.language.known_names import LATIN, is_known_name, sounds_alike
from rashomon.language.lemmas import lemma
from rashomon.language.names import HONORIFICS
from rashomon.language.spelling import edits, romanised, skeleton
from rashomon.language.tokens import Words, words
from rashomon.nouns.account import Finding, FindingKind
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.ids import OriginId, ReportId
from rashomon.nouns.readings import Part, ReadReport, ScarKind
from rashomon.nouns.spans import Span
from rashomon.reconcile.findings import make_finding
from rashomon.reconcile.parties import TITLES

_SHORTEST = 4  # letters of a name worth doubting
_ORIGINS = 2  # others that must have the name meant
_SHARE = 0.5  # of the other reports that must have it
_TELLING = 2.5  # least idf of a word that shows what a sentence is about
_COMPANY = ((2, 1), (4, 2))  # such words shared by a slip, by others; in another role, in the same
_SLIP, _SLIPS = 5, 2  # letters from which one wrong letter is a slip; from more, two may be
_TOLD = frozenset({Part.LEAD, Part.BODY})
_MOST_USES = 40  # of one name that are compared, a report


@cache
def _rarity() -> Rarity:
    return rarity()


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a name word; `before` and `after` the words beside it, as written, "" for none."""

    span: Span
    before: str
    after: str
    sentence: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one report calls people: uses of every word with a capital, persons' words, all words."""

    read: ReadReport
    uses: Mapping[str, Sequence[_Use]]
    people: Mapping[str, str | None]
    keys: frozenset[str]


def garbled_in_story(
    reads: Sequence[ReadReport], origins: Mapping[ReportId, OriginId]
) -> tuple[Finding, ...]:
    """Return a finding for each use of a name that garbles one which the others have.

    The doubted name is known to no table and to no other report. What it garbles is a person's name
    that half of the other reports and two other origins have, is spelt much alike, and stands either
    beside the same other name ("Pedro Almarez", "Pedro Alvarez") or, alone, in sentences that tell
    the same. A person with another first name is another person.
    """
    if len({origins.get(read.report.id) for read in reads}) <= _ORIGINS:
        return ()
    told = [_told(read) for read in reads]
    having: dict[str, list[_Told]] = defaultdict(list)
    keyed: dict[str, int] = defaultdict(int)
    for one in told:
        for name in one.people:
            having[name].append(one)
        for key in one.keys:
            keyed[key] += 1
    usual: dict[str, list[str]] = defaultdict(list)
    for name in sorted(having):
        if len(having[name]) >= max(_ORIGINS, _SHARE * (len(reads) - 1)):
            usual[name[0]].append(name)
    found: list[Finding] = []
    for one in told:
        for name in sorted(one.uses):
            if keyed[name.casefold()] == 1 and usual[name[0]] and not is_known_name(name):
                found.extend(_garbled(one, name, usual[name[0]], having, origins))
    return tuple(sorted(found, key=lambda finding: finding.id))


def _garbled(
    one: _Told,
    name: str,
    usual: Sequence[str],
    having: Mapping[str, Sequence[_Told]],
    origins: Mapping[ReportId, OriginId],
) -> Iterator[Finding]:
    if any(scar.kind is ScarKind.GARBLED_NAME and name in one.read.report.cut(scar.span)
           for scar in one.read.reading.scars):  # fmt: skip
        return
    own = origins.get(one.read.report.id)
    for meant in sorted(usual, key=lambda other: (edits(name, other), other)):
        others = [o for o in having[meant] if origins.get(o.read.report.id) != own]
        if len({origins.get(o.read.report.id) for o in others}) < _ORIGINS:
            continue
        shown = _shown(one, name, meant, others)
        if shown:
            for use in one.uses[name]:
                detail = f"“{name}” stands where {len(others)} other reports have “{meant}”"
                yield make_finding(
                    one.read.report.id, FindingKind.GARBLED_NAME, use.span, detail, shown
                )
            return


def _shown(one: _Told, name: str, meant: str, others: Sequence[_Told]) -> tuple[Span, ...]:
    """Return where the others have the name that is meant, nothing if this one may be right."""
    uses = one.uses[name][:_MOST_USES]
    alone = not any(_partner(use.before) or _partner(use.after) for use in uses)
    both = meant in one.uses
    found = []
    for other in others:
        closeness = _closeness(name, meant, spelt=both or other.people[meant] in LATIN)
        if closeness:
            theirs = other.uses[meant][:_MOST_USES]
            fits = (t for t in theirs for use in uses if _fits(use, t, closeness, alone=alone))
            found += [fit.span for fit in islice(fits, 1)]
    return tuple(found)


def _closeness(name: str, meant: str, *, spelt: bool) -> int:
    """Return 2 for a slip of the pen, 1 for names that look or sound alike, 0 for others.

    Vowels alone differ between romanisations, unless a name is `spelt` in Latin letters at home or
    the report has both.
    """
    if name.startswith(meant) or meant.startswith(name) or romanised(name) == romanised(meant):
        return 0
    swapped = sorted(name.casefold()) == sorted(meant.casefold())
    if skeleton(name) == skeleton(meant) and not (spelt or swapped):
        return 0
    short = min(len(name), len(meant))
    apart = edits(name, meant)
    if short >= _SLIP and apart == 1:
        return 2
    return int(
        (short > _SLIP and apart == _SLIPS)
        or (abs(len(name) - len(meant)) <= _SLIPS and sounds_alike(name, meant))
    )


def _fits(use: _Use, their: _Use, closeness: int, *, alone: bool) -> bool:
    """Say whether two uses of names so close are of one person."""
    role = (use.before == their.before != "") or (use.after == their.after != "")
    shared = len(use.sentence & their.sentence)
    if not alone:
        return _same_partner(use, their) and (closeness > 1 or shared >= _COMPANY[0][1])
    return shared >= _COMPANY[2 - closeness][0 if not role else 1]


def _same_partner(use: _Use, their: _Use) -> bool:
    return bool(
        (use.before == their.before and _partner(use.before))
        or (use.after == their.after and _partner(use.after))
    )


def _partner(word: str) -> bool:
    """Say whether a word beside a name is a name itself, and no title."""
    key = word.casefold()
    return len(word) > 2 and word[0].isupper() and key not in TITLES and key not in HONORIFICS


def _told(read: ReadReport) -> _Told:
    text = read.report.text
    uses: dict[str, list[_Use]] = defaultdict(list)
    for sentence in read.reading.sentences:
        if sentence.part in _TOLD:
            found = words(text, [(sentence.span.start, sentence.span.end)])
            ranges = list(_bare_ranges(found))
            about = frozenset(filter(None, map(_telling, found.keys)))
            for at, (start, end) in enumerate(ranges):
                form = text[start:end]
                if _is_name_word(form):
                    before, after = _beside(text, ranges, at)
                    span = Span(read.report.id, start, end)
                    uses[form].append(_Use(span, before, after, about - {lemma(form.casefold())}))
    return _Told(
        read, uses, _people(read, uses), frozenset(k.removesuffix("'s") for k in words(text).keys)
    )


def _is_name_word(form: str) -> bool:
    return len(form) >= _SHORTEST and form.isalpha() and form[0].isupper() and form[1:].islower()


@lru_cache(maxsize=1 << 16)
def _telling(key: str) -> str | None:
    """Return the lemma of a word that shows what a sentence is about, `None` of another."""
    base = lemma(key)
    return base if _rarity().idf(base) >= _TELLING else None


def _beside(text: str, ranges: Sequence[tuple[int, int]], at: int) -> tuple[str, str]:
    """Return the words before and after one, where white space alone parts them; initials are skipped."""
    found = []
    for step in (-1, 1):
        there = at + step
        if 0 <= there < len(ranges) and ranges[there][1] - ranges[there][0] == 1:
            there += step
        word = ""
        if 0 <= there < len(ranges):
            first, last = (ranges[there], ranges[at]) if step < 0 else (ranges[at], ranges[there])
            between = text[first[1] : last[0]]
            if len(between) <= 5 and not set(between) & set(',;:()"“”\n'):
                word = text[slice(*ranges[there])]
        found.append(word)
    return found[0], found[1]


def _people(read: ReadReport, uses: Mapping[str, Sequence[_Use]]) -> dict[str, str | None]:
    """Return the words of persons' names with the person's country."""
    spans: dict[tuple[int, int], str | None] = {}
    for entity in read.reading.entities:
        if entity.kind is EntityKind.PERSON:
            for mention in entity.mentions:
                if mention.form is MentionForm.NAME:
                    for word_start, word_end in _ranges(read.report.text, mention.span):
                        spans[word_start, word_end] = entity.country
    return {
        name: spans[use.span.start, use.span.end]
        for name, found in uses.items()
        for use in found[::-1]
        if (use.span.start, use.span.end) in spans
    }


def _ranges(text: str, span: Span) -> Iterator[tuple[int, int]]:
    return _bare_ranges(words(text, [(span.start, span.end)]))


def _bare_ranges(found: Words) -> Iterator[tuple[int, int]]:
    """Yield where the words stand, a closing "'s" left out."""
    for key, start, end in zip(found.keys, found.starts, found.ends, strict=True):
        yield start, end - 2 if key.endswith("'s") else end
