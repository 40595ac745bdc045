"""The stages, in order: what each needs, what it gives, which function does it, over what.

Read this first. `pipeline.build` runs them; `engine` spreads them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import Signature, sign
from rashomon.group.profiles import Outline, outline
from rashomon.group.stories import group_outlines
from rashomon.ingest.ingest import ingest
from rashomon.nouns.account import Account
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.readings import Reading
from rashomon.nouns.reports import Report
from rashomon.nouns.stories import Story
from rashomon.read.read import read
from rashomon.reconcile.reconcile import reconcile


class Shape(StrEnum):
    """Over what a stage works at a time."""

    ALL = "all"  # everything at once, in this process
    EACH = "each"  # each row alone
    CONNECTED = "connected"  # rows that others connect
    BY_KEY = "by key"  # rows that belong together


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the path. `gives` is a noun, or a name where a step gives no noun of its own."""

    name: str
    needs: tuple[type | str, ...]
    gives: type | str
    work: Callable[..., Any]
    shape: Shape


PAIRS = "pairs of reports"

STAGES = (
    Stage("ingest", (), Report, ingest, Shape.ALL),
    Stage("read", (Report,), Reading, read, Shape.EACH),
    Stage("sign", (Report, Reading), Signature, sign, Shape.EACH),
    Stage("outline", (Report, Reading), Outline, outline, Shape.EACH),
    Stage("pair", (Signature,), PAIRS, candidate_pairs, Shape.ALL),
    Stage("compare", (PAIRS, Report, Reading), Copy, compare_pair, Shape.BY_KEY),
    Stage("trace", (Report, Reading, Copy), Origin, trace_origins, Shape.CONNECTED),
    Stage("group", (Outline, Copy), Story, group_outlines, Shape.ALL),
    Stage("reconcile", (Story, Report, Reading, Copy, Origin), Account, reconcile, Shape.BY_KEY),
)


def faults(stages: tuple[Stage, ...]) -> tuple[str, ...]:
    """Return one line for each need that no earlier stage gives, or gift given twice."""
    given: set[type | str] = set()
    found: list[str] = []
    for stage in stages:
        found += [f"{stage.name} needs {need}" for need in stage.needs if need not in given]
        if stage.gives in given:
            found.append(f"{stage.name} gives {stage.gives} again")
        given.add(stage.gives)
    return tuple(found)
