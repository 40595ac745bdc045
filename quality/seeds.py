"""How much of what a careful reader finds in the two seeds the record holds.

`seeds.json` states it in the form of `tests/golden/README.md`, with names, dates and single words.
Usage: python -m quality.seeds
"""

import json
import sys
import tempfile
from pathlib import Path

from quality.expectations import build_and_export, faults

HERE = Path(__file__).parent


def score(data: Path) -> dict[str, float]:
    """Return the share of expectations met; prints each that is not on standard error."""
    expected = json.loads((HERE / "seeds.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        missed = faults(expected, build_and_export(data / "seeds", Path(folder)))
    print(*missed, sep="\n", file=sys.stderr)
    stated = sum(len(part) for part in expected.values() if not isinstance(part, bool))
    return {"expectations_met": round(1 - len(missed) / stated, 4), "expectations": float(stated)}


if __name__ == "__main__":
    for metric, value in score(Path("../shared/data")).items():
        print(metric, value)
