"""A record in, everything in it that does not hold out: what `rashomon check` lists."""

from collections.abc import Iterable, Iterator

from rashomon.nouns.account import Account, Disagreement, Event
from rashomon.nouns.copies import Copy, Origin
from rashomon.nouns.errors import BrokenRecord, RashomonError
from rashomon.nouns.ids import ReportId
from rashomon.nouns.reports import Report, report_id
from rashomon.store import rows
from rashomon.store.connection import Connection, Row
from rashomon.store.verify_pairings import pairing_problems
from rashomon.store.verify_rulings import ruling_problems
from rashomon.store.view import View
from rashomon.store.walk import spans_under


def problems(connection: Connection) -> Iterator[str]:
    """Yield one line for each thing that does not hold, none for a whole record.

    Recuts every span, decodes every row and compares it with its columns, follows every id.
    """
    view = View(connection)
    for check in (
        _database, _reports, _readings, _derived_rows, _stories, _spans, _facets, _ids, _membership,
        _page_versions, _actors, _history, ruling_problems,
        pairing_problems,
    ):  # fmt: skip
        try:
            yield from check(connection, view)
        except RashomonError as fault:  # damage that keeps a whole table from being read
            yield str(fault)


def _database(connection: Connection, _view: View) -> Iterator[str]:
    for row in connection.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"database: {row[0]}"
    for row in connection.rows("PRAGMA foreign_key_check"):
        yield f"{row['table']}: a row names a row of {row['parent']} that is not there"
    if not connection.index_holds("reports_fts"):
        yield "reports_fts: the full-text index does not agree with the texts"


def _reports(_connection: Connection, view: View) -> Iterator[str]:
    for identity in view.report_ids():
        try:
            report = view.report(identity)
        except BrokenRecord as fault:
            yield str(fault)
            continue
        if report_id(report.outlet, report.url, report.text) != report.id:
            yield f"report {report.id}: its text, outlet or url is not what its id was made from"
        if not report.paths or report.path != report.paths[0]:
            yield f"report {report.id}: its path is not the first of its paths"


def _readings(connection: Connection, view: View) -> Iterator[str]:
    for row in connection.rows("SELECT report, digest, body FROM readings ORDER BY report"):
        report = view.find_report(row["report"])
        if report is None:
            yield f"reading of {row['report']}: there is no such report"
            continue
        if rows.reading_digest(row["body"], report.text) != row["digest"]:
            yield f"reading of {report.id}: it or its text was changed after reading"
        try:
            reading = rows.reading_from_json(report.id, row["body"])
        except BrokenRecord as fault:
            yield f"reading of {report.id}: {fault}"
            continue
        for role, span in spans_under(reading):
            if span.end > len(report.text):
                yield f"reading of {report.id}: {role} [{span.start}, {span.end}) is past the text"


def _derived_rows(connection: Connection, _view: View) -> Iterator[str]:
    for table in rows.TABLES:
        for row in connection.rows(f"SELECT * FROM {table.name} ORDER BY {table.id_column}"):
            owner = f"{table.name} {row[table.id_column]}"
            try:
                noun: object = rows.from_json(table.kind, row["body"])
            except BrokenRecord as fault:
                yield f"{owner}: {fault}"
                continue
            for column, value in table.columns(noun).items():
                if row[column] != value:
                    yield f"{owner}: column {column} is {row[column]!r}, its body says {value!r}"
            yield from _same_spans(connection, table.name, row[table.id_column], spans_under(noun))


def _stories(connection: Connection, _view: View) -> Iterator[str]:
    for row in connection.rows("SELECT * FROM stories ORDER BY id"):
        try:
            stored = rows.story_from_body(row["body"])
            rows.reasons_from_json(row["reasons"])
        except BrokenRecord as fault:
            yield f"stories {row['id']}: {fault}"
            continue
        for column, value in rows.story_row(stored.account).items():
            if column != "body" and row[column] != value:
                yield f"stories {row['id']}: column {column} is {row[column]!r}, its body says {value!r}"
        spans = rows.story_spans(stored.account)
        yield from _same_spans(connection, "stories", row["id"], spans)


def _same_spans(
    connection: Connection, kind: str, owner: str, spans: Iterable[tuple[str, object]]
) -> Iterator[str]:
    kept = [
        (row["role"], row["report"], row["start"], row["end"])
        for row in connection.rows(
            'SELECT role, report, start, "end" FROM spans'
            " WHERE owner_kind = ? AND owner = ? ORDER BY ordinal",
            (kind, owner),
        )
    ]
    told = [
        (
            role,
            getattr(span, "report", None),
            getattr(span, "start", None),
            getattr(span, "end", None),
        )
        for role, span in spans
    ]
    if kept != told:
        yield f"{kind} {owner}: its spans are not those of its body"


def _spans(connection: Connection, view: View) -> Iterator[str]:
    for row in connection.rows("SELECT * FROM spans ORDER BY report, start, owner, ordinal"):
        name = f"span {row['role']} of {row['owner_kind']} {row['owner']}"
        report = view.find_report(row["report"])
        if report is None:
            yield f"{name}: there is no report {row['report']}"
        elif not 0 <= row["start"] < row["end"] <= len(report.text):
            yield f"{name}: [{row['start']}, {row['end']}) does not lie in the text"
        elif report.text[row["start"] : row["end"]] != row["text"]:
            yield f"{name}: the text at [{row['start']}, {row['end']}) is not the words kept"
    known = " UNION ".join(
        f"SELECT '{table}', {column} FROM {table}"
        for table, column in (
            *((table.name, table.id_column) for table in rows.TABLES), ("stories", "id"),
        )
    )  # fmt: skip
    for row in connection.rows(
        f"SELECT DISTINCT owner_kind, owner FROM spans WHERE (owner_kind, owner) NOT IN ({known})"
    ):
        yield f"spans: {row['owner_kind']} {row['owner']} is not in the record"


def _facets(connection: Connection, _view: View) -> Iterator[str]:
    told, kept = "SELECT * FROM facets_told", "SELECT owner, kind, value, report FROM facets"
    for row, fault in _unlike(connection, told, kept):
        yield f"facets: {fault} {row['kind']} {row['value']} of {row['owner']}"


def _actors(connection: Connection, view: View) -> Iterator[str]:
    tables: tuple[str, ...] = ("parts", "tells", "persons", "actors")
    if view.is_settled():  # a new reading may know a speaker better than the last build did
        tables = (*tables, "speakers")
    for table in tables:
        for row, fault in _unlike(
            connection, f"SELECT * FROM {table}_told", f"SELECT * FROM {table}"
        ):
            yield f"{table}: {fault} {' '.join(map(str, tuple(row)[:3]))}"


def _history(connection: Connection, _view: View) -> Iterator[str]:
    """Hold the last that is known of each thing against what there is; it may be known of none."""
    for kind, table in (
        ("story", "stories"), ("origin", "origins"), ("disagreement", "disagreements"),
        ("finding", "findings"),
    ):  # fmt: skip
        for row in connection.rows(
            "SELECT last.id FROM (SELECT id, now, max(run) FROM history WHERE kind = ? GROUP BY id)"
            f" AS last LEFT JOIN {table} USING (id) WHERE now IS NOT fingerprint({table}.body)",
            (kind,),
        ):
            yield f"history: {kind} {row['id']} is not as the last run left it"


def _unlike(connection: Connection, told: str, kept: str) -> Iterator[tuple[Row, str]]:
    for sql, fault in (
        (f"{told} EXCEPT {kept}", "lacks"),
        (f"{kept} EXCEPT {told}", "has besides"),
    ):
        for row in connection.rows(sql):
            yield row, fault


def _ids(_connection: Connection, view: View) -> Iterator[str]:
    known = _Known(view)
    for event in view.events():
        yield from known.missing(f"events {event.id}", _event_ids(event))
    for disagreement in view.disagreements():
        yield from known.missing(
            f"disagreements {disagreement.id}", _disagreement_ids(disagreement)
        )
    for copy in view.copies():
        yield from known.missing(
            f"copies {copy.id}", [("report", copy.copy), ("report", copy.source)]
        )
        yield from _share(copy, view.report(copy.copy))
    for origin in view.origins():
        yield from known.missing(f"origins {origin.id}", _origin_ids(origin))
    for account in view.accounts():
        yield from known.missing(f"stories {account.story}", _account_ids(account))


class _Known:
    """The ids a record holds, by kind."""

    def __init__(self, view: View) -> None:
        self._ids: dict[str, frozenset[str]] = {
            "report": frozenset(view.report_ids()),
            "origin": frozenset(origin.id for origin in view.origins()),
            "quote": frozenset(quote.id for quote in view.quotes()),
            "event": frozenset(event.id for event in view.events()),
            "story": frozenset(view.story_ids()),
        }

    def missing(self, owner: str, named: Iterable[tuple[str, str]]) -> Iterator[str]:
        for kind, identity in named:
            if identity not in self._ids[kind]:
                yield f"{owner}: names {kind} {identity}, which is not in the record"


def _event_ids(event: Event) -> Iterator[tuple[str, str]]:
    yield "story", event.story
    yield from (("report", report) for report in event.reports)
    yield from (("origin", origin) for origin in event.origins)
    yield from (("event", link.to) for link in event.links)
    for telling in event.tellings:
        yield "report", telling.report
        if telling.said_by is not None:
            yield "quote", telling.said_by


def _disagreement_ids(disagreement: Disagreement) -> Iterator[tuple[str, str]]:
    yield "story", disagreement.story
    if disagreement.event is not None:
        yield "event", disagreement.event
    for position in disagreement.positions:
        yield from (("report", report) for report in position.reports)
        yield from (("origin", origin) for origin in position.origins)


def _origin_ids(origin: Origin) -> Iterator[tuple[str, str]]:
    yield from (("report", report) for report in origin.reports)
    if origin.root is not None:
        yield "report", origin.root


def _account_ids(account: Account) -> Iterator[tuple[str, str]]:
    yield "report", account.title_report
    yield from (("report", report) for report in account.reports)
    yield from (("origin", origin) for origin in account.origins)


def _share(copy: Copy, report: Report) -> Iterator[str]:
    if not copy.passages:
        yield f"copies {copy.id}: has no passage"
    if any(passage.copy.report != report.id for passage in copy.passages):
        yield f"copies {copy.id}: a passage lies in another report than the copy"


def _membership(connection: Connection, view: View) -> Iterator[str]:
    if not view.is_settled():
        return  # reports wait for the next build: nothing is broken, nothing is promised yet
    told: dict[ReportId, list[str]] = {report: [] for report in view.report_ids()}
    for origin in view.origins():
        for report in origin.reports:
            told.setdefault(report, []).append(origin.id)
    story_of = {report: account.story for account in view.accounts() for report in account.reports}
    for report, origins in sorted(told.items()):
        standing = view.standing(report)
        if len(origins) != 1:
            yield f"report {report}: has {len(origins)} origins, must have one"
        elif standing is None or standing.origin != origins[0]:
            yield f"report {report}: its origin is kept as another than {origins[0]}"
        elif standing.story != story_of.get(report):
            yield f"report {report}: its story is kept as another than its story says"
    if connection.number("SELECT count(*) FROM readings") != len(view.report_ids()):
        yield "readings: not every report has one"


def _page_versions(connection: Connection, _view: View) -> Iterator[str]:
    for row in connection.rows(
        "SELECT page_versions.url, seen FROM page_versions JOIN reports ON id = report"
        " WHERE reports.url IS NOT page_versions.url ORDER BY 1, 2"
    ):
        yield f"page_versions {row['url']} {row['seen']}: its report is of another address"
