import pytest

from rashomon.language.symbols import Symbol, parse, write


@pytest.mark.parametrize(
    "symbol",
    [
        Symbol(head="date", value="XXXX-06-16", weekday="2"),
        Symbol(head="rel", number=-1, value="year", mod="EARLIER"),
        Symbol(head="refnamed", number=-1, value="XXXX-WXX-5", part="NI"),
        Symbol(head="dur", value="P3M", number=-1),
        Symbol(head="dur", value="P2W", bound="in"),
        Symbol(head="word", value="PRESENT_REF"),
    ],
)
def test_a_symbol_written_is_read_again(symbol: Symbol) -> None:
    assert parse(write(symbol)) == symbol


@pytest.mark.parametrize("text", ["", "date", "nonsense 5", "rel x year", "rel -1", "|mod=START"])
def test_what_is_no_symbol_is_none(text: str) -> None:
    assert parse(text) is None
