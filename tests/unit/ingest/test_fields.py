from datetime import date

import pytest

from rashomon.ingest.fields import authors, fields_of, host, line, web_address, whole
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason


def test_every_field_is_taken() -> None:
    fields = fields_of(
        {
            "text": " Words.\r\n",
            "title": "A\ttitle ",
            "date": "2021-06-16",
            "outlet": "Post",
            "url": "https://post.example/a",
            "authors": ["Ann Lee", "Bo Ek"],
        }
    )
    assert fields.text == " Words.\r\n"
    assert (fields.title, fields.outlet, fields.url) == (
        "A title",
        "Post",
        "https://post.example/a",
    )
    assert (fields.date, fields.authors) == (date(2021, 6, 16), ("Ann Lee", "Bo Ek"))


def test_values_of_wrong_types_count_as_not_given() -> None:
    fields = fields_of(
        {
            "text": "Words.",
            "title": 7,
            "date": {},
            "outlet": ["x"],
            "url": None,
            "authors": {"a": 1},
        }
    )
    assert (fields.title, fields.date, fields.outlet, fields.url, fields.authors) == (None,) * 4 + (
        (),
    )


def test_html_is_used_where_text_is_empty() -> None:
    fields = fields_of({"text": " ", "html": "<p>Words.</p>"})
    assert (fields.text, fields.html) == (None, "<p>Words.</p>")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({}, Reason.NO_TEXT),
        ({"text": 7}, Reason.NO_TEXT),
        ({"text": ""}, Reason.EMPTY),
        ({"text": None, "html": "\n"}, Reason.EMPTY),
    ],
)
def test_a_record_without_text_is_refused(record: dict[str, object], reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        fields_of(record)
    assert refused.value.reason is reason


def test_half_a_character_becomes_one_that_can_be_stored() -> None:
    assert whole("a\ud83db") == "a\ufffdb"
    line("\udc00 x").encode()  # type: ignore[union-attr]


def test_only_web_addresses_are_urls() -> None:
    assert web_address("javascript:alert(1)") is None
    assert web_address("https://a.example/b c\n") == "https://a.example/b c"
    assert web_address("www.a.example:80/b") == "www.a.example:80/b"


def test_a_broken_url_has_no_host() -> None:
    assert host("http://[bad") is None
    assert host("not a url") is None


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("By Ann Lee, Bo Ek and Cy Dow", ("Ann Lee", "Bo Ek", "Cy Dow")),
        ("Lee, Ann", ("Lee, Ann",)),
        ("Ann Lee; Bo Ek; Ann Lee", ("Ann Lee", "Bo Ek")),
        (["Ann Lee", 7, {"name": "Bo Ek"}, None], ("Ann Lee", "Bo Ek")),
        ("Byron Lee", ("Byron Lee",)),
        (None, ()),
        ("", ()),
    ],
)
def test_authors_are_names(given: object, names: tuple[str, ...]) -> None:
    assert authors(given) == names


def test_a_record_without_a_date_takes_the_day_of_its_address() -> None:
    record = {"text": "Talks began.", "url": "https://post.example/2021/06/16/talks"}
    assert fields_of(record).date == date(2021, 6, 16)
    assert fields_of({**record, "date": "2021-06-18"}).date == date(2021, 6, 18)
