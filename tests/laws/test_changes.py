"""What is told as changed between two states of a record is the difference of their exports."""

import json

import pytest

from rashomon import api
from rashomon.nouns.removals import Asked
from rashomon.show.lines import Lines
from rashomon.store.record import Record
from support.builders import make_report
from support.building import TEXTS, built, reports

pytestmark = pytest.mark.laws

FILES = {
    "report": "reports", "story": "stories", "origin": "origins",
    "disagreement": "disagreements", "finding": "findings",
}  # fmt: skip
COPY = make_report(TEXTS[0], path="reports/copy.txt", outlet="The Ellery Echo")


def ids(record: Record) -> set[tuple[str, str]]:
    lines = Lines(record)
    return {(kind, str(row["id"])) for kind, name in FILES.items() for row in lines.of(name)}


def bodies(record: Record) -> dict[tuple[str, str], str]:
    lines = Lines(record)
    return {
        (kind, str(row["id"])): json.dumps(row)
        for kind, name in FILES.items()
        if kind != "report"  # of a report others' words change too: its story, its origin
        for row in lines.of(name)
    }


def test_history_is_the_difference_of_exports() -> None:
    record = built(reports()[:2])
    states = [(ids(record), bodies(record))]
    steps = (
        lambda: api.build([COPY], record, workers=0),
        lambda: api.build(reports(), record, workers=0),
        lambda: api.remove(record, Asked(reports=(COPY.id,)), workers=0),
        lambda: api.build([COPY, *reports()], record, workers=0),
    )
    for step in steps:
        step()
        states.append((ids(record), bodies(record)))
    now_ids, now = states[-1]
    for number, (then_ids, then) in enumerate(states, start=1):
        found = list(record.history.changes_after(number))
        told = {(one.kind.value, one.id): one.how.value for one in found}
        assert {key for key, how in told.items() if how == "new"} == now_ids - then_ids
        assert {key for key, how in told.items() if how == "gone"} == then_ids - now_ids
        changed = {key for key, how in told.items() if how == "changed"}
        assert changed >= {key for key in then.keys() & now.keys() if then[key] != now[key]}
        assert not changed & {key for key in then.keys() & now.keys() if then[key] == now[key]}
