"""The models a reading needs, loaded once a process."""

import gc
from functools import cache

from rashomon.language.protocols import Tools


@cache
def make_tools() -> Tools:
    """Return the models; the first call of a process loads them (about 2 s).

    The quote tagger is left out where its weights are not shipped.
    """
    from rashomon.models.classifier import OnnxTypeClassifier
    from rashomon.models.parser import SpacyParser
    from rashomon.models.quote_tagger import OnnxQuoteTagger, has_weights

    tools = Tools(
        parser=SpacyParser(),
        classifier=OnnxTypeClassifier(),
        tagger=OnnxQuoteTagger() if has_weights() else None,
    )
    gc.freeze()  # the models' million objects are never garbage; do not look through them again
    return tools
