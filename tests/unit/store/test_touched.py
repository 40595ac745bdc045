"""What becomes of derived rows while one looks on."""

from dataclasses import replace

from rashomon.nouns.verdicts import Touch
from rashomon.store.record import Record, open_record
from support import records


def touched(record: Record) -> dict[str, Touch]:
    with record.touched.watched() as found:
        record.writer.replace_derived(other(), "deriver 1")
    return {one.kind: one for one in found if one}


def other() -> object:
    """Return what the made-up record holds, a quote changed, a copy gone, a finding new."""
    told = records.derived()
    account = records.account()
    (quote,) = account.quotes
    (finding,) = account.findings
    changed = replace(
        account,
        quotes=(replace(quote, addressee="the workers"),),
        findings=(finding, replace(finding, id="finding-9")),
    )
    return replace(told, accounts=(changed,), copies=())


def test_what_is_new_changed_and_gone_is_counted_and_what_stays_is_not() -> None:
    with open_record(":memory:") as record:
        records.fill(record)
        found = touched(record)
    assert found.pop("stories").changed == 1
    assert found == {
        "quotes": Touch(kind="quotes", new=0, changed=1, gone=0),
        "copies": Touch(kind="copies", new=0, changed=0, gone=1),
        "findings": Touch(kind="findings", new=1, changed=0, gone=0),
    }


def test_looking_leaves_nothing_and_can_be_done_again() -> None:
    with open_record(":memory:") as record:
        records.fill(record)
        touched(record)
        assert touched(record) == {}
        assert record._connection.number("SELECT count(*) FROM sqlite_temp_master") == 0
