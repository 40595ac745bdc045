"""Names gone wrong in a report's own words, or beside an office."""

from rashomon.language.protocols import Parser
from rashomon.nouns.readings import ScarKind
from rashomon.read.garbled import garbled_holders, garbled_in_report
from support.who import parsed


def garbled(parser: Parser, text: str) -> list[tuple[str, str | None]]:
    report, parse = parsed(parser, text)
    found = list(garbled_in_report(report, parse))
    assert all(scar.kind is ScarKind.GARBLED_NAME for scar in found)
    return [(report.cut(one.span), one.meant and report.cut(one.meant)) for one in found]


def test_a_long_name_one_letter_off_is_garbled(parser: Parser) -> None:
    text = (
        "Minister Olga Varlikova arrived in port. Varlikova spoke to the crews. "
        "Reporters asked Varlikowa about the strike."
    )
    assert garbled(parser, text) == [("Varlikowa", "Varlikova")]


def test_a_name_spelt_right_throughout_is_left_alone(parser: Parser) -> None:
    text = "Minister Olga Varlikova arrived. Varlikova spoke. Reporters asked Varlikova more."
    assert garbled(parser, text) == []


def test_a_name_that_comes_with_a_first_name_is_another_person(parser: Parser) -> None:
    text = (
        "Minister Olga Varlikova arrived. Varlikova spoke. Varlikova left. "
        "Her rival Peter Varlikowa stayed."
    )
    assert garbled(parser, text) == []


def test_a_plural_of_a_name_is_no_error(parser: Parser) -> None:
    text = "Minister Olga Tellmann arrived. Tellmann spoke. Crowds greeted the Tellmanns."
    assert garbled(parser, text) == []


def test_an_office_holder_s_name_a_letter_off_is_known(parser: Parser) -> None:
    report, parse = parsed(parser, "French President Emmanuel Macrom opened a bridge.")
    (scar,) = garbled_holders(report, parse)
    assert (report.cut(scar.span), scar.known) == ("Emmanuel Macrom", "Emmanuel Macron")


def test_a_like_name_without_the_office_is_somebody_else(parser: Parser) -> None:
    report, parse = parsed(parser, "A baker called Emmanuel Macrom opened a shop.")
    assert list(garbled_holders(report, parse)) == []
