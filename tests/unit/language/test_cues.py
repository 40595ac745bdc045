"""How surely a cue attributes."""

from rashomon.language.cues import CIRCUMSTANCES, dialogue, introduces, likelihood, rate, speech


def test_a_verb_of_speech_with_a_clause_is_surer_than_a_verb_with_an_object() -> None:
    assert rate("say", "ccomp") > 0.6 > rate("open", "dobj")


def test_a_construction_never_seen_has_rate_zero() -> None:
    assert rate("say", "no such construction") == 0.0


def test_a_circumstance_moves_the_likelihood_its_way() -> None:
    plain = likelihood("say", "ccomp", ())
    for name, factor in CIRCUMSTANCES.items():
        assert (likelihood("say", "ccomp", [name]) > plain) == (factor > 1)


def test_dialogue_verbs_are_speech_verbs() -> None:
    assert "say" in dialogue() < speech()


def test_a_verb_with_a_particle_introduces_speech() -> None:
    assert introduces("point", "out")
    assert not introduces("point", "at")
    assert introduces("say", "")
