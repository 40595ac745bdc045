"""A parse to the words that refer: names, roles without a name, nationals, pronouns."""

from rashomon.language.lexicon import ROLES
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.reports import Report
from rashomon.read.bodies import BODY_PRONOUNS
from rashomon.read.candidates import Candidate, find_terms, make_candidate
from rashomon.read.named import find_names, shouted_tokens
from rashomon.read.nominals import find_nominal


def find_candidates(report: Report, parse: Parse) -> tuple[Candidate, ...]:
    """Return every mention of the report, sorted by place; the phrase of a role may hold names."""
    found = find_terms(parse)
    shouted = shouted_tokens(report, parse)
    names = find_names(report, parse, found, shouted)
    taken = {index for name in names for index in range(name.start, name.end)}
    titled = {index for name in names for index in range(name.context, name.start)}
    roles = [
        role
        for one in found
        if one.term.kind in ROLES and shouted.isdisjoint(range(one.start, one.end))
        for role in find_nominal(report, parse, one, taken, titled)
    ]
    pronouns = [
        make_candidate(
            report, parse, (t.index, t.index + 1), EntityKind.PERSON, MentionForm.PRONOUN
        )
        for t in parse.tokens
        if t.text.casefold() in PRONOUNS and t.index not in taken
    ]
    return tuple(sorted([*names, *roles, *pronouns], key=lambda one: (one.start, one.end)))


PRONOUNS = BODY_PRONOUNS | {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
