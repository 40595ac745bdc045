"""Copies in, independent origins out: every report belongs to exactly one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rashomon.compare.direction import is_by
from rashomon.language.linkage import connected
from rashomon.language.page_addresses import page_of, time_seen
from rashomon.language.rewording import looks_rewritten
from rashomon.nouns.copies import Copy, CopyKind, Direction, Origin, origin_id
from rashomon.nouns.ids import ReportId
from rashomon.nouns.readings import Credit, CreditKind, ReadReport

_MAINLY = 0.5
"""A report joins the origin of each source that makes up this part of it, in [0, 1]."""


def trace_origins(read_reports: Sequence[ReadReport], copies: Sequence[Copy]) -> tuple[Origin, ...]:
    """Return the origins, sorted by id; together they hold every report once.

    Reports joined by copies share an origin, whose root is the report that all the others come
    from, when that is known or inferred. A round-up, most of which is not from any one source,
    joins only the source it took most from, so that it does not make its sources one. Versions of
    one page are one origin however little of its text stayed.
    """
    read = {item.report.id: item for item in read_reports}
    ids = sorted(read)
    number = {report: place for place, report in enumerate(ids)}
    links = [copy for copy in _joining(copies) if copy.copy in read and copy.source in read]
    joined = [(number[copy.copy], number[copy.source]) for copy in links]
    joined += [(number[one], number[other]) for one, other in _same_page(read, ids)]
    groups = connected(len(ids), joined)
    by_group: dict[int, list[Copy]] = defaultdict(list)
    home = {ids[place]: root for root, places in groups.items() for place in places}
    for copy in links:
        by_group[home[copy.copy]].append(copy)
    found = (
        _origin([read[ids[place]] for place in places], by_group[root])
        for root, places in groups.items()
    )
    return tuple(sorted(found, key=lambda origin: origin.id))


def _same_page(
    read: Mapping[ReportId, ReadReport], ids: Sequence[ReportId]
) -> Iterator[tuple[ReportId, ReportId]]:
    """Yield each later version of a page with the first by id."""
    first: dict[str, ReportId] = {}
    for report in ids:
        page = page_of(read[report].report.url, read[report].report.outlet)
        if page is not None and first.setdefault(page, report) != report:
            yield first[page], report


def _joining(copies: Sequence[Copy]) -> Iterator[Copy]:
    weak: dict[ReportId, list[Copy]] = defaultdict(list)
    for copy in sorted(copies, key=lambda copy: copy.id):
        if copy.share >= _MAINLY or copy.kind is CopyKind.SHARED_WIRE:
            yield copy
        else:
            weak[copy.copy].append(copy)
    for report in sorted(weak):
        yield max(weak[report], key=lambda copy: (copy.share, copy.id))


def _origin(members: Sequence[ReadReport], links: Sequence[Copy]) -> Origin:
    by_id = {member.report.id: member for member in members}
    first = min(members, key=lambda member: (_published(member), member.report.id))
    credited = [name for member in members if (name := _from_elsewhere(member)) is not None]
    root = _root(by_id, links)
    if root is not None and _from_elsewhere(by_id[root]) is not None:
        root = None
    for name in sorted(credited):
        # The agency's own text settles it, even where nothing says which came first.
        root = root or min((i for i, member in by_id.items() if is_by(member, name)), default=None)
    return Origin(
        id=origin_id(first.report.id),
        root=root,
        credit=_commonest(credited),
        reports=tuple(sorted(by_id)),
    )


def _published(read: ReadReport) -> date:
    own = read.reading.written
    stated = read.reading.masthead.stated_date or read.report.date
    return (own.start if own is not None and own.start is not None else stated) or date.max


def _root(by_id: Mapping[ReportId, ReadReport], links: Sequence[Copy]) -> ReportId | None:
    """Return the one report that is nobody's copy and from which all the others come."""
    if len(by_id) == 1:
        return next(iter(by_id))
    sources: dict[ReportId, set[ReportId]] = defaultdict(set)
    for link in links:
        if link.direction is not Direction.UNKNOWN:
            sources[link.copy].add(link.source)
    heads = [report for report in by_id if not sources[report]]
    return heads[0] if len(heads) == 1 else _first_version([by_id[head] for head in heads])


def _first_version(heads: Sequence[ReadReport]) -> ReportId | None:
    """Return the first of reports that are all versions of one page, `None` if that is not known.

    The times when a watch saw them tell, or else their dates.
    """
    reports = [head.report for head in heads]
    pages = {page_of(report.url, report.outlet) for report in reports}
    if len(pages) != 1 or None in pages:
        return None
    seen = [time_seen(report.path, report.url) for report in reports]
    dates = [_published(head).isoformat() for head in heads]
    ages = dates if None in seen else seen
    first = min(age for age in ages if age is not None)
    return reports[ages.index(first)].id if ages.count(first) == 1 else None


def _from_elsewhere(read: ReadReport) -> str | None:
    """Return the agency or outlet whose text this is by its own account, or by its scars.

    "X contributed to this report" alone leaves a report its own; on a report that was re-worded
    by a machine it tells where the text was taken.
    """
    reworded = looks_rewritten(read.reading)
    for credit in read.reading.masthead.credits:
        if is_by(read, credit.agency):
            continue
        if reworded or not _only_helped(read, credit):
            return credit.agency
    return None


def _only_helped(read: ReadReport, credit: Credit) -> bool:
    """Say whether the line of a credit tells of help, by whomever: "X's A and B contributed"."""
    if credit.kind is CreditKind.CONTRIBUTED:
        return True
    if credit.span is None:
        return False
    lines = (s.span for s in read.reading.sentences if s.span.overlaps(credit.span))
    return any("contribut" in read.report.cut(line).casefold() for line in lines)


def _commonest(names: Sequence[str]) -> str | None:
    times = Counter(names)
    return min(times, key=lambda name: (-times[name], name), default=None)
