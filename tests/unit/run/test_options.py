"""Options from TOML: right names and types, or a message that says what would be right."""

from pathlib import Path

import pytest

from rashomon.nouns.errors import UsageError
from rashomon.nouns.options import Options
from rashomon.run.options import as_tables, load_manners, load_options, options_from


def test_nothing_given_is_the_defaults() -> None:
    assert options_from({}) == Options()


def test_a_value_is_set_and_the_rest_defaults() -> None:
    options = options_from({"compare": {"copy_words": 40}, "read": {"languages": ["en"]}})
    assert options.compare.copy_words == 40
    assert options.read.languages == ("en",)
    assert options.group == Options().group


def test_a_whole_number_does_for_a_real_one() -> None:
    assert options_from({"group": {"threshold": 1}}).group.threshold == 1.0


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"compare": {"copy_word": 40}}, "did you mean 'copy_words'"),
        ({"compair": {}}, "did you mean 'compare'"),
        ({"compare": 3}, r"write \[compare\]"),
        ({"compare": {"copy_words": "many"}}, "must be of type int"),
        ({"compare": {"copy_words": True}}, "must be of type int"),
        ({"compare": {"copy_words": 4.5}}, "must be of type int"),
        ({"read": {"languages": "en"}}, "read.languages"),
        ({"read": {"languages": [1]}}, "must be of type str"),
    ],
)
def test_a_wrong_name_or_value_says_what_would_be_right(
    given: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        options_from(given)


@pytest.mark.parametrize("body", ["[compare", "\x00", "compare.copy_words = 'x'"])
def test_a_file_that_is_wrong_is_named(tmp_path: Path, body: str) -> None:
    path = tmp_path / "rashomon.toml"
    path.write_text(body)
    with pytest.raises(UsageError, match=r"rashomon\.toml"):
        load_options(str(path))


def test_a_missing_file_is_named() -> None:
    with pytest.raises(UsageError, match=r"nowhere\.toml: cannot be read"):
        load_options("nowhere.toml")


def test_options_survive_their_tables() -> None:
    assert options_from(as_tables(Options())) == Options()


def test_a_table_of_offices_is_read_from_its_file(tmp_path: Path) -> None:
    line = "Ada Borg\tNOR\tforeign minister\tGOV\t2030\t2032"
    (tmp_path / "people.tsv").write_text(f"# ours\n{line}\n", "utf-8")
    (tmp_path / "own.toml").write_text('[read]\noffice_table = "people.tsv"\n', "utf-8")
    assert load_options(str(tmp_path / "own.toml")).read.offices == (line,)


def test_a_row_that_is_no_office_is_refused() -> None:
    with pytest.raises(UsageError, match=r"read.offices: line 1"):
        options_from({"read": {"offices": ["Ada Borg, minister"]}})


def test_a_watch_has_a_table_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "o.toml"
    path.write_text("[watch]\nfeed_pages = 7\n[compare]\ncopy_words = 40\n")
    assert load_manners(str(path)).feed_pages == 7
    assert load_options(str(path)).compare.copy_words == 40


@pytest.mark.parametrize(
    "body",
    [
        "watch = 7",
        "[watch]\nfeed_page = 7",
        "[watch]\nhost_seconds = 0.5",
        "[watch]\njitter = 1",
        '[watch]\nfeed_pages = "7"',
        "[watch",
    ],
)
def test_manners_that_are_none_are_refused(tmp_path: Path, body: str) -> None:
    path = tmp_path / "o.toml"
    path.write_text(body)
    with pytest.raises(UsageError, match=r"o\.toml"):
        load_manners(str(path))
