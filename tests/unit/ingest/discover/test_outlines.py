import pytest

from rashomon.ingest.discover.outlines import outlines
from rashomon.ingest.refusals import Refused

LIST = """<opml version="2.0"><body><outline text="Papers">
<outline type="rss" xmlUrl="https://a.example/rss?utm_source=x"/><outline XMLURL="https://b.example/"/>
<outline xmlUrl="https://b.example"/><outline xmlUrl="file:///etc/passwd"/></outline></body></opml>"""


def test_feeds_are_named_once_however_deep() -> None:
    assert outlines("", LIST).feeds == ("https://a.example/rss", "https://b.example/")


@pytest.mark.parametrize(
    "markup",
    [
        LIST[:-3],
        "<opml>"
        + "".join(f'<outline xmlUrl="http://a.test/{n}"/>' for n in range(10_001))
        + "</opml>",
    ],
)
def test_a_broken_or_endless_list_is_refused(markup: str) -> None:
    with pytest.raises(Refused):
        outlines("", markup)
