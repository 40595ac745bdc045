"""The setting of a sentence: each act is dated by its own clause."""

from rashomon.language.protocols import Parser
from rashomon.read.setting import setting_of
from rashomon.read.triggers import find_triggers
from support.event_reading import events_of

TEXT = "Norway expelled two diplomats on Monday and Sweden met Finland in June."


def test_every_act_of_a_sentence_is_indexed_once(parser: Parser) -> None:
    parse = parser.parse(TEXT, [(0, len(TEXT))])
    triggers = list(find_triggers(parse, 0, len(parse.tokens)))
    setting = setting_of(parse, 0, triggers, (), ())
    assert setting.indexes == {one.index for one in triggers}
    assert all(setting.anchored[index] >= 1 for index in setting.indexes)


def test_each_act_has_the_date_of_its_own_clause(parser: Parser) -> None:
    report, found = events_of(parser, TEXT)
    assert [one.time and report.cut(one.time) for one in found] == ["Monday", "June"]
