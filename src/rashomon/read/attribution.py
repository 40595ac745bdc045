"""Parse -> attribution candidates: a cue, what it attributes, and the words that name the source.

A candidate is a construction, not yet a finding: `frame` names it ("ccomp", "dobj", "prep:for"),
and `language.cues` says how often cue and frame together attribute something.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language.cues import speech
from rashomon.language.parses import Parse
from rashomon.read import clauses


@dataclass(frozen=True, slots=True)
class Candidate:
    """Token indexes of a possible attribution; `content` and `source` sorted, `cue` half-open."""

    head: int
    frame: str
    lemma: str
    cue: tuple[int, int]
    content: tuple[int, ...]
    source: tuple[int, ...]


def candidates(parse: Parse, first: int, last: int) -> Iterator[Candidate]:
    """Yield every candidate whose cue is one of the tokens `[first, last)`."""
    for index in range(first, last):
        token = parse.tokens[index]
        if clauses.is_verb(token):
            yield from _of_verb(parse, index)
        elif token.pos in ("NOUN", "PROPN"):
            yield from _of_noun(parse, index)
            yield from _mistagged(parse, index)
        if token.lemma == "accord" or token.text.lower() == "according":
            yield from _according(parse, index)


def _of_verb(parse: Parse, verb: int) -> Iterator[Candidate]:
    source = clauses.subject(parse, verb)
    cue = clauses.verb_group(parse, verb)
    lemma = parse.tokens[verb].lemma.lower()
    for frame, content in _complements(parse, verb):
        yield _candidate(verb, frame, lemma, (cue, content, source))
    if parse.tokens[verb].dep in ("parataxis", "advcl", "ccomp", "conj", "dep") and source:
        yield from _parenthetic(parse, verb, lemma, cue)
    quality = clauses.child(parse, verb, "acomp")
    if quality is not None:
        lemma = parse.tokens[quality].lemma.lower()
        for frame, content in _complements(parse, quality):
            yield _candidate(
                verb,
                f"adj-{frame}",
                lemma,
                ((cue[0], max(cue[1], quality + 1)), content, source),
            )


def _mistagged(parse: Parse, index: int) -> Iterator[Candidate]:
    """Yield what the parser took for a noun: "Berg warns that", "with Berg warning that"."""
    token = parse.tokens[index]
    clause = clauses.child(parse, index, "ccomp", "acl")
    if clause is None:
        return
    stems = (token.text.lower().removesuffix(end) for end in ("s", "ing", "es"))
    lemma = next((stem for stem in stems if stem in speech()), None)
    if lemma is None or clauses.child(parse, index, "det", "poss") is not None:
        return
    if parse.tokens[clause].dep == "acl" and clauses.child(parse, clause, "mark") is None:
        return
    own = clauses.child(parse, index, "nsubj")
    source = clauses.noun_phrase(parse, own) if own is not None else _compounds(parse, index)
    if source:
        content = parse.subtree(clause)
        yield _candidate(index, "ccomp", lemma, ((index, index + 1), content, source))


def _compounds(parse: Parse, index: int) -> tuple[int, ...]:
    heads = [n for n in parse.children[index] if n < index and parse.tokens[n].dep == "compound"]
    return _all_below(parse, heads)


def _complements(parse: Parse, head: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield (frame, content) of the complements of a verb or adjective."""
    children = parse.children[head]
    prt = "".join(
        f"+{parse.tokens[n].lemma.lower()}" for n in children if parse.tokens[n].dep == "prt"
    )
    passive = clauses.is_passive(parse, head)
    objects = _below(parse, head, "dobj", "oprd", "attr")
    comps = _below(parse, head, "ccomp", "xcomp")
    below = clauses.child(parse, head, "nsubjpass") if passive else None
    promoted = () if below is None else parse.subtree(below)
    found = [
        *_clausal(parse, comps, promoted),
        *_prepositional(parse, head, objects),
    ]
    if objects:
        found.append(("dobj", _all_below(parse, objects)))
        if comps:
            found.append(("dobj+comp", _all_below(parse, [*objects, *comps])))
    elif promoted:
        found.append(("nsubj", promoted))
    for frame, content in found:
        yield f"{'pass-' if passive else ''}{frame}{prt}", content


def _clausal(
    parse: Parse, comps: Sequence[int], promoted: tuple[int, ...]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield complement clauses; of a passive also with its subject ("X is said to")."""
    for number in comps:
        yield parse.tokens[number].dep, parse.subtree(number)
        if promoted:
            both = {*promoted, *parse.subtree(number)}
            yield f"s+{parse.tokens[number].dep}", tuple(sorted(both))


def _prepositional(
    parse: Parse, head: int, objects: Sequence[int]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield what prepositions govern, alone and with the objects ("described X as Y")."""
    for number in _below(parse, head, "prep"):
        frame = f"prep:{parse.tokens[number].lemma.lower()}"
        for below in _below(parse, number, "pobj", "pcomp"):
            yield frame, parse.subtree(below)
            if objects:
                yield f"dobj+{frame}", _all_below(parse, [*objects, number])


def _below(parse: Parse, head: int, *labels: str) -> list[int]:
    return [number for number in parse.children[head] if parse.tokens[number].dep in labels]


def _all_below(parse: Parse, heads: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted({number for head in heads for number in parse.subtree(head)}))


def _parenthetic(parse: Parse, verb: int, lemma: str, cue: tuple[int, int]) -> Iterator[Candidate]:
    """Yield "X, he said, Y" where the parser hangs the cue on what it attributes."""
    own = clauses.child(parse, verb, *clauses.SUBJECTS)
    if own is None or clauses.child(parse, verb, "ccomp", "dobj") is not None:
        return
    head = parse.tokens[verb].head
    cut = set(parse.subtree(verb))
    content = tuple(number for number in parse.subtree(head) if number not in cut)
    marked = clauses.child(parse, verb, "mark")
    frame = "paren" if marked is None else f"paren:{parse.tokens[marked].lemma.lower()}"
    frame = f"{frame}-{parse.tokens[verb].dep}"
    yield _candidate(verb, frame, lemma, (cue, content, clauses.noun_phrase(parse, own)))


def _of_noun(parse: Parse, noun: int) -> Iterator[Candidate]:
    """Yield "his claim that", "a promise to", "criticism of": nouns that attribute."""
    if not parse.children[noun]:
        return
    source, how = _noun_source(parse, noun)
    lemma = parse.tokens[noun].lemma.lower()
    for number in parse.children[noun]:
        token = parse.tokens[number]
        content: tuple[int, ...] = ()
        if token.dep in ("acl", "ccomp", "relcl") and token.tag not in {"VBG", "VBN"}:
            content = parse.subtree(number)
            frame = f"n-{token.dep}"
        elif token.dep == "prep":
            below = clauses.child(parse, number, "pobj", "pcomp")
            if below is None or set(parse.subtree(below)) & set(source):
                continue
            content = parse.subtree(below)
            frame = f"n-prep:{token.lemma.lower()}"
        if content:
            yield _candidate(noun, f"{frame}-{how}", lemma, ((noun, noun + 1), content, source))


def _noun_source(parse: Parse, noun: int) -> tuple[tuple[int, ...], str]:
    owner = clauses.child(parse, noun, "poss")
    if owner is not None:
        return parse.subtree(owner), "poss"
    for number in parse.children[noun]:
        token = parse.tokens[number]
        if token.dep in ("prep", "agent") and token.lemma.lower() in ("by", "from", "among"):
            below = clauses.child(parse, number, "pobj")
            if below is not None:
                return parse.subtree(below), "by"
    token = parse.tokens[noun]
    if token.dep in ("dobj", "attr", "pobj"):
        head = parse.tokens[token.head]
        verb = head.head if token.dep == "pobj" else token.head
        if clauses.is_verb(parse.tokens[verb]):
            return clauses.subject(parse, verb), token.dep
    return (), "none"


def _according(parse: Parse, index: int) -> Iterator[Candidate]:
    """Yield "according to X": the clause without the phrase is the content."""
    to = clauses.child(parse, index, "prep")
    below = None if to is None else clauses.child(parse, to, "pobj", "pcomp")
    if to is None or below is None:
        return
    head = parse.tokens[index].head
    while not clauses.is_verb(parse.tokens[head]) and parse.tokens[head].head != head:
        head = parse.tokens[head].head
    cut = set(parse.subtree(index))
    content = tuple(number for number in parse.subtree(head) if number not in cut)
    yield Candidate(index, "according", "according", (index, to + 1), content, parse.subtree(below))


def _candidate(
    head: int,
    frame: str,
    lemma: str,
    parts: tuple[tuple[int, int], tuple[int, ...], tuple[int, ...]],
) -> Candidate:
    cue, content, source = parts
    taken = set(source) | set(range(*cue))
    return Candidate(head, frame, lemma, cue, tuple(n for n in content if n not in taken), source)
