from dataclasses import fields

from rashomon.nouns.watching import WatchOptions


def test_every_option_is_explained() -> None:
    told = WatchOptions.__doc__ or ""
    assert [one.name for one in fields(WatchOptions) if f"`{one.name}`" not in told] == []
