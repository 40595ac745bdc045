"""Ids and spans in, addresses out: on the server, and inside one file."""

from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote, urlencode

from rashomon.nouns.spans import Span, merged

MARKS = 24  # spans that one address can mark


class Links(Protocol):
    """Where things of a record are to be seen."""

    def report(self, report: str, marks: Iterable[Span] = ()) -> str:
        """Return the address of a report, with words of it marked."""
        ...

    def story(self, story: str) -> str:
        """Return the address of a story."""
        ...

    def thing(self, identity: str) -> str:
        """Return the address of an event, quote, copy, origin, disagreement or finding."""
        ...

    def actor(self, code: str) -> str:
        """Return the address of an actor, by its key or PLOVER code."""
        ...

    def search(self, **wanted: str) -> str:
        """Return the address of a search: `words` and facets by their names."""
        ...


class ServedLinks:
    """Addresses on the server; they stay what they are as long as the id does."""

    def report(self, report: str, marks: Iterable[Span] = ()) -> str:
        """Return `/report/ID?mark=START-END,...`, with the anchor of the first words."""
        spans = merged(span for span in marks if span.report == report)[:MARKS]
        asked = ",".join(f"{span.start}-{span.end}" for span in spans)
        address = f"/report/{quote(report, safe='')}"
        return f"{address}?mark={asked}#{report}-{spans[0].start}" if asked else address

    def story(self, story: str) -> str:
        """Return `/story/ID`."""
        return f"/story/{quote(story, safe='')}"

    def thing(self, identity: str) -> str:
        """Return `/KIND/ID`; the kind is the first word of the id."""
        return f"/{quote(identity.partition('-')[0], safe='')}/{quote(identity, safe='')}"

    def actor(self, code: str) -> str:
        """Return `/actor/CODE`."""
        return f"/actor/{quote(code, safe='')}"

    def search(self, **wanted: str) -> str:
        """Return `/search?...`."""
        return "/search?" + urlencode(wanted)


class FileLinks:
    """Addresses inside one self-contained file: anchors. What is not in the file has none: ``""``."""

    def __init__(self, present: frozenset[str]) -> None:
        self._present = present

    def report(self, report: str, marks: Iterable[Span] = ()) -> str:
        """Return the anchor of a report, or of the first of the words in it."""
        if report not in self._present:
            return ""
        first = min((span.start for span in marks if span.report == report), default=None)
        return f"#{report}" if first is None else f"#{report}-{first}"

    def story(self, story: str) -> str:
        """Return the anchor of a story."""
        return f"#{story}" if story in self._present else ""

    def thing(self, identity: str) -> str:
        """Return the anchor of anything else."""
        return f"#{identity}" if identity in self._present else ""

    def actor(self, code: str) -> str:  # noqa: ARG002 - # a file tells of its story alone
        """Return nothing: a file has no page of an actor."""
        return ""

    def search(self, **wanted: str) -> str:  # noqa: ARG002 - # a file cannot search
        """Return nothing: a file has no search."""
        return ""
