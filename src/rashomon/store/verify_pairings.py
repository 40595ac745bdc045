"""What lets new reports be paired without all others, held to the reports there are."""

from collections.abc import Iterator

from rashomon.store.connection import Connection
from rashomon.store.pairings import number_of
from rashomon.store.view import View


def pairing_problems(connection: Connection, view: View) -> Iterator[str]:
    """Yield one line for each report or pair that is not filed as it must be in a settled record.

    A record whose reports never were paired has nothing filed, and nothing is amiss.
    """
    filed = {int(row[0]) for row in connection.rows("SELECT report FROM filed")}
    if not filed or not view.is_settled():
        return
    there = {number_of(report): report for report in view.report_ids()}
    for number in sorted(filed.symmetric_difference(there)):
        yield f"filed: {there.get(number, number)} is in the postings or the reports alone"
    for row in connection.rows("SELECT one, other FROM pairs EXCEPT SELECT other, one FROM pairs"):
        yield f"pairs: {row[0]} and {row[1]} are a pair from one side only"
    for row in connection.rows(
        "SELECT DISTINCT report FROM (SELECT report FROM late_postings"
        " UNION ALL SELECT one FROM pairs) WHERE report NOT IN (SELECT report FROM filed)"
    ):
        yield f"postings: {row[0]} is not filed"
