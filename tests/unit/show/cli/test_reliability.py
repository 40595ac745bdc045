"""`reliability` prints every field with counts and figures, as text or JSON."""

import json
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]


def test_every_table_and_its_figures_are_printed(run: Run, path: str) -> None:
    outcome = run("reliability", path)
    assert outcome.exit_code == 0
    for words in ("reports (3 rows)", "events (", "unknown in", "places (LGL): F1"):
        assert words in outcome.output


def test_as_json(run: Run, path: str) -> None:
    fields = json.loads(run("reliability", path, "--json").stdout)["fields"]
    assert {"table", "field", "rows", "unknown", "unknown_means", "measured"} == set(fields[0])


def test_no_record_is_said(run: Run) -> None:
    assert run("reliability", "none.db").exit_code == 2
