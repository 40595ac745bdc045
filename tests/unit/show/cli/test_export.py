"""`export` writes whole, sorted files, all of them at once."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from rashomon.show.exports.registry import FORMATS

Run = Callable[..., Result]


def test_an_export_is_sorted_and_whole(run: Run, path: str, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    outcome = run("export", path, "--format", "jsonl", "--to", str(out))
    assert outcome.exit_code == 0, outcome.output
    counts = {}
    for file in sorted(out.iterdir()):
        if file.suffix == ".jsonl":
            rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            counts[file.stem] = len(rows)
            assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert counts == {
        "reports": 3, "quotes": 1, "events": 2, "stories": 1, "copies": 1, "origins": 3,
        "disagreements": 1, "findings": 2, "rejected": 1,
            "rulings": 0,
    }  # fmt: skip
    assert json.loads((out / "run.json").read_text("utf-8")) == {}
    assert [each.name for each in out.parent.iterdir()] == ["out"]


def test_an_export_keeps_characters_as_they_are(run: Run, path: str, tmp_path: Path) -> None:
    run("export", path, "--format", "jsonl", "--to", str(tmp_path / "out"))
    assert "\U0001f6a2".encode() in (tmp_path / "out" / "quotes.jsonl").read_bytes()


def test_a_file_can_be_printed_and_a_folder_cannot(run: Run, path: str) -> None:
    outcome = run("export", path, "--format", "geojson", "--to", "-")
    assert json.loads(outcome.stdout)["type"] == "FeatureCollection"
    folder = run("export", path, "--format", "csv", "--to", "-")
    assert folder.exit_code == 2
    assert "folder" in folder.stderr


def test_filters_and_full_text_reach_the_format(run: Run, path: str) -> None:
    asked = ("--type", "REJECT", "--full-text")
    outcome = run("export", path, "--format", "plover", "--to", "-", *asked)
    (row,) = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert row["id"] == "event-1"
    assert row["text_info"]["text_story"].startswith("Harbour talks fail")


def test_help_says_of_every_format_what_it_is(run: Run) -> None:
    told = run("export", "--help").stdout
    for name, chosen in FORMATS.items():
        assert f"{name:<12} {chosen.shape.value:<7} {chosen.about}" in told


def test_an_unknown_story_or_format_is_wrong_usage(run: Run, path: str, tmp_path: Path) -> None:
    to = ("--to", str(tmp_path / "out"))
    assert run("export", path, "--format", "ftm", "--story", "story-9", *to).exit_code == 2
    assert run("export", path, "--format", "odd", *to).exit_code == 2
    assert not (tmp_path / "out").exists()
