"""Figures say on what and how their data was used; weaknesses say of what."""

from rashomon.show.web.measured import figures, weaknesses


def test_every_figure_says_how_its_data_was_used() -> None:
    assert len(figures()) >= 15
    assert all(one.part and one.score and one.used for one in figures())


def test_weaknesses_are_words_without_markup() -> None:
    assert len(weaknesses()) >= 8
    for one in weaknesses():
        assert one.words.endswith(".")
        assert not set("*`[]|") & set(one.of + one.words)
