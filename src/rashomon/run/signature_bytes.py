"""Signatures to bytes for the record, and back."""

import struct

from rashomon.compare.signatures import Signature
from rashomon.nouns.errors import BrokenRecord
from rashomon.nouns.ids import ReportId

_HEAD = struct.Struct("<III")  # words told, bytes of minhash, bytes of sample; facts are the rest


def to_bytes(signature: Signature) -> bytes:
    """Return a signature as bytes, its report left out."""
    head = _HEAD.pack(signature.told, len(signature.minhash), len(signature.sample))
    return head + signature.minhash + signature.sample + signature.facts


def from_bytes(report: ReportId, body: bytes) -> Signature:
    """Return the signature that `to_bytes` wrote.

    Raises:
        BrokenRecord: the bytes are not whole.
    """
    if len(body) < _HEAD.size:
        raise BrokenRecord(f"signature of {report}: is damaged")
    told, minhash, sample = _HEAD.unpack_from(body)
    first, second = _HEAD.size + minhash, _HEAD.size + minhash + sample
    if second > len(body) or sample % 8 or (len(body) - second) % 8:
        raise BrokenRecord(f"signature of {report}: is damaged")
    return Signature(
        report=report,
        told=told,
        minhash=body[_HEAD.size : first],
        sample=body[first:second],
        facts=body[second:],
    )
