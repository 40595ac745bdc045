"""Which pairs come and go with a report; that they are always all pairs, tests/laws/test_adding.py."""

from dataclasses import dataclass, field

from rashomon.compare.signatures import sign
from rashomon.nouns.ids import ReportId
from rashomon.nouns.options import CompareOptions
from rashomon.nouns.readings import ReadReport
from rashomon.run.pairing import Pairer
from rashomon.run.signature_bytes import to_bytes
from rashomon.store.pairings import Pairing, report_of
from rashomon.store.record import Record, open_record
from support.copying import COUNCIL, FERRY, read

OPTIONS = CompareOptions(posting_limit=3, common_fact=2)


@dataclass
class Growing:
    """A record whose reports are only signed and paired."""

    record: Record
    paired: list[ReportId] = field(default_factory=list)

    def add(self, *reads: ReadReport, anew: bool = False) -> Pairing:
        self.record.writer.add([each.report for each in reads])
        signed = [(each.report.id, to_bytes(sign(each, OPTIONS))) for each in reads]
        self.record.writer.save_signatures("signer", signed)
        pairer = Pairer(self.record.view, self.record.pairings, OPTIONS)
        changes = pairer.changes([each.report.id for each in reads], anew=anew)
        self.record.pairings.keep(changes)
        return changes


def named(pairs: tuple[tuple[int, int], ...]) -> set[tuple[ReportId, ReportId]]:
    return {(report_of(one), report_of(other)) for one, other in pairs}


def pair(one: ReadReport, other: ReadReport) -> tuple[ReportId, ReportId]:
    low, high = sorted((one.report.id, other.report.id))
    return low, high


def test_a_report_added_is_paired_with_what_shares_its_words() -> None:
    first, other, copy = read(FERRY), read(COUNCIL), read(FERRY, outlet="Buoy")
    with open_record(":memory:") as record:
        growing = Growing(record)
        assert growing.add(first, other, anew=True).new == ()
        added = growing.add(copy)
        assert named(added.new) == {pair(first, copy)}
        assert added.gone == ()
        assert not added.anew


def test_nothing_added_changes_nothing() -> None:
    with open_record(":memory:") as record:
        Growing(record).add(read(FERRY), anew=True)
        changes = Pairer(record.view, record.pairings, OPTIONS).changes([], anew=False)
        assert (changes.new, changes.gone, list(changes.rows)) == ((), (), [])


def test_reports_lose_one_another_when_a_crowd_shares_their_words() -> None:
    crowd = sorted((read(FERRY, outlet=str(n)) for n in range(8)), key=lambda one: one.report.id)
    with open_record(":memory:") as record:
        growing = Growing(record)
        growing.add(*crowd[5:], anew=True)
        gone = growing.add(*crowd[:5]).gone
    assert pair(crowd[6], crowd[7]) in named(gone)


def test_a_report_signed_anew_pairs_all_again() -> None:
    first, copy = read(FERRY), read(FERRY, outlet="Buoy")
    with open_record(":memory:") as record:
        growing = Growing(record)
        growing.add(first, copy, anew=True)
        again = growing.add(copy)
        assert again.anew
        assert (again.new, again.gone) == ((), ())


def test_a_signature_that_shares_no_more_unpairs() -> None:
    first, copy = read(FERRY), read(FERRY, outlet="Buoy")
    with open_record(":memory:") as record:
        growing = Growing(record)
        growing.add(first, copy, anew=True)
        other = to_bytes(sign(read(COUNCIL), OPTIONS))
        record.writer.save_signatures("signer", [(copy.report.id, other)])
        pairer = Pairer(record.view, record.pairings, OPTIONS)
        changes = pairer.changes([copy.report.id], anew=False)
        assert named(changes.gone) == {pair(first, copy)}
