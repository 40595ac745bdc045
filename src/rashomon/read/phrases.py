"""Parse -> the heads, conjuncts and words of noun phrases; token indexes throughout."""

from collections.abc import Iterable, Sequence

from rashomon.language.lexicon import ROLES, TermKind, scan, term_of
from rashomon.language.parses import Parse, Token
from rashomon.read.pieces import bound_start, dateline_end, in_one_name, is_torn

PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs we us our i me my you your who whom "
    "whose which that this these those what one himself herself itself themselves".split()
)
"""Words that name nobody by themselves, lower case."""

RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})

STRIKES = frozenset(
    "airstrike air-strike strike shelling bombing bombardment attack raid assault offensive missile "
    "rocket shell bomb drone fire gunfire barrage artillery airpower onslaught incursion ambush".split()
)
"""Nouns for what is fired, flown or stormed: whose it is before them, who does it."""

_AMOUNTS = frozenset(
    "dozen hundred thousand million number group raft series score couple handful majority pair "
    "some many several most all both part lot slew range wave round string package set".split()
)
_NAMES = frozenset({"PERSON", "NORP", "ORG", "GPE"})
_NOT_ACTORS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LAW", "EVENT"})
_TERMS = ROLES | {TermKind.ORGANISATION, TermKind.COUNTRY, TermKind.NATION, TermKind.CAPITAL}
_INSIDE = frozenset(
    "det amod compound nmod nummod poss quantmod advmod case punct prep predet npadvmod".split()
)


def children(parse: Parse, index: int, *labels: str) -> tuple[int, ...]:
    """Return the children of a token that bear one of the labels, in text order."""
    below = parse.children[index]
    return tuple([n for n in below if parse.tokens[n].dep in labels]) if below else ()


def word(parse: Parse, index: int) -> str:
    """Return the lower-case lemma of a token."""
    return parse.tokens[index].lemma.casefold()


def with_conjuncts(parse: Parse, heads: Iterable[int]) -> tuple[int, ...]:
    """Return noun heads with everything co-ordinated with them, in text order."""
    found: list[int] = []
    queue = list(heads)
    while queue:
        head = queue.pop()
        if head in found:
            continue
        found.append(head)
        queue.extend(
            n
            for n in children(parse, head, "conj")
            if not parse.tokens[n].tag.startswith("VB") and not in_one_name(parse, head, n)
        )
    return tuple(sorted(found))


def counted(parse: Parse, head: int) -> int:
    """Return what is counted: "protesters" for "hundreds of protesters", else the head itself."""
    for _ in range(4):
        if word(parse, head) not in _AMOUNTS and parse.tokens[head].pos != "NUM":
            return head
        inner = prepositional(parse, head, frozenset({"of"}))
        if not inner:
            return head
        head = inner[0]
    return head


def prepositional(parse: Parse, head: int, prepositions: frozenset[str]) -> tuple[int, ...]:
    """Return the heads, conjuncts too, that given prepositions tie to a token."""
    found: list[int] = []
    for number in children(parse, head, "prep", "dative", "agent", "conj"):
        if parse.tokens[number].pos in {"ADP", "SCONJ"} and word(parse, number) in prepositions:
            found.extend(children(parse, number, "pobj"))
            for inner in children(parse, number, "conj"):
                if word(parse, inner) in prepositions:
                    found.extend(children(parse, inner, "pobj"))
    return with_conjuncts(parse, found)


def preposition_words(parse: Parse, head: int) -> frozenset[str]:
    """Return the prepositions that hang on a token."""
    return frozenset(word(parse, n) for n in children(parse, head, "prep", "dative", "agent"))


def phrase_range(parse: Parse, head: int) -> tuple[int, int]:
    """Return the token range of one conjunct's own words, its "of" and "for" complement included.

    Half-open. Relative clauses, appositions and other conjuncts stay out.
    """
    first, last = head, head + 1
    for number in reversed(parse.children[head]):
        token = parse.tokens[number]
        if is_pair(parse, number, head):
            break  # "the Biden-Putin summit" names two
        if number < head and token.dep in _INSIDE and token.text not in {",", "“", '"', "”"}:
            edge = parse.subtree(number)
            if edge[-1] + 1 == first:
                first = edge[0]
    paired = any(is_pair(parse, n, head) for n in parse.children[head] if n < head)
    while first > 0 and parse.tokens[first].text in {"-", "–"}:
        first += 1 if paired else -1  # "mid-level officials" cut at its hyphen
    if parse.tokens[head].dep == "nmod" and _is_numbered(parse, last):
        last += 1  # "Group 7"
    last = max(
        [last, *(n + 1 for n in children(parse, head, "conj") if in_one_name(parse, head, n))]
    )
    first = bound_start(parse, max(first, min(head, dateline_end(parse, head))))
    if parse.tokens[head].pos != "PROPN":
        for number in children(parse, head, "prep"):
            if number == last and word(parse, number) in {"of", "for"}:
                last = parse.subtree(number)[-1] + 1
    return first, last


def is_pair(parse: Parse, index: int, head: int) -> bool:
    """Say whether two names stand side by side with a dash between: the first's and the second's index."""
    between = parse.tokens[index + 1 : head]
    dashed = bool(between) and all(token.text in {"-", "–", "—", "/"} for token in between)
    kinds = {parse.tokens[index].pos, parse.tokens[head].pos}
    nations = all(_is_nation(parse, n) for n in (index, head))
    return dashed and (kinds == {"PROPN"} or (nations and kinds <= {"PROPN", "ADJ"}))


def _is_nation(parse: Parse, index: int) -> bool:
    if parse.tokens[index].entity in {"NORP", "GPE"}:
        return True
    term = term_of(parse.tokens[index].text)
    return term is not None and term.kind is TermKind.NATION


def _is_numbered(parse: Parse, index: int) -> bool:
    return index < len(parse.tokens) and parse.tokens[index].text.isdigit()


def is_participant(parse: Parse, head: int) -> bool:
    """Say whether the phrase of a head names someone who can act or be acted on.

    Pronouns count: whom they mean is settled later.
    """
    token = parse.tokens[head]
    if token.entity in _NOT_ACTORS or is_torn(parse, head) or _is_writ(parse, head):
        return False
    if token.entity in _NAMES:
        return True
    if token.pos == "PRON":
        return token.text.casefold() in PRONOUNS - {"it", "this", "that", "what", "one", "these"}
    return token.pos == "PROPN" or _role_at(parse, head)


_WRITS = frozenset(
    "account act agreement amendment article bill book budget column complaint deal decree document "
    "dossier email essay film headline law lawsuit letter measure memo memoir ordinance pact photo "
    "podcast poll post proposal question quote report resolution statement statute story subpoena "
    "survey text transcript treaty tweet verdict video warrant".split()
)
_NAMED_WRITS = frozenset("accord act agreement amendment deal pact resolution treaty".split())


def _is_writ(parse: Parse, head: int) -> bool:
    """Say whether a noun is a writing or a rule, which acts for nobody, whatever the parser names it."""
    token = parse.tokens[head]
    if token.pos == "NOUN":
        return word(parse, head) in _WRITS
    if token.pos != "PROPN" or token.entity == "PERSON":
        return False
    return is_titled_writ(parse, head) or _opens_title(parse, head)


def is_titled_writ(parse: Parse, head: int) -> bool:
    """Say whether a noun closes the title of a law or a treaty: "the Example Treaty"."""
    return parse.tokens[head].pos == "PROPN" and word(parse, head) in _NAMED_WRITS


_TITLE = 6  # tokens in which the title of a law that a noun opens may end


def _opens_title(parse: Parse, head: int) -> bool:
    """Say whether a noun is the first of a law's title: "Justice in Example Act"."""
    _, end = parse.sentences[parse.tokens[head].sentence]
    for token in parse.tokens[head + 1 : min(end, head + _TITLE)]:
        if token.text in {"Act", "Treaty", "Accord", "Amendment"}:
            return True
        if not (token.text[:1].isupper() or token.text in {"in", "of", "for", "and"}):
            break
    return False


def is_office(parse: Parse, head: int) -> bool:
    """Say whether a phrase names someone by an office: "the president", "President Ann Example"."""
    first, _ = phrase_range(parse, head)
    words = [token.text for token in parse.tokens[max(first, head - 8) : head + 1]]
    named = parse.tokens[head].entity == "PERSON"
    return any(
        one.term.kind is TermKind.OFFICE and (named or one.end == len(words)) for one in scan(words)
    )


def is_plural(parse: Parse, heads: Sequence[int]) -> bool:
    """Say whether more than one is named: by several heads, a plural noun or such a pronoun."""
    return len(heads) > 1 or any(
        parse.tokens[n].tag in {"NNS", "NNPS"} or parse.tokens[n].text.casefold() in _MANY
        for n in heads
    )


_MANY = frozenset({"they", "we", "you", "i", "these", "those", "people", "both", "two"})


def _role_at(parse: Parse, head: int) -> bool:
    first, _ = phrase_range(parse, head)
    words = [token.text for token in parse.tokens[max(first, head - 8) : head + 1]]
    return any(one.end == len(words) and one.term.kind in _TERMS for one in scan(words))


def joined(tokens: Sequence[Token]) -> str:
    """Join tokens as the text joins them."""
    words = ""
    for place, token in enumerate(tokens):
        gap = place and token.start > tokens[place - 1].end
        words += (" " if gap else "") + token.text
    return words
