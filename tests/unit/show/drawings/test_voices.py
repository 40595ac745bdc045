"""Origins stand once each, in the order they wrote, and say values as people write them."""

from rashomon.show.drawings.voices import left_over, voices_of, worded
from support.pictures import differing, position


def test_an_origin_stands_once_with_all_it_tells() -> None:
    one, other = position("Monday", 1), position("Tuesday", 1)
    other["tellers"][0]["origin"] = one["tellers"][0]["origin"]
    (voice,) = voices_of([one, other])
    assert (sorted(voice.told), voice.more) == ([0, 1], 1)


def test_undated_origins_come_last() -> None:
    one, other = position("Monday", 1), position("Tuesday", 1)
    one["tellers"][0]["day"] = ""
    assert [voice.day for voice in voices_of([one, other])] == ["2023-05-01", ""]


def test_a_denial_is_called_one() -> None:
    told = position("2023-05-01/..", 1, words="since 2023-05-01")
    assert worded(told) == "since 2023-05-01"
    assert worded(told | {"denied": True}) == "since 2023-05-01 (a denial)"


def test_origins_that_are_not_drawn_are_counted_as_far_as_they_are_known() -> None:
    one = differing([position("Monday", 20)])
    (known,) = left_over(one, voices_of(one["positions"]), 0)
    assert "6 more origins, not drawn" in known
    one["positions"][0]["reports"] = 3000
    (least,) = left_over(one, voices_of(one["positions"]), 0)
    assert "at least 6 more origins" in least
