"""Actors of whom people decided who they are: invented people, invented reports."""

from rashomon.nouns.account import Account
from rashomon.nouns.actors import Actor, EntityKind
from rashomon.nouns.copies import Origin
from rashomon.nouns.ids import OriginId, StoryId
from rashomon.nouns.options import ReconcileOptions
from rashomon.nouns.plover import EventType
from rashomon.nouns.rulings import ActorName
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import NOTHING, Decided, decided
from rashomon.reconcile.parties import Party, decided_alike, same_party
from rashomon.reconcile.reconcile import reconcile
from rashomon.reconcile.ruled_actors import NOBODY, RuledActors
from support.readings import Draft, draft
from support.rulings import ruling

ADA, MAYOR = ActorName("Ada Quill", "USA", "Q42"), ActorName("Quillen", "USA")
BO = ActorName("Bo Lund", "USA")
SAME, OTHERS = ruling("same-actor", ADA, MAYOR), ruling("not-same-actor", ADA, BO)


def actor(name: ActorName, start: int = 0) -> Actor:
    from rashomon.nouns.ids import ReportId
    from rashomon.nouns.spans import Span

    return Actor(
        name=name.name, spans=(Span(ReportId("r"), start, start + 3),),
        country=name.country, wikidata=name.wikidata,
    )  # fmt: skip


def party(name: ActorName, chosen: RuledActors) -> Party:
    ruled = chosen.of(actor(name), None)
    return Party(
        keys=(name.name.casefold(),), named=True, person=True, state=False, country=name.country,
        sector=None, wikidata=name.wikidata, ruled=ruled, apart=chosen.apart_from(ruled),
    )  # fmt: skip


def test_where_nothing_is_decided_nothing_changes() -> None:
    assert not NOBODY
    assert NOBODY.of(actor(ADA), None) is None
    assert NOBODY.named((actor(BO), actor(ADA))) == (actor(BO), actor(ADA))


def test_names_of_one_actor_are_told_once_by_the_one_it_goes_by() -> None:
    (told,) = RuledActors(decided([SAME])).named((actor(MAYOR, 9), actor(ADA)))
    assert (told.name, told.wikidata, len(told.spans)) == ("Ada Quill", "Q42", 2)


def test_names_decided_to_be_one_are_the_same_party() -> None:
    chosen = RuledActors(decided([SAME]))
    assert same_party(party(ADA, NOBODY), party(MAYOR, NOBODY)) == -1.0
    assert same_party(party(ADA, chosen), party(MAYOR, chosen)) == 1.0


def test_others_of_one_name_are_others_of_all_its_names() -> None:
    chosen = RuledActors(decided([SAME, OTHERS]))
    assert decided_alike(party(MAYOR, chosen), party(BO, chosen)) == -1.0
    assert decided_alike(party(BO, chosen), party(ADA, chosen)) == -1.0


def told(chosen: Decided) -> Account:
    one, other = (
        meeting("Ada Quill met Otto Brandel in Bruges.", "Ada Quill"),
        meeting("Quillen met Otto Brandel in Bruges.", "Quillen"),
    )
    other.quote("met Otto Brandel", source="Quillen", speaker="Quillen")
    reads = [one.read(), other.read()]
    reports = tuple(sorted(read.report.id for read in reads))
    origins = [
        Origin(id=OriginId(f"origin-{report}"), root=report, credit=None, reports=(report,))
        for report in reports
    ]
    story = Story(StoryId("story-1"), reports)
    return reconcile(story, reads, [], origins, ReconcileOptions(), decided=chosen)


def meeting(text: str, name: str) -> Draft:
    made = draft(text)
    made.entity(name, country="USA", sector="GOV", kind=EntityKind.PERSON)
    made.entity("Otto Brandel", country="BEL", sector="GOV")
    made.event("met", EventType.CONSULT, by=(name, "Otto Brandel"))
    return made


def test_meetings_of_one_actor_under_two_names_are_one_event() -> None:
    ada = ActorName("Ada Quill", "USA")
    account = told(decided([ruling("same-actor", ada, MAYOR)]))
    (event,) = account.events
    assert {one.name for one in event.actors} == {"Ada Quill", "Otto Brandel"}
    assert len(told(NOTHING).events) == 2


def test_a_speaker_goes_by_the_name_decided_and_keeps_its_key() -> None:
    account = told(decided([ruling("same-actor", ADA, ActorName("Quillen"))]))
    (quote,) = account.quotes
    assert (quote.speaker, quote.speaker_country, quote.speaker_key) == ("Ada Quill", "USA", "Q42")


def test_a_name_is_not_made_fuller_by_one_that_is_anothers() -> None:
    full, short = ActorName("Ada Quill", "USA"), ActorName("Quill", "USA")
    one = meeting("Ada Quill met Otto Brandel in Bruges.", "Ada Quill")
    other = meeting("Quill met Otto Brandel in Ghent.", "Quill")
    reads = [one.read(), other.read()]
    story = Story(StoryId("story-1"), tuple(sorted(read.report.id for read in reads)))
    names = []
    for chosen in (NOTHING, decided([ruling("not-same-actor", full, short)])):
        account = reconcile(story, reads, [], [], ReconcileOptions(), decided=chosen)
        names.append({one.name for event in account.events for one in event.actors})
    assert "Quill" not in names[0]
    assert {"Quill", "Ada Quill"} <= names[1]


def test_a_speaker_of_that_name_already_stays_untouched() -> None:
    known, other = ActorName("Quillen", None), ActorName("Quil", None)
    (plain,), (ruled,) = (
        told(NOTHING).quotes,
        told(decided([ruling("same-actor", known, other)])).quotes,
    )
    assert ruled == plain
