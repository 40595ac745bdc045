"""What a record must hold, stated as data: the expectations of golden folders and of the seeds.

`tests/golden/README.md` explains the keys. `faults` returns one line a broken expectation.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from rashomon.show.cli.main import main

KINDS = (
    "reports",
    "quotes",
    "events",
    "stories",
    "copies",
    "origins",
    "disagreements",
    "findings",
)

Row = dict[str, Any]


class Exported:
    """What `rashomon export` wrote for one golden folder."""

    def __init__(self, folder: Path) -> None:
        for kind in KINDS:
            lines = (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
            setattr(self, kind, [json.loads(line) for line in lines])
        self.names: dict[str, str] = {
            row["id"]: Path(row["path"].split("#")[0]).name for row in self.rows("reports")
        }

    def rows(self, kind: str) -> list[Row]:
        """Return the exported rows of one kind."""
        rows: list[Row] = getattr(self, kind)
        return rows

    def named(self, ids: list[str]) -> list[str]:
        """Return the file names of the reports, sorted."""
        return sorted(self.names[report] for report in ids)


def build_and_export(reports: Path, folder: Path) -> Exported:
    """Build a folder in this process, export and check the record, and load what was written."""
    record, out = folder / "record.db", folder / "out"
    for arguments in (
        ["build", str(reports), "-o", str(record), "--workers", "0"],
        ["export", str(record), "--format", "jsonl", "--to", str(out)],
        ["check", str(record)],
    ):
        outcome = CliRunner().invoke(main, arguments)
        assert outcome.exit_code == 0, f"{arguments}: {outcome.output} {outcome.exception!r}"
    return Exported(out)


def stories(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold the groups of reports."""
    if "stories" in expected:
        found = sorted(exported.named(row["reports"]) for row in exported.rows("stories"))
        wanted = sorted(sorted(group) for group in expected["stories"])
        if found != wanted:
            yield f"stories: {found}, not {wanted}"


def origins(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold the origins, their reports and roots."""
    if "origins" in expected:
        found = {
            tuple(exported.named(row["reports"])): exported.names.get(row["root"])
            for row in exported.rows("origins")
        }
        for group in expected["origins"]:
            key = tuple(sorted(group["reports"]))
            if key not in found:
                yield f"origins: no origin of {key} among {sorted(found)}"
            elif "root" in group and found[key] != (group["root"] or None):
                yield f"origins: the root of {key} is {found[key]}, not {group['root']}"
        if len(found) != len(expected["origins"]):
            yield f"origins: {len(found)}, not {len(expected['origins'])}: {sorted(found)}"


def copies(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold the copies, their kind, direction and changes."""
    found = {
        (exported.names[row["copy"]], exported.names[row["source"]]): row
        for row in exported.rows("copies")
    }
    wanted = expected.get("copies", [])
    for pair in wanted:
        ends = (pair["copy"], pair["source"])
        row = found.get(ends) or (found.get(ends[::-1]) if "direction" not in pair else None)
        if row is None:
            yield f"copies: {ends} is not found among {sorted(found)}"
            continue
        for field in ("kind", "direction"):
            if field in pair and row[field] != pair[field]:
                yield f"copies: {ends} has {field} {row[field]}, not {pair[field]}"
        changed = [change["copy"]["text"] for change in row["changed"]]
        for words in pair.get("changed", []):
            if not any(words in text for text in changed):
                yield f"copies: {ends} lacks the change {words!r} among {changed}"
    if expected.get("only") and len(found) != len(wanted):
        yield f"copies: {sorted(found)}, not {len(wanted)}"


def findings(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold what must and must not be found of each report."""
    found = [
        (exported.names[row["report"]], row["kind"], (row["span"] or {}).get("text"))
        for row in exported.rows("findings")
    ]
    for report, kind, words in expected.get("findings", []):
        if not any(
            f[0] == report and f[1] == kind and (words is None or words in (f[2] or ""))
            for f in found
        ):
            yield f"findings: no {kind} on {words!r} of {report} in {found}"
    for report, kind in expected.get("no_findings", []):
        if any(f[0] == report and f[1] == kind for f in found):
            yield f"findings: {kind} of {report} should not be there"


def events(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold the events that must and must not be there."""
    for wanted in expected.get("events", []):
        if not any(fits(event, wanted, exported) for event in exported.rows("events")):
            yield f"events: nothing fits {wanted}"
    for wanted in expected.get("no_events", []):
        for event in exported.rows("events"):
            if fits(event, wanted, exported):
                yield f"events: {event['mentions'][0]['sentence']['text']!r} fits {wanted}"


def fits(event: Row, wanted: Row, exported: Exported) -> bool:
    """Say whether an event has everything that is wanted of it."""
    sentences = [mention["sentence"]["text"] for mention in event["mentions"]]
    tests = {
        "type": lambda value: event["type"] == value,
        "plover": lambda value: event["plover"] == value,
        "mode": lambda value: value in event["modes"],
        "status": lambda value: event["status"] == value,
        "actors": lambda value: all(
            any(name in a["name"] for a in event["actors"]) for name in value
        ),
        "recipients": lambda value: all(
            any(name in a["name"] for a in event["recipients"]) for name in value
        ),
        "countries": lambda value: (
            set(value) <= {a["country"] for a in event["actors"] + event["recipients"]}
        ),
        "only_actors": lambda value: len(event["actors"]) == value,
        "quantity": lambda value: any(value == q["low"] for q in event["quantities"]),
        "not_quantity": lambda value: all(value != q["low"] for q in event["quantities"]),
        "not_start": lambda value: (event["when"] or {}).get("start") != value,
        "start": lambda value: (event["when"] or {}).get("start") == value,
        "effective": lambda value: (event["effective"] or {}).get("start") == value,
        "expires": lambda value: (event["expires"] or {}).get("start") == value,
        "place": lambda value: (event["place"] or {}).get("name") == value,
        "reports": lambda value: exported.named(event["reports"]) == sorted(value),
        "told_by": lambda value: set(value) <= set(exported.named(event["reports"])),
        "origins": lambda value: len(event["origins"]) == value,
        "words": lambda value: any(value in text for text in sentences),
        "trigger": lambda value: any(value in m["trigger"]["text"] for m in event["mentions"]),
        "primary_sources": lambda value: event["primary_sources"] == value,
        "link": lambda value: any(link["kind"] == value for link in event["links"]),
    }
    return all(tests[key](value) for key, value in wanted.items())


def quotes(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold words, speakers and kinds of source."""
    for wanted in expected.get("quotes", []):
        rows = [
            row
            for row in exported.rows("quotes")
            if any(wanted["words"] in span["text"] for span in row["content"])
        ]
        keys = [key for key in ("speaker", "source_kind", "form") if key in wanted]
        if not any(all(row[key] == wanted[key] for key in keys) for row in rows):
            yield f"quotes: {wanted} not among {[[row[key] for key in keys] for row in rows]}"


def disagreements(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold what is and is not told differently."""
    found = [
        (row["about"], [position["value"] for position in row["positions"]])
        for row in exported.rows("disagreements")
    ]
    for wanted in expected.get("disagreements", []):
        if not any(
            about == wanted["about"]
            and all(any(words in value for value in values) for words in wanted["values"])
            for about, values in found
        ):
            yield f"disagreements: {wanted} not among {found}"
    for about in expected.get("no_disagreements", []):
        if any(row[0] == about for row in found):
            yield f"disagreements: none should be about {about}: {found}"


def written(expected: Row, exported: Exported) -> Iterator[str]:
    """Hold the intervals in which reports were written."""
    for name, interval in expected.get("written", {}).items():
        row = next(r for r in exported.rows("reports") if exported.names[r["id"]] == name)
        when = row["written"] or {}
        if [when.get("start"), when.get("end")] != interval:
            yield f"written: {name} is {when}, not {interval}"


def faults(expected: Row, exported: Exported) -> list[str]:
    """Return one line for every expectation the record does not meet.

    Raises:
        ValueError: a key of `expected` is checked by nothing.
    """
    unknown = set(expected) - KNOWN
    if unknown:
        raise ValueError(f"keys nobody checks: {sorted(unknown)}")
    return [fault for check in CHECKS for fault in check(expected, exported)]


CHECKS = (stories, origins, copies, findings, events, quotes, disagreements, written)
KNOWN = {check.__name__ for check in CHECKS} | {
    "only",
    "no_findings",
    "no_events",
    "no_disagreements",
}
