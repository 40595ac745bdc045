"""`Options`: one frozen dataclass a stage; each field has a unit, a meaning and a safe default."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """Bounds on what is let in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How a report is read.

    `languages` are the ISO 639-1 codes that are read in full; "und" (too short to tell) is tried.
    """

    languages: tuple[str, ...] = ("en", "und")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareOptions:
    """How copies are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOptions:
    """How stories are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileOptions:
    """How events are merged and disagreements stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Every option of a build."""

    ingest: IngestOptions = field(default_factory=IngestOptions)
    read: ReadOptions = field(default_factory=ReadOptions)
    compare: CompareOptions = field(default_factory=CompareOptions)
    group: GroupOptions = field(default_factory=GroupOptions)
    reconcile: ReconcileOptions = field(default_factory=ReconcileOptions)
