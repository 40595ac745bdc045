"""Signatures survive their bytes, and damaged bytes are told."""

import pytest

from rashomon.compare.signatures import sign
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport
from rashomon.run.signature_bytes import from_bytes, to_bytes
from support import records


def signed() -> tuple[bytes, object]:
    read = ReadReport(records.FIRST, records.reading_of_first())
    signature = sign(read, CompareOptions())
    return to_bytes(signature), signature


def test_a_signature_survives_its_bytes() -> None:
    body, signature = signed()
    assert from_bytes(records.FIRST.id, body) == signature


@pytest.mark.parametrize("kept", [0, 5, 11, 40, -3])
def test_cut_bytes_are_a_broken_record(kept: int) -> None:
    body, _ = signed()
    with pytest.raises(BrokenRecord):
        from_bytes(records.FIRST.id, body[:kept])
