"""Whom "he" and "she" refer to, where the sentence makes it safe to say."""

from collections.abc import Mapping, Sequence

from rashomon.language.names import Gender
from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import Candidate
from rashomon.read.chains import Chain

_SHE = frozenset({"she", "her", "hers", "herself"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def pronoun_referent(
    parse: Parse,
    pronoun: Candidate,
    seen: Sequence[tuple[Candidate, Chain]],
    by_head: Mapping[int, Chain],
) -> Chain | None:
    """Return the person a pronoun refers to, `None` when that is not safe to say.

    In this order: the name it is coordinated with ("Smith and his wife"); the subject of the nearest
    clause around it; the only person in this sentence and the one before; the only subject of the
    sentence before. `seen` are the mentions before it, in text order; `by_head` the chain at a token.
    """
    gender = Gender.SHE if pronoun.words.casefold() in _SHE else Gender.HE
    token = parse.tokens[pronoun.start]
    if is_quoted(parse, token):
        return None
    coordinated = _coordinated(parse, token, by_head, gender)
    if coordinated is not None:
        return coordinated
    around = _around(parse, token, by_head, gender)
    if around is not None:
        return around
    return _lately(parse, token, seen, gender)


def is_quoted(parse: Parse, token: Token) -> bool:
    """Say whether a word of the sentence stands between quotation marks."""
    start, _ = parse.sentences[token.sentence]
    open_marks = 0
    for before in parse.tokens[start : token.index]:
        if before.text == "“" or (before.text in {'"', "``"} and not open_marks):
            open_marks = 1
        elif before.text in {"”", '"', "''"}:
            open_marks = 0
    return bool(open_marks)


def _fits(chain: Chain | None, gender: Gender) -> bool:
    return chain is not None and _person(chain) and chain.gender in {None, gender}


def _person(chain: Chain) -> bool:
    return chain.kind is EntityKind.PERSON and chain.named


def _coordinated(
    parse: Parse, token: Token, by_head: Mapping[int, Chain], gender: Gender
) -> Chain | None:
    """Return Smith of "Smith and his wife"."""
    if token.tag != "PRP$" or token.index < 2:
        return None
    joint = parse.tokens[token.index - 1]
    if joint.text.casefold() not in {"and", "or", "&"}:
        return None
    chain = by_head.get(token.index - 2)
    return chain if _fits(chain, gender) else None


def _around(
    parse: Parse, token: Token, by_head: Mapping[int, Chain], gender: Gender
) -> Chain | None:
    """Return the person who is subject (or object, of an infinitive) of the nearest clause around."""
    own = token
    for step in range(12):
        governor = parse.tokens[own.head]
        if governor.index == own.index:
            return None
        if governor.pos in {"VERB", "AUX"}:
            direct = step == 0 and token.tag != "PRP$"
            chain = None if direct else _subject_of(parse, own, token, by_head, gender)
            if chain is not None:
                return chain
        own = governor
    return None


def _subject_of(
    parse: Parse,
    below: Token,
    token: Token,
    by_head: Mapping[int, Chain],
    gender: Gender,
) -> Chain | None:
    """Return the person who is the subject, or so placed, of the verb that governs `below`."""
    children = [parse.tokens[child] for child in parse.children[below.head]]
    before = [c for c in children if c.index < token.index and c.index != below.index]
    for child in before:
        if child.dep in _SUBJECTS and _fits(by_head.get(child.index), gender):
            return by_head[child.index]
    clausal = below.dep in {"xcomp", "advcl", "ccomp"} and below.pos in {"VERB", "AUX"}
    if clausal and not any(c.dep in _SUBJECTS and _is_person(by_head, c) for c in before):
        for child in before:
            if child.dep == "dobj" and _fits(by_head.get(child.index), gender):
                return by_head[child.index]
    if below.dep in _SUBJECTS:  # "..., said his spokesman": whose words they are is said before
        for child in before:
            if child.dep == "ccomp":
                return _first_subject(parse, child, by_head, gender)
    return None


def _is_person(by_head: Mapping[int, Chain], token: Token) -> bool:
    chain = by_head.get(token.index)
    return chain is not None and chain.kind is EntityKind.PERSON


def _first_subject(
    parse: Parse, clause: Token, by_head: Mapping[int, Chain], gender: Gender
) -> Chain | None:
    for child in parse.children[clause.index]:
        if parse.tokens[child].dep in _SUBJECTS and _fits(by_head.get(child), gender):
            return by_head[child]
    return None


def _lately(
    parse: Parse, token: Token, seen: Sequence[tuple[Candidate, Chain]], gender: Gender
) -> Chain | None:
    """Return the only person of the last two sentences, or the only subject of the one before."""
    here: list[Chain] = []
    before: list[Chain] = []
    subjects: list[Chain] = []
    for mention, chain in reversed(seen):
        sentence = parse.tokens[mention.head].sentence
        if sentence < token.sentence - 1:
            break
        if not _fits(chain, gender):
            continue
        group = here if sentence == token.sentence else before
        if all(chain is not other for other in group):
            group.append(chain)
        subject = parse.tokens[mention.head].dep in _SUBJECTS
        if sentence < token.sentence and subject and all(chain is not s for s in subjects):
            subjects.append(chain)
    people = here + [chain for chain in before if all(chain is not other for other in here)]
    if len(people) == 1:
        return people[0]
    if not here and len(subjects) == 1:
        return subjects[0]
    return None
