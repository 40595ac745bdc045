"""Small things in words: a time, a count, names with codes, a sentence with words set off."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import isfinite

from rich.text import Text

from rashomon.nouns.account import About, Event, Telling
from rashomon.nouns.actors import Actor
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Quantity
from rashomon.nouns.spans import Span
from rashomon.nouns.times import Grain, When
from rashomon.show.clean import clean, shortened

MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip

MONEY = "money"  # what a sum of money counts, where its unit is the currency
EXACT = 1e18  # from here on a float says nothing of its last digits


def marked(sentence: str, start: int, length: int, most: int, marks: str = "") -> Text:
    """Return a sentence with the words at `start` set off, cut round them to about `most`.

    `marks` are two characters put round the words besides: for where bold type does not show.
    """
    opening, closing = (marks[0], marks[1]) if marks else ("", "")
    before = sentence[max(0, start - most) : start]
    after = sentence[start + length :]
    line = Text("“…" if start > most else "“", style="italic")
    line.append(_kept_space(clean(before), before, end=True))
    line.append(f"{opening}{clean(sentence[start : start + length])}{closing}", style="bold")
    line.append(_kept_space(shortened(after, max(20, most - len(before))), after, end=False) + "”")
    return line


def _kept_space(shown: str, words: str, *, end: bool) -> str:
    """Return the shown words with the one space that cleaning took from where they join."""
    if end:
        return shown + " " if words[-1:].isspace() else shown
    return " " + shown if words[:1].isspace() else shown


def when_words(when: When) -> str:
    """Return a time as a person writes it, with its precision.

    >>> from datetime import date
    >>> when_words(When(date(2021, 6, 1), date(2021, 6, 30), Grain.MONTH))
    'Jun 2021'
    """
    start, end = when.start, when.end
    if start is None or end is None:
        if start is None and end is None:
            return "unknown"
        return f"until {end}" if start is None else f"since {start}"
    if start == end:
        return start.isoformat()
    if when.grain is Grain.MONTH:
        return f"{MONTHS[start.month - 1]} {start.year}"
    if when.grain is Grain.YEAR:
        return str(start.year)
    if when.grain in {Grain.RANGE, Grain.DAY}:
        return f"{start} to {end}"
    return f"{start} to {end} ({when.grain.value})"


def days_told(about: About, value: str) -> tuple[date | None, date | None]:
    """Return first and last day of a time that is told differently; `None` where open, or no time.

    The record writes it as a day, or as `FIRST/LAST` with `..` for an open end.

    >>> days_told(About.WHEN, "2021-06-01/..")
    (datetime.date(2021, 6, 1), None)
    """
    if about not in {About.WHEN, About.REPORT_DATE}:
        return None, None
    first, mark, last = value.partition("/")
    ends = [_day_told(first), _day_told(last if mark else first)]
    if not all(isinstance(one, date) or one == ".." for one in ends):
        return None, None
    start, end = (one if isinstance(one, date) else None for one in ends)
    return start, end


def _day_told(words: str) -> date | str:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return words


def position_words(about: About, value: str) -> str:
    """Return a value that is told as a person writes it.

    >>> position_words(About.WHEN, "2021-06-01/..")
    'since 2021-06-01'
    """
    start, end = days_told(about, value)
    return value if start is None and end is None else when_words(When(start, end, Grain.RANGE))


def quantity_words(quantity: Quantity, *, grouped: bool = True) -> str:
    """Return a count with what it counts: "at least 1,200 dock workers", "5,000,000 USD".

    A sum of money is given in its currency where that is known. `grouped=False` writes numbers for a
    program to read: no separators.
    """
    low, high = (
        None
        if one is None
        else number_words(one)
        if grouped
        else number_words(one).replace(",", "")
        for one in (quantity.low, quantity.high)
    )
    if low is not None and high is not None:
        number = low if low == high else f"{low} to {high}"
    elif low is not None:
        number = f"at least {low}"
    else:
        number = "an unknown number" if high is None else f"at most {high}"
    known = quantity.of and not (quantity.of == MONEY and quantity.unit)
    return clean(f"{number} {quantity.of if known else quantity.unit}")


def number_words(value: float) -> str:
    """Return a number as people read it: thousands set apart, no exponent.

    >>> number_words(5e9), number_words(1000), number_words(2.5)
    ('5,000,000,000', '1,000', '2.5')
    """
    if not isfinite(value) or abs(value) >= EXACT:
        return str(value)
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.6f}".rstrip("0") if abs(value) >= 0.001 else str(value)


def party_words(actors: Sequence[Actor]) -> str:
    """Return names with their codes: "Ada Quill (USA GOV), dock workers (LAB)"."""
    return ", ".join(_party(actor) for actor in actors)


def _party(actor: Actor) -> str:
    codes = " ".join(code for code in (actor.country, actor.sector) if code)
    return f"{clean(actor.name)} ({codes})" if codes else clean(actor.name)


def main_place(events: Iterable[Event], *, cut: bool = False) -> str | None:
    """Return the place of the most-told event that has one, `None` when there is none or a tie.

    `cut` events are the most told of more: the least told of them may have equals that are not given.
    """
    if cut:
        told = [(len(one.origins), len(one.reports), one) for one in events]
        least = min((weight[:2] for weight in told), default=(0, 0))
        events = [one for origins, reports, one in told if (origins, reports) > least]
    ranked = sorted(
        ((len(e.origins), len(e.reports), len(e.tellings)), clean(e.place.name))
        for e in events
        if e.place is not None
    )
    if not ranked or any(rank == ranked[-1][0] and name != ranked[-1][1] for rank, name in ranked):
        return None
    return ranked[-1][1]


def fullest_telling(event: Event) -> Telling:
    """Return the telling whose sentence holds most of the words the event rests on."""
    words = [span for actor in event.actors + event.recipients for span in actor.spans]
    words += [quantity.span for quantity in event.quantities]
    words += [span for when in (event.when, event.effective) if when for span in when.basis]
    words += event.place.spans if event.place else ()
    there: dict[ReportId, list[Span]] = {}
    for span in set(words):
        there.setdefault(span.report, []).append(span)
    return max(
        event.tellings,
        key=lambda telling: sum(map(telling.sentence.contains, there.get(telling.report, ()))),
    )


def numbered(numbers: Iterable[int]) -> str:
    """Return the numbers of reports: "[1] [3]"."""
    return " ".join(f"[{number}]" for number in sorted(numbers))


def count(number: int, noun: str) -> str:
    """Return a number and its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
