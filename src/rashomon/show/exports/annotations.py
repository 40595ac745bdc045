"""W3C Web Annotations on the reports' words, as one AnnotationPage (https://www.w3.org/TR/annotation-model).

Each has a TextQuoteSelector and a TextPositionSelector; positions count code points of the text that
rashomon read (the `text` of the jsonl export), which on a page is what extraction gave. A span longer
than a snippet has its position alone unless full text is asked for.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.nouns.account import Event, Finding
from rashomon.nouns.copies import Copy
from rashomon.nouns.readings import Quote
from rashomon.nouns.spans import Span
from rashomon.show.clean import clean
from rashomon.show.exports.codes import urn, web_address
from rashomon.show.exports.extract import Bundle, Extract
from rashomon.show.exports.format import Format, Shape
from rashomon.show.exports.whole import write_array
from rashomon.show.phrases import when_words
from rashomon.show.wire import Json

AROUND = 32  # code points of prefix and suffix
HEAD = (
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:rashomon:annotations",'
    ' "type": "AnnotationPage", "items": ['
)

_Note = tuple[str, str, str, Span]  # owner, role, words of the body, span


def write(extract: Extract, place: Path) -> None:
    """Write the page."""
    write_array(place, HEAD, _annotations(extract), "]}")


def _annotations(extract: Extract) -> Iterator[Json]:
    for bundle in extract.bundles():
        held = set(bundle.reports)
        for number, (owner, role, words, span) in enumerate(_notes(bundle), start=1):
            if span.report in held:
                yield _annotation(f"{owner}#{number}", role, words, span, extract)


def _notes(bundle: Bundle) -> Iterator[_Note]:
    for event in bundle.events:
        yield from _of_event(event)
    for quote in bundle.quotes:
        yield from _of_quote(quote)
    for disagreement in bundle.disagreements:
        for position in disagreement.positions:
            role = f"differs-{disagreement.about.value}"
            yield from _all(disagreement.id, role, position.value, position.spans)
    for finding in bundle.findings:
        yield from _of_finding(finding)
    for copy in bundle.copies:
        yield from _of_copy(copy)


def _of_event(event: Event) -> Iterator[_Note]:
    status = "status differs" if event.status is None else event.status.value
    for telling in event.tellings:
        yield event.id, "event", f"{event.plover.value} {status}", telling.trigger
    for role, actors in (("actor", event.actors), ("recipient", event.recipients)):
        for actor in actors:
            yield from _all(event.id, role, actor.name, actor.spans)
    for role, when in (
        ("when", event.when), ("effective", event.effective), ("expires", event.expires),
    ):  # fmt: skip
        if when is not None:
            yield from _all(event.id, role, when_words(when), when.basis)
    if event.place is not None:
        yield from _all(event.id, "place", event.place.name, event.place.spans)
    for quantity in event.quantities:
        yield event.id, "quantity", quantity.of, quantity.span


def _of_quote(quote: Quote) -> Iterator[_Note]:
    speaker = quote.speaker or quote.source_kind.value
    yield from _all(quote.id, "quote", speaker, quote.content)
    for role, span in (("cue", quote.cue), ("source", quote.source)):
        if span is not None:
            yield quote.id, role, speaker, span


def _of_finding(finding: Finding) -> Iterator[_Note]:
    spans = finding.evidence if finding.span is None else (finding.span, *finding.evidence)
    yield from _all(finding.id, f"finding-{finding.kind.value}", finding.detail, spans)


def _of_copy(copy: Copy) -> Iterator[_Note]:
    for passage in copy.passages:
        yield copy.id, "copied", f"{passage.kind.value} of {copy.source}", passage.copy
    for change in copy.changed:
        yield copy.id, "changed", f"{change.what.value} changed from {copy.source}", change.copy


def _all(owner: str, role: str, words: str, spans: Iterable[Span]) -> Iterator[_Note]:
    for span in spans:
        yield owner, role, words, span


def _annotation(identity: str, role: str, words: str, span: Span, extract: Extract) -> Json:
    url = web_address(extract.report(span.report).url)
    return {
        "id": urn(identity),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": role},
            {
                "type": "TextualBody",
                "purpose": "identifying",
                "format": "text/plain",
                "value": clean(words),
            },
        ],
        "target": {
            "source": url if url is not None else urn(span.report),
            "scope": urn(span.report),
            "selector": _selectors(span, extract),
        },
    }


def _selectors(span: Span, extract: Extract) -> list[Json]:
    selectors: list[Json] = []
    exact, text = extract.exact(span), extract.report(span.report).text
    if exact is not None:
        selectors.append(
            {
                "type": "TextQuoteSelector",
                "exact": exact,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            }
        )
    selectors.append({"type": "TextPositionSelector", "start": span.start, "end": span.end})
    return selectors


FORMAT = Format("annotations", Shape.FILE, "W3C Web Annotations on the words of the reports", write)
