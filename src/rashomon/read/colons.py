"""A colon that leads speech in -> who speaks: a name alone, or the subject of the clause before it."""

from rashomon.language.cues import saying_nouns
from rashomon.language.parses import Parse
from rashomon.read import clauses, speech_sources

LONGEST_LABEL = 6
"""Tokens of a name that stands alone before a colon."""
_BEFORE_LABEL = frozenset({"-", "–", "—", "--", "]", "•", "*"})


def label(parse: Parse, first: int, mark: int) -> tuple[int, ...]:
    """Return the name that stands alone before a colon: "Berg:", "On the pier - Ada Berg:"."""
    start = mark
    while start > first and parse.tokens[start - 1].pos == "PROPN":
        start -= 1
    if first == start - 1 == mark - 1 and _is_name(parse, first):
        start = first
    alone = start == first or parse.tokens[start - 1].text in _BEFORE_LABEL
    return tuple(range(start, mark)) if alone and 0 < mark - start <= LONGEST_LABEL else ()


def subject(parse: Parse, first: int, mark: int) -> tuple[int, ...]:
    """Return who speaks behind 'X on Y:' and 'X put out a statement:', the subject of the latter."""
    told = [parse.tokens[n] for n in range(first, mark)]
    verbs = [t.index for t in told if t.tag in ("VBD", "VBZ", "VBP") and t.lemma != "follow"]
    for verb in sorted(verbs, key=lambda n: parse.tokens[n].dep != "ROOT"):
        source = clauses.subject(parse, verb)
        if source and source[-1] < verb:
            return speech_sources.clipped(parse, source)
    if verbs:
        return _named_last(parse, first, mark)
    named = any(t.entity in ("PERSON", "ORG") for t in told)
    saying = [t.index for t in told if t.lemma.lower() in saying_nouns()]
    follows = [t.index for t in told if t.lemma == "follow"]
    if follows and saying:
        return tuple(n for n in range(first, follows[0]) if parse.tokens[n].text.lower() != "as")
    return tuple(range(first, mark)) if named or saying else ()


def _named_last(parse: Parse, first: int, mark: int) -> tuple[int, ...]:
    """Return the phrase that ends at the colon with a person's name: "no surprise to Ada Berg:"."""
    if parse.tokens[mark - 1].entity != "PERSON":
        return ()
    phrase = clauses.noun_phrase(parse, mark - 1)
    return phrase if phrase and phrase[0] >= first and phrase[-1] == mark - 1 else ()


def _is_name(parse: Parse, index: int) -> bool:
    """Say whether a word that the parser takes for a noun is a name elsewhere in the text."""
    word = parse.tokens[index].text
    return word[:1].isupper() and any(t.text == word and t.pos == "PROPN" for t in parse.tokens)
