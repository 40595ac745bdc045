"""The receipts page says of figures and weaknesses what docs/quality.md says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_packaged_table_is_what_the_page_says() -> None:
    command = [sys.executable, str(ROOT / "tools" / "make_measured.py"), "--check"]
    done = subprocess.run(command, check=False)
    assert done.returncode == 0, "run: python tools/make_measured.py"
