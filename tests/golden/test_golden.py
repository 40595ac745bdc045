"""Each folder beside this file is a test: its reports are built and its expectations held."""

import json
from pathlib import Path

import pytest
from quality.expectations import build_and_export, faults

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/expected.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_holds_what_the_case_expects(case: Path, tmp_path: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    reports = (case / expected.pop("reports", "reports")).resolve()
    found = faults(expected, build_and_export(reports, tmp_path))
    assert not found, "\n" + "\n".join(found)
