"""Why tellings cannot all be right, why that is no update, and on whose word each stands."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rashomon.nouns.account import About, Disagreement
from rashomon.show.cited import Cited
from rashomon.show.why_disagreements import disagreement_lines
from rashomon.store.record import open_record
from support import records


@pytest.fixture
def cited() -> Iterator[Cited]:
    with open_record(":memory:") as made:
        records.fill(made)
        yield Cited(made)


def told(cited: Cited, noun: Disagreement) -> str:
    return "\n".join(line.plain for line in disagreement_lines(cited, noun))


def test_every_subject_says_why_its_positions_cannot_all_be_right(cited: Cited) -> None:
    (found,) = records.account().disagreements
    reasons = set()
    for about in About:
        lines = told(cited, replace(found, about=about)).splitlines()
        reasons.add(next(line for line in lines if "why they cannot all be right" in line))
    assert len(reasons) == len(About)


def test_what_the_tellings_agree_on_leaves_out_what_they_differ_in(cited: Cited) -> None:
    (found,) = records.account().disagreements
    agreed = "the act (CONSULT); by Ada Quill (USA GOV)"
    assert agreed in told(cited, found)
    assert agreed not in told(cited, replace(found, about=About.WHO))
    assert "at Port Ellery" not in told(cited, replace(found, about=About.WHERE))


def test_each_position_stands_on_a_word_or_on_the_reports_own_voice(cited: Cited) -> None:
    (found,) = records.account().disagreements
    assert "on the word of: the reports' own voice" in told(cited, found)
    quoted = replace(found.positions[1], spans=records.quote().content)
    assert "on the word of: Ada Quill" in told(cited, replace(found, positions=(quoted,)))


def test_a_position_without_words_stands_beside_the_text(cited: Cited) -> None:
    (found,) = records.account().disagreements
    bare = replace(found.positions[0], spans=())
    assert "stated beside the text" in told(cited, replace(found, positions=(bare,)))


def test_that_outlets_are_known_to_differ_is_said_only_where_they_are(cited: Cited) -> None:
    (found,) = records.account().disagreements
    assert "no report of one origin tells both" in told(cited, found)
