"""Words that name sources: who is anonymous, which nouns are offices, bodies or documents.

Each function returns a set of lower-case lemmas from `data/quotation_words.txt`.
"""

from functools import cache
from importlib.resources import files


def anonymous() -> frozenset[str]:
    """Return nouns that name nobody: a source that goes by one of them alone is anonymous."""
    return words("anonymous")


def offices() -> frozenset[str]:
    """Return nouns of posts that one person holds: "spokesman", "ambassador"."""
    return words("offices")


def bodies() -> frozenset[str]:
    """Return nouns of bodies that speak as one: "ministry", "campaign"."""
    return words("bodies")


def documents() -> frozenset[str]:
    """Return nouns of things written or measured that are said to say something."""
    return words("documents")


def vague() -> frozenset[str]:
    """Return pronouns and determiners that name nobody: "some", "others"."""
    return words("vague")


def withheld() -> frozenset[str]:
    """Return words beside a source that show its name is kept back: "familiar", "anonymity"."""
    return words("withheld")


def addressed() -> frozenset[str]:
    """Return verbs whose object is the one spoken to: "tell"."""
    return words("addressed")


def spoken_to() -> frozenset[str]:
    """Return verbs whose "to" phrase is the one spoken to: "explain"."""
    return words("spoken_to")


def hearers() -> frozenset[str]:
    """Return nouns of those who are spoken to and seldom speak: "crowd", "audience"."""
    return words("hearers")


@cache
def words(name: str) -> frozenset[str]:
    """Return the named list of `data/quotation_words.txt`."""
    text = files("rashomon.language").joinpath("data/quotation_words.txt").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(
        word for list_name, _, held in rows if list_name == name for word in held.split()
    )
