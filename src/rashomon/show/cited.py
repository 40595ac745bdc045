"""A span in, its place and its words in their sentence out: what every explanation is made of."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from rashomon.api import Record
from rashomon.nouns.ids import ReportId
from rashomon.nouns.spans import Span
from rashomon.nouns.times import When
from rashomon.show.clean import clean
from rashomon.show.phrases import marked, when_words

SENTENCE = 400  # code points of a sentence shown round a span
MARKS = "‹›"  # round the words of a span in its sentence


class Cited:
    """Shows spans of one record, each with its report's path, its offsets and its sentence."""

    def __init__(self, record: Record) -> None:
        self.view = record.view
        self.record = record
        self._sentences: dict[ReportId, tuple[Span, ...]] = {}

    def at(self, role: str, span: Span, sentence: Span | None = None) -> Iterator[Text]:
        """Yield what a span is for and where it is, then its words in their sentence."""
        place = f"{self.path(span.report)}:{span.start}-{span.end}"
        yield Text.assemble("  ", (f"{role}  ", "green"), (place, "cyan"))
        around = sentence or self._sentence_of(span)
        words = self.view.report(span.report).cut(around)
        line = marked(words, max(0, span.start - around.start), len(span), SENTENCE, MARKS)
        yield Text.assemble("    ", line)

    def all(self, role: str, spans: Iterable[Span]) -> Iterator[Text]:
        """Yield several spans in one role."""
        for span in spans:
            yield from self.at(role, span)

    def when(self, role: str, when: When | None) -> Iterator[Text]:
        """Yield a time and the words that fix it."""
        if when is not None:
            yield Text(f"  {role}: {when_words(when)}")
            yield from self.all("fixed by", when.basis)

    def pair(self, role: str, copy: Span, source: Span) -> Iterator[Text]:
        """Yield a stretch of a copy and the stretch of its source that it answers to."""
        yield from self.at(f"{role}, in the copy", copy)
        yield from self.at(f"{role}, in the source", source)

    def path(self, report: ReportId) -> str:
        """Return a report's path."""
        return clean(self.view.report(report).path)

    def report_words(self, report: ReportId) -> str:
        """Return a report's path, outlet and day of writing, as far as they are known."""
        found, written = self.view.report(report), self.view.written(report).when
        parts = [clean(found.path), clean(found.outlet) if found.outlet else ""]
        parts.append(f"written {when_words(written)}" if written is not None else "")
        return ", ".join(part for part in parts if part)

    def cut(self, span: Span) -> str:
        """Return the words of a span."""
        return clean(self.view.report(span.report).cut(span))

    def _sentence_of(self, span: Span) -> Span:
        """Return the sentence that holds a span, the span itself when none does."""
        if span.report not in self._sentences:
            self._sentences[span.report] = self.record.catalogue.sentences(span.report)
        around = [each for each in self._sentences[span.report] if each.contains(span)]
        return min(around, key=len, default=span)


def head(words: str) -> Text:
    """Return the first line of an explanation."""
    return Text(words, style="bold")


def title(words: str) -> Text:
    """Return a line that opens a part of an explanation."""
    return Text(f"  {words}", style="bold")
