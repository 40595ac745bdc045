"""The models a reading needs, loaded once a process."""

import gc
from functools import cache

from rashomon.language.protocols import Tools


@cache
def make_tools() -> Tools:
    """Return the parser and the classifier; the first call of a process loads them (about 2 s)."""
    from rashomon.models.classifier import OnnxTypeClassifier
    from rashomon.models.parser import SpacyParser

    tools = Tools(parser=SpacyParser(), classifier=OnnxTypeClassifier())
    gc.freeze()  # the models' million objects are never garbage; do not look through them again
    return tools
