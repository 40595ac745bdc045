"""Speech made indirect and numbers rounded show which of two tellings came second."""

from rashomon.compare.retold import retold_clues
from rashomon.compare.texts import Telling, telling
from support.copying import read

SPOKEN = 'The pilot was blunt. "We waited for the tide and it never came," she said.'
INDIRECT = "The pilot was blunt. They had waited for the tide in vain, she said."


def seconds(left: str, right: str) -> list[int]:
    ours, theirs = _telling(left, "Tide"), _telling(right, "Buoy")
    pairs = list(zip(ours.sentences, theirs.sentences, strict=False))
    return [clue.second for clue in retold_clues(ours, theirs, pairs)]


def _telling(text: str, outlet: str) -> Telling:
    return telling(read(text, outlet=outlet))


def test_who_tells_a_quotation_in_own_words_came_second() -> None:
    assert seconds(INDIRECT, SPOKEN) == [0]
    assert seconds(SPOKEN, INDIRECT) == [1]


def test_quotations_on_both_sides_tell_nothing() -> None:
    assert seconds(SPOKEN, SPOKEN) == []


def test_who_quotes_as_much_elsewhere_may_have_come_first() -> None:
    more = INDIRECT + ' "The harbour needs a second tug before the winter," he said.'
    assert seconds(more, SPOKEN) == []


def test_who_rounds_what_the_other_counts_came_second() -> None:
    assert seconds("About 40 boats were lost.", "The storm took 38 boats.") == [0]


def test_a_round_number_that_is_not_said_to_be_rough_tells_nothing() -> None:
    assert seconds("The storm took 40 boats.", "The storm took 38 boats.") == []


def test_two_numbers_near_a_round_one_tell_nothing() -> None:
    assert seconds("About 40 boats were lost.", "Of 41 boats the storm took 38.") == []
