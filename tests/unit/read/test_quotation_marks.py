"""Stretches in quotation marks, however they are typed."""

import pytest

from rashomon.read.quotation_marks import Regions, quoted


def words(text: str) -> list[str]:
    lines, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((place, place + len(line)))
        place += len(line) + 1
    return [text[stretch.start : stretch.end] for stretch in quoted(text, lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "it is over" twice.', ['"it is over"']),
        ("She said “it is over” twice.", ["“it is over”"]),
        ("She said ''it is over'' twice.", ["''it is over''"]),
        ("She said ‘it is over,’ twice.", ["‘it is over,’"]),
        ("She said 'it is over,' twice.", ["'it is over,'"]),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("“Apparently not,“ he said. “Two.”", ["“Apparently not,“", "“Two.”"]),
        ('"They shouted "No!" at us," he said.', ['"They shouted "No!" at us,"']),
        ("“They shouted “No!” at us,” he said.", ["“They shouted “No!” at us,”"]),
        ('"They shouted “No!” at us," he said.', ['"They shouted “No!” at us,"']),
        ("”It is over,” she said.", ["”It is over,”"]),
        ("“He stands 6’2”, I stand 5’9”,” she said.", ["“He stands 6’2”, I stand 5’9”,”"]),
        ('He said "one and "two" twice.', ['"one and', '"two"']),
    ],
)
def test_every_style_of_mark_is_read(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_apostrophes_are_no_quotation_marks() -> None:
    assert words("The workers' union didn't join the dockers' strike in '98.") == []


def test_inner_marks_belong_to_the_outer_stretch() -> None:
    assert words("“He called it ‘a gift’ to us,” she said.") == ["“He called it ‘a gift’ to us,”"]


def test_an_unclosed_mark_holds_to_the_end_of_its_paragraph() -> None:
    assert words('"We go on.\nThe river rose.') == ['"We go on.']


def test_a_new_opening_mark_ends_an_unclosed_stretch() -> None:
    assert words("“We go, he said. “We stay.”") == ["“We go, he said.", "“We stay.”"]


def test_a_quotation_over_paragraphs_is_marked_as_carried_on() -> None:
    text = "“We go on.\n“We stay,” he said."
    found = quoted(text, [(0, 10), (11, len(text))])
    assert [stretch.carries_on for stretch in found] == [False, True]


@pytest.mark.parametrize("text", ["", '"', "”", "''", '"""""', "“““", "\x00“\x00", "'" * 999])
def test_odd_marks_never_raise(text: str) -> None:
    found = quoted(text, [(0, len(text))])
    assert all(0 <= stretch.start < stretch.end <= len(text) for stretch in found)


def test_regions_answer_which_stretch_holds_a_place() -> None:
    regions = Regions(quoted('a "b" c "d"', [(0, 11)]))
    assert regions.at(3) == regions.all[0]
    assert regions.at(6) is None
    assert regions.within(4, 9) == regions.all
