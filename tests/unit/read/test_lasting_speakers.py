"""Open pronouns that go on speaking."""

from rashomon.nouns.actors import Entity, EntityKind, Mention, MentionForm
from rashomon.nouns.ids import QuoteId
from rashomon.nouns.readings import Quote, QuoteForm, SourceKind
from rashomon.nouns.spans import Span
from rashomon.read.lasting_speakers import carry_on
from support.builders import make_report


def quote(text: str, content: str, source: str, name: str | None = None) -> Quote:
    """Return a quote by its words; `source` is looked for behind its content."""
    report = make_report(text).id
    start = text.index(content)
    who = text.index(source, start)
    return Quote(
        id=QuoteId(content),
        content=(Span(report, start, start + len(content)),),
        form=QuoteForm.DIRECT,
        cue=None,
        source=Span(report, who, who + len(source)),
        speaker=name,
        entity=None if name is None else 0,
        speaker_country=None,
        source_kind=SourceKind.UNKNOWN if name is None else SourceKind.PERSON,
        addressee=None,
        time=None,
    )


def person(text: str, name: str, words: str, number: int) -> Entity:
    start = text.index(words)
    span = Span(make_report(text).id, start, start + len(words))
    mention = Mention(span, MentionForm.NAME)
    return Entity(number=number, kind=EntityKind.PERSON, name=name, mentions=(mention,))


TEXT = "“It leaks,” said Ivan Tull.\n\n“It has long leaked,” he said."


def speakers(text: str, pronoun: str = "he", others: tuple[Entity, ...] = ()) -> list[str | None]:
    quotes = [
        quote(text, "“It leaks,”", "Ivan Tull", "Ivan Tull"),
        quote(text, "“It has long leaked,”", pronoun),
    ]
    entities = (person(text, "Ivan Tull", "Ivan Tull", 0), *others)
    return [one.speaker for one in carry_on(text, quotes, entities)]


def test_he_who_goes_on_is_who_spoke_last() -> None:
    assert speakers(TEXT) == ["Ivan Tull", "Ivan Tull"]


def test_she_is_no_man() -> None:
    assert speakers(TEXT.replace("he said", "she said"), "she") == ["Ivan Tull", None]


def test_another_man_named_between_keeps_it_open() -> None:
    text = TEXT.replace("Tull.\n", "Tull. Peter Berg left.\n")
    other = person(text, "Peter Berg", "Peter Berg", 1)
    assert speakers(text, others=(other,)) == ["Ivan Tull", None]


def test_a_man_named_in_what_is_said_does_not() -> None:
    text = TEXT.replace("It has long leaked", "It has long leaked, Berg")
    other = person(text, "Peter Berg", "Berg", 1)
    quotes = [
        quote(text, "“It leaks,”", "Ivan Tull", "Ivan Tull"),
        quote(text, "“It has long leaked, Berg,”", "he"),
    ]
    entities = (person(text, "Ivan Tull", "Ivan Tull", 0), other)
    assert [one.speaker for one in carry_on(text, quotes, entities)] == ["Ivan Tull"] * 2


def test_two_paragraphs_between_keep_it_open() -> None:
    assert speakers(TEXT.replace("Tull.\n", "Tull.\n\nIt rained.\n")) == ["Ivan Tull", None]
