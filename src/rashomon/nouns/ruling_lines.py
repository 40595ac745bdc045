"""A ruling as the JSON object of one line of `rulings.jsonl`, and back; such lines may be anyone's."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.rulings import (
    ActorName,
    Ruling,
    RulingId,
    RulingKind,
    Said,
    Subject,
    Whole,
    make_ruling,
)
from rashomon.nouns.spans import Span

Json = dict[str, object]

LONGEST_LINE = 40_000  # characters of a line that is looked at; a ruling has at most some 9,000
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST = 1 << 31  # no text is so long


def to_object(ruling: Ruling) -> Json:
    """Return a ruling as an object of JSON, keys in their order."""
    return {
        "id": ruling.id,
        "kind": ruling.kind.value,
        "about": [_subject(one) for one in ruling.about],
        "day": None if ruling.day is None else ruling.day.isoformat(),
        "undoes": ruling.undoes,
        "who": ruling.who,
        "when": ruling.when,
        "why": ruling.why,
    }


def to_line(ruling: Ruling) -> str:
    """Return a ruling as one line of JSON."""
    return json.dumps(to_object(ruling), ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Ruling:
    """Return the ruling of a line; keys beside ours are not looked at.

    Raises:
        UsageError: the line holds no whole ruling, or its id is not what the ruling says.
    """
    if len(line) > LONGEST_LINE:
        raise UsageError(f"a line of {len(line)} characters is no ruling")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise UsageError(f"not a line of JSON ({type(fault).__name__})") from fault
    if not isinstance(found, dict):
        raise UsageError("a ruling is a JSON object")
    undoes = found.get("undoes")
    about = found.get("about")
    if not isinstance(about, list) or len(about) > 2:
        raise UsageError("`about` must be a list of what the ruling is about")
    ruling = make_ruling(
        _kind(found),
        tuple(map(_subject_of, about)),
        Said(who=_text(found, "who"), when=_text(found, "when"), why=_text(found, "why")),
        day=_day(found.get("day")),
        undoes=None if undoes is None else RulingId(_text(found, "undoes")),
    )
    if found.get("id", ruling.id) != ruling.id:
        raise UsageError("its id is not the hash of what it says: it was changed, or is another's")
    return ruling


def from_lines(lines: Iterable[str], source: str) -> tuple[Ruling, ...]:
    """Return the rulings of lines, empty ones passed over; `source` names them in faults.

    Raises:
        UsageError: a line holds no ruling; it says which.
    """
    found: list[Ruling] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append(from_line(line))
            except UsageError as fault:
                raise UsageError(f"{source}, line {number}: {fault}; nothing was taken") from fault
    return tuple(found)


def _subject(subject: Subject) -> Json:
    if isinstance(subject, ActorName):
        return {"name": subject.name, "country": subject.country, "wikidata": subject.wikidata}
    if isinstance(subject, Span):
        return {"report": subject.report, "start": subject.start, "end": subject.end}
    return {"report": subject.report}


def _subject_of(found: object) -> Subject:
    if not isinstance(found, dict):
        raise UsageError("what a ruling is about must be an object")
    if "name" in found:
        country, wikidata = (
            None if found.get(key) is None else _text(found, key) for key in ("country", "wikidata")
        )
        return ActorName(_text(found, "name"), country, wikidata)
    report = ReportId(_text(found, "report"))
    start, end = found.get("start"), found.get("end")
    if start is None and end is None:
        return Whole(report)
    if type(start) is not int or type(end) is not int or not 0 <= start < end < _MOST:
        raise UsageError(f"{start}-{end} are no ends of words in a report")
    return Span(report, start, end)


def _kind(found: Mapping[str, object]) -> RulingKind:
    try:
        return RulingKind(_text(found, "kind"))
    except ValueError as fault:
        kinds = ", ".join(kind.value for kind in RulingKind)
        raise UsageError(f"its kind is none of {kinds}") from fault


def _day(found: object) -> date | None:
    if found is None:
        return None
    try:
        if isinstance(found, str) and _DAY.fullmatch(found):
            return date.fromisoformat(found)
    except ValueError:
        pass
    raise UsageError("`day` must be a day such as 2023-05-03")


def _text(found: Mapping[str, object], key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value:
        raise UsageError(f"`{key}` must be a text")
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise UsageError(f"`{key}` holds half of a surrogate pair")
    return value
