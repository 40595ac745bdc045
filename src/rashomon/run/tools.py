"""The models a reading needs, loaded once a process."""

from functools import cache

from rashomon.language.protocols import Tools


@cache
def make_tools() -> Tools:
    """Return the parser and the classifier; the first call of a process loads them (about 2 s)."""
    from rashomon.models.classifier import OnnxTypeClassifier
    from rashomon.models.parser import SpacyParser

    return Tools(parser=SpacyParser(), classifier=OnnxTypeClassifier())
