"""A disagreement in, why it is one out: what differs, on whose word, and what is not in dispute."""

from collections.abc import Iterator

from rich.text import Text

from rashomon.nouns.account import About, Disagreement, Event, Position
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.show.cited import Cited, head, title
from rashomon.show.clean import clean
from rashomon.show.phrases import (
    count,
    fullest_telling,
    party_words,
    position_words,
    when_words,
)

_ASKED = {
    About.WHEN: "when it was is told differently",
    About.WHERE: "where it was is told differently",
    About.WHO: "who did it is told differently",
    About.QUANTITY: "how many is told differently",
    About.STATUS: "whether it has happened is told differently",
    About.WORDING: "one thing is told in words that differ in meaning",
    About.REPORT_DATE: "when the report was written is told differently",
}
_DECIDED = {
    About.WHEN: "the times have no day in common, and neither is a vaguer way to tell the other",
    About.WHERE: "neither place can lie in the other, nor are they within 60 km",
    About.WHO: "none of those named can be, or act for, the other",
    About.QUANTITY: "the numbers leave each other no room, rounding and “about” allowed for",
    About.STATUS: "it is told as done, and as not done by a report that was written later",
    About.WORDING: "the words differ in meaning, and no report uses both for it",
    About.REPORT_DATE: "the date that the report states is outside the days its words leave open",
}


def disagreement_lines(cited: Cited, disagreement: Disagreement) -> Iterator[Text]:
    """Yield what is told differently, why that is no rounding and no update, then each position."""
    about = disagreement.about
    yield head(f"disagreement {disagreement.id}: {_ASKED[about]}")
    yield Text(f"  why they cannot all be right: {_DECIDED[about]}")
    if about is not About.REPORT_DATE:
        yield Text(f"  why it is no update: {_no_update(cited, disagreement)}")
    event = cited.view.find(disagreement.event) if disagreement.event is not None else None
    if isinstance(event, Event):
        yield Text(f"  why one event is meant: {_agreed(event, about)}")
        telling = fullest_telling(event)
        yield from cited.at(f"about event {event.id},", telling.trigger, telling.sentence)
    for position in disagreement.positions:
        yield from _position(cited, disagreement.about, position)


def _no_update(cited: Cited, disagreement: Disagreement) -> str:
    """Say of whom the positions are: a later report of one outlet brings its own word up to date."""
    told = [
        {cited.view.report(report).outlet for report in position.reports}
        for position in disagreement.positions
    ]
    everyone = [outlet for outlets in told for outlet in outlets]
    if None in everyone or len(everyone) != len(set(everyone)):
        return "the positions are of different origins, and no report of one origin tells both"
    return "the positions are of different origins and outlets; none takes back its own word"


def _agreed(event: Event, about: About) -> str:
    """Return what the tellings do not differ in."""
    parts = [f"the act ({event.type.value})"]
    if about is not About.WHO and event.actors:
        parts.append(f"by {party_words(event.actors)}")
    if about not in {About.WHO, About.QUANTITY} and event.recipients:
        parts.append(f"to {party_words(event.recipients)}")
    if about is not About.WHEN and event.when is not None:
        parts.append(when_words(event.when))
    if about is not About.WHERE and event.place is not None:
        parts.append(f"at {clean(event.place.name)}")
    return "the tellings agree on " + "; ".join(parts)


def _position(cited: Cited, about: About, position: Position) -> Iterator[Text]:
    told = f"{count(len(position.origins), 'origin')} in {count(len(position.reports), 'report')}"
    yield title(f"{clean(position_words(about, position.value))}: told by {told}")
    for report in position.reports:
        yield Text(f"    {cited.report_words(report)}")
    yield from cited.all("told in", position.spans)
    if position.spans:
        yield Text(f"    {_on_whose_word(cited, position.spans)}")
    else:
        yield Text("    stated beside the text, by its page or file")
    yield Text(f"    origins: {', '.join(position.origins)}")


def _on_whose_word(cited: Cited, spans: tuple[Span, ...]) -> str:
    """Say whose statements hold the words of a position; where none does, the report tells it."""
    holding = [(span, _quotes_round(cited, span)) for span in spans]
    found = cited.record.excerpts.quotes(sorted({one for _, quotes in holding for one in quotes}))
    named = sorted({_source(cited, quote) for quote in found.values()} - {""})
    own = not all(quotes for _, quotes in holding)
    voices = [*named, *(["the reports' own voice"] if own or not named else [])]
    return "on the word of: " + ", ".join(voices)


def _quotes_round(cited: Cited, span: Span) -> list[str]:
    """Return the ids of the quotes whose words hold a span."""
    return [
        one.owner
        for one in cited.record.catalogue.placed(span.report)
        if (one.kind, one.role) == ("quotes", "content")
        and one.start <= span.start
        and span.end <= one.end
    ]


def _source(cited: Cited, quote: Quote) -> str:
    if quote.speaker is not None:
        return clean(quote.speaker)
    return cited.cut(quote.source) if quote.source is not None else ""
