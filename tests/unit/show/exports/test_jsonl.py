"""`jsonl` is the contract's: whole texts always; a selection leaves no line that names what is gone."""

import json
from pathlib import Path

from rashomon.nouns.plover import EventType
from rashomon.show.lines import FILES
from rashomon.show.selection import Selection
from rashomon.store.record import Record
from support import records


def rows(folder: Path, name: str) -> list[dict]:  # type: ignore[type-arg] # JSON
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]


def test_texts_are_whole_without_asking(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    texts = {row["path"]: row["text"] for row in rows(write(record, "jsonl"), "reports")}
    assert texts["reports/first.txt"] == records.FIRST.text


def test_a_selection_keeps_lines_that_belong_together(record: Record, write) -> None:  # type: ignore[no-untyped-def] # a fixture
    out = write(record, "jsonl", Selection(types=(EventType.REJECT,)))
    kept = {name: [row["id"] for row in rows(out, name)] for name in FILES}
    assert kept["events"] == [records.EVENT]
    assert kept["reports"] == [records.FIRST.id]
    assert kept["quotes"] == [records.QUOTE]
    assert kept["disagreements"] == kept["copies"] == kept["findings"] == kept["rejected"] == []
    assert rows(out, "stories")[0]["events"] == [records.EVENT]
