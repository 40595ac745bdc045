"""How likely two tellings are of one event."""

from datetime import date

from rashomon.language.background import rarity
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.reconcile.likeness import FORBIDDEN, likeness
from support.readings import Draft, draft, on
from support.tellings import facts

SANCTION = EventType.SANCTION


def score(*drafts: Draft, times: dict[Span, When] | None = None) -> float:
    left, right = facts(*drafts, times=times)
    found = likeness(left, right, rarity())
    assert found == likeness(right, left, rarity())
    return found


def expelling(text: str, by: str, day: str | None = None) -> Draft:
    made = draft(text)
    made.entity("Norway", country="NOR")
    made.entity("Sweden", country="SWE")
    time = made.span(day) if day else None
    made.event("expelled", SANCTION, by=(by,), to=("Sweden",) if by != "Sweden" else (), time=time)
    return made


def test_the_same_act_by_the_same_parties_is_likely_one() -> None:
    one = expelling("Norway expelled envoys of Sweden.", "Norway")
    other = expelling("Norway has expelled envoys of Sweden over it.", "Norway")
    assert score(one, other) > 0.5


def test_the_same_day_makes_it_likelier() -> None:
    one = expelling("Norway expelled envoys of Sweden on May 4.", "Norway", "May 4")
    other = expelling("On May 4 Norway expelled envoys of Sweden.", "Norway", "May 4")
    day = on(date(2020, 5, 4))
    times = {made.span("May 4"): day for made in (one, other)}
    assert score(one, other, times=times) > score(one, other)


def test_another_count_makes_it_less_likely() -> None:
    def counting(number: int) -> Draft:
        made = draft(f"Norway expelled {number} envoys of Sweden.")
        amount = made.count(f"{number} envoys", number, number, "envoys")
        made.event("expelled", SANCTION, quantities=(amount,))
        return made

    again = draft("The foreign ministry of Norway expelled 4 envoys of Sweden.")
    amount = again.count("4 envoys", 4, 4, "envoys")
    again.event("expelled", SANCTION, quantities=(amount,))
    assert score(counting(4), counting(9)) < score(counting(4), again)


def test_what_cannot_be_one_is_forbidden() -> None:
    one = expelling("Norway expelled envoys of Sweden.", "Norway")
    other = draft("Norway denied it had expelled envoys.")
    other.event("expelled", SANCTION, status=Status.DENIED)
    assert score(one, other) == FORBIDDEN


def test_acts_that_share_no_word_are_unlikely() -> None:
    one = expelling("Norway expelled envoys of Sweden.", "Norway")
    other = draft("Norway welcomed the king of Sweden.")
    other.event("welcomed", EventType.CONSULT)
    assert score(one, other) < 0.1
