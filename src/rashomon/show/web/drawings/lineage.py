"""Who copied whom: reports on lanes of origins along time, and the copies between them."""

from rashomon.nouns.account import Account, FindingKind
from rashomon.nouns.excerpts import CopyLine, OriginLine
from rashomon.nouns.ids import ReportId
from rashomon.show.drawings.lineage import Descent, Lane, LineageData
from rashomon.show.web.clippings import Desk
from rashomon.show.web.facts import written_day

REDATED = (FindingKind.RECYCLED.value, FindingKind.DATE_CONFLICT.value)


def lineage(desk: Desk, account: Account) -> LineageData:
    """Return `origins` (lanes, largest first), their `reports` and the `copies` between these.

    A report: `id`, `name`, `title`, `day` (ISO, "" when unknown), `origin`, `root` (it is its origin's),
    `redated` (a finding says its date is not its text's), `href`. A copy: `id`, `copy`, `source`
    (report ids; `copy_name`, `copy_day`, `copy_href` and so on), `kind`, `direction`, `share` (0-1), `changes` (count), `href`.
    """
    excerpts = desk.record.excerpts
    desk.gather(account.reports)
    redated = excerpts.reports_found(account.story, REDATED)
    held: dict[str, list[ReportId]] = {}
    for report in account.reports:
        held.setdefault(desk.source(report).origin or "", []).append(report)
    found = [one for one in excerpts.origins(account.story) if one.id in held]
    lanes = sorted(found, key=lambda one: (-len(held[one.id]), one.id))
    return {
        "origins": [_lane(desk, one, len(held[one.id])) for one in lanes],
        "reports": [
            {
                "id": report,
                "name": desk.source(report).name,
                "title": desk.source(report).title,
                "day": written_day(desk, report),
                "origin": origin.id,
                "root": origin.root == report,
                "redated": report in redated,
                "href": desk.links.report(report),
            }
            for origin in lanes
            for report in sorted(held[origin.id])
        ],
        "copies": [_copy(desk, one) for one in excerpts.copies_among(account.reports)],
    }


def _lane(desk: Desk, origin: OriginLine, reports: int) -> Lane:
    return {
        "id": origin.id,
        "credit": origin.credit or "",
        "root": origin.root or "",
        "reports": reports,
        "name": origin.credit or (desk.source(origin.root).name if origin.root else ""),
        "href": desk.links.thing(origin.id),
    }


def _copy(desk: Desk, copy: CopyLine) -> Descent:
    return {
        "id": copy.id,
        "copy": copy.copy,
        "source": copy.source,
        "copy_name": desk.source(copy.copy).name,
        "copy_day": written_day(desk, copy.copy),
        "copy_href": desk.links.report(copy.copy),
        "source_name": desk.source(copy.source).name,
        "source_day": written_day(desk, copy.source),
        "source_href": desk.links.report(copy.source),
        "kind": copy.kind,
        "direction": copy.direction,
        "share": round(copy.share, 4),
        "changes": copy.changes,
        "href": desk.links.thing(copy.id),
    }
