"""Acts that no table names stand in a given sentence when the classifier is sure of them, in a report never."""

from collections.abc import Sequence

from rashomon.language.protocols import Parser
from rashomon.nouns.plover import EventType
from rashomon.nouns.readings import EventMention, Part, Sentence
from rashomon.nouns.spans import Span
from rashomon.read.entities import find_entities
from rashomon.read.events import find_events
from support.builders import make_report
from support.event_reading import names

PROTEST = list(EventType).index(EventType.PROTEST)
TEXT = "Norwegian students serenaded the Swedish government."


class _Sure:
    def __init__(self, share: float) -> None:
        self.share = share

    def classify(self, clauses: Sequence[object]) -> Sequence[tuple[float, ...]]:
        rest = (1 - self.share) / 15
        answer = tuple(self.share if n == PROTEST else rest for n in range(16))
        return [answer for _ in clauses]

    def modes(self, clauses: Sequence[object]) -> Sequence[tuple[float, ...]]:
        return [(0.0,) * 67 for _ in clauses]


def _read(
    parser: Parser, text: str, share: float, *, given: bool = True
) -> tuple[EventMention, ...]:
    report = make_report(text)
    parse = parser.parse(text, [(0, len(text))])
    sentences = (Sentence(Span(report.id, 0, len(text)), Part.BODY),)
    entities = find_entities(report, parse, sentences)
    return find_events(report, parse, sentences, entities, (), (), (), _Sure(share), given=given)


def test_a_sure_answer_makes_an_event_with_both_sides(parser: Parser) -> None:
    (one,) = _read(parser, TEXT, 0.97)
    assert (one.type, one.score) == (EventType.PROTEST, 0.97)
    assert names(one.actors) == ["Norwegian students"]
    assert names(one.recipients) == ["the Swedish government"]


def test_a_report_has_only_the_acts_of_the_tables(parser: Parser) -> None:
    assert _read(parser, TEXT, 0.97, given=False) == ()


def test_the_likeliest_stands_alone_in_a_doubtful_sentence(parser: Parser) -> None:
    assert len(_read(parser, TEXT, 0.2)) == 1


def test_beside_an_act_of_the_tables_a_doubtful_one_falls(parser: Parser) -> None:
    text = f"Norway expelled two diplomats and {TEXT}"
    assert [one.type for one in _read(parser, text, 0.2)] == [EventType.SANCTION]


def test_a_sure_classifier_outvotes_the_tables_in_a_given_sentence_only(parser: Parser) -> None:
    text = "Norway expelled the Swedish diplomats."
    given, reported = (_read(parser, text, 0.97, given=way) for way in (True, False))
    assert [one.type for one in given] == [EventType.PROTEST]
    assert [one.type for one in reported] == [EventType.SANCTION]
