"""A name that nobody else in the story has, and one much alike that all others have."""

from collections.abc import Sequence

from rashomon.nouns.account import Finding, FindingKind
from rashomon.nouns.ids import OriginId
from rashomon.nouns.readings import ReadReport
from rashomon.reconcile.story_names import garbled_in_story
from support.readings import draft

TOLD = "The harbour pilot Tervanto warned the skippers of drifting ice off Kotka."
NAMED = "Ilmari Tervanto warned the skippers of drifting ice off Kotka."


def story(*texts: str, name: str = "Tervanto", country: str = "FIN") -> list[ReadReport]:
    reads = []
    for number, text in enumerate(texts):
        made = draft(text, outlet=f"Paper {number}")
        if name in text:
            made.entity(name, country=country)
        reads.append(made.read())
    return reads


def found(reads: Sequence[ReadReport], origins: int = 9) -> list[tuple[str, Finding]]:
    of = {read.report.id: OriginId(str(n % origins)) for n, read in enumerate(reads)}
    texts = {read.report.id: read.report.text for read in reads}
    return [
        (texts[one.report][one.span.start : one.span.end], one)
        for one in garbled_in_story(reads, of)
        if one.span is not None
    ]


def test_a_name_that_all_others_spell_otherwise_is_garbled() -> None:
    reads = story(TOLD, TOLD + " Ice.", TOLD.replace("Tervanto", "Tervatno"))
    ((words, finding),) = found(reads)
    assert words == "Tervatno"
    assert finding.kind is FindingKind.GARBLED_NAME
    assert {span.report for span in finding.evidence} == {reads[0].report.id, reads[1].report.id}


def test_a_sound_alike_in_the_same_role_and_company_is_garbled() -> None:
    reads = story(TOLD, TOLD + " Ice.", TOLD.replace("Tervanto", "Tirvunda"))
    assert [words for words, _ in found(reads)] == ["Tirvunda"]


def test_a_slip_beside_the_same_first_name_is_garbled() -> None:
    reads = story(NAMED, NAMED + " Ice.", NAMED.replace("Tervanto", "Tervando"))
    assert [words for words, _ in found(reads)] == ["Tervando"]


def test_another_first_name_is_another_person() -> None:
    other = NAMED.replace("Ilmari Tervanto", "Oskari Tervando")
    assert not found(story(NAMED, NAMED + " Ice.", other))


def test_a_sound_alike_in_another_sentence_is_another_person() -> None:
    other = "At the opera Tirvunda sang for an hour before the curtain fell."
    assert not found(story(TOLD, TOLD + " Ice.", other))


def test_a_known_name_is_not_doubted() -> None:
    reads = story(
        *(TOLD.replace("Tervanto", name) for name in ("Sarkozi", "Sarkozi", "Sarkozy")),
        name="Sarkozi",
    )
    assert not found(reads)


def test_other_vowels_are_another_romanisation() -> None:
    texts = [TOLD.replace("Tervanto", name) for name in ("Kulbrakov", "Kulbrakov", "Kulbrokov")]
    texts[1] += " Ice."
    assert not found(story(*texts, name="Kulbrakov", country="RUS"))
    assert found(story(*texts, name="Kulbrakov", country="USA"))


def test_a_spelling_that_two_reports_have_is_not_doubted() -> None:
    wrong = TOLD.replace("Tervanto", "Tervatno")
    assert not found(story(TOLD, TOLD + " Ice.", wrong, wrong + " Ice."))


def test_one_origin_in_two_reports_is_one_witness() -> None:
    reads = story(TOLD, TOLD + " Ice.", TOLD.replace("Tervanto", "Tervatno"))
    of = {read.report.id: OriginId(str(min(n, 1))) for n, read in enumerate(reads[::-1])}
    assert not garbled_in_story(reads, of)
