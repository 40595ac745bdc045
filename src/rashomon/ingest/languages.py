"""Which language a text is in, "und" where it is too short or too mixed to tell."""

from functools import cache
from typing import Any

from rashomon.nouns.options import IngestOptions

SAMPLE = 2000
"""Code points looked at: more changes the answer for no report and costs time."""


def identify(text: str, options: IngestOptions) -> str:
    """Return the ISO 639-1 code of the text's language, or "und".

    The probability is py3langid's, from 0 to 1.
    """
    sample = " ".join(text[: 4 * SAMPLE].split())[:SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    if letters < options.min_language_letters:
        return "und"
    language, probability = _identifier().classify(sample)
    if probability < options.min_language_probability:
        return "und"
    return str(language)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
