"""Events by the time they happened, with how precisely it is known; below, when reports were written."""

from rashomon.nouns.account import Account, Event
from rashomon.nouns.times import When
from rashomon.show.drawings.timeline import Happened, TimelineData, WrittenDay
from rashomon.show.phrases import fullest_telling, party_words, when_words
from rashomon.show.web.clippings import Desk
from rashomon.show.web.facts import written_day

MOST_EVENTS = 200  # dated events drawn, those told by most origins


def timeline(desk: Desk, account: Account) -> TimelineData:
    """Return dated `events` in time order, the number of `undated` ones, and `written`.

    An event: `id`, `href`, `type`, `quad`, `who` and `whom` (names with codes), `actors`
    and `recipients` (without), `start`, `end` (ISO, null when open), `grain`, `when`,
    `origins`, `reports`, `words` (its trigger). A day of `written`: `day`, `originals`, `copies` (counts).
    """
    dated = [event for event in account.events if event.when is not None]
    dated.sort(key=lambda event: (-len(event.origins), -len(event.reports), event.id))
    events = [_event(desk, event, event.when) for event in dated[:MOST_EVENTS] if event.when]
    return {
        "events": sorted(events, key=lambda one: (str(one["start"] or one["end"]), str(one["id"]))),
        "left_out": max(0, len(dated) - MOST_EVENTS),
        "undated": len(account.events) - len(dated),
        "written": _written(desk, account),
    }


def _event(desk: Desk, event: Event, when: When) -> Happened:
    lead = fullest_telling(event)
    return {
        "id": event.id,
        "href": desk.links.thing(event.id),
        "type": event.type.value,
        "status": "" if event.status is None else event.status.value,
        "who": party_words(event.actors),
        "whom": party_words(event.recipients),
        "actors": ", ".join(actor.name for actor in event.actors),
        "recipients": ", ".join(actor.name for actor in event.recipients),
        "start": None if when.start is None else when.start.isoformat(),
        "end": None if when.end is None else when.end.isoformat(),
        "grain": when.grain.value,
        "when": when_words(when),
        "origins": len(event.origins),
        "reports": len(event.reports),
        "words": desk.cut(lead.trigger),
    }


def _written(desk: Desk, account: Account) -> list[WrittenDay]:
    days: dict[str, list[int]] = {}
    desk.gather(account.reports)
    for report in account.reports:
        counted = days.setdefault(written_day(desk, report), [0, 0])
        counted[desk.source(report).copy_href is not None] += 1
    return [
        {"day": day, "originals": originals, "copies": copies}
        for day, (originals, copies) in sorted(days.items())
    ]
