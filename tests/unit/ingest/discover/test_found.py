import pytest

from rashomon.ingest.discover.found import address, stamp

BASE = "https://A.example/feeds/news.xml"


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("story", "https://a.example/feeds/story"),
        (" /story?utm_medium=rss&id=7&UTM_Source=x ", "https://a.example/story?id=7"),
        ("/story?b=1&a=%20x&gclid=7&a=2&&c", "https://a.example/story?b=1&a=%20x&a=2&&c"),
        ("https://b.example#top", "https://b.example/"),
        ("javascript:alert(1)", None), ("file:///etc/passwd", None), ("http://[::1", None),
        ("http://u:p@b.example/", None), (None, None), (7, None), ("x" * 5000, None),
    ],
)  # fmt: skip
def test_a_link_is_made_whole_and_bare(link: object, leads: str | None) -> None:
    assert address(BASE, link) == leads


def test_a_stamp_is_a_short_string() -> None:
    assert stamp(" 2021-06-16T10:00Z ") == "2021-06-16T10:00Z"
    assert stamp("x" * 101) is stamp("") is stamp(None) is None
