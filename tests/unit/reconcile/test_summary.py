"""Title and sentences chosen for a story."""

from dataclasses import replace

from rashomon.nouns.account import Event, Telling
from rashomon.nouns.copies import Copy, CopyKind, Direction
from rashomon.nouns.ids import CopyId, OriginId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import Masthead
from rashomon.reconcile.summary import central_reports, heading, summary
from rashomon.reconcile.told_events import told_event
from support.readings import Draft, draft
from support.tellings import one_event, setting


def event(made: Draft, trigger: str, origins: int = 1) -> Event:
    """Return one event told by the words of a draft and, it is said, by so many origins."""
    told = draft(made.report.text)
    told.event(trigger, EventType.RETREAT)
    found = told_event(one_event(told), setting(told))
    return replace(found, origins=tuple(OriginId(f"origin-{n}") for n in range(origins)))


def test_the_title_is_that_of_the_report_that_tells_what_most_tell() -> None:
    one, other = draft("The port closed."), draft("A gull sang.")
    one.masthead = Masthead(title="Port closes")
    other.masthead = Masthead(title="Gull sings")
    events = [event(one, "closed", 3), event(other, "sang", 1)]
    central = central_reports([other.read(), one.read()], events, ())
    assert heading(central).title == "Port closes"


def test_a_copy_comes_after_its_original() -> None:
    one, other = draft("The port closed."), draft("The port closed. ")
    copy = Copy(
        id=CopyId("copy-1"),
        copy=one.report.id,
        source=other.report.id,
        kind=CopyKind.VERBATIM,
        direction=Direction.KNOWN,
        share=1.0,
        passages=(),
        changed=(),
        reasons=(),
    )
    central = central_reports([one.read(), other.read()], [event(one, "closed", 5)], [copy])
    assert [read.report.id for read in central] == [other.report.id, one.report.id]


def test_without_a_title_the_first_sentence_heads_the_story() -> None:
    made = draft("The port closed.\nA gull sang.")
    assert heading([made.read()]).title == "The port closed."


def test_the_summary_tells_what_most_origins_tell_and_nothing_twice() -> None:
    made = draft("A gull sang.\nThe port closed.\nThe closed port was quiet.")
    port, gull = event(made, "closed", 4), event(made, "sang", 1)
    again = Telling(made.report.id, made.span("closed", 1), made.sentences()[2].span)
    events = [replace(port, tellings=(*port.tellings, again)), gull]
    spans = summary([made.read()], events, {}, ReconcileOptions())
    assert [made.report.cut(span) for span in spans] == ["The port closed.", "A gull sang."]


def test_the_summary_has_no_more_sentences_than_allowed() -> None:
    made = draft("A gull sang.\nThe port closed.")
    events = [event(made, "closed"), event(made, "sang")]
    assert len(summary([made.read()], events, {}, ReconcileOptions(summary_sentences=1))) == 1
