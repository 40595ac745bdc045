"""The events two actors share in, their parts out: contacts, accusations, measures, plans; score over time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from urllib.parse import urlencode

from rashomon.nouns.dossiers import Shared, Toward
from rashomon.nouns.plover import QUAD, Status
from rashomon.show.drawings.scores import Month, Panel, Point, ScoresData

DONE = frozenset({Status.HAPPENED, Status.ONGOING})
PLANNED = frozenset({Status.PLANNED, Status.PROPOSED})
WISHED = frozenset({Status.DEMANDED, Status.HYPOTHETICAL})

WIDEST = 31  # days that the time of a drawn event may be wide
MOST_POINTS = 400  # marks of one panel; with more, acts are drawn by month


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One list of the events two share: its name in addresses, its heading, which events are in it."""

    name: str
    heading: str
    note: str
    holds: Callable[[Shared], bool]


def _told(shared: Shared) -> bool:
    return shared.status not in PLANNED | WISHED


def drawn(shared: Shared) -> bool:
    """Say whether an event is in the chart: told as done, in a month or less."""
    if shared.status not in DONE or shared.day is None or shared.until is None:
        return False
    return (shared.until - shared.day).days < WIDEST


PARTS = (
    Part(
        name="contacts", heading="Contacts and agreements",
        note="Verbal cooperation: AGREE, CONSULT, SUPPORT, CONCEDE.",
        holds=lambda one: _told(one) and QUAD[one.type] == 1,
    ),
    Part(
        name="accusations", heading="Accusations, demands and threats",
        note="Verbal conflict: REQUEST, ACCUSE, REJECT, THREATEN.",
        holds=lambda one: _told(one) and QUAD[one.type] == 3,
    ),
    Part(
        name="measures", heading="Measures",
        note="Material acts: COOPERATE, AID, RETREAT; PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.",
        holds=lambda one: _told(one) and QUAD[one.type] in {2, 4},
    ),
    Part(
        name="in-force", heading="In force from a day",
        note="Events of which a report says from when they apply.",
        holds=lambda one: one.effective is not None,
    ),
    Part(
        name="commitments", heading="Until a day",
        note="Events of which a report says until when they apply.",
        holds=lambda one: one.expires is not None,
    ),
    Part(
        name="planned", heading="Planned or proposed", note="",
        holds=lambda one: one.status in PLANNED,
    ),
    Part(
        name="wished", heading="Demanded or supposed",
        note="Acts that somebody demands, or that are told as an if.",
        holds=lambda one: one.status in WISHED,
    ),
    Part(name="drawn", heading="Events in the chart", note="", holds=drawn),
    Part(
        name="undrawn", heading="Events without a day or month", note="Told as done.",
        holds=lambda one: one.status in DONE and not drawn(one),
    ),
    Part(name="all", heading="All events", note="", holds=lambda _: True),
)  # fmt: skip
"""The lists of a pair's page; the last three are opened by numbers and marks alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which events of a part are wanted: of a month or day, one direction, one score; `None` is all."""

    period: str = ""
    toward: Toward | None = None
    score: float | None = None

    def holds(self, shared: Shared) -> bool:
        """Say whether an event is wanted."""
        day = "" if shared.day is None else shared.day.isoformat()
        return (
            day.startswith(self.period)
            and self.toward in {None, shared.toward}
            and self.score in {None, shared.score}
        )

    def query(self) -> dict[str, str]:
        """Return what stands for it in an address."""
        toward = "" if self.toward is None else self.toward.value
        score = "" if self.score is None else f"{self.score:g}"
        asked = {"period": self.period, "toward": toward, "score": score}
        return {name: value for name, value in asked.items() if value}


def listed(events: Iterable[Shared], part: Part, asked: Asked) -> list[Shared]:
    """Return the events of a part that are wanted: plans by when they are due, all others latest first."""
    kept = [one for one in events if part.holds(one) and asked.holds(one)]
    if part.name == "planned":
        return kept
    dated = [one for one in kept if one.day is not None]
    return [*reversed(dated), *(one for one in kept if one.day is None)]


def standing(shared: Shared, part: str, on: date | None) -> str:
    """Return how an event stands on a day: in force, over, not yet; whether a plan's day has passed."""
    if on is None:
        return ""
    if part == "planned":
        return "its day has passed" if shared.until is not None and shared.until < on else ""
    if part not in {"in-force", "commitments"}:
        return ""
    if shared.status not in DONE:
        return "not told as done"
    if shared.effective is not None and shared.effective > on:
        return "not yet in force"
    if shared.expires is not None and shared.expires < on:
        return "over"
    return "in force"


def scores(
    events: Sequence[Shared], labels: dict[Toward, str], address: str, thing: Callable[[str], str]
) -> ScoresData:
    """Return the chart's data; `address` is the pair's own, `thing` that of an event.

    `undrawn` counts events told as done whose time is unknown or wider than a month.
    """
    shown = [one for one in events if drawn(one)]
    panels = []
    for toward, label in labels.items():
        here = [one for one in shown if one.toward is toward]
        total = sum(one.toward is toward for one in events)
        if here or (shown and toward is not Toward.TOGETHER):  # two directions are there to compare
            named = f"{label}: {len(here):,} of {total:,} drawn"
            panels.append(_panel(here, toward, named, address, thing))
    done = sum(one.status in DONE for one in events)
    return {"panels": panels, "undrawn": done - len(shown)}


def _panel(
    events: Sequence[Shared], toward: Toward, label: str, address: str, thing: Callable[[str], str]
) -> Panel:
    days = _together(events, 10)
    groups = days if len(days) <= MOST_POINTS else _together(events, 7)
    months: dict[str, list[Shared]] = {}
    for one in events:
        months.setdefault(str(one.day)[:7], []).append(one)
    return {
        "label": label,
        "points": [_point(group, key, toward, address, thing) for key, group in groups.items()],
        "months": [
            Month(
                month=month, events=len(group), mean=round(fmean(one.score for one in group), 2),
                href=_opened(address, Asked(period=month, toward=toward)),
            )
            for month, group in sorted(months.items())
        ],
    }  # fmt: skip


def _together(events: Sequence[Shared], length: int) -> dict[tuple[str, float, int], list[Shared]]:
    made: dict[tuple[str, float, int], list[Shared]] = {}
    for one in events:
        made.setdefault((str(one.day)[:length], one.score, QUAD[one.type]), []).append(one)
    return made


def _point(
    group: Sequence[Shared],
    key: tuple[str, float, int],
    toward: Toward,
    address: str,
    thing: Callable[[str], str],
) -> Point:
    period, score, quad = key
    types = ", ".join(sorted({one.type.value for one in group}))
    origins = sum(one.origins for one in group)
    asked = Asked(period=period, toward=toward, score=score)
    return Point(
        day=period if len(period) == 10 else f"{period}-15",
        score=score,
        quad=quad,
        events=len(group),
        origins=origins,
        title=f"{period}: {types} ({score:+g}), events {len(group)}, origins {origins}",
        href=thing(group[0].event) if len(group) == 1 else _opened(address, asked),
    )


def _opened(address: str, asked: Asked) -> str:
    return f"{address}/drawn?{urlencode(asked.query())}"
