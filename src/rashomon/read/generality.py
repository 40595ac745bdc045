"""Clauses that tell of no single act: habits, kinds of people, words that are part of a title."""

from rashomon.language.parses import Parse
from rashomon.read.phrases import children

_OFTEN = frozenset(
    "often usually typically generally regularly routinely sometimes rarely frequently seldom "
    "normally commonly traditionally historically".split()
)
_ANYONE = frozenset(
    "those anyone someone somebody anybody everyone everybody people person whoever".split()
)
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
_TITLE = 8  # tokens a title in quotation marks may have


def is_general(parse: Parse, verb: int) -> bool:
    """Say whether a verb in the simple present tells what a kind of people does.

    "Critics often attack the press", "people who march with them": no act of anyone. A past tense
    tells of acts that were done, however often.
    """
    if parse.tokens[verb].tag not in {"VBZ", "VBP"} or children(parse, verb, "aux", "auxpass"):
        return False
    often = {parse.tokens[n].text.casefold() for n in children(parse, verb, "advmod")} & _OFTEN
    if often and any(_is_bare(parse, n) for n in children(parse, verb, "nsubj")):
        return True
    return _of_a_kind(parse, verb)


def _is_bare(parse: Parse, noun: int) -> bool:
    """Say whether a noun is a plural without anything before it: "critics", not "Chilean critics"."""
    before = children(parse, noun, "det", "poss", "nummod", "amod", "compound", "nmod")
    return parse.tokens[noun].tag == "NNS" and not parse.tokens[noun].entity and not before


def _of_a_kind(parse: Parse, verb: int) -> bool:
    """Say whether a relative clause stands behind nobody in particular: "those who", "states that"."""
    token = parse.tokens[verb]
    relative = any(
        parse.tokens[n].tag in {"WP", "WDT"} for n in children(parse, verb, "nsubj", "nsubjpass")
    )
    if token.dep != "relcl" or not relative:
        return False
    noun = parse.tokens[token.head]
    if any(
        parse.tokens[n].text.casefold() in {"a", "an"} for n in children(parse, token.head, "det")
    ):
        return True  # "a group that helps victims", "a senator who backs the bill"
    if noun.text.casefold() in _ANYONE:
        return not children(parse, noun.index, "nummod", "amod")
    return _is_bare(parse, noun.index)


def in_title(parse: Parse, index: int) -> bool:
    """Say whether a capitalised word in mid-sentence is part of a name: the talk show "Ask the Mayor"."""
    tokens = parse.tokens
    first, last = parse.sentences[tokens[index].sentence]
    if not tokens[index].text[:1].isupper() or tokens[index].text.isupper() or index == first:
        return False
    if _is_headline(parse, first, last):
        return False
    before = tokens[index - 1]
    if before.text in _QUOTES:
        return _is_quoted_title(parse, index, last)
    return before.text[:1].isalpha() and before.pos not in {"PUNCT", "SPACE"}


def _is_headline(parse: Parse, first: int, last: int) -> bool:
    plain = [t.text for t in parse.tokens[first:last] if t.pos in {"NOUN", "VERB", "ADJ", "ADV"}]
    return sum(text[0].isupper() for text in plain) * 2 > len(plain)


def _is_quoted_title(parse: Parse, index: int, last: int) -> bool:
    """Say whether a quotation is a short one, unstopped, that ends on another capitalised word."""
    for end in range(index + 1, min(index + _TITLE, last)):
        if parse.tokens[end].text in _QUOTES:
            closing = parse.tokens[end - 1].text
            if closing == ",":
                closing = parse.tokens[end - 2].text
            return end - index > 1 and closing[:1].isupper()
    return False


def is_hyphened(parse: Parse, index: int) -> bool:
    """Say whether a word is the first part of a compound the parser cut: "talk" of "talk-a-thon"."""
    behind = parse.tokens[index + 1 : index + 3]
    return (
        len(behind) == 2
        and behind[0].text in {"-", "–"}
        and behind[0].start == parse.tokens[index].end
        and behind[1].start == behind[0].end
    )
