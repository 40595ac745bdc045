"""The Python interface is small, documented, and costs nothing to import."""

import subprocess
import sys

import rashomon
from rashomon import api
from support.builders import make_report

HEAVY = (
    "cattrs",
    "click",
    "numpy",
    "onnxruntime",
    "pandas",
    "polars",
    "pyarrow",
    "rich",
    "spacy",
    "trafilatura",
)


def test_the_public_names_are_these() -> None:
    assert rashomon.__all__ == [
        "Account", "Copy", "Disagreement", "Event", "Options", "Quote", "RashomonError", "Record",
        "Report", "Selection", "Span", "UsageError", "build", "load_reports", "open_record", "story",
        "table", "tables",
    ]  # fmt: skip


def test_every_public_name_is_documented() -> None:
    for name in rashomon.__all__:
        assert getattr(rashomon, name).__doc__


def test_importing_loads_nothing_heavy() -> None:
    asked = f"import sys, rashomon; print([m for m in {HEAVY!r} if m in sys.modules])"
    outcome = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, check=True, text=True
    )
    assert outcome.stdout.strip() == "[]"


def test_importing_takes_less_than_a_fifth_of_a_second() -> None:
    asked = (
        "import time; started = time.process_time(); import rashomon;"
        "print(time.process_time() - started)"
    )
    seconds = [
        float(subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(seconds) < 0.2


def test_a_scratch_record_is_gone_afterwards() -> None:
    with api.scratch_record() as record:
        copies = api.compare([make_report("Words of a report.")], record, workers=0)
        place = record.path
    from pathlib import Path

    assert copies == ()
    assert not Path(place).exists()


def test_reports_are_read_in_the_order_given_and_refusals_come_last() -> None:
    from rashomon.nouns.rejected import Reason, Rejected

    refused = Rejected("x", Reason.EMPTY, "no bytes")
    given = [make_report("One rose."), refused, make_report("Two fell.")]
    found = list(api.read_reports(given, workers=0))
    assert [getattr(one, "report", one) for one in found] == [given[0], given[2], refused]
