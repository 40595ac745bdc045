"""A report with all that was read in it in, the marks of every layer out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.nouns.actors import MentionForm
from rashomon.nouns.listings import Placed
from rashomon.nouns.readings import Reading
from rashomon.nouns.spans import Span
from rashomon.show.web.links import Links
from rashomon.show.web.marking import Mark


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of marks that is switched on and off together."""

    name: str
    heading: str
    on: bool


LAYERS = (
    Layer("events", "Events", True),
    Layer("quotes", "Quotes", True),
    Layer("copied", "Copied passages", True),
    Layer("names", "Names", False),
    Layer("dates", "Dates", False),
    Layer("sentences", "Sentences", False),
)

ORDER = ("chosen", "findings", "events", "dates", "names", "quotes", "copied", "sentences", "spots")
"""Which layer's link a segment has, where several have one."""

_ROLES = {
    ("events", "tellings.trigger"): "events",
    ("quotes", "content"): "quotes",
    ("copies", "passages.copy"): "copied",
    ("copies", "passages.source"): "copied",
    ("findings", "span"): "findings",
}


def marks(
    reading: Reading, placed: Iterable[Placed], chosen: Iterable[Span], links: Links
) -> Iterator[Mark]:
    """Yield every mark of a report: what was read, what the record rests on, what was asked for.

    Words of other roles are marked too, as "spots": links within a file lead to where they begin.
    """
    yield from (Mark(span.start, span.end, "chosen") for span in chosen)
    for one in placed:
        layer = _ROLES.get((one.kind, one.role))
        if layer is None:
            yield Mark(one.start, one.end, "spots")
        else:
            noun = one.kind.removesuffix("s") if one.kind != "copies" else "copy"
            yield Mark(one.start, one.end, layer, links.thing(one.owner), noun)
    for credit in reading.masthead.credits:
        if credit.span is not None:
            yield _mark(credit.span, "spots", credit.kind.value)
    for sentence in reading.sentences:
        yield _mark(sentence.span, "sentences")
    for entity in reading.entities:
        label = " ".join(part for part in (entity.name, entity.country or "") if part)
        known = entity.country or entity.office or entity.wikidata  # such have a page of their own
        href = links.actor(entity.key) if known else ""
        for mention in entity.mentions:
            if mention.form is MentionForm.NAME:
                yield Mark(mention.span.start, mention.span.end, "names", href, label)
    for time in reading.times:
        yield _mark(time.span, "dates", time.type.value)


def _mark(span: Span, layer: str, label: str = "") -> Mark:
    return Mark(span.start, span.end, layer, "", label)
