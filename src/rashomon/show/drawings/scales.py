"""Days and numbers in, pixels out, with ticks a reader expects: days, weeks, months, years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from rashomon.show.drawings.svg import Markup, line, text
from rashomon.show.phrases import MONTHS

TICK_ROOM = 84  # pixels that a tick's label takes
_DAY_STEPS = (1, 2, 3, 7, 14)
_MONTH_STEPS = (1, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Whole days from `first` to `last`, both inclusive, between two pixels."""

    first: date
    last: date
    left: float
    right: float

    def start(self, day: date) -> float:
        """Return where a day begins."""
        days = self.last.toordinal() - self.first.toordinal() + 1
        part = (day.toordinal() - self.first.toordinal()) / days
        return self.left + part * (self.right - self.left)

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return self.start(day) + self.day

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return self.start(day) + self.day / 2

    @property
    def day(self) -> float:
        """Return how wide a day is."""
        return (self.right - self.left) / (self.last.toordinal() - self.first.toordinal() + 1)

    def ticks(self) -> list[Tick]:
        """Return as many ticks as have room: at days, Mondays, months or years."""
        most = max(1, int((self.right - self.left) / TICK_ROOM))
        days = self.last.toordinal() - self.first.toordinal() + 1
        for step in _DAY_STEPS:
            if days / step <= most:
                return list(self._day_ticks(step))
        for step in _MONTH_STEPS:
            if days / (30.4 * step) <= most:
                return list(self._month_ticks(step))
        return list(self._year_ticks(days, most))

    def _day_ticks(self, step: int) -> Iterator[Tick]:
        number = self.first.toordinal()
        if step >= 7:
            number += (7 - self.first.weekday()) % 7
        year = 0
        for ordinal in range(number, self.last.toordinal() + 1, step):
            day = date.fromordinal(ordinal)
            told = f" {day.year}" if day.year != year else ""
            year = day.year
            yield Tick(self.start(day), f"{day.day} {MONTHS[day.month - 1]}{told}")

    def _month_ticks(self, step: int) -> Iterator[Tick]:
        for year in range(self.first.year, self.last.year + 1):
            for month in range(1, 13, step):
                if self.first <= date(year, month, 1) <= self.last:
                    yield Tick(self.start(date(year, month, 1)), f"{MONTHS[month - 1]} {year}")

    def _year_ticks(self, days: int, most: int) -> Iterator[Tick]:
        step = next((one for one in _YEAR_STEPS if days / (365.25 * one) <= most), 2000)
        first = max(1, ceil(self.first.year / step) * step)
        for year in range(first, self.last.year + 1, step):
            if date(year, 1, 1) >= self.first:
                yield Tick(self.start(date(year, 1, 1)), str(year))


def time_scale(days: Sequence[date], left: float, right: float, least: int = 3) -> TimeScale:
    """Return a scale over all of the days (one or more), at least `least` days wide."""
    first, last = min(days), max(days)
    missing = least - (last.toordinal() - first.toordinal() + 1)
    before = max(0, missing) // 2
    first = date.fromordinal(max(1, first.toordinal() - before))
    reach = max(last.toordinal() + max(0, missing) - before, first.toordinal())
    return TimeScale(first, date.fromordinal(min(reach, date.max.toordinal())), left, right)


def bulk(days: Sequence[date]) -> tuple[date, date]:
    """Return the stretch most of the days (one or more) lie in: the shortest with 3/5, and half as much round it.

    So that one day of long ago does not press all others into one pixel.
    """
    ordered = sorted(one.toordinal() for one in days)
    size = max(1, ceil(len(ordered) * 0.6))
    starts = range(len(ordered) - size + 1)
    at = min(starts, key=lambda one: (ordered[one + size - 1] - ordered[one], one))
    low, high = ordered[at], ordered[at + size - 1]
    margin = max(10, (high - low) // 2)
    inside = [one for one in ordered if low - margin <= one <= high + margin]
    return date.fromordinal(inside[0]), date.fromordinal(inside[-1])


@dataclass(frozen=True, slots=True)
class NumberScale:
    """Numbers from `low` to `high` between two pixels."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        """Return where a number lies, kept inside the scale."""
        part = (value - self.low) / (self.high - self.low)
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def ticks(self) -> list[Tick]:
        """Return ticks at 1, 2 or 5 times a power of ten."""
        most = max(2, int((self.right - self.left) / TICK_ROOM))
        raw = (self.high - self.low) / most
        power = 10.0 ** floor(log10(raw))
        step = next(power * one for one in (1, 2, 5, 10) if power * one >= raw * 0.999999)
        first = ceil(self.low / step - 1e-9)
        count = floor(self.high / step + 1e-9) - first + 1
        return [Tick(self.at(n * step), f"{n * step:,.12g}") for n in range(first, first + count)]


def number_scale(values: Sequence[float], left: float, right: float) -> NumberScale:
    """Return a scale over finite numbers (one or more) with a margin, from 0 where they lie near it."""
    low, high = min(values), max(values)
    reach = max(high - low, abs(high) * 0.1, 1.0)
    start = 0.0 if 0 <= low < reach * 2 else low - reach * 0.1
    return NumberScale(start, high + reach * 0.1, left, right)


def axis(ticks: Sequence[Tick], top: float, bottom: float) -> tuple[Markup, ...]:
    """Return the labels of ticks above `top` and their lines down to `bottom`."""
    return tuple(
        part
        for tick in ticks
        for part in (
            line(tick.at, top, tick.at, bottom, "grid"),
            text(tick.at + 3, top + 1, tick.label, class_="small faint"),
        )
    )


def day_of(words: object) -> date | None:
    """Return the day an ISO date names, `None` for what is none."""
    try:
        return date.fromisoformat(words) if isinstance(words, str) else None
    except ValueError:
        return None


def later(day: date, days: int) -> date:
    """Return a day some days later, kept inside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
