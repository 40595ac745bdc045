import io
import json

import pytest

from rashomon.ingest.json_records import json_document, json_lines
from rashomon.ingest.pages import RawPage
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected

OPTIONS = IngestOptions()


def paths(value: object) -> list[str]:
    body = io.BytesIO(json.dumps(value).encode())
    return [page.path for page in json_document("f.json", body, OPTIONS)]


def outcomes(body: bytes, options: IngestOptions = OPTIONS) -> list[tuple[str, str]]:
    pages = json_lines("f.jsonl", io.BytesIO(body), options)
    return [(p.path, p.reason.value if isinstance(p, Rejected) else "read") for p in pages]


def test_an_object_a_list_and_an_object_with_a_list_hold_records() -> None:
    record = {"text": "Words."}
    assert paths(record) == ["f.json#1"]
    assert paths([record, {**record, "id": "x"}]) == ["f.json#1", "f.json#x"]
    assert paths({"status": "ok", "articles": [record]}) == ["f.json#1"]
    assert paths([{"topic": "a", "articles": [record, record]}, {"articles": [record]}]) == [
        "f.json#1",
        "f.json#2",
        "f.json#3",
    ]


def test_a_record_that_also_has_a_list_is_one_record() -> None:
    assert paths({"text": "Words.", "items": [{"text": "no"}]}) == ["f.json#1"]


def test_a_broken_line_leaves_the_others() -> None:
    body = b'{"text": "a"}\n{"text": \n\n[1]\n{"text": "b", "id": 7}\n'
    assert outcomes(body) == [
        ("f.jsonl#1", "read"),
        ("f.jsonl#2", "bad_json"),
        ("f.jsonl#4", "bad_json"),
        ("f.jsonl#7", "read"),
    ]


def test_a_refused_line_says_its_number() -> None:
    (refusal,) = json_lines("f", io.BytesIO(b"\n{broken\n"), OPTIONS)
    assert isinstance(refusal, Rejected)
    assert refusal.detail.startswith("line 2: not JSON")


def test_a_long_line_and_a_deep_one_are_refused_alone() -> None:
    body = b'{"text": "' + b"a" * 5000 + b'"}\n' + b"[" * 3000 + b'\n{"text": "b"}'
    found = outcomes(body, IngestOptions(max_line_bytes=4000))
    assert [reason for _, reason in found] == ["too_large", "too_deep", "read"]


def test_text_is_kept_code_point_for_code_point() -> None:
    text = " a\r\n\u00a0\u2028e\u0301 \U0001f600\t"
    (page,) = json_lines("f", io.BytesIO(json.dumps({"text": text}).encode()), OPTIONS)
    assert isinstance(page, RawPage)
    assert page.fields.text == text


def test_too_many_records_end_the_file() -> None:
    with pytest.raises(Refused) as refused:
        outcomes(b'{"text": "a"}\n' * 3, IngestOptions(max_records=2))
    assert refused.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b" ", Reason.EMPTY),
        (b"[]", Reason.EMPTY),
        (b"{", Reason.BAD_JSON),
        (b"9" * 10_000, Reason.BAD_JSON),
        (b"[" * 100_000, Reason.TOO_DEEP),
    ],
)
def test_a_document_that_is_no_json_is_refused(body: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        list(json_document("f.json", io.BytesIO(body), OPTIONS))
    assert refused.value.reason is reason
