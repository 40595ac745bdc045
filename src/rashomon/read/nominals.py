"""Mentions without a name: "the Russian leader", "officials", "his spokesman"."""

from dataclasses import replace

from rashomon.language.lexicon import Found, TermKind
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.reports import Report
from rashomon.read.candidates import Candidate, edge, make_candidate
from rashomon.read.pieces import bound_start


def find_nominal(
    report: Report, parse: Parse, one: Found, taken: set[int], titled: set[int]
) -> list[Candidate]:
    """Return the mention that a role word heads: "the Russian leader", "officials"."""
    last = parse.tokens[one.end - 1]
    if (
        not taken.isdisjoint(range(one.start, one.end))
        or one.start in titled
        or not _heads(parse, one)
    ):
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
    if one.term.name == "opposition" and opening.tag == "PRP$":
        return []  # "their opposition to the plan"
    made = make_candidate(report, parse, (start, one.end), kind, MentionForm.NOMINAL)
    return [replace(made, term=one.term, definite=definite or possessed)]


_VAGUE_WORDS = """
office bureau department section service mission branch arm body unit side circle camp center centre
entity institution community society network campaign house studio shop store restaurant hotel press
television tv radio media daily principal private major general justice representative chair board host
missile tank drone jet vessel ship tanker warship warplane submarine destroyer artillery factory industry
green head figure player fan labour union diet congregation intelligence hacker killer assassin
boss deputy miner marshal monitor orthodox conservative liberal captain anchor cardinal treasury owner presidency
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


_LONGEST = 16  # tokens before a role that may be its modifiers


def _phrase_start(parse: Parse, one: Found) -> int:
    """Return the first token of the phrase a role heads: its modifiers before it, as parsed."""
    tokens = parse.tokens
    head = next((t for t in tokens[one.start : one.end] if not one.start <= t.head < one.end), None)
    if head is None:
        return one.start
    first = min(max(edge(parse, head.index, 0), one.start - _LONGEST), one.start)
    for index in range(one.start - 1, first - 1, -1):
        verb = tokens[index].tag in {"VBD", "VBZ", "VBP", "MD"} or tokens[index].dep == "relcl"
        if verb or tokens[index].sentence != head.sentence:
            first = index + 1
            break
    if first and tokens[first].text in {"-", "–"} and tokens[first - 1].sentence == head.sentence:
        first -= 1  # the parser tears "mid-level" apart
    while first < one.start and _cannot_open(parse, first):
        first += 1
    before = tokens[first - 1] if first else None
    if before is not None and before.sentence == head.sentence and before.pos in {"NUM", "DET"}:
        first -= 1
    return bound_start(parse, first)


def _cannot_open(parse: Parse, index: int) -> bool:
    """Say whether a phrase cannot begin with a token; "mid" of "mid-level" may be called an adverb."""
    follows = parse.tokens[index + 1].text if index + 1 < len(parse.tokens) else ""
    if parse.tokens[index].pos == "ADV":
        return follows != "-"
    return parse.tokens[index].pos in {"PUNCT", "CCONJ", "ADP", "PART", "SYM"}
