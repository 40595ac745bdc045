import io

import pytest

from rashomon.ingest.bounds import RATIO_FROM, Budget, Unpacked, take
from rashomon.ingest.refusals import Exhausted, Refused
from rashomon.nouns.options import IngestOptions


def test_take_reads_to_the_limit_and_no_further() -> None:
    stream = io.BytesIO(b"x" * 100)
    assert take(io.BytesIO(b"x" * 9), 9) == b"x" * 9
    with pytest.raises(Refused):
        take(stream, 9)
    assert stream.tell() == 10


def test_a_budget_is_shared_and_ends() -> None:
    budget = Budget(IngestOptions(max_total_bytes=10, max_members=1))
    budget.take_member()
    budget.take_bytes(10)
    with pytest.raises(Exhausted):
        budget.take_bytes(1)
    with pytest.raises(Exhausted):
        budget.take_member()


def unpacked(size: int, **bounds: int) -> Unpacked:
    options = IngestOptions()
    packed = bounds.pop("packed", size)
    return Unpacked(io.BytesIO(bytes(size)), options, Budget(options), packed=packed, **bounds)


def test_a_member_stops_at_its_limit() -> None:
    with pytest.raises(Refused):
        take(unpacked(100, limit=50), 1000)


def test_a_member_that_swells_too_much_is_stopped() -> None:
    take(unpacked(RATIO_FROM, packed=1), RATIO_FROM)
    with pytest.raises(Refused):
        take(unpacked(RATIO_FROM + 1, packed=1), 2 * RATIO_FROM)


def test_one_read_may_not_ask_for_too_much() -> None:
    with pytest.raises(Refused):
        unpacked(100, max_read=10).read(11)


def test_a_stream_goes_forward_only() -> None:
    stream = unpacked(100)
    assert stream.seek(60) == stream.tell() == 60
    with pytest.raises(OSError, match="back"):
        stream.seek(10)
