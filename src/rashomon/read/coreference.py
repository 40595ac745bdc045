"""Mentions to chains: which words of one report refer to the same person, body or place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rashomon.language.lexicon import TermKind
from rashomon.language.offices import offices_of
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.read.bodies import BODY_PRONOUNS, body_of, named_body
from rashomon.read.candidates import Candidate
from rashomon.read.chains import Chain
from rashomon.read.codes import Coding, code_range
from rashomon.read.naming import link_names, name_of
from rashomon.read.pronouns import pronoun_referent


def link(parse: Parse, candidates: Sequence[Candidate], on: date | None) -> list[Chain]:
    """Return the chains of a report's mentions, in order of first mention.

    Names are joined first, over the whole report; then roles and pronouns, in text order, each to a
    chain mentioned before it. What fits two chains equally well joins neither.
    """
    names = [one for one in candidates if one.form is MentionForm.NAME]
    chains, by_name = link_names(parse, names, on)
    heads = {one.head: by_name[one.start] for one in names}
    state = _State(parse=parse, on=on, chains=chains, named_at=heads)
    for one in names:
        state.names_in.setdefault(state.sentence(one), []).append((one, by_name[one.start]))
    for one in candidates:
        if one.form is MentionForm.NAME:
            state.see(by_name[one.start], one)
        elif one.form is MentionForm.NOMINAL:
            state.see(_nominal_chain(state, one), one)
        else:
            finder = body_of if one.words.casefold() in BODY_PRONOUNS else pronoun_referent
            referent = finder(parse, one, state.seen, state.by_head)
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
    named_at: dict[int, Chain]
    names_in: dict[int, list[tuple[Candidate, Chain]]] = field(default_factory=dict)
    seen: list[tuple[Candidate, Chain]] = field(default_factory=list)
    by_head: dict[int, Chain] = field(default_factory=dict)

    def see(self, chain: Chain, one: Candidate) -> None:
        """Note a mention of a chain as read."""
        self.seen.append((one, chain))
        self.by_head.setdefault(one.head, chain)

    def sentence(self, one: Candidate) -> int:
        """Return the number of the sentence a mention stands in."""
        return self.parse.tokens[one.start].sentence


def _nominal_chain(state: _State, one: Candidate) -> Chain:
    """Return the chain a role belongs to, or a new one of its own."""
    coding = code_range(state.parse, one.start, one.end, state.on, head=one.head)
    chain = None
    if one.kind is EntityKind.PERSON:
        chain = _in_apposition(state, one)
    if chain is None and one.definite and not (_possessed(state, one) or _is_another(state, one)):
        chain = _definite_referent(state, one, coding) or named_body(state.parse, one, state.seen)
    if chain is None:
        chain = Chain(
            kind=one.kind, name=name_of(one), key=one.words.casefold(), coding=coding, named=False
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


_OTHER = frozenset("new next incoming future interim rival".split())


def _is_another(state: _State, one: Candidate) -> bool:
    """Say whether an office is spoken of as one's who has not been told of: "the new president"."""
    words = {token.text.casefold() for token in state.parse.tokens[one.start : one.end]}
    return one.kind is EntityKind.PERSON and not words.isdisjoint(_OTHER)


def _in_apposition(state: _State, one: Candidate) -> Chain | None:
    """Return the person that a role stands in apposition to: "his spokesman, Ivan Example"."""
    tokens = state.parse.tokens
    beside = [child for child in state.parse.children[one.head] if tokens[child].dep == "appos"]
    if tokens[one.head].dep == "appos":
        beside.append(tokens[one.head].head)
    for head in beside:
        chain = state.named_at.get(head)
        if chain is not None and chain.kind is EntityKind.PERSON:
            return chain
    return None


_IN_SHORT = {"governor": "gov.", "senator": "sen.", "representative": "rep."}
_CHIEFS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir"}
)


def _definite_referent(state: _State, one: Candidate, coding: Coding) -> Chain | None:
    """Return the chain that "the president", "the Russian leader", "the source" goes back to."""
    title = one.term.name if one.term else ""
    matching = [c for c in _recent_chains(state) if _may_be(state, one, c, title, coding)]
    if not matching:
        return None
    if one.kind is not EntityKind.PERSON or not matching[0].named:
        return matching[0]
    named = [chain for chain in matching if chain.named]
    if title in _CHIEFS and coding.country is None:
        named = [chain for chain in named if not _is_of_elsewhere(state, one, chain)]
    return named[0] if len(named) == 1 else _one_of(state, one, title, named)


def _may_be(state: _State, one: Candidate, chain: Chain, title: str, coding: Coding) -> bool:
    """Say whether a chain is of the kind, country and title that a role speaks of."""
    if chain.kind is not one.kind or not _country_fits(chain, coding):
        return False
    if _is_any(state, one, chain) or _co_argument(state, one, chain):
        return False
    if one.kind is EntityKind.ORGANISATION:
        return _same_body(title, chain)
    if one.kind is EntityKind.GROUP:
        return not chain.named and chain.mentions[-1].term == one.term
    return one.kind is not EntityKind.PERSON or _bears(chain, title, coding)


def _is_of_elsewhere(state: _State, one: Candidate, chain: Chain) -> bool:
    """Say whether a sentence that is all about one state cannot mean another's head by "the president".

    Unless he was named in it or in the two sentences before.
    """
    here = state.sentence(one)
    countries = {
        other.coding.country
        for mention, other in state.names_in.get(here, [])
        if mention.start < one.start and other is not chain and other.coding.country
    }
    if not countries or chain.coding.country is None or chain.coding.country in countries:
        return False
    return not any(here - 2 <= state.sentence(mention) <= here for mention in chain.mentions)


def _is_any(state: _State, one: Candidate, chain: Chain) -> bool:
    """Say whether a chain speaks of any holder, or of several: "a president", "foreign governments"."""
    if chain.named:
        return False
    tokens = state.parse.tokens
    first = chain.mentions[0]
    general = one.term is not None and one.term.kind is TermKind.OFFICE
    if general and tokens[first.start].text.casefold() in {"a", "an", "any", "every", "no"}:
        return True
    return tokens[first.head].tag in _PLURAL and tokens[one.head].tag not in _PLURAL


_PLURAL = frozenset({"NNS", "NNPS"})
_LATELY = 150  # mentions back that a role may refer to


def _recent_chains(state: _State) -> list[Chain]:
    """Return the chains mentioned lately, the latest mentioned first."""
    recent = {id(chain): chain for _, chain in reversed(state.seen[-_LATELY:])}
    return list(recent.values())


def _country_fits(chain: Chain, coding: Coding) -> bool:
    return coding.country is None or chain.coding.country == coding.country


def _same_body(title: str, chain: Chain) -> bool:
    if not chain.named:
        first = chain.mentions[0].term
        bearing = first is not None and (first.name == title or first.name.endswith(" " + title))
        return bearing and title != "company"
    return bool(title) and chain.name.casefold().endswith(" " + title)


def _bears(chain: Chain, title: str, coding: Coding) -> bool:
    """Say whether a person has been given a title, or is the leader a country word speaks of."""
    if not {title, _IN_SHORT.get(title, title)}.isdisjoint(chain.titles):
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
        for mention, other in state.names_in.get(state.sentence(one), [])[:_LATELY]
        if other is chain
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
        for mention, chain in state.seen[-_LATELY:]
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
        for mention, chain in state.seen[-_LATELY:]
        if state.sentence(mention) == sentence and chain.coding.country
    }
    local = [chain for chain in named if countries == {chain.coding.country}]
    return local[0] if len(local) == 1 else None


def _titled_so(state: _State, mention: Candidate, title: str) -> bool:
    words = " ".join(t.text for t in state.parse.tokens[mention.context : mention.start])
    return title in words.casefold()
