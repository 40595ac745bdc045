"""Sentences in, their events out, without reports or a record: what `rashomon code` runs."""

from collections.abc import Iterable, Iterator

from rashomon.language.calendar import resolve_all
from rashomon.nouns.coding import CodedEvent, CodedText, TextToCode
from rashomon.nouns.ids import ReportId
from rashomon.nouns.reports import Report
from rashomon.nouns.times import Grain, When
from rashomon.read.sentence_events import code_sentence
from rashomon.run.local import LocalEngine
from rashomon.run.progress import Progress, Unwatched, Watch
from rashomon.run.tools import make_tools

SENTENCE_SECONDS = 120.0  # for one sentence; common ones take some 30 ms


def code_sentences(
    sentences: Iterable[TextToCode], *, workers: int, progress: Progress | None
) -> Iterator[CodedText]:
    """Yield each sentence coded, in the order given."""
    with LocalEngine(workers, seconds=SENTENCE_SECONDS) as engine:
        watch = Watch(progress or Unwatched(), engine.peak_mib)
        with watch.stage("code") as run:
            coded = engine.each(code_one, sentences, lost=_given_up)
            yield from watch.counted(coded, run)


def code_one(sentence: TextToCode) -> Iterator[CodedText]:
    """Yield one sentence coded."""
    report = _report(sentence)
    tools = make_tools()
    try:
        coded = code_sentence(report, tools, sentence.source, sentence.target)
    except ValueError as fault:  # ranges outside the text
        yield CodedText(report=report, failed=str(fault))
        return
    day = sentence.day
    written = None if day is None else When(day, day, Grain.DAY)
    times = resolve_all(coded.times, written)
    events = tuple(
        CodedEvent(event=event, when=None if event.time is None else times.get(event.time))
        for event in coded.events
    )
    yield CodedText(report=report, events=events)


def _given_up(sentence: TextToCode, why: str) -> Iterator[CodedText]:
    yield CodedText(report=_report(sentence), failed=why)


def _report(sentence: TextToCode) -> Report:
    """Return the sentence as a report whose id is the sentence's, so that its spans name it."""
    return Report(
        id=ReportId(sentence.id),
        path=sentence.id,
        paths=(sentence.id,),
        url=None,
        outlet=None,
        title=None,
        authors=(),
        date=sentence.day,
        language="en",
        text=sentence.text,
        raw_sha256="",
        extractor="sentence",
    )
