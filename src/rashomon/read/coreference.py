"""Mentions to chains: which words of one report refer to the same person, body or place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rashomon.language.lexicon import TermKind
from rashomon.language.names import HONORIFICS, Gender, gender_of
from rashomon.language.offices import offices_of, surname
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.read.chains import Chain
from rashomon.read.mentions import Candidate
from rashomon.read.codes import Coding, code_range
from rashomon.read.pronouns import pronoun_referent


def link(parse: Parse, candidates: Sequence[Candidate], on: date | None) -> list[Chain]:
    """Return the chains of a report's mentions, in order of first mention.

    Names are joined first, over the whole report; then roles and pronouns, in text order, each to a
    chain mentioned before it. What fits two chains equally well joins neither.
    """
    chains: list[Chain] = []
    by_name: dict[int, Chain] = {}
    names = [one for one in candidates if one.form is MentionForm.NAME]
    for one in sorted(names, key=lambda c: (-len(c.words.split()), c.start)):
        chain = _named_chain(one, chains)
        by_name[one.start] = chain
        _take(parse, chain, one, on)
    chains = [chain for chain in chains if chain.mentions]
    state = _State(parse=parse, on=on, chains=chains)
    for one in candidates:
        if one.form is MentionForm.NAME:
            state.see(by_name[one.start], one)
        elif one.form is MentionForm.NOMINAL:
            state.see(_nominal_chain(state, one), one)
        else:
            referent = pronoun_referent(parse, one, state.seen, state.by_head)
            if referent is not None:
                referent.mentions.append(one)
                state.see(referent, one)
    for chain in chains:
        chain.mentions.sort(key=lambda one: (one.start, one.end))
    return sorted(chains, key=lambda chain: (chain.mentions[0].start, chain.mentions[0].end))


@dataclass(slots=True)
class _State:
    """What has been read so far: every chain, and the mentions in order with their chain."""

    parse: Parse
    on: date | None
    chains: list[Chain]
    seen: list[tuple[Candidate, Chain]] = field(default_factory=list)
    by_head: dict[int, Chain] = field(default_factory=dict)

    def see(self, chain: Chain, one: Candidate) -> None:
        self.seen.append((one, chain))
        self.by_head.setdefault(one.head, chain)

    def sentence(self, one: Candidate) -> int:
        return self.parse.tokens[one.start].sentence


def _named_chain(one: Candidate, chains: list[Chain]) -> Chain:
    """Return the chain a name belongs to, a new one put into `chains` if there is none."""
    key = _key(one)
    same = [c for c in chains if c.key == key and (c.kind is one.kind or one.term is None)]
    if not same and one.kind is EntityKind.PERSON:
        same = _same_person(one.words, chains)
    if not same and one.kind is EntityKind.ORGANISATION:
        same = [c for c in chains if c.kind is one.kind and _acronym_of(one.words, c.name)]
    if len(same) == 1:
        return same[0]
    if same and one.kind is not EntityKind.PERSON:
        return same[0]
    chain = Chain(kind=one.kind, name=_name(one), key=key)
    chains.append(chain)
    return chain


def _key(one: Candidate) -> str:
    if one.term is not None:
        place = one.term.kind in {TermKind.COUNTRY, TermKind.CAPITAL, TermKind.REGION}
        return ("place:" if place else f"{one.term.kind}:") + one.term.name
    return one.words.casefold().replace("’", "'")


def _name(one: Candidate) -> str:
    """Return the name as the report writes it, in small letters if it is set in capitals."""
    words = " ".join(one.words.split())
    return words.title() if words.isupper() and len(words) > 4 else words


def _same_person(words: str, chains: Sequence[Chain]) -> list[Chain]:
    """Return the people of whom a name is a shorter form: "Smith", "J. Smith", "SMITH"."""
    short = words.casefold().replace("’", "'")
    parts = short.split()
    found = []
    for chain in chains:
        if chain.kind is not EntityKind.PERSON:
            continue
        full = chain.key.split()
        ends = full[-len(parts) :] == parts and len(full) > len(parts)
        family = surname(chain.name).casefold() == short
        initials = len(parts) > 1 and parts[-1] == full[-1] and parts[0][0] == full[0][0]
        if ends or family or (initials and (len(parts[0].strip(".")) == 1 or len(full[0]) < 3)):
            found.append(chain)
    if found or len(parts) != 1:
        return found
    return [c for c in chains if c.kind is EntityKind.PERSON and c.key.split()[0] == short]


def _acronym_of(short: str, full: str) -> bool:
    """Say whether letters are the initials of a name: "NRC" of "National Relief Council"."""
    if not 2 <= len(short) <= 6 or not short.isupper():
        return False
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return initials == short


def _take(parse: Parse, chain: Chain, one: Candidate, on: date | None) -> None:
    """Add a name to its chain, with what its title and apposition tell."""
    chain.mentions.append(one)
    if one.kind is EntityKind.PLACE or one.kind is EntityKind.GROUP:
        told = Coding(country=one.term.country if one.term else None)
        if one.kind is EntityKind.GROUP and one.term is not None and one.term.plural:
            told = Coding(country=told.country, sectors=("CVL",))
        chain.coding = chain.coding.or_else(told)
        return
    told = code_range(parse, one.context, one.end, on, head=one.head)
    if one.kind is EntityKind.PERSON:
        for first, last in appositions(parse, one):
            told = told.or_else(code_range(parse, first, last, on))
        chain.gender = chain.gender or _gender(parse, one)
    if told.office:
        chain.titles.add(told.office)
    chain.coding = chain.coding.or_else(told)


def appositions(parse: Parse, one: Candidate) -> list[tuple[int, int]]:
    """Return the token ranges that stand in apposition to a name, on either side."""
    ranges = []
    for child in parse.children[one.head]:
        if parse.tokens[child].dep == "appos" and child >= one.end:
            own = [i for i in parse.subtree(child) if i >= one.end]
            ranges.append((own[0], own[-1] + 1))
    governor = parse.tokens[one.head].head
    if parse.tokens[one.head].dep == "appos" and governor < one.start:
        own = [i for i in parse.subtree(governor) if i < one.context]
        if own:
            ranges.append((own[0], governor + 1))
    return ranges


def _gender(parse: Parse, one: Candidate) -> Gender | None:
    """Return the gender a name tells: by honorific, first name, or whom the tables know."""
    before = parse.tokens[one.start - 1].text.casefold() if one.start else ""
    if HONORIFICS.get(before):
        return HONORIFICS[before]
    for token in parse.tokens[one.context : one.start]:
        if token.text.casefold().endswith(("woman", "actress", "queen")):
            return Gender.SHE
        if token.text.casefold() in {"spokesman", "congressman", "businessman"}:
            return Gender.HE
    told = gender_of(one.words)
    held = offices_of(one.words)
    return told or (gender_of(held[0].name) if held else None)


def _nominal_chain(state: _State, one: Candidate) -> Chain:
    """Return the chain a role belongs to, or a new one of its own."""
    coding = code_range(state.parse, one.start, one.end, state.on, head=one.head)
    chain = None
    if one.kind is EntityKind.PERSON:
        chain = _in_apposition(state, one)
    if chain is None and one.definite and not _possessed(state, one):
        chain = _definite_referent(state, one, coding)
    if chain is None:
        chain = Chain(
            kind=one.kind, name=_name(one), key=one.words.casefold(), coding=coding, named=False
        )
        state.chains.append(chain)
    elif chain.coding.country in {None, coding.country} or coding.country is None:
        chain.coding = chain.coding.or_else(coding)
    if coding.office:
        chain.titles.add(coding.office)
    chain.mentions.append(one)
    return chain


def _possessed(state: _State, one: Candidate) -> bool:
    return state.parse.tokens[one.start].tag == "PRP$"


def _in_apposition(state: _State, one: Candidate) -> Chain | None:
    """Return the person that a role stands in apposition to: "his spokesman, Ivan Example"."""
    tokens = state.parse.tokens
    for chain in state.chains:
        for mention in chain.mentions:
            if mention.form is not MentionForm.NAME or chain.kind is not EntityKind.PERSON:
                continue
            if abs(mention.start - one.end) > 6 and abs(one.start - mention.end) > 6:
                continue
            named = tokens[mention.head].dep == "appos" and tokens[mention.head].head == one.head
            role = tokens[one.head].dep == "appos" and tokens[one.head].head == mention.head
            if named or role:
                return chain
    return None


_CHIEFS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir"}
)


def _definite_referent(state: _State, one: Candidate, coding: Coding) -> Chain | None:
    """Return the chain that "the president", "the Russian leader", "the source" goes back to."""
    title = one.term.name if one.term else ""
    matching = []
    for chain in _recent_chains(state):
        if chain.kind is not one.kind or not _country_fits(chain, coding):
            continue
        if _co_argument(state, one, chain):
            continue
        if one.kind is EntityKind.ORGANISATION and not _same_body(title, chain):
            continue
        if one.kind is EntityKind.GROUP and (chain.named or chain.mentions[-1].term != one.term):
            continue
        if one.kind is EntityKind.PERSON and not _bears(chain, title, coding):
            continue
        matching.append(chain)
    if not matching:
        return None
    if one.kind is not EntityKind.PERSON or not matching[0].named:
        return matching[0]
    named = [chain for chain in matching if chain.named]
    return named[0] if len(named) == 1 else _one_of(state, one, title, named)


def _recent_chains(state: _State) -> list[Chain]:
    """Return the chains mentioned so far, the latest mentioned first."""
    recent: list[Chain] = []
    for _, chain in reversed(state.seen[-400:]):
        if all(chain is not other for other in recent):
            recent.append(chain)
    return recent


def _country_fits(chain: Chain, coding: Coding) -> bool:
    return coding.country is None or chain.coding.country == coding.country


def _same_body(title: str, chain: Chain) -> bool:
    if not chain.named:
        first = chain.mentions[0].term
        return first is not None and first.name == title and title != "company"
    return bool(title) and chain.name.casefold().endswith(" " + title)


def _bears(chain: Chain, title: str, coding: Coding) -> bool:
    """Say whether a person has been given a title, or is the leader a country word speaks of."""
    if title in chain.titles:
        return True
    if not chain.named:
        term = chain.mentions[0].term
        return term is not None and term.name == title
    known = {one.office for one in offices_of(chain.name)} if not chain.titles else set()
    if title in known and len(known) == 1:
        return True
    leads = bool((chain.titles | known) & _CHIEFS) or "leader" in known
    return title == "leader" and coding.country is not None and leads


def _co_argument(state: _State, one: Candidate, chain: Chain) -> bool:
    """Say whether the chain is another argument of the same verb: they cannot be the same."""
    tokens = state.parse.tokens
    verb = _governing_verb(state.parse, one.head)
    if verb is None:
        return False
    return any(
        _governing_verb(state.parse, mention.head) == verb
        and tokens[mention.head].dep not in {"poss", "compound"}
        for mention in chain.mentions
        if tokens[mention.head].sentence == tokens[one.head].sentence
    )


def _governing_verb(parse: Parse, index: int) -> int | None:
    """Return the verb whose argument a word is, through one preposition."""
    token = parse.tokens[index]
    if token.dep in {"pobj"}:
        token = parse.tokens[token.head]
        if token.dep not in {"prep", "agent", "dative"}:
            return None
    elif token.dep not in {"nsubj", "nsubjpass", "dobj", "dative", "attr"}:
        return None
    governor = parse.tokens[token.head]
    return governor.index if governor.pos in {"VERB", "AUX"} else None


def _one_of(state: _State, one: Candidate, title: str, named: Sequence[Chain]) -> Chain | None:
    """Choose among people of one title: by it being used a moment ago, or by the sentence's country."""
    sentence = state.sentence(one)
    lately = [
        chain
        for mention, chain in state.seen
        if any(chain is other for other in named)
        and sentence - 2 <= state.sentence(mention) <= sentence
    ]
    titled = {
        id(chain): chain
        for chain in lately
        for mention in chain.mentions
        if sentence - 2 <= state.sentence(mention) <= sentence
        and mention.form is MentionForm.NAME
        and _titled_so(state, mention, title)
    }
    if len(titled) == 1:
        return next(iter(titled.values()))
    countries = {
        chain.coding.country
        for mention, chain in state.seen
        if state.sentence(mention) == sentence and chain.coding.country
    }
    local = [chain for chain in named if countries == {chain.coding.country}]
    return local[0] if len(local) == 1 else None


def _titled_so(state: _State, mention: Candidate, title: str) -> bool:
    words = " ".join(t.text for t in state.parse.tokens[mention.context : mention.start])
    return title in words.casefold()
