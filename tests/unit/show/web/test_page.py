"""A page knows its address in its other forms."""

from rashomon.show.web.page import Page, Table


def test_the_ending_comes_before_the_question() -> None:
    page = Page(
        template="x.html", title="x", model=None, json=dict, table=lambda: Table((), ()),
        address="/search?words=a.b",
    )  # fmt: skip
    assert page.in_form("csv") == "/search.csv?words=a.b"
