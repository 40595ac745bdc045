"""Sentence -> PLOVER's contexts, by the words that show them."""

from collections.abc import Iterable

from rashomon.language.event_lexicon import context_words
from rashomon.language.parses import Token


def contexts_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the contexts that the lemmas of some tokens show, in the codebook's order."""
    words = {form for token in tokens for form in (token.lemma.casefold(), token.text.casefold())}
    return tuple(name for name, signs in context_words() if words & signs)
