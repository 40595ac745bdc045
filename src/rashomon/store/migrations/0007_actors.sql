-- Who takes part in what, who says what, and what reports call people: what the pages of an actor and
-- of a pair are made from. Derived from rows of events, quotes and readings by triggers, so that it is
-- theirs at any moment; `check` makes all of it anew and compares.
-- `actor_key` and `plover_score` are functions of the program (store/connection.py).

CREATE TABLE parts (                     -- one participant of one event
    event     TEXT NOT NULL,
    role      TEXT NOT NULL,             -- actor | recipient
    key       TEXT NOT NULL,             -- nouns/actors.py, actor_key
    name      TEXT NOT NULL,
    country   TEXT,
    sector    TEXT,                      -- the primary one
    story     TEXT NOT NULL,
    type      TEXT NOT NULL,             -- the act
    status    TEXT,
    score     REAL NOT NULL,             -- PLOVER's, of the type as the codebook codes it
    origins   INTEGER NOT NULL,
    day       TEXT,                      -- first day of the event; its last where that alone is known
    until     TEXT,                      -- last day; its first where that alone is known
    effective TEXT,                      -- first day on which it is in force, last where alone known
    expires   TEXT,                      -- last day until which it is, first where alone known
    PRIMARY KEY (event, role, key)
) WITHOUT ROWID;

CREATE INDEX parts_of_key ON parts (key, role, day, event);
CREATE INDEX parts_of_country ON parts (country, role, day, event, sector);

CREATE TABLE tells (                     -- a quote that tells of an event
    event TEXT NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (event, quote)
) WITHOUT ROWID;

CREATE TABLE persons (                   -- an entity of a report with a country, office or Wikidata id
    report   TEXT NOT NULL,
    number   INTEGER NOT NULL,
    key      TEXT NOT NULL,
    name     TEXT NOT NULL,
    country  TEXT,
    sector   TEXT,
    office   TEXT,
    wikidata TEXT,
    PRIMARY KEY (report, number)
) WITHOUT ROWID;

CREATE INDEX persons_of_key ON persons (key, report);

CREATE TABLE speakers (                  -- a quote of somebody named, or of a known country
    quote   TEXT PRIMARY KEY,
    key     TEXT,                        -- NULL where no name is known
    name    TEXT,
    country TEXT,
    sector  TEXT,
    report  TEXT NOT NULL,
    day     TEXT                         -- of the statement, or of the writing of its report
) WITHOUT ROWID;

CREATE INDEX speakers_of_key ON speakers (key, day, quote) WHERE key IS NOT NULL;
CREATE INDEX speakers_of_country ON speakers (country, day, quote, sector) WHERE country IS NOT NULL;
CREATE INDEX speakers_of_report ON speakers (report);

CREATE TABLE actors (                    -- how often somebody of this name and these codes takes part
    key      TEXT NOT NULL,
    name     TEXT NOT NULL,
    country  TEXT NOT NULL,              -- empty: unknown
    sector   TEXT NOT NULL,              -- empty: unknown
    acts     INTEGER NOT NULL,
    receives INTEGER NOT NULL,
    quotes   INTEGER NOT NULL,
    PRIMARY KEY (key, name, country, sector)
) WITHOUT ROWID;

CREATE VIEW parts_told AS
SELECT events.id AS event, side.key AS role,
    actor_key(json_extract(actor.value, '$.name'), json_extract(actor.value, '$.country'),
        json_extract(actor.value, '$.wikidata')) AS known,
    min(json_extract(actor.value, '$.name')), min(json_extract(actor.value, '$.country')),
    min(json_extract(actor.value, '$.sector')),
    events.story, events.type, events.status,
    plover_score(events.plover, json_extract(events.body, '$.modes')),
    json_array_length(events.body, '$.origins'),
    coalesce(events.start_date, events.end_date), coalesce(events.end_date, events.start_date),
    coalesce(json_extract(events.body, '$.effective.start'),
        json_extract(events.body, '$.effective.end')),
    coalesce(json_extract(events.body, '$.expires.end'),
        json_extract(events.body, '$.expires.start'))
FROM events, json_each(json_object('actor', json_extract(events.body, '$.actors'),
        'recipient', json_extract(events.body, '$.recipients'))) AS side,
    json_each(side.value) AS actor
GROUP BY events.id, side.key, known;

CREATE VIEW tells_told AS
SELECT DISTINCT events.id AS event, json_extract(telling.value, '$.said_by') AS quote
FROM events, json_each(events.body, '$.tellings') AS telling
WHERE json_extract(telling.value, '$.said_by') IS NOT NULL;

CREATE VIEW persons_told AS
SELECT readings.report AS report, json_extract(entity.value, '$.number') AS number,
    actor_key(json_extract(entity.value, '$.name'), json_extract(entity.value, '$.country'),
        json_extract(entity.value, '$.wikidata')) AS key,
    json_extract(entity.value, '$.name') AS name, json_extract(entity.value, '$.country') AS country,
    json_extract(entity.value, '$.sector') AS sector, json_extract(entity.value, '$.office') AS office,
    json_extract(entity.value, '$.wikidata') AS wikidata
FROM readings, json_each(readings.body, '$.entities') AS entity
WHERE coalesce(json_extract(entity.value, '$.country'), json_extract(entity.value, '$.office'),
    json_extract(entity.value, '$.wikidata')) IS NOT NULL;

-- A name is whose its entity in the report is; where that has no Wikidata id, it is the name's own.
CREATE VIEW speakers_told AS
SELECT quotes.id AS quote,
    CASE WHEN quotes.speaker IS NOT NULL THEN actor_key(quotes.speaker,
        json_extract(quotes.body, '$.speaker_country'), persons.wikidata) END AS key,
    quotes.speaker AS name, json_extract(quotes.body, '$.speaker_country') AS country,
    persons.sector AS sector, quotes.report AS report,
    coalesce(json_extract(quotes.body, '$.when.start'), json_extract(quotes.body, '$.when.end'),
        written.start_date, written.end_date) AS day
FROM quotes
    LEFT JOIN persons ON persons.report = quotes.report
        AND persons.number = json_extract(quotes.body, '$.entity')
    LEFT JOIN written ON written.report = quotes.report
WHERE coalesce(quotes.speaker, json_extract(quotes.body, '$.speaker_country')) IS NOT NULL;

CREATE VIEW actors_told AS
SELECT key, name, country, sector, sum(acts), sum(receives), sum(quotes) FROM (
    SELECT key, name, ifnull(country, '') AS country, ifnull(sector, '') AS sector,
        role = 'actor' AS acts, role = 'recipient' AS receives, 0 AS quotes FROM parts
    UNION ALL
    SELECT key, name, ifnull(country, ''), ifnull(sector, ''), 0, 0, 1 FROM speakers
    WHERE key IS NOT NULL
) GROUP BY key, name, country, sector;

CREATE TRIGGER parts_counted AFTER INSERT ON parts BEGIN
    INSERT INTO actors VALUES (
        new.key, new.name, ifnull(new.country, ''), ifnull(new.sector, ''), new.role = 'actor',
        new.role = 'recipient', 0)
    ON CONFLICT DO UPDATE SET acts = acts + excluded.acts, receives = receives + excluded.receives;
END;

CREATE TRIGGER parts_uncounted AFTER DELETE ON parts BEGIN
    UPDATE actors SET acts = acts - (old.role = 'actor'),
        receives = receives - (old.role = 'recipient')
    WHERE key = old.key AND name = old.name AND country = ifnull(old.country, '')
        AND sector = ifnull(old.sector, '');
    DELETE FROM actors WHERE key = old.key AND acts + receives + quotes = 0;
END;

CREATE TRIGGER speakers_counted AFTER INSERT ON speakers WHEN new.key IS NOT NULL BEGIN
    INSERT INTO actors VALUES (
        new.key, new.name, ifnull(new.country, ''), ifnull(new.sector, ''), 0, 0, 1)
    ON CONFLICT DO UPDATE SET quotes = quotes + 1;
END;

CREATE TRIGGER speakers_uncounted AFTER DELETE ON speakers WHEN old.key IS NOT NULL BEGIN
    UPDATE actors SET quotes = quotes - 1
    WHERE key = old.key AND name = old.name AND country = ifnull(old.country, '')
        AND sector = ifnull(old.sector, '');
    DELETE FROM actors WHERE key = old.key AND acts + receives + quotes = 0;
END;

-- Written out from `new`, as those of facets are.
CREATE TRIGGER events_gain_parts AFTER INSERT ON events BEGIN
    INSERT INTO parts
    SELECT new.id AS event, side.key AS role,
        actor_key(json_extract(actor.value, '$.name'), json_extract(actor.value, '$.country'),
            json_extract(actor.value, '$.wikidata')) AS known,
        min(json_extract(actor.value, '$.name')), min(json_extract(actor.value, '$.country')),
        min(json_extract(actor.value, '$.sector')),
        new.story, new.type, new.status,
        plover_score(new.plover, json_extract(new.body, '$.modes')),
        json_array_length(new.body, '$.origins'),
        coalesce(new.start_date, new.end_date), coalesce(new.end_date, new.start_date),
        coalesce(json_extract(new.body, '$.effective.start'),
            json_extract(new.body, '$.effective.end')),
        coalesce(json_extract(new.body, '$.expires.end'),
            json_extract(new.body, '$.expires.start'))
    FROM json_each(json_object('actor', json_extract(new.body, '$.actors'),
            'recipient', json_extract(new.body, '$.recipients'))) AS side,
        json_each(side.value) AS actor
    GROUP BY side.key, known;
    INSERT INTO tells
    SELECT DISTINCT new.id, json_extract(telling.value, '$.said_by')
    FROM json_each(new.body, '$.tellings') AS telling
    WHERE json_extract(telling.value, '$.said_by') IS NOT NULL;
END;

CREATE TRIGGER events_lose_parts AFTER DELETE ON events BEGIN
    DELETE FROM parts WHERE event = old.id;
    DELETE FROM tells WHERE event = old.id;
END;

-- These views SQLite does look into by one id: they neither group nor join by anything else.
CREATE TRIGGER readings_gain_persons AFTER INSERT ON readings BEGIN
    DELETE FROM persons WHERE report = new.report;
    INSERT INTO persons SELECT * FROM persons_told WHERE report = new.report;
END;

CREATE TRIGGER readings_lose_persons AFTER DELETE ON readings BEGIN
    DELETE FROM persons WHERE report = old.report;
END;

CREATE TRIGGER quotes_gain_speakers AFTER INSERT ON quotes BEGIN
    INSERT INTO speakers SELECT * FROM speakers_told WHERE quote = new.id;
END;

CREATE TRIGGER quotes_lose_speakers AFTER DELETE ON quotes BEGIN
    DELETE FROM speakers WHERE quote = old.id;
END;

INSERT INTO persons SELECT * FROM persons_told;
INSERT INTO parts SELECT * FROM parts_told;
INSERT INTO tells SELECT * FROM tells_told;
INSERT INTO speakers SELECT * FROM speakers_told;
