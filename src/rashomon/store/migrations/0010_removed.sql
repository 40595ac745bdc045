-- What was removed and is not to come back: marks alone, never words. Kept for good, or until lifted.

CREATE TABLE removed (
    mark  TEXT PRIMARY KEY,              -- a report's id; the hash of an address or of an outlet's name
    kind  TEXT NOT NULL,                 -- report | url | outlet
    stamp TEXT NOT NULL,                 -- when, ISO 8601 in UTC
    why   TEXT NOT NULL                  -- as whoever removed it says, may be empty
) WITHOUT ROWID;

CREATE INDEX pages_of_report ON pages (report) WHERE report IS NOT NULL;

CREATE TRIGGER reports_removed AFTER DELETE ON reports BEGIN
    INSERT INTO reports_fts (reports_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
