"""Texts of our own to copy, and the short way from a text to a read report."""

from datetime import date

from rashomon.nouns.readings import Credit, Masthead, Part, Reading, ReadReport, Scar, Sentence
from rashomon.nouns.reports import Report
from rashomon.nouns.spans import Span
from support.builders import make_report

FERRY = """The ferry Marisol ran aground off Port Tamsin early on Thursday with 212 people on board.
Nobody was badly hurt, but eleven passengers were taken to the harbour clinic with bruises.
Captain Ilse Varga told investigators that the steering failed minutes before the grounding.
Two tugs from Brenholm reached the vessel by nine in the morning and began to pump out water.
The coast guard closed the northern channel to all ships longer than forty metres until Saturday.
Engineers will examine the hull once the tide falls, the port authority said in a notice.
The Marisol was built in 1998 and passed its latest inspection in Odden last November.
Islanders who rely on the ferry for food and post were offered places on a cargo boat."""

COUNCIL = """The town council of Lower Ashby voted seven to four on Monday to sell the old mill.
Supporters say the money will repair three school roofs before the winter of next year.
Opponents, led by the miller's granddaughter Petra Olsen, promise to take the matter to court.
A museum of weaving had hoped to move into the building and had raised nearly half its price.
The buyer, a hotel group from Kestrel Bay, plans eighty rooms and a garden open to the public.
Work could begin in spring if the county agrees to a new road along the river."""

AGROUND = """Rescue crews freed a stranded ship near Port Tamsin on Thursday after a night of wind.
Families waited at the quay while boats carried people ashore in small groups.
The operator apologised and said that tickets for the rest of the week would be refunded.
Inspectors from Brenholm want to know why the Marisol left the harbour despite a storm warning.
A union of sailors has complained for years about old equipment on the island routes.
Shops on the island had sold out of bread by noon."""


def read(
    text: str,
    *,
    outlet: str | None = None,
    written: date | None = None,
    credit: Credit | None = None,
    parts: dict[int, Part] | None = None,
    scars: tuple[Scar, ...] = (),
) -> ReadReport:
    """Return a report whose lines are its sentences, body unless `parts` says otherwise."""
    report = make_report(text, outlet=outlet, written=written)
    reading = Reading(
        report=report.id,
        masthead=Masthead(credits=(credit,) if credit else (), stated_date=written),
        sentences=tuple(_lines(report, parts or {})),
        scars=scars,
    )
    return ReadReport(report, reading)


def _lines(report: Report, parts: dict[int, Part]) -> list[Sentence]:
    found, start = [], 0
    for number, line in enumerate(report.text.split("\n")):
        if line.strip():
            span = Span(report.id, start, start + len(line))
            found.append(Sentence(span, parts.get(number, Part.BODY)))
        start += len(line) + 1
    return found
