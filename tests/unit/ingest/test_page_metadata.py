import pytest

from rashomon.ingest.page_text import read_page

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


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-06-16T09:00:00Z">',
        '<meta name="DC.date.issued" content="2021-06-16T09:00:00Z">',
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished":'
            ' "2021-06-16T09:00:00Z", "dateModified": "2022-01-01"}]}</script>'
            '<meta property="article:published_time" content="2020-01-01">'
        ),
    ],
)
def test_the_date_of_publication_is_what_the_metadata_say(head: str) -> None:
    assert read_page(page(head), 10_000)["dates"][0] == "2021-06-16T09:00:00Z"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:modified_time" content="2021-06-16">', ""),
        (
            '<script type="application/ld+json">{"@type": "Event", "datePublished": "2021-06-16"}</script>',
            "",
        ),
        ('<script type="application/ld+json">[[[{</script>', ""),
        (
            "",
            "<p>Published on 16 June 2021 in Norhaven.</p><time datetime='2021-06-16'>16 June</time>",
        ),
        (
            "",
            "<time class=published datetime=2021-06-16>a</time><time class=published datetime=2021-05-01>b</time>",
        ),
    ],
)
def test_no_date_is_guessed(head: str, body: str) -> None:
    assert read_page(page(head, ARTICLE + body), 10_000)["dates"] == []


def test_the_outlet_is_the_site_the_page_names() -> None:
    linked = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Quay Media"}}</script>'
    named = '<meta property="og:site_name" content="The Quay Times">'
    assert read_page(page(linked + named), 10_000)["outlet"] == "The Quay Times"
    assert read_page(page(linked), 10_000)["outlet"] == "Quay Media"
    assert read_page(page(), 10_000)["outlet"] is None
