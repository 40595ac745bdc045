"""Lines of JSON to sentences to code, and coded sentences to lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.nouns.coding import CodedEvent, CodedText, TextToCode
from rashomon.nouns.plover import QUAD, EventType, goldstein
from rashomon.nouns.rejected import Reason, Rejected
from rashomon.show.wire import Json, Wire


@dataclass(frozen=True, slots=True)
class Request:
    """A line of input: the id as it was given, and the sentence."""

    id: object
    sentence: TextToCode


def requests(lines: Iterable[bytes], path: str) -> Iterator[Request | Rejected]:
    """Yield a request for each line that holds one, a refusal for each other; blank lines neither."""
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        made = _request(line, number, path)
        if isinstance(made, Request) and made.sentence.id in seen:
            place = f"{path}#{made.sentence.id}"
            made = Rejected(place, Reason.DUPLICATE_ID, "an earlier line has this id")
        if isinstance(made, Request):
            seen.add(made.sentence.id)
        yield made


def _request(line: bytes, number: int, path: str) -> Request | Rejected:
    place = f"{path}#{number}"
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Rejected(place, Reason.BAD_ENCODING, "the line is not UTF-8")
    except (ValueError, RecursionError):
        return Rejected(place, Reason.BAD_JSON, "the line is not JSON")
    if not isinstance(given, dict):
        return Rejected(place, Reason.BAD_JSON, "the line is not a JSON object")
    try:
        return Request(given.get("id", number), _sentence(given, number))
    except (TypeError, ValueError) as fault:
        return Rejected(place, Reason.BAD_JSON, str(fault))


def _sentence(given: dict[str, object], number: int) -> TextToCode:
    text, identity = given.get("text"), given.get("id", number)
    if not isinstance(text, str):
        raise TypeError("text must be a string")
    if not isinstance(identity, str | int):
        raise TypeError("id must be a string or a number")
    _whole(text)
    _whole(str(identity))
    stated = given.get("date")
    if stated is not None and not isinstance(stated, str):
        raise TypeError("date must be a string, YYYY-MM-DD")
    source, target = _range(given, "source", text), _range(given, "target", text)
    if (source is None) != (target is None):
        raise ValueError("give both source and target, or neither")
    return TextToCode(
        id=str(identity),
        text=text,
        day=None if stated is None else date.fromisoformat(stated[:10]),
        source=source,
        target=target,
    )


def _whole(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as fault:
        raise ValueError("the text holds half of a surrogate pair") from fault


def _range(given: dict[str, object], name: str, text: str) -> tuple[int, int] | None:
    ends = given.get(name)
    if ends is None:
        return None
    if not isinstance(ends, list) or len(ends) != 2 or not all(type(end) is int for end in ends):
        raise TypeError(f"{name} must be [start, end] in code points")
    start, end = ends
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{name} [{start}, {end}) does not lie in the text")
    return start, end


def coded_json(identity: object, coded: CodedText) -> Json:
    """Return a line of output."""
    wire = Wire(coded.report.cut)
    return {"id": identity, "events": [_event(one, wire) for one in coded.events]}


def _event(coded: CodedEvent, wire: Wire) -> Json:
    event = coded.event
    return {
        "type": event.plover.value,
        "modes": list(event.modes),
        "contexts": list(event.contexts),
        "quad": QUAD[event.plover],
        "goldstein": goldstein(event.plover, event.modes),
        "status": event.status.value,
        "score": event.score,
        "probabilities": {
            kind.value: probability
            for kind, probability in zip(EventType, event.probabilities, strict=False)
        },
        "actors": [wire.actor(actor) for actor in event.actors],
        "recipients": [wire.actor(actor) for actor in event.recipients],
        "when": wire.when(coded.when),
        "place": wire.place(event.place),
        "trigger": wire.span(event.trigger),
    }
