"""Parse -> the stretches that are no coherent English, from which no event may be read.

Machine re-wording and careless cutting leave clauses that start afresh in mid-sentence and tails
without a verb. Their words look like facts, but who did what in them cannot be known.
"""

from rashomon.language.parses import Parse, Token

_RESTARTS = frozenset(
    "He She They It We And But Or The This That His Her Their When While Because If As".split()
)
_LEAST_WORDS = 3


def broken_ranges(text: str, parse: Parse) -> tuple[tuple[int, int], ...]:
    """Return the token ranges, half-open and sorted, that do not hang together."""
    found = []
    for number, (first, last) in enumerate(parse.sentences):
        restart = _restart(parse, first, last)
        if restart is not None:
            found.append((restart, last))
        elif _is_tail(text, parse, number):
            before = parse.sentences[number - 1]
            if _strained(parse, *before):
                found.extend((before, (first, last)))
    return tuple(sorted(set(found)))


def _restart(parse: Parse, first: int, last: int) -> int | None:
    """Return where a capitalised plain word starts a clause in mid-sentence, if one does."""
    tokens = parse.tokens
    words = [token for token in tokens[first:last] if token.text.isalpha()]
    if sum(token.text[0].isupper() for token in words) * 2 > len(words):
        return None  # a headline
    for index in range(first + 2, last - 2):
        before, after = tokens[index - 1], tokens[index + 1]
        if (
            tokens[index].text in _RESTARTS
            and not tokens[index].entity
            and before.text.isalpha()
            and before.text.islower()
            and after.text.islower()
        ):
            return index
    return None


def _is_tail(text: str, parse: Parse, number: int) -> bool:
    """Say whether a sentence is a noun with a participle and no verb, at a paragraph's end."""
    first, last = parse.sentences[number]
    tokens = parse.tokens[first:last]
    if number == 0 or len(tokens) < _LEAST_WORDS or any(map(_is_finite, tokens)):
        return False
    gap = text[parse.tokens[first - 1].end : tokens[0].start]
    following = text[tokens[-1].end : tokens[-1].end + 2]
    if "\n" in gap or (following.strip() and "\n" not in following):
        return False
    root = next((token for token in tokens if token.head == token.index), tokens[0])
    participle = any(token.dep == "acl" and token.head == root.index for token in tokens)
    quoted = any(token.text in {'"', "“", "”"} for token in tokens)
    return root.pos == "NOUN" and participle and not quoted


def _is_finite(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBP", "MD"}


def _strained(parse: Parse, first: int, last: int) -> bool:
    """Say whether the parser had to force a sentence: loose parts, or a clause joined to a noun."""
    for token in parse.tokens[first:last]:
        head = parse.tokens[token.head]
        if token.dep == "dep":
            return True
        if token.dep == "conj" and token.tag == "VBG" and head.pos in {"NOUN", "PROPN"}:
            return True
    return False
