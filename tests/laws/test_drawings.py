"""Whatever words a record holds, drawings stay XML, words stay in their room, ticks on their axis."""

from datetime import date
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.show.drawings.lettering import fitted, named, width, wrapped
from rashomon.show.drawings.lineage import draw_lineage
from rashomon.show.drawings.scales import bulk, number_scale, time_scale
from rashomon.show.drawings.svg import element, link, text
from support.pictures import lineage_data, outside, overlapping

pytestmark = pytest.mark.laws

ANY = st.text(st.characters(), max_size=200)
ROOM = st.floats(20, 400)


@given(ANY)
def test_any_words_stay_xml(words: str) -> None:
    made = fromstring(element("g", link(words, words, text(0, 0, words, room=90)), words, id=words))
    assert {one.tag for one in made.iter()} <= {"g", "a", "title", "text"}


@given(ANY, ROOM)
def test_words_stay_in_their_room(words: str, room: float) -> None:
    assert width(fitted(words, room)) <= room
    assert width(named(f"a/{words}", room)) <= room
    assert all(width(line) <= room for line in wrapped(words, room, 3))


@given(ANY)
def test_any_name_stays_in_its_column(name: str) -> None:
    picture = draw_lineage(lineage_data([3, 1], name=name, undated=1))
    assert overlapping(picture) == []
    assert outside(picture) == []


@given(st.lists(st.dates(), min_size=1, max_size=30))
def test_any_days_have_a_scale(days: list[date]) -> None:
    first, last = bulk(days)
    scale = time_scale([first, last], 0, 500)
    assert all(0 <= tick.at <= 500 for tick in scale.ticks())
    assert 0 <= scale.start(first) <= scale.end(last) <= 500.001


@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=9))
def test_any_numbers_have_a_scale(values: list[float]) -> None:
    scale = number_scale(values, 0, 500)
    assert all(0 <= scale.at(value) <= 500 for value in values)
    assert len(scale.ticks()) < 20
