-- What people decided: rows are added, never changed and never taken away; a ruling undoes another.

CREATE TABLE rulings (
    id    TEXT PRIMARY KEY,              -- hash of all that the ruling says (nouns/rulings.py)
    kind  TEXT NOT NULL,
    stamp TEXT NOT NULL,                 -- when it was made, ISO 8601 in UTC
    who   TEXT NOT NULL,
    body  TEXT NOT NULL                  -- Ruling, as a line of rulings.jsonl
) WITHOUT ROWID;

CREATE TRIGGER rulings_once BEFORE INSERT ON rulings
WHEN EXISTS (SELECT 1 FROM rulings WHERE id = new.id) BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER rulings_stay BEFORE DELETE ON rulings BEGIN
    SELECT RAISE(ABORT, 'a ruling is never deleted; another one undoes it');
END;

CREATE TRIGGER rulings_hold BEFORE UPDATE ON rulings BEGIN
    SELECT RAISE(ABORT, 'a ruling is never changed; another one undoes it');
END;

-- As in 0007, but that a speaker whom a ruling makes one with others is known by the key it gives.
DROP VIEW speakers_told;

CREATE VIEW speakers_told AS
SELECT quotes.id AS quote,
    CASE WHEN quotes.speaker IS NOT NULL THEN coalesce(
        json_extract(quotes.body, '$.speaker_key'),
        actor_key(quotes.speaker, json_extract(quotes.body, '$.speaker_country'), persons.wikidata)
    ) END AS key,
    quotes.speaker AS name, json_extract(quotes.body, '$.speaker_country') AS country,
    persons.sector AS sector, quotes.report AS report,
    coalesce(json_extract(quotes.body, '$.when.start'), json_extract(quotes.body, '$.when.end'),
        written.start_date, written.end_date) AS day
FROM quotes
    LEFT JOIN persons ON persons.report = quotes.report
        AND persons.number = json_extract(quotes.body, '$.entity')
    LEFT JOIN written ON written.report = quotes.report
WHERE coalesce(quotes.speaker, json_extract(quotes.body, '$.speaker_country')) IS NOT NULL;
