"""What is printed obeys no report."""

import pytest

from rashomon.show.clean import clean, shortened


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred",
        "\x9b2J",
        "a\x00b",
        "\x07",
        "\u202eevil",
        "\u2066x",
        "\ud800",
        "\x7f",
        "\ufeff",
    ],
)
def test_nothing_a_terminal_obeys_is_left(hostile: str) -> None:
    shown = clean(hostile)
    assert all(ord(char) >= 32 and not 0x7F <= ord(char) <= 0x9F for char in shown)
    assert not set(shown) & set("\u202e\u2066\ufeff")
    shown.encode()


def test_plain_words_stay_as_they_are() -> None:
    assert clean("“Ça va” \U0001f6a2 — 40 %") == "“Ça va” \U0001f6a2 — 40 %"


def test_lines_become_one() -> None:
    assert clean(" a\n\n b\t c\u2028d ") == "a b c d"


def test_long_words_are_cut_at_a_space() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert len(shortened("x" * 100, 12)) == 12
    assert shortened("short", 12) == "short"
