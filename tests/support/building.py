"""Three short made-up reports, built in memory; what their record exports."""

from collections.abc import Iterable

from rashomon import api
from rashomon.nouns.rejected import Rejected
from rashomon.nouns.reports import Report
from rashomon.show.lines import FILES, Lines, as_line
from rashomon.store.record import Record
from support.builders import make_report

TEXTS = (
    """Mayor Ada Quill met dock workers in Portland on Tuesday, her office said. “We will not sign
this contract,” Quill said after the meeting. The workers rejected her offer.""",
    """Dock workers in Portland said they rejected an offer by Mayor Ada Quill on Monday. The union
called a strike for 3 May 2023. Quill warned that the port would be closed.""",
    """A storm killed 12 people in the harbour of Oslo on Friday, police said. Rescue teams were
sent from Bergen. The government promised aid to the families.""",
)


def reports() -> list[Report]:
    return [make_report(text, path=f"reports/{n}.txt") for n, text in enumerate(TEXTS)]


def built(*batches: Iterable[Report | Rejected], path: str = ":memory:") -> Record:
    """Return a record built of batches, one after another, in this process."""
    record = api.open_record(path, create=True)
    for batch in batches:
        api.build(batch, record, workers=0)
    return record


def exported(record: Record) -> list[str]:
    """Return every line of the export of a record."""
    lines = Lines(record)
    return [as_line(row) for name in FILES for row in lines.of(name)]
