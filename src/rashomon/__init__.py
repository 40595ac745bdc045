"""rashomon: many news reports of one event in, one sourced record out.

bytes -> ingest -> read -> compare -> group -> reconcile -> store -> show
         Report    Reading  Copy       Story    Account       rows     text
                            Origin

    import rashomon

    with rashomon.open_record("quake.db", create=True) as record:
        rashomon.build(rashomon.load_reports("reports/"), record)
        for account in record.view.accounts():
            for disagreement in account.disagreements:
                for position in disagreement.positions:
                    print(position.value, len(position.origins), "independent origins")
"""

from rashomon.api import build, load_reports, open_record
from rashomon.nouns.account import Account, Disagreement, Event
from rashomon.nouns.copies import Copy
from rashomon.nouns.errors import RashomonError, UsageError
from rashomon.nouns.options import Options
from rashomon.nouns.readings import Quote
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from rashomon.show.frames import table, tables
from rashomon.show.notebook import story
from rashomon.show.selection import Selection
from rashomon.store.record import Record

__all__ = [
    "Account",
    "Copy",
    "Disagreement",
    "Event",
    "Options",
    "Quote",
    "RashomonError",
    "Record",
    "Report",
    "Selection",
    "Span",
    "UsageError",
    "build",
    "load_reports",
    "open_record",
    "story",
    "table",
    "tables",
]
