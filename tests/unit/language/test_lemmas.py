import pytest

from rashomon.language.lemmas import lemma


@pytest.mark.parametrize(
    "forms",
    [
        ("announce", "announces", "announced", "announcing"),
        ("expel", "expels", "expelled", "expelling"),
        ("meet", "met", "meeting", "meetings"),
        ("country", "countries"),
        ("call", "called", "calls", "calling"),
        ("bar", "barred", "bars"),
        ("agree", "agreed", "agrees", "agreeing"),
    ],
)
def test_forms_of_a_word_have_one_base(forms: tuple[str, ...]) -> None:
    assert len({lemma(form) for form in forms}) == 1


@pytest.mark.parametrize("pair", [("meet", "meat"), ("shot", "shop"), ("ban", "bank")])
def test_other_words_have_other_bases(pair: tuple[str, str]) -> None:
    assert lemma(pair[0]) != lemma(pair[1])


@pytest.mark.parametrize("odd", ["", "'s", "ß", "1200", "ing", "s", "\x00"])
def test_odd_words_come_back(odd: str) -> None:
    assert isinstance(lemma(odd), str)
