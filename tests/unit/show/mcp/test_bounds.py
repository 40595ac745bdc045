"""What leaves for a conversation is small, says what it left out, and hides no character."""

import json

from rashomon.show.exports.extract import SNIPPET
from rashomon.show.lines import as_line
from rashomon.show.mcp.bounds import AMONG_OTHERS, LISTED, ROOM, WORDS, Bounds, in_sight, paged

BOUNDS = Bounds(lambda report: f"{report}.txt")


def span(text: str, start: int = 5) -> dict[str, object]:
    return {"report": "r", "start": start, "end": start + len(text), "text": text}


def test_a_span_gains_its_path() -> None:
    assert BOUNDS.alone({"at": span("words")}) == {"at": {**span("words"), "path": "r.txt"}}


def test_a_long_span_ends_where_its_snippet_does() -> None:
    made = BOUNDS.alone(span("x" * 1_000))
    assert made["end"] == 5 + SNIPPET
    assert made["text"] == "x" * SNIPPET
    assert made["goes_on_to"] == 1_005


def test_what_a_long_list_lost_is_counted() -> None:
    made = BOUNDS.alone({"reports": ["r"] * 50, "few": [1]})
    assert made == {"reports": ["r"] * LISTED[0], "few": [1], "left_out": {"reports": 30}}


def test_a_thing_of_many_spans_is_small_enough_for_its_place() -> None:
    thing = {"actors": [{"spans": [span("y" * 300)] * 30}] * 30}
    assert len(as_line(BOUNDS.among_others(thing))) < AMONG_OTHERS
    assert len(as_line(BOUNDS.alone(thing))) < ROOM / 2


def test_one_among_others_is_known_by_one_span_of_each() -> None:
    thing = {"actors": [{"name": "A", "spans": [span("a"), span("b")]}], "reports": ["r"] * 9}
    made = BOUNDS.among_others(thing)
    assert made["actors"] == [
        {"name": "A", "spans": [{**span("a"), "path": "r.txt"}], "left_out": {"spans": 1}}
    ]
    assert made["left_out"] == {"reports": 5}


def test_other_words_are_cut() -> None:
    assert len(str(BOUNDS.alone({"value": "z" * 5_000})["value"])) == WORDS


def test_a_page_ends_where_the_answer_would_be_too_long() -> None:
    things = [{"id": number, "words": "w" * 9_000} for number in range(10)]
    page = paged("things", things, lambda one: one, total=30, offset=10)
    shown = page["things"]
    assert isinstance(shown, list)
    assert (len(shown), page["next"]) == (4, 14)
    assert len(as_line(page)) < ROOM + 200


def test_one_thing_is_on_every_page_and_the_last_has_no_next() -> None:
    page = paged("things", [{"words": "w" * ROOM * 2}], lambda one: one, total=1, offset=0)
    assert len(page["things"]) == 1  # type: ignore[arg-type] # a list
    assert page["next"] is None


def test_hidden_characters_are_seen_and_mean_the_same() -> None:
    words = "a\u202eb\u200bc\x1b[31m\U000e0041\U0001f6a2"
    seen = in_sight(as_line({"words": words}))
    assert json.loads(seen) == {"words": words}
    assert seen.isprintable()
    assert "\U0001f6a2" in seen
