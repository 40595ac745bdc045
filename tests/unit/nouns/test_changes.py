"""Changes are told by kind and way."""

from rashomon.nouns.changes import Change, Changes, How, Kind

STORY = Change(kind=Kind.STORY, id="story-1", how=How.NEW)
GONE = Change(kind=Kind.STORY, id="story-2", how=How.GONE)


def test_changes_are_picked_by_kind_and_way() -> None:
    changes = Changes(since=None, runs=(), changes=(STORY, GONE), unfinished=False)
    assert changes.of(Kind.STORY, How.GONE) == (GONE,)
    assert changes.of(Kind.ORIGIN, How.NEW) == ()
