"""`code_sentence`: every event of a text, or exactly one between two given sides."""

import pytest

from rashomon.language.protocols import Parser, Tools
from rashomon.nouns.plover import EventType
from rashomon.read.sentence_events import code_sentence
from support.builders import make_report
from support.event_reading import NoOpinion

TEXT = "Norway expelled two diplomats of Belarus and met Sweden in Oslo."


def test_without_sides_every_event_is_told(parser: Parser) -> None:
    coded = code_sentence(make_report(TEXT), Tools(parser, NoOpinion()))
    assert [one.type for one in coded.events] == [EventType.SANCTION, EventType.CONSULT]


def test_with_sides_exactly_one_event_has_them_as_actors(parser: Parser) -> None:
    target = TEXT.index("Belarus"), TEXT.index("Belarus") + len("Belarus")
    coded = code_sentence(make_report(TEXT), Tools(parser, NoOpinion()), (0, 6), target)
    (one,) = coded.events
    assert [(s.start, s.end) for actor in one.actors for s in actor.spans] == [(0, 6)]
    assert [(s.start, s.end) for actor in one.recipients for s in actor.spans] == [target]


def test_the_type_told_is_the_likeliest_and_its_score_its_probability(parser: Parser) -> None:
    target = TEXT.index("Belarus"), TEXT.index("Belarus") + len("Belarus")
    (one,) = code_sentence(make_report(TEXT), Tools(parser, NoOpinion()), (0, 6), target).events
    kinds = list(EventType)
    assert one.score == max(one.probabilities) == one.probabilities[kinds.index(one.plover)]


def test_a_range_outside_the_text_is_the_callers_mistake(parser: Parser) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        code_sentence(make_report("Short."), Tools(parser, NoOpinion()), (0, 5), (90, 95))
