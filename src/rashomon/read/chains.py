"""`Chain`: the mentions of one thing while a report is being read."""

from dataclasses import dataclass, field

from rashomon.language.names import Gender
from rashomon.nouns.actors import EntityKind
from rashomon.read.candidates import Candidate
from rashomon.read.codes import Coding


@dataclass(slots=True)
class Chain:
    """One growing chain; `coding` is what its words have told so far, `titles` every title used."""

    kind: EntityKind
    name: str
    key: str
    mentions: list[Candidate] = field(default_factory=list)
    coding: Coding = field(default_factory=Coding)
    titles: set[str] = field(default_factory=set)
    gender: Gender | None = None
    named: bool = True
