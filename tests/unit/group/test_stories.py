from datetime import date

import pytest
from bench.worst_cases import one_story

from rashomon.group.profiles import outline
from rashomon.group.stories import group, group_outlines
from rashomon.nouns.copies import Copy, CopyKind, Direction
from rashomon.nouns.ids import CopyId
from rashomon.nouns.options import GroupOptions
from rashomon.nouns.readings import Part, ReadReport
from support.readings import draft

FERRY = (
    """The ferry Alma ran aground off Bergen with 200 passengers aboard.
Lifeboats took the passengers of the ferry to Bergen.""",
    """Passengers of the ferry Alma were taken to Bergen in lifeboats.
The ferry had run aground on a rock.""",
)
CHESS = "Ida Lunde won the chess title in Gdansk.\nShe beat the champion in the last game of chess."


def stories(*reads: ReadReport, copies: tuple[Copy, ...] = ()) -> list[set[str]]:
    found = group(reads, copies, GroupOptions())
    return sorted((set(story.reports) for story in found), key=sorted)


def read(text: str, written: date | None = None, language: str = "en") -> ReadReport:
    return draft(text, written=written, language=language).read()


def test_two_tellings_of_one_event_are_one_story_and_another_is_not() -> None:
    reads = [read(text) for text in (*FERRY, CHESS)]
    sizes = sorted(len(story) for story in stories(*reads))
    assert sizes == [1, 2]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_stories_do_not_hang_on_the_order_of_reports(order: tuple[int, ...]) -> None:
    reads = [read(text) for text in (*FERRY, CHESS)]
    assert group([reads[n] for n in order], (), GroupOptions()) == group(reads, (), GroupOptions())


def test_like_words_months_later_are_another_story() -> None:
    reads = [read(FERRY[0], date(2020, 1, 5)), read(FERRY[1], date(2020, 6, 5))]
    assert len(stories(*reads)) == 2


def test_a_copy_stands_with_its_source_whatever_its_date() -> None:
    one, other = read(FERRY[0], date(2020, 1, 5)), read(CHESS, date(2022, 1, 5))
    copy = Copy(
        id=CopyId("copy-1"),
        copy=other.report.id,
        source=one.report.id,
        kind=CopyKind.EDITED,
        direction=Direction.UNKNOWN,
        share=0.5,
        passages=(),
    )
    assert len(stories(one, other, copies=(copy,))) == 1


def test_a_report_in_another_language_is_in_no_story() -> None:
    assert stories(read("Die Fähre lief auf Grund.", language="de")) == []


def test_words_that_do_not_tell_join_nothing() -> None:
    furniture = "Sign up for the Bergen ferry newsletter with lifeboats and passengers."
    one = draft(f"{FERRY[0]}\n{furniture}")
    other = draft(f"{CHESS}\n{furniture}")
    other.parts[2] = one.parts[2] = Part.BOILERPLATE
    assert len(stories(one.read(), other.read())) == 2


def test_reasons_name_the_shared_words() -> None:
    found = group([read(text) for text in FERRY], (), GroupOptions())
    assert "ferry" in found[0].reasons[0]


def test_an_empty_text_is_a_story_of_its_own() -> None:
    assert len(stories(read("\x00 "), read(FERRY[0]))) == 2


def test_a_story_of_more_reports_than_each_has_neighbours_is_one() -> None:
    told = "The ferry Alma ran aground off Bergen; boat {n} took passengers to quay{n} at noon{n}."
    reads = [read(told.format(n=n), date(2020, 1, 5)) for n in range(60)]
    options = GroupOptions(neighbours=5, longest_posting=20)
    assert len(group(reads, (), options)) == 1


def test_two_short_texts_that_share_one_rare_word_are_two_stories() -> None:
    reads = [
        read(
            "Ministers of both countries met and agreed on rules for ships on the river.\n"
            "Captains must tell their cargo a day before they cross the border there."
        ),
        read(
            "Thousands came to the harvest festival and danced until the lamps were lit.\n"
            "Rain fell all morning, the river stood high and the market closed early."
        ),
    ]
    assert len(stories(*reads)) == 2


def test_a_story_stays_one_however_many_tell_it() -> None:
    told = [outline(each, GroupOptions()) for each in one_story(120)]
    stories = group_outlines(told, (), GroupOptions())
    assert [len(story.reports) for story in stories] == [120]
