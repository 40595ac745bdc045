"""When a report was written, from its own words alone."""

from collections.abc import Sequence

from rashomon.language.dating_clues import clues
from rashomon.language.writing_day import narrowed
from rashomon.nouns.readings import Masthead, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.times import TimeExpression, When


def own_words_date(
    report: Report,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    masthead: Masthead,
) -> When | None:
    """Return the days the words leave open for the writing; the stated date plays no part.

    An end is `None` where the words set no bound on that side.
    """
    stated = masthead.stated_span
    own = [time for time in times if stated is None or not stated.overlaps(time.span)]
    return narrowed(clues(report.text, own, sentences))
