"""What a telling is compared by."""

import pytest

from rashomon.language.lemmas import lemma
from rashomon.nouns.actors import EntityKind
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import LinkKind
from support.readings import draft
from support.tellings import facts


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("They left the meeting early.", True),
        ("They left the long meeting early.", True),
        ("They called a meeting.", False),
        ("He knew that he was meeting trouble.", False),
    ],
)
def test_a_noun_after_the_points_back(text: str, *, definite: bool) -> None:
    made = draft(text)
    made.event("meeting", EventType.CONSULT)
    assert facts(made)[0].definite is definite


def test_a_verb_of_the_past_is_no_noun() -> None:
    made = draft("The two leaders met.")
    made.event("met", EventType.CONSULT)
    assert not facts(made)[0].nominal


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("called Lunde a traitor.", "traitor"),
        ("called Lunde a cold-blooded killer on Monday.", "killer"),
        ('called it a "long fishing trip", and left.', "trip"),
        ("called Lunde on Monday.", None),
    ],
)
def test_the_noun_someone_is_called_by_is_the_last_of_its_phrase(
    words: str, label: str | None
) -> None:
    made = draft(f"Aasen {words}")
    made.event("called", EventType.ACCUSE)
    found = facts(made)[0].label
    assert (made.report.cut(found) if found else None) == label


def test_a_body_named_before_a_meeting_is_its_host() -> None:
    made = draft("Ida Lunde spoke at the G-9 summit, not the Bergen summit.")
    made.entity("Bergen", kind=EntityKind.PLACE)
    made.event("summit", EventType.CONSULT)
    made.event("summit", EventType.CONSULT, nth=1)
    assert [one.host for one in facts(made)] == ["g-9", None]


def test_a_denial_knows_the_act_it_denies() -> None:
    made = draft("Lunde denied that she had bribed the judge.")
    made.event("denied", EventType.REJECT, links=(("bribed", LinkKind.DENIAL_OF),))
    made.event("bribed", EventType.COERCE)
    denial, act = facts(made)
    assert denial.denied == {lemma("bribed")}
    assert not act.denied


def test_a_denial_of_the_charge_is_about_what_the_sentence_before_says() -> None:
    made = draft("A witness said Lunde had poisoned the reservoir.\nLunde denied the charge.")
    made.event("denied", EventType.REJECT)
    assert "reservoir" in facts(made)[0].matter
