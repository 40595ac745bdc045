-- By what found reports are narrowed. Derived from rows of events and findings by triggers, so that it
-- is theirs at any moment; `facets_told` says what must stand in it, and `check` compares.

CREATE TABLE facets (
    owner  TEXT NOT NULL,                -- the event or finding
    kind   TEXT NOT NULL,                -- actor | country | type | finding
    value  TEXT NOT NULL,
    report TEXT NOT NULL,                -- where its words stand
    PRIMARY KEY (owner, kind, value, report)
) WITHOUT ROWID;

CREATE VIEW facets_told AS
SELECT events.id AS owner, 'type' AS kind, events.type AS value,
    json_extract(telling.value, '$.report') AS report
FROM events, json_each(events.body, '$.tellings') AS telling
UNION
SELECT events.id, 'actor', json_extract(actor.value, '$.name'), json_extract(span.value, '$[0]')
FROM events, json_each(json_array(json_extract(events.body, '$.actors'),
        json_extract(events.body, '$.recipients'))) AS side,
    json_each(side.value) AS actor, json_each(actor.value, '$.spans') AS span
UNION
SELECT events.id, 'country', json_extract(actor.value, '$.country'),
    json_extract(span.value, '$[0]')
FROM events, json_each(json_array(json_extract(events.body, '$.actors'),
        json_extract(events.body, '$.recipients'))) AS side,
    json_each(side.value) AS actor, json_each(actor.value, '$.spans') AS span
WHERE json_extract(actor.value, '$.country') IS NOT NULL
UNION
SELECT findings.id, 'finding', findings.kind, findings.report FROM findings;

INSERT INTO facets SELECT owner, kind, value, report FROM facets_told;

CREATE INDEX facets_by_value ON facets (kind, value, report);
CREATE INDEX facets_of_report ON facets (report, kind, value);
CREATE INDEX reports_of_outlet ON reports (outlet);

-- Written out from `new`, not asked of `facets_told` by owner: SQLite would make the whole view for
-- each row, which makes a build quadratic.
CREATE TRIGGER events_gain_facets AFTER INSERT ON events BEGIN
    INSERT INTO facets
    SELECT new.id, 'type', new.type, json_extract(telling.value, '$.report')
    FROM json_each(new.body, '$.tellings') AS telling
    UNION
    SELECT new.id, 'actor', json_extract(actor.value, '$.name'), json_extract(span.value, '$[0]')
    FROM json_each(json_array(json_extract(new.body, '$.actors'),
            json_extract(new.body, '$.recipients'))) AS side,
        json_each(side.value) AS actor, json_each(actor.value, '$.spans') AS span
    UNION
    SELECT new.id, 'country', json_extract(actor.value, '$.country'),
        json_extract(span.value, '$[0]')
    FROM json_each(json_array(json_extract(new.body, '$.actors'),
            json_extract(new.body, '$.recipients'))) AS side,
        json_each(side.value) AS actor, json_each(actor.value, '$.spans') AS span
    WHERE json_extract(actor.value, '$.country') IS NOT NULL;
END;

CREATE TRIGGER events_lose_facets AFTER DELETE ON events BEGIN
    DELETE FROM facets WHERE owner = old.id;
END;

CREATE TRIGGER findings_gain_facets AFTER INSERT ON findings BEGIN
    INSERT INTO facets VALUES (new.id, 'finding', new.kind, new.report);
END;

CREATE TRIGGER findings_lose_facets AFTER DELETE ON findings BEGIN
    DELETE FROM facets WHERE owner = old.id;
END;
