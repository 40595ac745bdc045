"""What two share, in parts; the score over time is of acts told as done and dated, and counts them."""

from datetime import date

import pytest

from rashomon.nouns.dossiers import Shared, Toward
from rashomon.nouns.ids import EventId
from rashomon.nouns.plover import EventType, Status, goldstein
from rashomon.show.web.between import PARTS, Asked, listed, scores, standing

LABELS = {Toward.THERE: "A → B", Toward.BACK: "B → A", Toward.TOGETHER: "together"}


def shared(name: str, **other: object) -> Shared:
    kind = other.pop("type", EventType.ACCUSE)
    assert isinstance(kind, EventType)
    told: dict[str, object] = {
        "event": EventId(name), "toward": Toward.THERE, "type": kind, "status": Status.HAPPENED,
        "score": goldstein(kind, ()), "origins": 1, "day": date(2021, 6, 16),
        "until": date(2021, 6, 16), "effective": None, "expires": None, **other,
    }  # fmt: skip
    return Shared(**told)  # type: ignore[arg-type]


def names(part: str, *events: Shared, asked: Asked | None = None) -> list[str]:
    (found,) = [one for one in PARTS if one.name == part]
    return [one.event for one in listed(events, found, asked or Asked())]


def test_every_act_stands_in_one_list_of_its_kind() -> None:
    acts = [shared(kind.value, type=kind) for kind in EventType]
    parts = ("contacts", "accusations", "measures")
    assert sorted(name for part in parts for name in names(part, *acts)) == sorted(
        kind.value for kind in EventType
    )
    assert names("all", *acts) == [kind.value for kind in reversed(EventType)]


@pytest.mark.parametrize(
    ("status", "part"),
    [(Status.PLANNED, "planned"), (Status.PROPOSED, "planned"), (Status.DEMANDED, "wished"),
     (Status.HYPOTHETICAL, "wished"), (Status.DENIED, "accusations"), (None, "accusations")],
)  # fmt: skip
def test_what_was_not_done_is_apart(status: Status | None, part: str) -> None:
    one = shared("one", status=status)
    parts = ("contacts", "accusations", "measures", "planned", "wished")
    assert [name for name in parts if names(name, one)] == [part]


def test_the_score_is_of_dated_acts_told_as_done() -> None:
    acts = (
        shared("done"), shared("alleged", status=Status.ALLEGED), shared("undated", day=None, until=None),
        shared("wide", until=date(2021, 12, 31)), shared("planned", status=Status.PLANNED),
    )  # fmt: skip
    data = scores(acts, LABELS, "/pair/A-B", str)
    assert [point["href"] for point in data["panels"][0]["points"]] == ["done"]
    assert data["undrawn"] == len(names("undrawn", *acts)) == 2


def test_a_mean_comes_with_its_count_and_opens_to_its_acts() -> None:
    acts = (
        shared("one"), shared("two", type=EventType.AID, day=date(2021, 6, 20), until=date(2021, 6, 20)),
        shared("back", toward=Toward.BACK),
    )  # fmt: skip
    there, back = scores(acts, LABELS, "/pair/A-B", str)["panels"]
    (month,) = there["months"]
    assert (month["month"], month["events"], month["mean"]) == ("2021-06", 2, 3.5)
    assert month["href"] == "/pair/A-B/drawn?period=2021-06&toward=there"
    assert names("drawn", *acts, asked=Asked(period="2021-06", toward=Toward.THERE)) == [
        "two",
        "one",
    ]
    assert [one["events"] for one in back["months"]] == [1]


def test_acts_of_one_day_and_score_are_one_mark() -> None:
    acts = (shared("one", origins=2), shared("two", origins=3))
    (point,) = scores(acts, LABELS, "/pair/A-B", str)["panels"][0]["points"]
    assert (point["events"], point["origins"]) == (2, 5)
    asked = Asked(period="2021-06-16", toward=Toward.THERE, score=-3.0)
    assert point["href"] == "/pair/A-B/drawn?period=2021-06-16&toward=there&score=-3"
    assert names("drawn", *acts, asked=asked) == ["two", "one"]


def test_very_many_acts_are_marked_by_month() -> None:
    days = [date.fromordinal(date(2018, 1, 1).toordinal() + number) for number in range(1000)]
    acts = [shared(str(day), day=day, until=day) for day in days]
    points = scores(acts, LABELS, "/pair/A-B", str)["panels"][0]["points"]
    assert len(points) < 40
    assert sum(point["events"] for point in points) == 1000


@pytest.mark.parametrize(
    ("effective", "expires", "on", "told"),
    [
        (date(2021, 1, 1), None, date(2021, 6, 1), "in force"),
        (date(2021, 7, 1), None, date(2021, 6, 1), "not yet in force"),
        (date(2021, 1, 1), date(2021, 5, 31), date(2021, 6, 1), "over"),
        (date(2021, 1, 1), date(2021, 6, 1), date(2021, 6, 1), "in force"),
        (date(2021, 1, 1), None, None, ""),
    ],
)
def test_what_is_in_force_is_so_on_a_day(
    effective: date, expires: date | None, on: date | None, told: str
) -> None:
    assert standing(shared("one", effective=effective, expires=expires), "in-force", on) == told


def test_a_measure_that_is_only_planned_is_not_in_force() -> None:
    one = shared("one", effective=date(2021, 1, 1), status=Status.PLANNED)
    assert standing(one, "in-force", date(2021, 6, 1)) == "not told as done"


def test_a_plan_whose_day_has_passed_says_so() -> None:
    one = shared("one", status=Status.PLANNED)
    assert standing(one, "planned", date(2021, 6, 17)) == "its day has passed"
    assert standing(one, "planned", date(2021, 6, 16)) == ""
