from rashomon.ingest.page_worker import read_feed


def test_a_feed_is_never_taken_for_an_address() -> None:
    for markup in ("http://127.0.0.1:9/feed", "/etc/hostname", "file:///etc/hostname"):
        assert read_feed(markup, 10)["entries"] == []
