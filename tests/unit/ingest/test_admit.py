import pickle
from datetime import date

import pytest

from rashomon.ingest.admit import admit
from rashomon.ingest.pages import Fields, Media, RawPage
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.nouns.reports import Report, report_id

OPTIONS = IngestOptions()


def report(page: RawPage) -> Report:
    made = admit(page, OPTIONS)
    assert isinstance(made, Report), made
    return made


def text_page(body: bytes, media: Media = Media.TEXT) -> RawPage:
    return RawPage(path="a", media=media, body=body)


def test_a_text_is_kept_code_point_for_code_point() -> None:
    text = "\n A line\r\n\u00a0\u2028e\u0301 \U0001f600\t\n\n"
    made = report(text_page(b"\xef\xbb\xbf" + text.encode()))
    assert made.text == text
    assert made.id == report_id(None, None, text)
    assert (made.title, made.outlet, made.url, made.date, made.authors) == (None,) * 4 + ((),)


def test_front_matter_is_beside_the_text() -> None:
    made = report(
        text_page(b"---\ntitle: A\noutlet: Post\ndate: 2021-06-16\n---\nWords.", Media.MARKDOWN)
    )
    assert (made.text, made.title, made.outlet, made.date) == (
        "Words.",
        "A",
        "Post",
        date(2021, 6, 16),
    )


def test_the_host_names_an_outlet_that_nothing_else_names() -> None:
    fields = Fields(text="Words.", url="https://www.post.example/a")
    assert report(RawPage(path="a", media=Media.FIELDS, fields=fields)).outlet == "post.example"


def test_html_in_a_record_is_extracted_and_the_record_outranks_it() -> None:
    markup = (
        '<html><head><meta property="og:site_name" content="Page"><meta property="og:title" '
        'content="Theirs"></head><body><p>Words of the page.</p></body></html>'
    )
    fields = Fields(html=markup, outlet="Ours", url="https://post.example/2021/06/16/a")
    made = report(RawPage(path="a", media=Media.FIELDS, fields=fields))
    assert (made.text, made.outlet, made.title) == ("Words of the page.", "Ours", "Theirs")
    assert made.date == date(2021, 6, 16)


def test_the_charset_of_the_carrier_is_used() -> None:
    body = "<html><body><p>Переговоры закончились.</p></body></html>".encode("koi8-r")
    page = RawPage(path="a", media=Media.HTML, body=body, charset="koi8-r")
    assert report(page).text == "Переговоры закончились."


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (text_page(b""), Reason.EMPTY),
        (text_page(b" \n"), Reason.EMPTY),
        (text_page(b"a" * 200_001), Reason.TOO_LARGE),
        (text_page(b"\x00" * 99), Reason.UNREADABLE),
        (text_page(b"<html><body></body></html>", Media.HTML), Reason.NO_TEXT),
        (text_page(b"<div>" * 5000, Media.HTML), Reason.TOO_DEEP),
        (text_page(b"<br>" * 300_000, Media.HTML), Reason.TOO_LARGE),
        (text_page(b"---\ntitle: A\n---\n", Media.MARKDOWN), Reason.EMPTY),
    ],
)
def test_what_gives_no_report_is_refused(page: RawPage, reason: Reason) -> None:
    refusal = admit(page, OPTIONS)
    assert isinstance(refusal, Rejected)
    assert (refusal.path, refusal.reason) == ("a", reason)


def test_pages_and_reports_travel_between_processes() -> None:
    page = text_page(b"Words.")
    assert pickle.loads(pickle.dumps(page)) == page
    made = report(page)
    assert pickle.loads(pickle.dumps(made)) == made
