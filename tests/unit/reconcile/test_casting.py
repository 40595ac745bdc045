"""Who took part in a merged event."""

from rashomon.nouns.actors import EntityKind
from rashomon.nouns.ids import OriginId
from rashomon.nouns.plover import EventType
from rashomon.reconcile.casting import cast
from rashomon.reconcile.facts import Facts
from rashomon.reconcile.names import Names
from support.readings import Draft, draft
from support.tellings import facts


def told(*drafts: Draft) -> list[tuple[Facts, OriginId]]:
    """Return the tellings, each draft an origin of its own."""
    return [(one, OriginId(one.source.report.id)) for one in facts(*drafts)]


def test_the_same_words_for_nameless_ones_are_one_participant() -> None:
    drafts = [draft("Norway fined 10 banks."), draft("On Monday Norway fined 10 banks.")]
    for made in drafts:
        made.event("fined", EventType.SANCTION, to=("10 banks",))
    _, recipients = cast(told(*drafts), Names([]), together=False)
    assert [actor.name for actor in recipients] == ["10 banks"]
    assert len(recipients[0].spans) == 2


def test_one_telling_with_two_nameless_parties_keeps_both() -> None:
    made = draft("Police and soldiers fought.")
    made.event("fought", EventType.ASSAULT, by=("Police", "soldiers"))
    actors, _ = cast(told(made), Names([]), together=False)
    assert [actor.name for actor in actors] == ["Police", "soldiers"]


def test_a_person_is_called_by_the_fullest_name_of_the_story() -> None:
    one, other = draft("Ida Lunde resigned."), draft("Lunde resigned on Monday.")
    one.entity("Ida Lunde")
    other.entity("Lunde")
    one.event("resigned", EventType.RETREAT, by=("Ida Lunde",))
    other.event("resigned", EventType.RETREAT, by=("Lunde",))
    actors, _ = cast(told(one, other), Names([one.read(), other.read()]), together=False)
    assert [actor.name for actor in actors] == ["Ida Lunde"]


def test_all_who_meet_are_actors() -> None:
    made = draft("Lunde met Aasen.")
    made.event("met", EventType.CONSULT, by=("Lunde",), to=("Aasen",))
    actors, recipients = cast(told(made), Names([]), together=True)
    assert [actor.name for actor in actors] == ["Aasen", "Lunde"]
    assert recipients == ()


def test_whom_most_origins_tell_as_acted_on_is_a_recipient() -> None:
    texts = ("Norway and Chile clashed.", "Norway struck Chile.", "Norway hit Chile.")
    drafts = [draft(text) for text in texts]
    for made in drafts:
        made.entity("Norway", kind=EntityKind.PLACE, country="NOR")
        made.entity("Chile", kind=EntityKind.PLACE, country="CHL")
    drafts[0].event("clashed", EventType.ASSAULT, by=("Norway", "Chile"))
    drafts[1].event("struck", EventType.ASSAULT, by=("Norway",), to=("Chile",))
    drafts[2].event("hit", EventType.ASSAULT, by=("Norway",), to=("Chile",))
    actors, recipients = cast(told(*drafts), Names([]), together=False)
    assert ([one.name for one in actors], [one.name for one in recipients]) == (
        ["Norway"],
        ["Chile"],
    )


def test_so_many_and_so_many_others_of_a_sort_are_one_participant() -> None:
    drafts = [draft("Norway fined 10 banks."), draft("Norway fined 12 banks on Monday.")]
    for made, words in zip(drafts, ("10 banks", "12 banks"), strict=True):
        made.event("fined", EventType.SANCTION, to=(words,))
    _, recipients = cast(told(*drafts), Names([]), together=False)
    assert len(recipients) == 1
