"""What a merge took is plain data."""

from rashomon.nouns.merging import Merged, Taken


def test_what_was_taken_from_each_is_told() -> None:
    taken = Taken(path="a.db", schema=9, reports=3, new=2, barred=0, readings=1, older=1, rulings=0)
    done = Merged(taken=(taken,), schema=12, reports=2, read=1, removed=0, lost=())
    assert done.taken[0].schema < done.schema
