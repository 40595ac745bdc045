"""A bare surname that several people of one report bear -> the one it means, or nobody."""

from collections.abc import Sequence

from rashomon.language.names import Gender
from rashomon.language.offices import offices_of
from rashomon.language.parses import Parse
from rashomon.read.candidates import Candidate
from rashomon.read.chains import Chain

_NEAR = 2  # sentences before in which a full name introduces whom a surname means


def bearer_of(
    parse: Parse,
    one: Candidate,
    bearers: Sequence[Chain],
    office: str | None,
    gender: Gender | None,
) -> Chain | None:
    """Return which of several bearers a surname means, `None` where that is not safe to say.

    In this order: the only one whose title stands before it and whose gender fits the honorific; the
    office-holder who is known by the surname alone; the only one named in full in this sentence and
    the two before; the last one named in full, where the report names no other as often.
    """
    fitting = [chain for chain in bearers if gender is None or chain.gender in {None, gender}]
    if office:
        titled = [chain for chain in fitting if office in chain.titles or _held(chain, office)]
        return titled[0] if len(titled) == 1 else None
    if len(fitting) == 1:
        return fitting[0]
    known = {name for held in offices_of(one.words) for name in held.names}
    famous = [chain for chain in fitting if chain.name in known]
    if len(famous) == 1:
        return famous[0]
    return _introduced(parse, one, fitting)


def is_other_chief(chain: Chain, office: str | None) -> bool:
    """Say whether "King Example" cannot be the Example named in full, who is listed in other offices."""
    held = {one.office for one in offices_of(chain.name)}
    listed = bool(held) and " " in chain.name
    return office in _CHIEFS and listed and office not in held | chain.titles


_CHIEFS = frozenset({"president", "prime minister", "king", "queen", "chancellor", "pope"})


def _held(chain: Chain, office: str) -> bool:
    return any(one.office == office for one in offices_of(chain.name))


def _introduced(parse: Parse, one: Candidate, bearers: Sequence[Chain]) -> Chain | None:
    """Return the bearer whose full name was told last, unless another may be meant as well."""
    here = parse.tokens[one.start].sentence
    last: list[tuple[int, int]] = []
    for number, chain in enumerate(bearers):
        before = [name.start for name in _full(chain) if name.start < one.start]
        if before:
            last.append((max(before), number))
    near = [number for start, number in last if parse.tokens[start].sentence >= here - _NEAR]
    if near:
        return bearers[near[0]] if len(near) == 1 else None
    if not last:
        return None
    chosen = bearers[max(last)[1]]
    often = [len(_full(chain)) for chain in bearers if chain is not chosen]
    return chosen if len(_full(chosen)) > max(often, default=0) else None


def _full(chain: Chain) -> list[Candidate]:
    return [name for name in chain.mentions if " " in name.words.strip()]
