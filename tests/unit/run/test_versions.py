"""What was made by other options or code is told apart."""

from dataclasses import replace

from rashomon.nouns.options import CompareOptions, Options, ReadOptions
from rashomon.run.versions import installed, versions_of


def test_the_same_options_give_the_same_versions() -> None:
    assert versions_of(Options()) == versions_of(Options())


def test_options_of_the_reader_make_everything_new() -> None:
    base, other = Options(), replace(Options(), read=ReadOptions(languages=("fr",)))
    one, two = versions_of(base), versions_of(other)
    assert (one.reader != two.reader, one.signer != two.signer, one.deriver != two.deriver) == (
        True, True, True,
    )  # fmt: skip


def test_options_of_compare_leave_readings_as_they_are() -> None:
    one = versions_of(Options())
    two = versions_of(replace(Options(), compare=CompareOptions(copy_words=31)))
    assert one.reader == two.reader
    assert one.signer != two.signer
    assert one.deriver != two.deriver


def test_installed_versions_are_named() -> None:
    assert installed()["spacy"].startswith("3.8")
