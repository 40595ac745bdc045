"""Short reports of one attack and one treaty, and the stages after reading, run in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.compare.candidates import candidate_pairs
from rashomon.compare.copies import compare_pair
from rashomon.compare.origins import trace_origins
from rashomon.compare.signatures import sign
from rashomon.group.stories import group
from rashomon.nouns.account import Account
from rashomon.nouns.copies import Origin
from rashomon.nouns.options import Options
from rashomon.nouns.readings import ReadReport
from rashomon.nouns.reports import Report
from rashomon.read.read import read
from rashomon.reconcile.reconcile import reconcile
from rashomon.run.tools import make_tools
from support.builders import make_report

TEXTS = (
    """A bomb killed 9 people at a bus station in Lahore on Wednesday, the police said. The roof of the
waiting hall came down on families who had sat there for hours. Rescue workers dug until midnight, and the
governor of the province visited the wounded in two hospitals.""",
    """A bomb killed 13 people at a bus station in Lahore on Wednesday, doctors said. The police arrested
two men on a motorcycle at a toll gate outside the city. Schools will stay closed until Monday.""",
    """Pakistan's president condemned the bombing of a bus station in Lahore. “We will find them,” the
president said in the hospital. The bomb killed 13 people on Wednesday, January 24.""",
    """Rebels denied that they had bombed the bus station in Lahore on Wednesday. A spokesman said that no
fighter of theirs was in the city that day.""",
    """Kazakhstan and Uzbekistan signed a treaty on river dams in Astana on Tuesday. Engineers of both
countries will read the gauges together, and neither parliament has yet voted on the text.""",
    """Kazakhstan and Uzbekistan signed their treaty on river dams on January 24, after ten years of argument
over water. Farmers downstream had asked for it since 2012.""",
)
WRITTEN = date(2018, 1, 25)
OPTIONS = Options()


@dataclass(frozen=True)
class Outcome:
    """What the stages after reading make of some reports."""

    origins: tuple[Origin, ...]
    accounts: tuple[Account, ...]


@cache
def read_text(number: int, outlet: str) -> ReadReport:
    """Return text `number` as the outlet printed it."""
    report = make_report(TEXTS[number], outlet=outlet, written=WRITTEN, path=f"{outlet}/{number}")
    return ReadReport(report, read(report, make_tools(), OPTIONS.read))


def told(reads: Sequence[ReadReport]) -> Outcome:
    """Compare, group and reconcile."""
    by_id = {one.report.id: one for one in reads}
    pairs = candidate_pairs([sign(one, OPTIONS.compare) for one in reads], OPTIONS.compare)
    found = [compare_pair(by_id[a], by_id[b], OPTIONS.compare) for a, b in pairs]
    copies = tuple(copy for copy in found if copy is not None)
    origins = trace_origins(reads, copies)
    stories = group(reads, copies, OPTIONS.group)
    accounts = (reconcile(one, reads, copies, origins, OPTIONS.reconcile) for one in stories)
    return Outcome(origins, tuple(accounts))


def reports(reads: Sequence[ReadReport]) -> list[Report]:
    return [one.report for one in reads]
