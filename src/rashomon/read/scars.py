"""Signs of machine re-wording inside one report: names gone wrong and sentences broken."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.language.parses import Parse, Token
from rashomon.nouns.actors import Entity
from rashomon.nouns.readings import Part, Scar, ScarKind, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.read.garbled import garbled_holders, garbled_in_report

_PLAIN_WORDS = """
he she they it we and or but nor between with of in on to from by for at as into than that which
who because while although was were is are be been has have had will would did does this these
those her their its not over under about after before during since until
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words that carry a capital inside a sentence only by mistake."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we"})
_SAID = frozenset({"say", "tell", "add", "announce", "report", "note", "claim", "warn", "insist"})
_LEAST_WORDS = 4  # a broken sentence is longer than an interjection


def find_scars(
    report: Report, parse: Parse, sentences: Sequence[Sentence], entities: Sequence[Entity]
) -> tuple[Scar, ...]:
    """Return the signs, sorted by place. Ordinary edited news has next to none.

    Quoted words are left alone, for people speak as they like, and so are headlines.
    """
    del entities  # names are judged from the words alone: chains may already join what is garbled
    ranges = _running_text(sentences)
    quoted = _quoted_tokens(parse)
    names = [*garbled_in_report(report, parse), *garbled_holders(report, parse)]
    found = [scar for scar in names if _inside(scar.span.start, ranges)]
    for first, last in parse.sentences:
        tokens = parse.tokens[first:last]
        if tokens and _inside(tokens[0].start, ranges) and not _is_titled(tokens):
            found.extend(_sentence_scars(report, parse, tokens, quoted))
    return tuple(sorted(set(found), key=lambda scar: (scar.span, scar.kind)))


def _running_text(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    return [(s.span.start, s.span.end) for s in sentences if s.part in {Part.LEAD, Part.BODY}]


def _inside(start: int, ranges: list[tuple[int, int]]) -> bool:
    place = bisect_right(ranges, (start, 1 << 62)) - 1
    return place >= 0 and start < ranges[place][1]


def _quoted_tokens(parse: Parse) -> frozenset[int]:
    """Return the indexes of tokens inside double quotation marks, a sentence at a time."""
    inside: set[int] = set()
    opened = False
    for token in parse.tokens:
        if token.text in {"“", "”", '"', "``", "''"}:
            opened = token.text in {"“", "``"} or (token.text == '"' and not opened)
        elif opened:
            inside.add(token.index)
    return frozenset(inside)


def _is_titled(tokens: Sequence[Token]) -> bool:
    """Say whether the line is set as a title or list: most of its words begin with capitals."""
    words = [token for token in tokens[1:] if token.text.isalpha() and len(token.text) > 3]
    capital = sum(token.text[0].isupper() for token in words)
    return capital > 0.6 * len(words)


def _sentence_scars(
    report: Report, parse: Parse, tokens: Sequence[Token], quoted: frozenset[int]
) -> Iterator[Scar]:
    if any(token.index in quoted for token in tokens):
        return
    odd = [token for token in tokens if _is_odd_capital(parse, token)]
    for token in odd:
        span = Span(report.id, token.start, token.end)
        yield Scar(span=span, kind=ScarKind.ODD_CAPITAL)
    whole = Span(report.id, tokens[0].start, tokens[-1].end)
    if (
        len(odd) > 1
        or any(_runs_on(parse, token) for token in odd)
        or (odd and not _has_subject(tokens))
        or _is_stray_fragment(parse, tokens)
    ):
        yield Scar(span=whole, kind=ScarKind.BROKEN_SENTENCE)


def _is_odd_capital(parse: Parse, token: Token) -> bool:
    """Say whether a plain word has a capital between two small words of one sentence."""
    if token.text.casefold() not in _PLAIN or not token.text[0].isupper() or token.text.isupper():
        return False
    if token.index == 0 or token.index + 1 >= len(parse.tokens):
        return False
    before, after = parse.tokens[token.index - 1], parse.tokens[token.index + 1]
    if before.sentence != token.sentence or after.sentence != token.sentence:
        return False
    small_before = before.text.isalpha() and (before.text.islower() or before.tag == "NNP")
    return small_before and after.text.isalpha() and after.text.islower()


def _runs_on(parse: Parse, token: Token) -> bool:
    """Say whether a sentence begins anew inside another: "officials said He sided with"."""
    before = parse.tokens[token.index - 1]
    return token.text.casefold() in _PRONOUNS and token.dep == "nsubj" and before.lemma in _SAID


def _has_subject(tokens: Sequence[Token]) -> bool:
    """Say whether the root of the sentence is a verb with a subject."""
    roots = [token for token in tokens if token.dep == "ROOT"]
    return any(
        root.pos in {"VERB", "AUX"}
        and any(
            t.head == root.index and t.dep in {"nsubj", "nsubjpass", "csubj", "expl"}
            for t in tokens
        )
        for root in roots
    )


def _is_stray_fragment(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Say whether a bare plural with a participle is left over ("Crews working in hills").

    Only after another sentence of the same paragraph, with no article and no comma or dash: as a
    list item, caption or for effect, writers set such fragments otherwise.
    """
    words = [token for token in tokens if token.text.isalpha()]
    if len(words) < _LEAST_WORDS or tokens[-1].text != ".":
        return False
    root = tokens[0]
    return (
        root.dep == "ROOT"
        and root.tag == "NNS"
        and tokens[1].tag == "VBG"
        and tokens[1].head == root.index
        and not any(token.text in {",", "-", "–", "—", ":", ";"} for token in tokens)
        and _follows_sentence(parse, root)
    )


def _follows_sentence(parse: Parse, token: Token) -> bool:
    """Say whether a full sentence ends just before, in the same paragraph."""
    if token.index == 0:
        return False
    before = parse.tokens[token.index - 1]
    return before.text == "." and token.start - before.end <= 2
