"""Stories of invented people, told by invented outlets, into accounts."""

from dataclasses import replace
from datetime import date

from rashomon.nouns.account import About, Account, FindingKind
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.copies import Origin
from rashomon.nouns.ids import OriginId, StoryId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.readings import LinkKind, Masthead, ReadReport, SourceKind
from rashomon.nouns.stories import Story
from rashomon.reconcile.reconcile import reconcile
from support.readings import Draft, draft


def account(*reads: ReadReport, together: bool = False) -> Account:
    """Reconcile the reports as one story, each its own origin unless they are all one's."""
    ids = tuple(sorted(read.report.id for read in reads))
    groups = [ids] if together else [(one,) for one in ids]
    origins = [
        Origin(id=OriginId(f"origin-{group[0]}"), root=group[0], credit=None, reports=group)
        for group in groups
    ]
    return reconcile(Story(StoryId("story-1"), ids), reads, (), origins, ReconcileOptions())


def state(name: str, country: str, text: str, *, written: date | None = None) -> Draft:
    made = draft(text, written=written)
    made.entity(name, kind=EntityKind.PLACE, country=country, sector="GOV")
    return made


def expelling(count: str, low: float, high: float | None) -> Draft:
    made = state("Norway", "NOR", f"Norway expelled {count} Swedish diplomats over the leak.")
    amount = made.count(count, low, high, "diplomats")
    made.event("expelled", EventType.SANCTION, by=("Norway",), quantities=(amount,))
    return made


def test_one_act_told_twice_is_one_event_of_two_origins() -> None:
    found = account(expelling("10", 10, 10).read(), expelling("ten", 10, 10).read())
    assert [len(event.origins) for event in found.events] == [2]
    assert found.disagreements == ()


def test_incompatible_counts_of_one_act_are_a_disagreement() -> None:
    found = account(expelling("10", 10, 10).read(), expelling("14", 14, 14).read())
    assert [event.origins.__len__() for event in found.events] == [2]
    assert [one.about for one in found.disagreements] == [About.QUANTITY]
    assert {position.value for position in found.disagreements[0].positions} == {"10", "14"}


def test_at_least_and_more_than_can_be_one_number() -> None:
    found = account(
        expelling("at least 40", 40, None).read(), expelling("more than 50", 51, None).read()
    )
    assert len(found.events) == 1
    assert found.disagreements == ()


def test_what_one_origin_tells_in_two_ways_is_no_disagreement() -> None:
    found = account(expelling("10", 10, 10).read(), expelling("14", 14, 14).read(), together=True)
    assert found.disagreements == ()


def test_an_allegation_that_another_reporter_tells_is_told() -> None:
    one = state("Norway", "NOR", "Sweden said Norway seized the ferry Alma.")
    said = one.quote("Norway seized the ferry Alma", source="Sweden", speaker="Sweden")
    one.event("seized", EventType.COERCE, by=("Norway",), status=Status.ALLEGED, said_by=said)
    other = state("Norway", "NOR", "Norway seized the ferry Alma on its way home.")
    other.event("seized", EventType.COERCE, by=("Norway",))
    found = account(one.read(), other.read())
    assert [event.status for event in found.events] == [Status.HAPPENED]
    assert account(one.read()).events[0].status is Status.ALLEGED


def test_sources_are_named_as_the_reports_name_them() -> None:
    one = state(
        "Norway",
        "NOR",
        "Norway will shut the port, a source close to the port said.\n"
        "Norway will shut the port for a week, the source said.",
    )
    first = one.quote(
        "Norway will shut the port",
        source="a source close to the port",
        source_kind=SourceKind.ANONYMOUS,
    )
    second = one.quote(
        "Norway will shut the port for a week",
        source="the source",
        source_kind=SourceKind.ANONYMOUS,
    )
    one.event("shut", EventType.COERCE, by=("Norway",), said_by=first)
    one.event("shut", EventType.COERCE, nth=1, by=("Norway",), said_by=second)
    found = account(one.read())
    assert [event.primary_sources for event in found.events] == [("a source close to the port",)]


def test_a_stated_link_joins_the_merged_events() -> None:
    one = state(
        "Norway", "NOR", "Norway seized the ferry Alma.\nNorway denied the seizure of the ferry."
    )
    one.event("seized", EventType.COERCE, by=("Norway",))
    one.event("denied", EventType.REJECT, by=("Norway",), links=(("seized", LinkKind.DENIAL_OF),))
    found = account(one.read())
    denial = next(event for event in found.events if event.type is EventType.REJECT)
    seized = next(event for event in found.events if event.type is EventType.COERCE)
    assert [(link.to, link.kind) for link in denial.links] == [(seized.id, LinkKind.DENIAL_OF)]


def test_words_by_which_someone_is_called_can_differ() -> None:
    reads = []
    for word in ("crook", "swindler"):
        made = draft(f"In an interview on Radio Nord, Ida Lunde called Per Aas a {word}.")
        made.entity("Ida Lunde", country="NOR", sector="OPP")
        made.entity("Per Aas", country="NOR", sector="GOV")
        made.event("called", EventType.ACCUSE, by=("Ida Lunde",), to=("Per Aas",))
        reads.append(made.read())
    found = account(*reads)
    assert [one.about for one in found.disagreements] == [About.WORDING]
    values = [position.value for position in found.disagreements[0].positions]
    assert sorted(values) == ["crook", "swindler"]


def test_names_are_the_fullest_of_the_story() -> None:
    one = draft("Lunde resigned as minister of fish.")
    one.entity("Lunde", country="NOR", sector="GOV")
    one.event("resigned", EventType.RETREAT, by=("Lunde",))
    other = draft("Ida Lunde resigned as minister of fish and ships.")
    other.entity("Ida Lunde", country="NOR", sector="GOV")
    other.event("resigned", EventType.RETREAT, by=("Ida Lunde",))
    found = account(one.read(), other.read())
    assert [actor.name for event in found.events for actor in event.actors] == ["Ida Lunde"]


def test_an_account_does_not_hang_on_the_order_of_reports() -> None:
    reads = [expelling("10", 10, 10).read(), expelling("14", 14, 14).read()]
    assert account(*reads) == account(*reversed(reads))


def test_title_and_summary_are_words_of_the_reports() -> None:
    read = expelling("10", 10, 10).read()
    found = account(read)
    assert found.title == read.report.text
    assert [read.report.cut(span) for span in found.summary] == [read.report.text]
    titled = replace(read, reading=replace(read.reading, masthead=Masthead(title="Ten sent home")))
    assert account(titled).title == "Ten sent home"


def test_a_report_without_date_and_author_says_so() -> None:
    kinds = {finding.kind for finding in account(expelling("10", 10, 10).read()).findings}
    assert {FindingKind.UNDATED, FindingKind.NO_BYLINE} <= kinds


def test_a_text_that_breaks_off_is_found() -> None:
    made = state(
        "Norway", "NOR", "Norway expelled ten.\nThe minister said that the ten would have to leave"
    )
    kinds = {finding.kind for finding in account(made.read()).findings}
    assert FindingKind.TRUNCATED in kinds
    whole = account(expelling("10", 10, 10).read())
    assert FindingKind.TRUNCATED not in {finding.kind for finding in whole.findings}


def test_a_report_without_anything_in_it_has_an_account() -> None:
    assert account(draft("Fish.").read()).events == ()
