"""docs/python.md is true: its blocks run one after another, and say what comes of them."""

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def test_its_blocks_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "tests" / "golden" / "counts-differ" / "reports", tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in BLOCKS:
        exec(compile(block, "python.md", "exec"), names)
        for expression, value in re.findall(r"^(\S.*?)  # ('.*'|\[.*\])$", block, re.MULTILINE):
            assert eval(expression, names) == eval(value), expression
    assert "2 reports, 2 origins" in capsys.readouterr().out
    assert Path("desk.geojson").exists()
