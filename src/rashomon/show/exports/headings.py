"""An event in, a line that names it out: a fixed template filled with its names and codes."""

from rashomon.nouns.account import Event
from rashomon.show.clean import shortened
from rashomon.show.phrases import party_words

HEADING = 200  # code points of a heading


def heading(event: Event) -> str:
    """Return who, what and to whom: "Ada Quill (USA GOV): CONSULT happened: dock workers (LAB)"."""
    act = event.type.value + (f" {'/'.join(event.modes)}" if event.modes else "")
    status = "status differs" if event.status is None else event.status.value
    parts = [party_words(event.actors), f"{act} {status}", party_words(event.recipients)]
    return shortened(": ".join(part for part in parts if part), HEADING)
