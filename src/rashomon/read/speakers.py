"""The words that name a source -> who speaks: name, chain, country, kind; and who is spoken to."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import sources
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.readings import SourceKind
from rashomon.read import clauses

_OF_KIND = {
    EntityKind.PERSON: SourceKind.PERSON,
    EntityKind.ORGANISATION: SourceKind.ORGANISATION,
    EntityKind.PLACE: SourceKind.ORGANISATION,  # "Moscow said": the government speaks
    EntityKind.GROUP: SourceKind.UNKNOWN,
    EntityKind.OTHER: SourceKind.UNKNOWN,
}
_LABELS = {
    "PERSON": SourceKind.PERSON,
    "ORG": SourceKind.ORGANISATION,
    "GPE": SourceKind.ORGANISATION,
    "FAC": SourceKind.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as the report tells; `name` is None for who is not named."""

    name: str | None = None
    entity: int | None = None
    country: str | None = None
    kind: SourceKind = SourceKind.UNKNOWN


class Cast:
    """The chains of a report, found by the place of a mention."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._by_end: dict[int, list[tuple[int, Entity, MentionForm]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                held = (mention.span.start, entity, mention.form)
                self._by_end.setdefault(mention.span.end, []).append(held)

    def at(
        self, parse: Parse, tokens: Sequence[int], head: int
    ) -> tuple[Entity, MentionForm] | None:
        """Return the chain whose mention holds the head token and most of the given tokens."""
        place = parse.tokens[head].start
        best: tuple[int, int, Entity, MentionForm] | None = None
        for number in tokens:
            if number < head:
                continue
            for start, entity, form in self._by_end.get(parse.tokens[number].end, ()):
                found = (start, -parse.tokens[number].end, entity, form)
                if start <= place and (best is None or found[:2] < best[:2]):
                    best = found
        return None if best is None else (best[2], best[3])


def resolve(parse: Parse, source: Sequence[int], cast: Cast) -> Speaker:
    """Return the speaker that the words of a source name, empty when there are none."""
    if not source:
        return Speaker()
    head = head_of(parse, source)
    found = cast.at(parse, source, head) or _in_apposition(parse, source, head, cast)
    if found is None and parse.tokens[head].tag in ("WP", "WDT"):
        antecedent = _antecedent(parse, head)
        if antecedent is not None:
            return resolve(parse, _core(parse, antecedent), cast)
    if found is not None:
        return _of_entity(parse, source, head, found[0])
    return _of_words(parse, source, head)


def head_of(parse: Parse, tokens: Sequence[int]) -> int:
    """Return the first token whose governor lies outside."""
    inside = set(tokens)
    for number in tokens:
        head = parse.tokens[number].head
        if (head not in inside or head == number) and parse.tokens[number].pos != "PUNCT":
            return number
    return tokens[0]


def addressee(parse: Parse, head: int, source: Sequence[int], cast: Cast) -> str | None:
    """Return who is spoken to: the object of "told", the "to" phrase of "explained"."""
    lemma = parse.tokens[head].lemma.lower()
    heard: int | None = None
    if lemma in sources.addressed() and not clauses.is_passive(parse, head):
        heard = clauses.child(parse, head, "dobj", "dative")
    elif lemma in sources.spoken_to():
        for number in parse.children[head]:
            if (
                parse.tokens[number].dep in ("prep", "dative")
                and parse.tokens[number].lemma == "to"
            ):
                heard = clauses.child(parse, number, "pobj")
    if heard is None or heard in source or parse.tokens[heard].pos not in ("PROPN", "NOUN", "PRON"):
        return None
    words = _core(parse, heard)
    found = cast.at(parse, words, heard)
    if found is not None and found[1] is not MentionForm.NOMINAL:
        return found[0].name
    return _phrase(parse, words) if _can_hear(parse, heard) else None


def _can_hear(parse: Parse, heard: int) -> bool:
    token = parse.tokens[heard]
    lemma = token.lemma.lower()
    hearers = sources.anonymous() | sources.offices() | sources.bodies() | sources.hearers()
    return token.pos == "PROPN" or (token.pos == "NOUN" and lemma in hearers)


def _of_entity(parse: Parse, source: Sequence[int], head: int, entity: Entity) -> Speaker:
    named = any(mention.form is MentionForm.NAME for mention in entity.mentions)
    if named:
        kind = _OF_KIND[entity.kind]
        if entity.kind is EntityKind.OTHER:
            kind = _kind_of_words(parse, source, head)
        return Speaker(entity.name, entity.number, entity.country, kind)
    last = entity.name.split()[-1].lower() if entity.name.split() else ""
    kind = _kind_of_words(parse, source, head)
    if kind is SourceKind.UNKNOWN:
        kind = _kind_of_noun(_singular(last), ())
    name = _proper(parse, source, head, kind)
    return Speaker(name, entity.number, entity.country, kind)


def _of_words(parse: Parse, source: Sequence[int], head: int) -> Speaker:
    """Read a source that no chain holds, from its own words."""
    kind = _kind_of_words(parse, source, head)
    token = parse.tokens[head]
    if token.entity in _LABELS and token.pos == "PROPN":
        name = _phrase(parse, [n for n in source if _same_name(parse, n, head)])
        return Speaker(name, None, None, _LABELS[token.entity])
    return Speaker(_proper(parse, source, head, kind), None, None, kind)


def _proper(parse: Parse, source: Sequence[int], head: int, kind: SourceKind) -> str | None:
    """Return the words of an office, body or document when a proper name is among them."""
    if kind not in (SourceKind.ORGANISATION, SourceKind.OFFICE, SourceKind.DOCUMENT):
        return None
    held = set(source)
    words = [number for number in _core(parse, head) if number in held]
    named = any(parse.tokens[number].pos == "PROPN" for number in words)
    return _phrase(parse, words) if named else None


def _kind_of_words(parse: Parse, source: Sequence[int], head: int) -> SourceKind:
    words = tuple(parse.tokens[number].text.lower() for number in source[:60])
    token = parse.tokens[head]
    if token.text.lower() in sources.vague():
        return SourceKind.ANONYMOUS
    if token.pos == "PRON":
        return SourceKind.UNKNOWN
    if token.pos == "PROPN" and token.entity in _LABELS:
        return _LABELS[token.entity]
    return _kind_of_noun(token.lemma.lower(), words)


def _kind_of_noun(lemma: str, words: Sequence[str]) -> SourceKind:
    withheld = any(word in words for word in sources.withheld())
    if withheld and lemma not in sources.bodies() | sources.documents():
        return SourceKind.ANONYMOUS
    for nouns, kind in (
        (sources.documents(), SourceKind.DOCUMENT),
        (sources.bodies(), SourceKind.ORGANISATION),
        (sources.offices(), SourceKind.OFFICE),
        (sources.anonymous(), SourceKind.ANONYMOUS),
    ):
        if lemma in nouns:
            return kind
    return SourceKind.UNKNOWN


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _in_apposition(
    parse: Parse, source: Sequence[int], head: int, cast: Cast
) -> tuple[Entity, MentionForm] | None:
    """Find the chain of "his spokesman, Ada Berg": the name stands beside the noun."""
    inside = set(source)
    for number in parse.children[head]:
        if number in inside and parse.tokens[number].dep == "appos":
            found = cast.at(parse, source, number)
            if found is not None and found[1] is MentionForm.NAME:
                return found
    return None


def _antecedent(parse: Parse, pronoun: int) -> int | None:
    """Return the noun a relative pronoun stands for."""
    here = parse.tokens[pronoun].head
    for _ in range(12):
        token = parse.tokens[here]
        if token.dep == "relcl":
            return token.head
        if token.head == here:
            return None
        here = token.head
    return None


def _core(parse: Parse, head: int) -> tuple[int, ...]:
    """Return a noun phrase without its relative clauses and appositions."""
    cut: set[int] = set()
    for number in parse.children[head]:
        if parse.tokens[number].dep in ("relcl", "appos", "acl", "conj", "cc", "punct"):
            cut.update(parse.subtree(number))
    return tuple(number for number in parse.subtree(head) if number not in cut)


def _same_name(parse: Parse, number: int, head: int) -> bool:
    step = 1 if number < head else -1
    label = parse.tokens[head].entity
    between = range(number, head, step)
    return all(
        parse.tokens[n].entity == label
        and (n == min(number, head) or not parse.tokens[max(n, n + step)].entity_begins)
        for n in between
    )


def _phrase(parse: Parse, tokens: Sequence[int]) -> str | None:
    """Return the words as written, single spaces between them, article and "'s" left off."""
    kept = [number for number in tokens if not parse.tokens[number].text.isspace()]
    while kept and parse.tokens[kept[0]].tag in ("DT", "PRP$"):
        kept = kept[1:]
    while kept and (parse.tokens[kept[-1]].tag == "POS" or parse.tokens[kept[-1]].pos == "PUNCT"):
        kept = kept[:-1]
    words: list[str] = []
    for number in kept:
        token = parse.tokens[number]
        if words and parse.tokens[number - 1].end == token.start:
            words[-1] += token.text
        else:
            words.append(token.text)
    return " ".join(words) or None
