"""Paths to `RawPage`s: cheap, streaming, in a fixed order. What is costly is left to `admit`."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from rashomon.ingest.bounds import Budget
from rashomon.ingest.documents import pages_of
from rashomon.ingest.folders import Found, find, opened
from rashomon.ingest.pages import Document, RawPage
from rashomon.ingest.refusals import Refused
from rashomon.ingest.standard_input import standard_input
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Rejected


def sources(
    paths: Iterable[str], options: IngestOptions, stdin: BinaryIO | None = None
) -> Iterator[RawPage | Rejected]:
    """Yield the pages of files, folders (in order of name), archives and "-".

    A path met twice, given twice or in a folder given too, is read once.
    """
    seen: set[str] = set()
    for path in dict.fromkeys(paths):
        if path == "-":
            yield from standard_input(stdin, options)
            continue
        for item in find(path, options):
            if item.path in seen:
                continue
            seen.add(item.path)
            if isinstance(item, Found):
                yield from _pages(item, options)
            else:
                yield item


def _pages(found: Found, options: IngestOptions) -> Iterator[RawPage | Rejected]:
    try:
        stream, size = opened(found)
    except Refused as refusal:
        yield refusal.at(found.path)
        return
    with stream:
        document = Document(path=found.path, name=found.path, stream=stream, size=size)
        yield from pages_of(document, options, Budget(options))
