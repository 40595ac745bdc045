"""What a rereading changed is plain data."""

from rashomon.nouns.changes import How
from rashomon.nouns.rereadings import Difference, Example, Reread, Waiting


def test_a_rereading_is_told_by_kind() -> None:
    gone = Example(how=How.GONE, id="quote-1", was="she said", now=None)
    difference = Difference(same=2, counts={How.GONE: 1}, examples=(gone,))
    waiting = Waiting(reports=3, older=1, unread=0, seconds=0.5)
    done = Reread(waiting=waiting, differences={"quotes": difference})
    assert done.differences["quotes"].examples[0].now is None
