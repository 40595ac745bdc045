"""`serve` refuses what cannot be served, with one line."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]


def test_an_unknown_record_is_wrong_usage(run: Run) -> None:
    outcome = run("serve", "no/such.db")
    assert outcome.exit_code == 2
    assert "no such record" in outcome.stderr


def test_another_host_takes_a_token(run: Run, path: str) -> None:
    outcome = run("serve", path, "--host", "0.0.0.0")
    assert outcome.exit_code == 2
    assert "--token" in outcome.stderr
