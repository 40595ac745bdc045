"""What a record holds about one actor or about two, by index: lists are given a page at a time."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rashomon.nouns.dossiers import (
    ActorLine,
    ActorList,
    ActorTotals,
    Holding,
    InStory,
    Partner,
    Party,
    Role,
    Shared,
    Told,
    Toward,
)
from rashomon.nouns.ids import EventId, QuoteId, ReportId, StoryId
from rashomon.nouns.plover import EventType, Status
from rashomon.nouns.spans import Span
from rashomon.store.connection import Connection, Row, SqlValue

SAMPLES = 2  # reports looked at for the words of an office
LATEST = 2_500  # events on each side, and quotes, over which partners, stories and talk are counted
COUNTED = 1_000  # actors, the first, over which countries and sectors are counted
CODES = 24  # countries and sectors told

# Two share an event when one acts on the other, or when both act and nobody is acted on.
_SHARE = (
    "(one.role <> other.role OR (one.role = 'actor' AND NOT EXISTS"
    " (SELECT 1 FROM parts AS third WHERE third.event = one.event AND third.role = 'recipient')))"
)


class Dossiers:
    """Who takes part in what in one record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def actors(
        self, limit: int, offset: int, *, country: str = "", sector: str = "", words: str = ""
    ) -> ActorList:
        """Return one page of the actors, those with most events and quotes first."""
        where, values = _narrowed(country, sector, words)
        found = list(
            self._connection.rows(
                "SELECT key, sum(acts) AS acts, sum(receives) AS receives, sum(quotes) AS quotes"
                f" FROM actors {where} GROUP BY key"
                " ORDER BY sum(acts) + sum(receives) + sum(quotes) DESC, key LIMIT ?",
                (*values, max(COUNTED, offset + limit)),
            )
        )
        counted = [row["key"] for row in found[:COUNTED]]
        return ActorList(
            lines=tuple(map(self._line, found[offset : offset + limit])),
            total=self._number_of(where, values),
            counted=len(counted),
            countries=self._codes("country", counted),
            sectors=self._codes("sector", counted),
        )

    def _line(self, row: Row) -> ActorLine:
        names = self.names(Party(code=row["key"], key=row["key"]), 50)
        return ActorLine(
            key=row["key"], name=names[0].name, country=names[0].country, sector=names[0].sector,
            acts=row["acts"], receives=row["receives"], quotes=row["quotes"],
            names=len({one.name for one in names}),
        )  # fmt: skip

    def _codes(self, column: str, keys: Sequence[str]) -> tuple[tuple[str, int], ...]:
        found = self._connection.rows(
            f"SELECT {column}, count(DISTINCT key) FROM actors WHERE {column} <> ''"
            " AND key IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
            (json.dumps(keys), CODES),
        )
        return tuple((str(row[0]), int(row[1])) for row in found)

    def actor_count(self) -> int:
        """Return how many actors there are."""
        return self._number_of("", ())

    def _number_of(self, where: str, values: Sequence[SqlValue]) -> int:
        # Grouped, not counted DISTINCT: the table is in the order of its keys already.
        return self._connection.number(
            f"SELECT count(*) FROM (SELECT key FROM actors {where} GROUP BY key)", values
        )

    def names(self, party: Party, limit: int) -> tuple[ActorLine, ...]:
        """Return who is meant by a code: each name with its codes, the most frequent first."""
        where, values = _is(party)
        found = self._connection.rows(
            f"SELECT * FROM actors WHERE {where}"
            " ORDER BY acts + receives + quotes DESC, name, country, sector, key LIMIT ?",
            (*values, limit),
        )
        return tuple(ActorLine(**dict(row)) for row in found)

    def known_as(self, party: Party, limit: int) -> tuple[tuple[str, str | None], ...]:
        """Return the names and countries reports give one actor, of those that neither act nor speak too."""
        found = self._connection.rows(
            "SELECT name, country FROM persons WHERE key = ? GROUP BY 1, 2"
            " ORDER BY count(*) DESC, 1, 2 LIMIT ?",
            (party.code, limit),
        )
        return tuple((str(row[0]), row[1]) for row in found)

    def totals(self, party: Party) -> ActorTotals:
        """Return how much of an actor there is."""
        where, values = _is(party)
        number = self._connection.number
        sides = {
            role: number(
                f"SELECT count(DISTINCT event) FROM parts WHERE {where} AND role = ?",
                (*values, role.value),
            )
            for role in Role
        }
        quotes = number(f"SELECT count(*) FROM speakers WHERE {where}", values)
        about, stories = _ABOUT.format(where), _IN.format(where)
        return ActorTotals(
            acts=sides[Role.ACTOR],
            receives=sides[Role.RECIPIENT],
            quotes=quotes,
            about=number(f"SELECT count(DISTINCT quote) {about}", values * 3),
            stories=number(f"SELECT count(DISTINCT story) FROM ({stories})", values * 3),
            partly=max(*sides.values(), quotes) > LATEST,
        )

    def events(self, party: Party, role: Role, limit: int, offset: int) -> tuple[EventId, ...]:
        """Return one page of the events on one side of which an actor stands, latest first."""
        where, values = _is(party)
        found = self._connection.rows(
            f"SELECT DISTINCT day, event FROM parts WHERE {where} AND role = ?"
            " ORDER BY day DESC, event DESC LIMIT ? OFFSET ?",
            (*values, role.value, limit, offset),
        )
        return tuple(EventId(row["event"]) for row in found)

    def quotes(self, party: Party, limit: int, offset: int) -> tuple[QuoteId, ...]:
        """Return one page of what an actor says, latest first."""
        where, values = _is(party)
        found = self._connection.rows(
            f"SELECT quote FROM speakers WHERE {where} ORDER BY day DESC, quote DESC LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
        return tuple(QuoteId(row["quote"]) for row in found)

    def about(self, party: Party, limit: int, offset: int) -> tuple[QuoteId, ...]:
        """Return one page of what others say of events that an actor takes part in, latest first."""
        where, values = _is(party)
        found = self._connection.rows(
            f"SELECT quote, max(day) AS last {_ABOUT.format(where)} GROUP BY quote"
            " ORDER BY last DESC, quote LIMIT ? OFFSET ?",
            (*values * 3, limit, offset),
        )
        return tuple(QuoteId(row["quote"]) for row in found)

    def stories(self, party: Party, limit: int, offset: int) -> tuple[InStory, ...]:
        """Return one page of the stories that an actor is in, those it is most in first."""
        where, values = _is(party)
        found = self._connection.rows(
            "SELECT story, title, events, quotes FROM (SELECT story, count(DISTINCT event) AS events,"
            f" count(quote) AS quotes FROM ({_IN.format(where)}) GROUP BY story"
            " ORDER BY events + quotes DESC, story LIMIT ? OFFSET ?) JOIN stories ON id = story"
            " ORDER BY events + quotes DESC, story",
            (*values * 3, limit, offset),
        )
        return tuple(
            InStory(
                story=StoryId(row["story"]), title=row["title"], events=row["events"],
                quotes=row["quotes"],
            )
            for row in found
        )  # fmt: skip

    def partners(self, party: Party, column: str, limit: int) -> tuple[Partner, ...]:
        """Return the countries ("country") or actors ("key") that share most events with an actor."""
        where, values = _is(party)
        side = {"country": "country", "key": "key"}[column]
        apart = "ifnull(other.country, '') <> ?" if party.country else "other.key <> ?"
        found = self._connection.rows(
            f"SELECT other.{side} AS code, count(DISTINCT one.event) AS events,"
            f" min(other.name) AS name FROM ({_LATEST.format(where)}) AS one"
            f" CROSS JOIN parts AS other ON other.event = one.event WHERE {apart}"
            f" AND other.{side} IS NOT NULL AND {_SHARE} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
            (*values * 2, party.country or party.key, limit),
        )
        return tuple(
            Partner(code=row["code"], name=row["name"], events=row["events"]) for row in found
        )

    def shared(self, one: Party, other: Party) -> tuple[Shared, ...]:
        """Return every event that two share, in order of time, undated ones last."""
        sizes = [self._parts(party) for party in (one, other)]
        if sizes[0] > sizes[1]:  # the walk goes over the events of the rarer one
            return tuple(_turned(each) for each in self._shared(other, one))
        return self._shared(one, other)

    def _parts(self, party: Party) -> int:
        where, values = _is(party)
        return self._connection.number(f"SELECT count(*) FROM parts WHERE {where}", values)

    def _shared(self, one: Party, other: Party) -> tuple[Shared, ...]:
        (first, left), (second, right) = _is(one, "one"), _is(other, "+other")
        found = self._connection.rows(
            "SELECT one.*, max(one.role = 'actor' AND other.role = 'recipient') AS there,"
            " max(one.role = 'recipient' AND other.role = 'actor') AS back"
            " FROM parts AS one CROSS JOIN parts AS other ON other.event = one.event"
            f" WHERE {first} AND {second} AND other.key <> one.key AND {_SHARE}"
            " GROUP BY one.event ORDER BY one.day IS NULL, one.day, one.event",
            (*left, *right),
        )
        return tuple(map(_event, found))

    def offices(self, party: Party, limit: int) -> tuple[Told, ...]:
        """Return the offices that reports give one actor, by the first day they were written."""
        found = self._connection.rows(
            "SELECT office, country, count(DISTINCT persons.report) AS reports,"
            " min(start_date) AS first, max(start_date) AS last FROM persons"
            " LEFT JOIN written ON written.report = persons.report"
            " WHERE key = ? AND office IS NOT NULL GROUP BY office, country"
            " ORDER BY count(*) DESC, office, country LIMIT ?",
            (party.code, limit),
        )
        told = [
            Told(
                office=row["office"], country=row["country"], reports=row["reports"],
                first=_day(row["first"]), last=_day(row["last"]),
                samples=self.office_told(party, row["office"], row["country"], SAMPLES, 0),
            )
            for row in list(found)
        ]  # fmt: skip
        return tuple(sorted(told, key=lambda one: (str(one.first or "~"), one.office)))

    def office_told(
        self, party: Party, office: str, country: str | None, limit: int, offset: int
    ) -> tuple[tuple[ReportId, int], ...]:
        """Return one page of the reports that give an actor an office, with its entity in each."""
        found = self._connection.rows(
            "SELECT report, min(number) AS number FROM persons"
            " WHERE key = ? AND office = ? AND country IS ? GROUP BY report"
            " ORDER BY report LIMIT ? OFFSET ?",
            (party.code, office, country, limit, offset),
        )
        return tuple((ReportId(row["report"]), int(row["number"])) for row in found)

    def holders(self, country: str, limit: int) -> tuple[Holding, ...]:
        """Return whom most reports give offices of a country."""
        found = self._connection.rows(
            "SELECT office, key, count(DISTINCT report) AS reports FROM persons"
            " WHERE country = ? AND office IS NOT NULL GROUP BY office, key"
            " ORDER BY reports DESC, office, key LIMIT ?",
            (country, limit),
        )
        return tuple(
            Holding(
                office=row["office"], key=row["key"], name=self._name(row["key"]),
                reports=row["reports"],
            )
            for row in list(found)
        )  # fmt: skip

    def _name(self, key: str) -> str:
        party = Party(code=key, key=key)
        names = self.names(party, 1)
        return names[0].name if names else self.known_as(party, 1)[0][0]

    def office_count(self, party: Party, office: str, country: str | None) -> int:
        """Return how many reports give an actor an office."""
        return self._connection.number(
            "SELECT count(DISTINCT report) FROM persons"
            " WHERE key = ? AND office = ? AND country IS ?",
            (party.code, office, country),
        )

    def mentions(self, report: ReportId, entity: int, limit: int) -> tuple[Span, ...]:
        """Return the first words by which a report means one of its entities."""
        found = self._connection.rows(
            "SELECT json_extract(mention.value, '$.span[0]'), json_extract(mention.value, '$.span[1]')"
            " FROM readings, json_each(readings.body, '$.entities') AS entity,"
            " json_each(entity.value, '$.mentions') AS mention"
            " WHERE report = ? AND json_extract(entity.value, '$.number') = ? LIMIT ?",
            (report, entity, limit),
        )
        return tuple(Span(report, row[0], row[1]) for row in found)

    def speaker(self, quote: QuoteId) -> str | None:
        """Return the key of who says something, `None` where no name is known."""
        row = self._connection.row("SELECT key FROM speakers WHERE quote = ?", (quote,))
        return None if row is None else row["key"]

    def last_day(self) -> date | None:
        """Return the last day on which a report of the record was written, as far as is known."""
        row = self._connection.row("SELECT max(coalesce(end_date, start_date)) FROM written")
        return None if row is None else _day(row[0])


# The latest rows of an actor on either side: what is counted is bounded, however large a record is.
_SIDE = (
    "SELECT * FROM (SELECT * FROM parts WHERE {{0}} AND role = '{0}'"
    f" ORDER BY day DESC, event DESC LIMIT {LATEST})"
)
_LATEST = f"{_SIDE.format(Role.ACTOR.value)} UNION ALL {_SIDE.format(Role.RECIPIENT.value)}"
_ABOUT = (
    f"FROM ({_LATEST}) AS latest CROSS JOIN tells ON tells.event = latest.event"
    " WHERE NOT EXISTS (SELECT 1 FROM speakers WHERE speakers.quote = tells.quote AND +{0})"
)
_IN = (
    f"SELECT story, event, NULL AS quote FROM ({_LATEST}) UNION ALL"
    " SELECT story, NULL, quote FROM (SELECT quote, report FROM speakers WHERE {0}"
    f" ORDER BY day DESC, quote DESC LIMIT {LATEST}) CROSS JOIN membership USING (report)"
    " WHERE story IS NOT NULL"
)


def _is(party: Party, table: str = "") -> tuple[str, tuple[SqlValue, ...]]:
    """Return what holds of the rows of an actor; "+" before a table keeps from walking its index."""
    of = f"{table}." if table else ""
    if party.key is not None:
        return f"{of}key = ?", (party.key,)
    if party.sector is not None:
        return f"{of}country = ? AND {of}sector = ?", (party.country, party.sector)
    return f"{of}country = ?", (party.country,)


def _narrowed(country: str, sector: str, words: str) -> tuple[str, tuple[SqlValue, ...]]:
    asked = [
        (country, "country = ?"),
        (sector, "sector = ?"),
        (words.lower(), "instr(lower(name), ?) > 0"),
    ]
    wanted = [(value, sql) for value, sql in asked if value]
    where = "WHERE " + " AND ".join(sql for _, sql in wanted) if wanted else ""
    return where, tuple(value for value, _ in wanted)


def _event(row: Row) -> Shared:
    there, back = bool(row["there"]), bool(row["back"])
    return Shared(
        event=EventId(row["event"]),
        toward=Toward.TOGETHER if there == back else Toward.THERE if there else Toward.BACK,
        type=EventType(row["type"]),
        status=None if row["status"] is None else Status(row["status"]),
        score=row["score"],
        origins=row["origins"],
        day=_day(row["day"]),
        until=_day(row["until"]),
        effective=_day(row["effective"]),
        expires=_day(row["expires"]),
    )


def _turned(shared: Shared) -> Shared:
    back = {Toward.THERE: Toward.BACK, Toward.BACK: Toward.THERE}
    return replace(shared, toward=back.get(shared.toward, shared.toward))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
