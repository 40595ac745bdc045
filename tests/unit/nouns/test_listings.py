"""What is asked for by default is everything."""

from rashomon.nouns.listings import Query


def test_an_empty_query_asks_for_everything() -> None:
    query = Query()
    assert (query.words, query.since, query.until, query.facets) == ("", None, None, ())
