"""Who speaks, and who is spoken to."""

import pytest

from rashomon.language.parses import Parse
from rashomon.language.protocols import Parser
from rashomon.nouns.readings import SourceKind
from rashomon.read.entities import find_entities
from rashomon.read.speakers import Cast, Speaker, addressee, resolve
from support.who import parsed


def scene(parser: Parser, text: str, words: str) -> tuple[Parse, tuple[int, ...], Cast]:
    report, parse = parsed(parser, text)
    start = text.index(words)
    source = tuple(
        t.index for t in parse.tokens if start <= t.start and t.end <= start + len(words)
    )
    return parse, source, Cast(find_entities(report, parse, ()))


def speaker(parser: Parser, text: str, words: str) -> Speaker:
    parse, source, cast = scene(parser, text, words)
    return resolve(parse, source, cast)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Maria Vela", SourceKind.PERSON),
        ("A person briefed on the talks", SourceKind.ANONYMOUS),
        ("The annual report", SourceKind.DOCUMENT),
        ("The Kremlin", SourceKind.ORGANISATION),
        ("They", SourceKind.UNKNOWN),
    ],
)
def test_words_say_what_kind_of_source_speaks(parser: Parser, words: str, kind: SourceKind) -> None:
    assert speaker(parser, f"{words} said that the ferry is late.", words).kind is kind


def test_a_pronoun_speaks_by_its_fullest_name(parser: Parser) -> None:
    text = "Maria Vela arrived. She said that the ferry is late."
    assert speaker(parser, text, "She").name == "Maria Vela"


def test_who_is_not_named_has_no_name(parser: Parser) -> None:
    for words in ("Two officials", "An official from Oslo"):
        assert speaker(parser, f"{words} said that the ferry is late.", words).name is None


def test_without_words_nobody_speaks(parser: Parser) -> None:
    parse, _, cast = scene(parser, "It rained.", "It")
    assert resolve(parse, (), cast) == Speaker()


def test_who_is_told_is_the_addressee(parser: Parser) -> None:
    text = "Maria Vela told Peter Tull that the ferry is late."
    parse, source, cast = scene(parser, text, "Maria Vela")
    told = next(token.index for token in parse.tokens if token.text == "told")
    assert addressee(parse, told, source, cast) == "Peter Tull"


def test_what_is_not_heard_has_no_addressee(parser: Parser) -> None:
    parse, source, cast = scene(parser, "Maria Vela told a long story.", "Maria Vela")
    told = next(token.index for token in parse.tokens if token.text == "told")
    assert addressee(parse, told, source, cast) is None
