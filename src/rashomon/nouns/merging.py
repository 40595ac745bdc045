"""What merging records took from each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken from one record: `new` of its reports the merged one did not have yet.

    `barred` reports are kept out of the merged record, since some of the records removed them.
    `readings` are taken over as they are; those of other versions of the reader or other options
    (`older`) are not. `schema` is the version that the file had before it was opened,
    0 where that is not known.
    """

    path: str
    schema: int
    reports: int
    new: int
    barred: int
    readings: int
    older: int
    rulings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of a merge: how many reports there are, were read now, and were removed by it.

    They are removed which the merged record had and another of the records had removed. `schema` is
    that of the merged record.
    """

    taken: tuple[Taken, ...]
    schema: int
    reports: int
    read: int
    removed: int
    lost: tuple[str, ...]
