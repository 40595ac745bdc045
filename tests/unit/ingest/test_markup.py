import pytest

from rashomon.ingest.markup import check_size, is_page, looks_like_html
from rashomon.ingest.refusals import Refused
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Reason

OPTIONS = IngestOptions(max_page_depth=20, max_page_tags=200)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a" * 100,
        "<ul>" + "<li>a" * 100 + "</ul>",
        "<br>" * 100,
        "<div>a</div>" * 100,
        "<div><b><i>a</div>" * 60,
        "<script>" + "'<div>'" * 100 + "</script><p>a",
        "<!--" + "<div>" * 100 + "--><p>a",
        "1 < 2 and <" * 100,
    ],
)
def test_flat_pages_pass(markup: str) -> None:
    check_size(markup, OPTIONS)


@pytest.mark.parametrize("markup", ["<div>" * 21, "<p><b>" * 21, "<p></b></i>" + "<a><b>" * 11])
def test_deep_pages_are_refused(markup: str) -> None:
    with pytest.raises(Refused) as refused:
        check_size(markup, OPTIONS)
    assert refused.value.reason is Reason.TOO_DEEP


def test_pages_of_too_many_tags_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        check_size("<br>" * 201, OPTIONS)
    assert refused.value.reason is Reason.TOO_LARGE


def test_a_whole_page_is_told_from_a_piece() -> None:
    assert is_page("\n<!DOCTYPE html><p>a")
    assert not is_page("<p>a</p><header>b</header>")


def test_html_is_told_from_words() -> None:
    assert looks_like_html(" <p class=a>Words</p>")
    assert not looks_like_html("<3 this town, she wrote")
    assert not looks_like_html("Words <p>with a tag")
