"""Two versions of one page in, the passages that were cut, added or changed out."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.nouns.page_histories import Revision
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.spans import Span

Anchor = tuple[int, int]


def revisions(was: ReadReport, now: ReadReport) -> tuple[Revision, ...]:
    """Return what the later version has otherwise, sentence by sentence, in the order of its text.

    Patience diff (B. Cohen): sentences that stand once in both, in the same order, hold the
    versions together; what lies between them was cut, added or changed. Time is that of sorting.
    """
    ours, theirs = _sentences(was), _sentences(now)
    before = [_words(was, span) for span in ours]
    after = [_words(now, span) for span in theirs]
    found: list[Revision] = []
    start = (0, 0)
    for anchor in (*_anchors(before, after), (len(before), len(after))):
        found += _between(before, after, (ours, theirs), start, anchor)
        start = (anchor[0] + 1, anchor[1] + 1)
    return tuple(found)


def _sentences(read: ReadReport) -> list[Span]:
    """Return the sentences of a report; of one that was not read, its lines."""
    spans = sorted(sentence.span for sentence in read.reading.sentences)
    if spans:
        return spans
    report, start = read.report, 0
    for line in report.text.split("\n"):
        if line.strip():
            spans.append(Span(report.id, start, start + len(line)))
        start += len(line) + 1
    return spans


def _words(read: ReadReport, span: Span) -> str:
    return " ".join(read.report.cut(span).split())


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[Anchor]:
    """Return the longest rising run of sentences that stand once on either side."""
    once = {words for words, times in Counter(before).items() if times == 1}
    once &= {words for words, times in Counter(after).items() if times == 1}
    place = {words: number for number, words in enumerate(after) if words in once}
    pairs = [(number, place[words]) for number, words in enumerate(before) if words in once]
    ends: list[int] = []  # the least last place of a run of each length
    last: list[int] = []  # which pair that is
    former: list[int] = []  # the pair before each in its run
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        former.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        last[length : length + 1] = [number]
    run: list[Anchor] = []
    number = last[-1] if last else -1
    while number >= 0:
        run.append(pairs[number])
        number = former[number]
    return run[::-1]


def _between(
    before: Sequence[str],
    after: Sequence[str],
    spans: tuple[Sequence[Span], Sequence[Span]],
    start: Anchor,
    end: Anchor,
) -> Iterator[Revision]:
    """Yield what differs between two anchors: sentence for sentence where there are as many."""
    (i, j), (k, m) = start, end
    while i < k and j < m and before[i] == after[j]:
        i, j = i + 1, j + 1
    while i < k and j < m and before[k - 1] == after[m - 1]:
        k, m = k - 1, m - 1
    if k - i == m - j:
        for one, other in zip(range(i, k), range(j, m), strict=True):
            if before[one] != after[other]:
                yield Revision(spans[0][one], spans[1][other])
        return
    yield Revision(_joined(spans[0][i:k]), _joined(spans[1][j:m]))


def _joined(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].report, spans[0].start, spans[-1].end) if spans else None
