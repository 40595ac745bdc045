"""An extract yields each thing once, story by story, and shortens what leaves."""

import pytest

from rashomon.nouns.account import FindingKind
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.errors import UsageError
from rashomon.nouns.ids import StoryId
from rashomon.show.exports.extract import SNIPPET, Extract
from rashomon.show.selection import Selection
from rashomon.store.record import Record
from support import exports, records
from support.builders import span_of


def test_everything_comes_once(record: Record) -> None:
    bundles = list(Extract(record).bundles())
    assert [bundle.story for bundle in bundles] == [records.STORY, None]
    assert [one for bundle in bundles for one in bundle.reports] == [
        *records.account().reports, records.FOREIGN.id,
    ]  # fmt: skip
    assert [one.id for bundle in bundles for one in bundle.origins] == list(records.ORIGINS)
    assert [one.id for bundle in bundles for one in bundle.copies] == ["copy-1"]
    assert [one.id for bundle in bundles for one in bundle.findings] == ["finding-1", "finding-2"]


def test_reports_without_a_story_leave_only_where_no_event_is_asked_for(record: Record) -> None:
    of_story = Extract(record, Selection(stories=(records.STORY,)))
    assert [bundle.story for bundle in of_story.bundles()] == [records.STORY]
    other = Extract(record, Selection(findings=(FindingKind.OTHER_LANGUAGE,)))
    assert [bundle.reports for bundle in other.bundles()] == [(records.FOREIGN.id,)]


def test_a_story_that_is_not_there_is_wrong_usage(record: Record) -> None:
    with pytest.raises(UsageError, match="story-9"):
        list(Extract(record, Selection(stories=(StoryId("story-9"),))).bundles())


def test_words_are_shortened_unless_all_are_asked_for(hostile: Record) -> None:
    span = span_of(exports.HOSTILE, exports.HOSTILE.text)
    short, whole = Extract(hostile), Extract(hostile, full_text=True)
    assert len(short.snippet(span)) <= SNIPPET
    assert short.exact(span) is None
    assert short.body(span.report) is None
    assert whole.snippet(span).endswith(exports.TAIL)
    assert whole.exact(span) == whole.body(span.report) == exports.HOSTILE.text


def test_what_is_called_by_name_is_named(record: Record) -> None:
    extract = Extract(record)
    assert [one.name for one in extract.named(records.FIRST.id, EntityKind.PERSON)] == ["Ada Quill"]
    assert extract.named(records.FIRST.id, EntityKind.ORGANISATION) == ()
