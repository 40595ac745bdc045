"""Each folder and each file of rules beside this one is a test: reports built, expectations held."""

import json
import tomllib
from pathlib import Path

import pytest
from quality.expectations import build_and_export, faults

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/expected.json"))
RULES = sorted((HERE / "rules").glob("*.toml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_holds_what_the_case_expects(case: Path, tmp_path: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    reports = (case / expected.pop("reports", "reports")).resolve()
    found = faults(expected, build_and_export(reports, tmp_path))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("case", RULES, ids=lambda case: case.stem)
def test_the_record_keeps_the_rule(case: Path, tmp_path: Path) -> None:
    story = tomllib.loads(case.read_text(encoding="utf-8"))
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in story["reports"].items():
        (reports / name).write_text(text, encoding="utf-8")
    found = faults(story["expected"], build_and_export(reports, tmp_path))
    assert not found, "\n".join([story["rule"], *found])
