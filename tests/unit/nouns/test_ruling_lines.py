import json
from datetime import date

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.ruling_lines import from_line, from_lines, to_line, to_object
from rashomon.nouns.rulings import ActorName, Ruling, RulingKind, make_ruling
from rashomon.nouns.spans import Span
from support.rulings import ruling, said, undo

ONE, TWO = Span(ReportId("r1"), 0, 4), Span(ReportId("r2"), 10, 11)
STORY = ruling("same-story", "r1", "r2")
EACH = (
    STORY,
    ruling("not-same-event", ONE, TWO),
    ruling("same-actor", ActorName("Ada \u202equill\x1b[31m", None, "Q42"), ActorName("A", "USA")),
    ruling("date", "r1", day=date(2023, 5, 3)),
    undo(STORY),
    make_ruling(RulingKind.NOT_COPY, STORY.about, said(who="<b>\x00\n", why="\u2028 = cmd|")),
)


@pytest.mark.parametrize("one", EACH, ids=lambda one: one.kind.value)
def test_a_line_gives_back_the_ruling(one: Ruling) -> None:
    line = to_line(one)
    assert "\n" not in line
    assert from_line(line) == one


def test_keys_beside_ours_are_not_looked_at() -> None:
    assert from_line(json.dumps({**to_object(STORY), "standing": "undone"})) == STORY


def changed(**fields: object) -> str:
    return json.dumps({**to_object(STORY), **fields})


@pytest.mark.parametrize(
    "line",
    [
        "", "nonsense", "[1]", "{}", "[" * 30_000, '"a"', "{" + " " * 50_000 + "}",
        changed(why="I changed my mind."),
        changed(id="ruling-0000000000000000"),
        changed(kind="perhaps"), changed(kind=None), changed(who=7), changed(when="today"),
        changed(about="r1"), changed(about=[]), changed(about=[{"report": "r1"}] * 3),
        changed(about=[{"report": "r1", "start": True, "end": 4}, {"report": "r2"}]),
        changed(about=[{"report": "r1", "start": 5, "end": 4}, {"report": "r2"}]),
        changed(about=[{"report": "r1", "start": 0, "end": 10**30}, {"report": "r2"}]),
        changed(about=[{"report": None}, {"report": "r2"}]),
        changed(about=[[], {}]),
        changed(day="2023-02-30"), changed(day=5), changed(undoes=5),
        changed(who="\ud800"),
    ],
    ids=lambda line: line[:30] or "empty",
)  # fmt: skip
def test_a_line_that_holds_no_whole_ruling_is_refused(line: str) -> None:
    with pytest.raises(UsageError):
        from_line(line)


def test_a_line_without_an_id_is_named_by_what_it_says() -> None:
    told = to_object(STORY)
    del told["id"]
    assert from_line(json.dumps(told)).id == STORY.id


def test_lines_of_which_one_is_no_ruling_are_refused_whole() -> None:
    assert from_lines([to_line(STORY), "", " \n"], "a.jsonl") == (STORY,)
    with pytest.raises(UsageError, match=r"a\.jsonl, line 3: .*nothing was taken"):
        from_lines([to_line(STORY), "", "{}"], "a.jsonl")
