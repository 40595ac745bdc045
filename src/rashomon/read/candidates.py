"""`Candidate`: words of a report that may refer to someone or something."""

from dataclasses import dataclass

from rashomon.language.lexicon import Found, Term, scan
from rashomon.language.parses import Parse
from rashomon.nouns.actors import EntityKind, MentionForm
from rashomon.nouns.reports import Report
from rashomon.read.homonyms import settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may refer: token range `[start, end)`, what they look like, and their term.

    `context` is the first token of the titles and modifiers before a name, or of the phrase of a
    role; `definite` says whether a role is spoken of as known ("the", "this", "his").
    """

    start: int
    end: int
    context: int
    head: int
    form: MentionForm
    kind: EntityKind
    words: str
    term: Term | None = None
    definite: bool = False


def find_terms(parse: Parse) -> tuple[Found, ...]:
    """Return the terms of the tables in every sentence, by token index of the parse."""
    found: list[Found] = []
    for start, end in parse.sentences:
        words = [token.text for token in parse.tokens[start:end]]
        found.extend(Found(f.start + start, f.end + start, f.term) for f in scan(words))
    return tuple(settled(parse, found))


def make_candidate(
    report: Report,
    parse: Parse,
    key: tuple[int, int],
    kind: EntityKind,
    form: MentionForm = MentionForm.NAME,
) -> Candidate:
    """Return the candidate of a token range `[start, end)`, its term and context left open."""
    start, end = key
    words = report.text[parse.tokens[start].start : parse.tokens[end - 1].end]
    heads = [
        t.index for t in parse.tokens[start:end] if not start <= t.head < end or t.head == t.index
    ]
    return Candidate(
        start=start,
        end=end,
        context=start,
        head=heads[-1] if heads else end - 1,
        form=form,
        kind=kind,
        words=words,
    )


def edge(parse: Parse, index: int, side: int) -> int:
    """Return the first (side 0) or last (side -1) token of what a token governs, itself included."""
    found = index
    while parse.children[found]:
        child = parse.children[found][side]
        if (child < found) != (side == 0):
            break
        found = child
    return found
