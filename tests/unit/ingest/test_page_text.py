import pytest

from rashomon.ingest.page_text import read_fragment, read_page

ARTICLE = "".join(
    f"<p>{words}</p>"
    for words in (
        "NORHAVEN — Talks over the harbour dues ended on Tuesday without a deal, the port authority said.",
        "The two sides will meet again next month, the authority said in a statement on its site.",
        "It offered to cut the dues by 12 percent, while the <b>pilots’ union</b> wanted 20 percent.",
        "The dues were last raised in 2018 and have been frozen since, according to a yearly report.",
    )
)
MENUS = (
    '<nav><ul><li><a href="/">Home page</a></li><li><a href="/s">All sport</a></li></ul></nav>',
    (
        '<aside><h3>Most read</h3><ul><li><a href="/a">Ten things to do this weekend</a></li></ul></aside>'
        "<footer><p>© The Quay Times. Sign up for our newsletter.</p></footer>"
    ),
)


def page(head: str = "", body: str = ARTICLE) -> str:
    return (
        f"<!doctype html><html><head><title>Talks end | The Quay Times</title>{head}</head>"
        f"<body>{MENUS[0]}<article><h1>Talks end</h1>{body}</article>{MENUS[1]}</body></html>"
    )


def test_paragraphs_are_kept_and_menus_dropped() -> None:
    text = read_page(page(), 10_000)["text"]
    paragraphs = text.split("\n\n")
    assert len([words for words in paragraphs if words.endswith((".", "ent."))]) == 4
    assert "the pilots’ union wanted" in text
    assert not [words for words in ("Home", "sport", "weekend", "newsletter") if words in text]


def test_a_short_page_still_has_text() -> None:
    assert read_page("<html><body><div>Only these words.</div></body></html>", 1000)["text"] == (
        "Only these words."
    )


def test_breaks_and_blocks_part_paragraphs() -> None:
    markup = "One <i>line</i>,<br>\n the same.<div>Two<p>Three</div> four<script>x</script>"
    assert read_fragment(markup, 1000)["text"] == "One line, the same.\n\nTwo\n\nThree\n\nfour"


@pytest.mark.parametrize("markup", ["", " ", "\x00", "<", "<!--", "<p", "&#xD800;", "<?xml?>"])
def test_odd_markup_gives_a_text_or_none(markup: str) -> None:
    read_page(markup, 100)["text"].encode()
    read_fragment(markup, 100)["text"].encode()


def test_two_line_breaks_part_paragraphs() -> None:
    markup = "One,<br>\nthe same.<br> <br/>Two <script>x</script>goes on.<br><br><br>"
    assert read_fragment(markup, 1000)["text"] == "One, the same.\n\nTwo goes on."


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    words = ARTICLE.replace("</p><p>", "<br><br>").replace("<p>", "").replace("</p>", "")
    markup = f"<html><body><table><tr><td>Home</td><td>{words}</td></tr></table></body></html>"
    assert len(read_page(markup, 10_000)["text"].split("\n\n")) >= 4


def test_a_table_of_figures_keeps_its_rows() -> None:
    table = "<table><tr><th>Year</th><th>Dues</th></tr><tr><td>2018</td><td>40</td></tr></table>"
    assert "Year\tDues\n\n2018\t40" in read_page(page("", ARTICLE + table), 10_000)["text"]


def test_short_pages_keep_their_paragraphs() -> None:
    markup = "<html><body><article><p>The talks ended.</p><p>“No,” said Mara Quill.</p></article>"
    assert read_page(markup, 1000)["text"] == "The talks ended.\n\n“No,” said Mara Quill."
