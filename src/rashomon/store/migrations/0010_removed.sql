-- What was removed and is not to come back: marks alone, never words. Kept for good, or until lifted.

CREATE TABLE removed (
    mark  TEXT PRIMARY KEY,              -- a report's id; the hash of its bytes, address or outlet
    kind  TEXT NOT NULL,                 -- report | bytes | url | outlet
    asked TEXT NOT NULL,                 -- the mark of what was asked to be removed
    stamp TEXT NOT NULL,                 -- when, ISO 8601 in UTC
    why   TEXT NOT NULL                  -- as whoever removed it says, may be empty
) WITHOUT ROWID;

CREATE INDEX removed_asked ON removed (asked);
CREATE INDEX pages_of_report ON pages (report) WHERE report IS NOT NULL;

CREATE TRIGGER reports_removed AFTER DELETE ON reports BEGIN
    INSERT INTO reports_fts (reports_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
