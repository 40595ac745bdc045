"""Typed ids, and the content hash that makes them. Nothing is numbered by order of arrival."""

import hashlib
from typing import NewType

ReportId = NewType("ReportId", str)
QuoteId = NewType("QuoteId", str)
EventId = NewType("EventId", str)
StoryId = NewType("StoryId", str)
OriginId = NewType("OriginId", str)
CopyId = NewType("CopyId", str)
DisagreementId = NewType("DisagreementId", str)
FindingId = NewType("FindingId", str)
RejectedId = NewType("RejectedId", str)


def content_hash(kind: str, *fields: object) -> str:
    """Return `kind-` and 16 hex digits of the SHA-256 of the fields, each length-prefixed.

    Length prefixes keep ("ab", "c") and ("a", "bc") apart; `None` differs from "".

    >>> content_hash("report", "outlet", None) == content_hash("report", "outlet", "")
    False
    """
    digest = hashlib.sha256()
    for field in fields:
        raw = b"\x00" if field is None else str(field).encode("utf-8", "surrogatepass")
        digest.update(f"{'-' if field is None else len(raw)}:".encode())
        digest.update(raw)
    return f"{kind}-{digest.hexdigest()[:16]}"
