"""The fullest name a story gives each person and body, over all its reports."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.language.tokens import words
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.readings import ReadReport, ScarKind
from rashomon.nouns.verdicts import ActorPair
from rashomon.reconcile.parties import TITLES, same_person


class Names:
    """Fullest names, looked up by any shorter one; unknown and ambiguous names stay as they are.

    A surname that two people of the story share is not made fuller, nor is a name by one that is
    decided to be another's (`apart`).
    """

    def __init__(self, reads: Sequence[ReadReport], apart: Sequence[ActorPair] = ()) -> None:
        self._apart = {frozenset(name_keys(one.name) for one in pair) for pair in apart}
        people: dict[tuple[str, ...], dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for read in reads:
            garbled = _garbled(read)
            for entity in read.reading.entities:
                if _is_named_person(entity) and not garbled & set(entity.name.split()):
                    people[name_keys(entity.name)][entity.name] += len(entity.mentions)
        self._by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for keys in sorted(people):
            if keys:
                self._by_last[keys[-1]].append(keys)
        self._spelling: Mapping[tuple[str, ...], str] = {
            keys: min(forms, key=lambda form: (len(form), -forms[form], form))
            for keys, forms in people.items()
        }

    def fullest(self, name: str) -> str:
        """Return the fullest name of the person whose name this is, else the name itself."""
        keys = name_keys(name)
        if not keys or keys not in self._spelling:
            return name
        alike = [
            other
            for other in self._by_last[keys[-1]]
            if same_person(keys, other) and frozenset((keys, other)) not in self._apart
        ]
        full = [other for other in alike if len(other) > 1]
        if not all(same_person(one, other) for one in full for other in full):
            return name
        best = max([keys, *full], key=lambda other: (len(other), other))
        return self._spelling[best]


def name_keys(name: str) -> tuple[str, ...]:
    """Return a name's words, folded, without titles.

    >>> name_keys("President Jane Roe")
    ('jane', 'roe')
    """
    return tuple(
        key.removesuffix("'s") for key in words(name).keys if key.removesuffix("'s") not in TITLES
    )


def _is_named_person(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and any(
        mention.form is MentionForm.NAME for mention in entity.mentions
    )


def _garbled(read: ReadReport) -> set[str]:
    return {
        read.report.cut(scar.span)
        for scar in read.reading.scars
        if scar.kind is ScarKind.GARBLED_NAME
    }
