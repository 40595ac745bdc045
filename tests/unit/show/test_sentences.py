"""Lines become requests or refusals, never faults."""

import json

import pytest

from rashomon.nouns.rejected import Reason, Rejected
from rashomon.show.sentences import Request, requests


def only(line: bytes) -> Request | Rejected:
    (found,) = requests([line], "in.jsonl")
    return found


def test_a_request_keeps_its_id_as_it_was() -> None:
    found = only(b'{"id": 7, "text": "Words.", "date": "2023-05-08T10:00:00Z"}')
    assert isinstance(found, Request)
    assert (found.id, found.sentence.id, str(found.sentence.day)) == (7, "7", "2023-05-08")


def test_a_line_without_an_id_is_named_by_its_number() -> None:
    found = list(requests([b"\n", b'{"text": "x"}'], "in.jsonl"))
    assert [one.id for one in found if isinstance(one, Request)] == [2]


def test_a_byte_order_mark_is_no_part_of_the_line() -> None:
    assert isinstance(only('\ufeff{"text": "x"}'.encode()), Request)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff\xfe", Reason.BAD_ENCODING),
        (b"[1]", Reason.BAD_JSON),
        (b'"words"', Reason.BAD_JSON),
        (b"[" * 100_000, Reason.BAD_JSON),
        (b'{"text": 3}', Reason.BAD_JSON),
        (b'{"text": "x", "id": [1]}', Reason.BAD_JSON),
        (b'{"text": "x", "date": "soon"}', Reason.BAD_JSON),
        (b'{"text": "x", "date": 3}', Reason.BAD_JSON),
        (b'{"text": "x", "source": [0, 1]}', Reason.BAD_JSON),
        (b'{"text": "xy", "source": [1, 1], "target": [0, 1]}', Reason.BAD_JSON),
        (b'{"text": "xy", "source": [true, 2], "target": [0, 1]}', Reason.BAD_JSON),
        (b'{"text": "xy", "source": "xy", "target": [0, 1]}', Reason.BAD_JSON),
        (json.dumps({"text": "\ud800"}).encode(), Reason.BAD_JSON),
    ],
)
def test_a_line_that_is_no_request_is_refused(line: bytes, reason: Reason) -> None:
    found = only(line)
    assert isinstance(found, Rejected)
    assert found.reason is reason


def test_a_repeated_id_is_refused() -> None:
    found = list(requests([b'{"id": "a", "text": "x"}', b'{"id": "a", "text": "y"}'], "in"))
    assert isinstance(found[1], Rejected)
    assert (found[1].path, found[1].reason) == ("in#a", Reason.DUPLICATE_ID)
