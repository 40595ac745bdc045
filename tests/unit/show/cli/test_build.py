"""`build` makes a record, prints its stories, and lists what it could not read."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_build_prints_stories_and_lists_what_was_rejected(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    record = str(tmp_path / "new.db")
    outcome = run("build", str(folder), "-o", record, "--workers", "0")
    assert outcome.exit_code == 0, outcome.output
    assert "2 reports, 1 origin" in outcome.stdout
    assert f"rejected: {folder}/empty.txt: empty" in outcome.stderr
    assert run("check", record).exit_code == 0


def test_building_again_prints_the_same(run: Run, folder: Path, tmp_path: Path) -> None:
    arguments = ("build", str(folder), "-o", str(tmp_path / "new.db"), "--workers", "0")
    assert run(*arguments).stdout == run(*arguments).stdout


def test_build_reads_standard_input(run: Run, tmp_path: Path) -> None:
    record = str(tmp_path / "new.db")
    outcome = run(
        "build", "-", "-o", record, "--workers", "0", "--json", stdin="Ada Quill left Oslo."
    )
    assert outcome.exit_code == 0, outcome.output
    (report,) = json.loads(outcome.stdout)["reports"]
    assert (report["path"], report["text"]) == ("-", "Ada Quill left Oslo.")


def test_nothing_to_read_is_1_and_says_what_was_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    record = str(tmp_path / "new.db")
    outcome = run("build", str(tmp_path / "empty.txt"), "-o", record, "--workers", "0")
    assert outcome.exit_code == 1
    assert "empty.txt: empty" in outcome.stderr


def test_a_folder_for_a_record_is_wrong_usage(run: Run, folder: Path) -> None:
    outcome = run("build", str(folder), "-o", str(folder), "--workers", "0")
    assert outcome.exit_code == 2
    assert "name a file" in outcome.stderr


def test_a_wrong_option_is_wrong_usage(run: Run, folder: Path, tmp_path: Path) -> None:
    options = tmp_path / "rashomon.toml"
    options.write_text("[compare]\ncopy_word = 3\n")
    outcome = run("build", str(folder), "--options", str(options))
    assert outcome.exit_code == 2
    assert "copy_words" in outcome.stderr
