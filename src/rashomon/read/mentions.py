"""A parse to the words that refer: names repaired, roles without a name, nationals, pronouns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.language.lexicon import ROLES, Found, Term, TermKind, scan
from rashomon.language.names import HONORIFICS, first_names, is_shouted
from rashomon.language.offices import offices_of
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may refer: token range `[start, end)`, what they look like, and their term.

    `context` is the first token of the titles and modifiers before a name, or of the phrase of a
    role; `definite` says whether a role is spoken of as known ("the", "this", "his").
    """

    start: int
    end: int
    context: int
    head: int
    form: MentionForm
    kind: EntityKind
    words: str
    term: Term | None = None
    definite: bool = False


def find_candidates(report: Report, parse: Parse) -> tuple[Candidate, ...]:
    """Return every mention of the report, sorted by place; the phrase of a role may hold names."""
    found = find_terms(parse)
    shouted = _shouted_tokens(report, parse)
    names = _names(report, parse, found, shouted)
    taken = {index for name in names for index in range(name.start, name.end)}
    titled = {index for name in names for index in range(name.context, name.start)}
    roles = [
        role
        for one in found
        if one.term.kind in ROLES and not shouted & set(range(one.start, one.end))
        for role in _role(report, parse, one, taken, titled)
    ]
    pronouns = [
        _candidate(report, parse, (t.index, t.index + 1), MentionForm.PRONOUN, EntityKind.PERSON)
        for t in parse.tokens
        if t.text.casefold() in PRONOUNS and t.index not in taken
    ]
    return tuple(sorted([*names, *roles, *pronouns], key=lambda one: (one.start, one.end)))


PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})


def find_terms(parse: Parse) -> tuple[Found, ...]:
    """Return the terms of the tables in every sentence, by token index of the parse."""
    found: list[Found] = []
    for start, end in parse.sentences:
        words = [token.text for token in parse.tokens[start:end]]
        found.extend(Found(f.start + start, f.end + start, f.term) for f in scan(words))
    return tuple(found)


def _shouted_tokens(report: Report, parse: Parse) -> set[int]:
    """Return the tokens of lines set in capitals, where capitals tell no names."""
    shouted: set[int] = set()
    for start, end in parse.sentences:
        line = report.text[parse.tokens[start].start : parse.tokens[end - 1].end]
        if is_shouted(line):
            shouted.update(range(start, end))
    return shouted


def _names(
    report: Report, parse: Parse, found: Sequence[Found], shouted: set[int]
) -> list[Candidate]:
    ranges: dict[tuple[int, int], tuple[EntityKind, Term | None]] = {}
    titles = {i for f in found if f.term.kind in ROLES for i in range(f.start, f.end)}
    offices = {i for f in found if f.term.kind is TermKind.OFFICE for i in range(f.start, f.end)}
    spoken = [name for name in parse.names() if name[2] in _KINDS and name[0] not in shouted]
    for start, end, label in spoken:
        for first, last in _repaired(parse, start, end, label):
            if offices.issuperset(range(first, last)):
                continue
            ranges[first, last] = (_kind(parse, first, last, label, titles), None)
    surnames = _surnames(parse, ranges)
    inner = {i for f in found for i in range(f.start, f.end)}
    for one in found:
        if _is_name(one, parse, shouted):
            kind = _TERM_KINDS[one.term.kind]
            if not _inside_longer(one, ranges):
                _clear(ranges, one.start, one.end)
                ranges[one.start, one.end] = (kind, one.term)
    for start, end in _missed(parse, surnames, shouted):
        covering = [key for key in ranges if key[0] < end and start < key[1]]
        if all(key[1] - key[0] <= end - start for key in covering):
            _clear(ranges, start, end)
            ranges[start, end] = (EntityKind.PERSON, None)
    return [
        replace(
            _candidate(report, parse, key, MentionForm.NAME, kind, term),
            context=_context(parse, key[0], inner),
        )
        for key, (kind, term) in sorted(ranges.items())
        if _names_something(parse, key, kind)
    ]


_KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
    "EVENT": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
}
_TERM_KINDS = {
    TermKind.COUNTRY: EntityKind.PLACE,
    TermKind.CAPITAL: EntityKind.PLACE,
    TermKind.REGION: EntityKind.PLACE,
    TermKind.NATION: EntityKind.GROUP,
    TermKind.ORGANISATION: EntityKind.ORGANISATION,
}


def _repaired(parse: Parse, start: int, end: int, label: str) -> Iterable[tuple[int, int]]:
    """Cut titles, articles, possessives and lower-case words off a name; take in a cut-off rest."""
    tokens = parse.tokens
    titles = scan([t.text for t in tokens[start:end]])
    for one in titles:
        whole = one.start == 0 and one.end == end - start
        if (
            one.term.kind in _TITLES
            and one.start == 0
            and not whole
            and _capital(tokens[start + one.end])
        ):
            start += one.end
            break
    while start < end and not _opens_name(tokens[start]):
        start += 1
    while end > start and not _closes_name(tokens[end - 1]):
        end -= 1
    while label == "ORG" and 0 < end < len(tokens) and _runs_on(tokens[end - 1], tokens[end]):
        if tokens[end].entity:
            break
        end += 1
    if start < end:
        yield start, end


_TITLES = frozenset({TermKind.OFFICE, TermKind.PARTY})


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _opens_name(token: Token) -> bool:
    text = token.text
    if not (
        text[:1].isupper() or text[:1].isdigit() or text in {"al", "el", "bin", "van", "von", "de"}
    ):
        return False
    return token.pos != "DET" and text.casefold() not in HONORIFICS and text != "The"


def _closes_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text[-1:] == "."


def _kind(parse: Parse, start: int, end: int, label: str, titles: set[int]) -> EntityKind:
    """Return what a name names: the tables first, a title before it, then the parser's label."""
    tokens = parse.tokens[start:end]
    words = " ".join(t.text for t in tokens)
    if any(sign.isdigit() for sign in words) and label == "PERSON":
        return EntityKind.OTHER
    if offices_of(words):
        return EntityKind.PERSON
    if tokens[-1].text.casefold() in _WORKS:
        return EntityKind.OTHER
    if any(
        f.end == end - start and f.term.kind is TermKind.BODY
        for f in scan([t.text for t in tokens])
    ):
        return EntityKind.ORGANISATION
    before = parse.tokens[start - 1] if start else None
    if before is not None and before.sentence == tokens[0].sentence and len(tokens) <= 3:
        if before.text.casefold() in HONORIFICS or (before.index in titles and _capital(before)):
            return EntityKind.PERSON
    if label == "ORG" and len(tokens) in {2, 3} and tokens[0].text.casefold() in first_names():
        return EntityKind.PERSON
    return _KINDS[label]


_WORKS = frozenset(
    {"treaty", "agreement", "pact", "accord", "accords", "act", "convention", "protocol"}
)


def _surnames(
    parse: Parse, ranges: dict[tuple[int, int], tuple[EntityKind, Term | None]]
) -> dict[str, int]:
    """Return the last words of the people the parser found, and how often it found each."""
    counts: dict[str, int] = {}
    for (start, end), (kind, _) in sorted(ranges.items()):
        last = parse.tokens[end - 1].text
        if kind is EntityKind.PERSON and last.isalpha() and len(last) > 2:
            counts[last] = counts.get(last, 0) + (3 if end - start > 1 else 1)
    return counts


def _is_name(one: Found, parse: Parse, shouted: set[int]) -> bool:
    """Say whether a term of the tables stands as a name of its own in the text."""
    if one.term.kind in ROLES:
        return False
    tokens = parse.tokens[one.start : one.end]
    if one.start in shouted and len(tokens) == 1 and len(tokens[0].text) <= 3:
        return tokens[0].text in {"U.S", "UK", "EU", "UN", "FBI", "CIA"}
    if (
        tokens[-1].pos == "ADJ"
        and one.term.kind is TermKind.ORGANISATION
        and one.end - one.start == 1
    ):
        return False
    after = parse.tokens[one.end : one.end + 1]
    if one.term.kind is TermKind.NATION and after and after[0].pos in {"NOUN", "PROPN"}:
        return False
    if one.term.kind is TermKind.NATION:
        return (
            one.term.plural or tokens[-1].pos in {"PROPN", "NOUN"} and tokens[-1].dep in _ARGUMENTS
        )
    return True


_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "dative", "agent"}
)


def _inside_longer(
    one: Found, ranges: dict[tuple[int, int], tuple[EntityKind, Term | None]]
) -> bool:
    """Say whether a longer name of an organisation or person holds the term ("Bank of China")."""
    return any(
        start <= one.start and one.end <= end and end - start > one.end - one.start
        and kind in {EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.OTHER}
        for (start, end), (kind, _) in ranges.items()
        if start <= one.start < end
    )  # fmt: skip


def _clear(
    ranges: dict[tuple[int, int], tuple[EntityKind, Term | None]], start: int, end: int
) -> None:
    for key in [key for key in ranges if key[0] < end and start < key[1]]:
        del ranges[key]


def _missed(parse: Parse, surnames: dict[str, int], shouted: set[int]) -> list[tuple[int, int]]:
    """Return single words that are surnames the report or the tables know, with a first name."""
    upper = {name.upper() for name in surnames}
    ranges = []
    for token in parse.tokens:
        text = token.text
        if not text[:1].isupper() or len(text) < 3:
            continue
        listed = offices_of(text.title() if token.index in shouted else text)
        known = text in surnames or (token.index in shouted and text in upper)
        if not (known or (listed and token.entity not in {"ORG", "PERSON", "GPE"}) or listed):
            continue
        start = token.index
        before = parse.tokens[start - 1] if start else None
        if before is not None and before.sentence == token.sentence:
            if before.text.casefold() in first_names() and before.text[:1].isupper():
                start -= 1
        after = parse.tokens[token.index + 1 : token.index + 2]
        if known and not listed and after and _runs_on(token, after[0]):
            continue
        ranges.append((start, token.index + 1))
    return ranges


def _runs_on(token: Token, after: Token) -> bool:
    """Say whether the word goes on as a longer name ("Jordan River")."""
    return after.sentence == token.sentence and after.pos == "PROPN" and _capital(after)


def _names_something(parse: Parse, key: tuple[int, int], kind: EntityKind) -> bool:
    tokens = parse.tokens[key[0] : key[1]]
    if kind is EntityKind.GROUP and tokens[-1].dep in {"amod", "compound", "nmod"}:
        return False
    after = parse.tokens[key[1] : key[1] + 1]
    if kind is EntityKind.GROUP and after and after[0].pos in {"NOUN", "PROPN"}:
        return False
    return any(len(t.text) > 1 and t.text[:1].isalpha() for t in tokens)


def _candidate(
    report: Report,
    parse: Parse,
    key: tuple[int, int],
    form: MentionForm,
    kind: EntityKind,
    term: Term | None = None,
) -> Candidate:
    start, end = key
    words = report.text[parse.tokens[start].start : parse.tokens[end - 1].end]
    heads = [
        t.index for t in parse.tokens[start:end] if not start <= t.head < end or t.head == t.index
    ]
    return Candidate(
        start=start,
        end=end,
        context=start,
        head=heads[-1] if heads else end - 1,
        form=form,
        kind=kind,
        words=words,
        term=term,
    )


_MODIFIERS = frozenset({"PROPN", "NOUN", "ADJ", "PART", "ADV"})


def _context(parse: Parse, start: int, terms: set[int]) -> int:
    """Return the first token of the titles and modifiers that stand right before a name."""
    tokens = parse.tokens
    first = start
    while first > 0:
        token = tokens[first - 1]
        if token.sentence != tokens[start].sentence or start - first > 12:
            break
        joint = token.text in {"-", "'s", "’s", "'", "’"} and first > 1
        if not (token.pos in _MODIFIERS or joint or first - 1 in terms):
            break
        if token.pos == "ADV" and token.text.casefold() not in {"then", "now"}:
            break
        first -= 1
    while first < start and tokens[first].text.casefold() in {
        "of",
        "for",
        "-",
        "'s",
        "’s",
        "'",
        "’",
    }:
        first += 1
    return first


def _role(
    report: Report, parse: Parse, one: Found, taken: set[int], titled: set[int]
) -> list[Candidate]:
    """Return the mention that a role word heads: "the Russian leader", "officials"."""
    last = parse.tokens[one.end - 1]
    if taken & set(range(one.start, one.end)) or one.start in titled or not _heads(parse, one):
        return []
    if last.pos not in {"NOUN", "PROPN"} or one.term.name in _VAGUE:
        return []
    start = _phrase_start(parse, one)
    opening = parse.tokens[start]
    definite = opening.text.casefold() in {"the", "this", "that", "these", "those"}
    possessed = opening.tag == "PRP$" or any(
        t.tag == "POS" for t in parse.tokens[start : one.start]
    )
    many = one.term.plural or last.tag in {"NNS", "NNPS"} or one.term.name in _MANY
    if start == one.start and not many and one.term.kind is not TermKind.BODY:
        return []  # "elected president", "as vice president": the office, not who holds it
    kind = EntityKind.PERSON
    if one.term.kind is TermKind.BODY or one.term.name in _BODIES:
        kind = EntityKind.ORGANISATION
    elif many:
        kind = EntityKind.GROUP
    if one.term.name == "person" and not many:
        return []
    made = _candidate(report, parse, (start, one.end), MentionForm.NOMINAL, kind, one.term)
    return [replace(made, definite=definite or possessed)]


_VAGUE_WORDS = """
office bureau department section service mission branch arm body unit side circle camp center centre
entity institution community society network campaign house studio shop store restaurant hotel press
television tv radio media daily principal private major general justice representative chair board host
missile tank drone jet vessel ship tanker warship warplane submarine destroyer artillery factory industry
green green head figure player fan labour union diet congregation intelligence hacker killer assassin
boss deputy miner marshal monitor orthodox conservative liberal captain anchor cardinal treasury owner
"""
_VAGUE = frozenset(_VAGUE_WORDS.split())
_BODIES = frozenset(
    {
        "administration",
        "agency",
        "committee",
        "commission",
        "council",
        "group",
        "organisation",
        "association",
    }
    | {
        "organization",
        "coalition",
        "alliance",
        "movement",
        "authority",
        "foundation",
        "institute",
        "team",
    }
    | {"delegation", "leadership", "bloc", "faction"}
)
_MANY = frozenset(
    {"police", "army", "navy", "military", "people", "public", "staff", "opposition", "crowd"}
    | {
        "population",
        "minority",
        "family",
        "authorities",
        "royal family",
        "press",
        "clergy",
        "law enforcement",
    }
)


def _heads(parse: Parse, one: Found) -> bool:
    """Say whether the role is the head of its phrase, not a modifier of a later noun."""
    last = parse.tokens[one.end - 1]
    following = parse.tokens[one.end : one.end + 1]
    if not following or following[0].sentence != last.sentence:
        return True
    after = following[0]
    if after.text in {"-", "–", "'s", "’s", "'", "’"}:
        return after.text not in {"-", "–"}
    joined = after.pos in {"NOUN", "PROPN"} and last.dep in {"compound", "amod", "nmod"}
    return not joined


def _phrase_start(parse: Parse, one: Found) -> int:
    """Return the first token of the phrase a role heads: its modifiers before it, as parsed."""
    tokens = parse.tokens
    head = next((t for t in tokens[one.start : one.end] if not one.start <= t.head < one.end), None)
    own = parse.subtree(head.index) if head is not None else ()
    first = min((i for i in own if one.start - 16 <= i), default=one.start)
    first = min(first, one.start)
    for index in range(one.start - 1, first - 1, -1):
        if (
            index not in own
            or tokens[index].pos in {"VERB", "AUX"}
            and tokens[index].dep == "relcl"
        ):
            first = index + 1
            break
    while first < one.start and (tokens[first].pos in {"PUNCT", "CCONJ", "ADP", "ADV", "PART"}):
        first += 1
    return first
