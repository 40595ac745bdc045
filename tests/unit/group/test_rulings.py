from collections.abc import Sequence

from rashomon.group.profiles import Outline, outline
from rashomon.group.rulings import ruled_stories
from rashomon.group.stories import group
from rashomon.nouns.copies import Bond
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.stories import Story
from rashomon.nouns.verdicts import decided
from support.readings import draft
from support.rulings import ruling

FERRY = draft("The ferry Alma ran aground off Bergen with 200 passengers aboard.").read()
RESCUE = draft("The ferry Alma ran aground off Bergen. Lifeboats took 200 passengers.").read()
CHESS = draft("Ida Lunde won the chess title in Gdansk.").read()
GAME = draft("Ida Lunde won the chess title in Gdansk in the last game.").read()
READS = (FERRY, RESCUE, CHESS, GAME)
F, R, C, G = (read.report.id for read in READS)
OPTIONS = GroupOptions()


def outlines(reports: Sequence[ReportId]) -> list[Outline]:
    return [outline(read, OPTIONS) for read in READS if read.report.id in reports]


def ruled(
    *rulings: object, stories: tuple[Story, ...] | None = None, bonds: tuple[Bond, ...] = ()
) -> set[frozenset[ReportId]]:
    found = stories if stories is not None else group(READS, (), OPTIONS)
    made = ruled_stories(found, decided(rulings), bonds, outlines, OPTIONS)  # type: ignore[arg-type]
    assert [story.id for story in made] == sorted(story.id for story in made)
    return {frozenset(story.reports) for story in made}


def one_story() -> tuple[Story, ...]:
    (story,) = ruled_stories(
        group(READS, (), OPTIONS), decided([ruling("same-story", F, C)]), (), outlines, OPTIONS
    )
    return (Story(story.id, story.reports),)


def test_without_rulings_stories_stay() -> None:
    found = group(READS, (), OPTIONS)
    assert ruled_stories(found, decided(()), (), outlines, OPTIONS) == found


def test_stories_of_two_reports_become_one_whole() -> None:
    assert ruled() == {frozenset({F, R}), frozenset({C, G})}
    assert ruled(ruling("same-story", R, C)) == {frozenset({F, R, C, G})}


def test_a_story_is_parted_and_each_other_report_goes_with_the_likelier() -> None:
    parted = ruled(ruling("not-same-story", F, C), stories=one_story())
    assert parted == {frozenset({F, R}), frozenset({C, G})}


def test_reports_held_together_go_together() -> None:
    rulings = ruling("not-same-story", F, C), ruling("same-story", G, F)
    assert ruled(*rulings, stories=one_story()) == {frozenset({F, R, G}), frozenset({C})}


def test_stories_already_apart_stay_as_they_are() -> None:
    assert ruled(ruling("not-same-story", F, C)) == ruled()


def test_all_rulings_hold_where_stories_become_one_and_part_again() -> None:
    found = ruled(ruling("same-story", F, C), ruling("not-same-story", R, G))
    assert len(found) == 2
    (together,) = (part for part in found if F in part)
    assert C in together
    assert not {R, G} <= together


def test_a_ruling_on_reports_that_are_not_there_waits() -> None:
    assert ruled(ruling("same-story", F, "report-elsewhere")) == ruled()


def test_reasons_are_of_reports_of_the_story_and_name_what_was_decided() -> None:
    joined = ruled_stories(
        group(READS, (), OPTIONS), decided([ruling("same-story", R, C)]), (), outlines, OPTIONS
    )
    assert joined[0].reasons[-1].endswith(": decided to tell one story")
    for story in ruled_stories(
        joined, decided([ruling("not-same-story", F, C)]), (), outlines, OPTIONS
    ):
        ends = {end for why in story.reasons[:-1] for end in why.partition(": ")[0].split(" and ")}
        assert ends <= set(story.reports)
        assert story.reasons[-1].endswith(": decided to tell two stories")


def test_a_report_goes_with_what_it_shares_text_with() -> None:
    apart = ruling("not-same-story", F, C)
    assert ruled(apart, stories=one_story(), bonds=(Bond(G, R), Bond(F, C))) in (
        {frozenset({F, R, G}), frozenset({C})}, {frozenset({F}), frozenset({C, R, G})},
    )  # fmt: skip
