"""`code` answers each line in the order of the input, and refuses lines that are no request."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def coded(run: Run, tmp_path: Path, *lines: object) -> tuple[Result, list[dict[str, object]]]:
    asked = tmp_path / "in.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    asked.write_text("\n".join(texts), encoding="utf-8")
    outcome = run("code", str(asked), "--to", "-", "--workers", "0")
    return outcome, [json.loads(line) for line in outcome.stdout.splitlines()]


def test_a_sentence_gives_its_events_with_every_field(run: Run, tmp_path: Path) -> None:
    sentence = {"id": "s", "text": "Norway expelled two diplomats on Friday.", "date": "2023-05-08"}
    outcome, (row,) = coded(run, tmp_path, sentence)
    assert outcome.exit_code == 0, outcome.output
    event = row["events"][0]  # type: ignore[index]
    assert set(event) >= {
        "type", "modes", "contexts", "quad", "goldstein", "status", "score", "probabilities",
        "actors", "recipients", "when", "place",
    }  # fmt: skip
    assert abs(sum(event["probabilities"].values()) - 1) < 0.001
    assert len(event["probabilities"]) == 16
    assert event["actors"][0]["spans"] == [{"report": "s", "start": 0, "end": 6, "text": "Norway"}]
    assert event["when"]["start"] == "2023-05-05"


def test_source_and_target_give_exactly_one_event_between_them(run: Run, tmp_path: Path) -> None:
    sentence = {"id": 1, "text": "Norway and Peru talked.", "source": [0, 6], "target": [11, 15]}
    _, (row,) = coded(run, tmp_path, sentence)
    (event,) = row["events"]  # type: ignore[misc]
    assert row["id"] == 1
    assert [actor["spans"][0]["text"] for actor in event["actors"]] == ["Norway"]
    assert [actor["spans"][0]["text"] for actor in event["recipients"]] == ["Peru"]


def test_order_is_kept_and_wrong_lines_are_refused(run: Run, tmp_path: Path) -> None:
    outcome, rows = coded(
        run,
        tmp_path,
        {"id": "b", "text": "It rained."},
        "not json",
        {"id": "b", "text": "Again."},
        {"id": "c"},
        {"id": "d", "text": "x", "source": [0, 1]},
        {"id": "e", "text": "x", "source": [0, 9], "target": [0, 1]},
        {"id": "f", "text": "half \ud800"},
        {"id": "a", "text": ""},
    )
    assert [row["id"] for row in rows] == ["b", "a"]
    assert outcome.exit_code == 0
    assert outcome.stderr.count("rejected: ") == 6


def test_no_line_to_code_is_1(run: Run, tmp_path: Path) -> None:
    outcome, _ = coded(run, tmp_path, "not json")
    assert outcome.exit_code == 1


def test_a_missing_file_is_wrong_usage(run: Run) -> None:
    assert run("code", "nowhere.jsonl", "--to", "-").exit_code == 2
