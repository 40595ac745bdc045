"""What it costs to write a story into a record does not grow with the record."""

import pytest

from rashomon.store.record import open_record
from support import exports

pytestmark = pytest.mark.laws

EVERY = 50  # virtual machine instructions of SQLite between two counts


def instructions(stories: int) -> float:
    """Return the fifties of instructions a story takes, by SQLite's own count."""
    counted = [0]

    def count() -> int:
        counted[0] += 1
        return 0

    with open_record(":memory:") as record:
        record._connection._raw.set_progress_handler(count, EVERY)
        exports.fill_many(record, stories)
    return counted[0] / stories


def test_a_story_costs_the_same_in_a_large_record() -> None:
    """A trigger that asked a view over all events once made builds quadratic."""
    assert instructions(240) < 1.5 * instructions(30)
