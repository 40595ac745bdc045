"""A format says what it is in one line."""

from rashomon.show.exports.registry import FORMATS


def test_a_line_of_help_fits_a_terminal() -> None:
    for name, chosen in FORMATS.items():
        assert chosen.name == name
        assert 10 < len(chosen.about) < 75
        assert "\n" not in chosen.about
