"""Ingest, in one process: inputs of any form in, reports and refusals out."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from rashomon.ingest import page_reader
from rashomon.ingest.admit import admit
from rashomon.ingest.pages import RawPage
from rashomon.ingest.sources import sources
from rashomon.nouns.options import IngestOptions
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report


def ingest(
    paths: Iterable[str], options: IngestOptions, stdin: BinaryIO | None = None
) -> Iterator[Report | Rejected]:
    """Yield every report the inputs hold, and every input that was not read with the reason.

    In the order of the inputs; a report given twice is yielded twice, with the path of each.
    `stdin` is what the path "-" stands for.
    """
    try:
        for page in sources(paths, options, stdin):
            yield admit(page, options) if isinstance(page, RawPage) else page
    finally:
        page_reader.close()
