-- What lets reports be added at a cost that does not hang on how many are there.
-- A report goes by the 16 hex digits of its id, as a signed number of 64 bits in the same order.

CREATE TABLE stale (                     -- added, changed or removed since the rest was derived
    report TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE postings (                  -- under which keys a report is filed (compare/postings.py)
    key    INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (key, report)
) WITHOUT ROWID;

CREATE TABLE filed (                     -- which reports are in the postings
    report   INTEGER PRIMARY KEY,
    shingles INTEGER NOT NULL,           -- how many of its keys are of which kind
    facts    INTEGER NOT NULL
);

CREATE TABLE pairs (                     -- reports that were compared; each pair from both sides
    one   INTEGER NOT NULL,
    other INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX readings_by_reader ON readings (reader, report);
CREATE INDEX signatures_by_signer ON signatures (signer, report);
CREATE INDEX outlines_by_outliner ON outlines (outliner, report);

INSERT INTO stale SELECT id FROM reports WHERE id NOT IN (SELECT report FROM membership);

UPDATE meta SET value = '0' WHERE key = 'derived_from'; -- so many rulings, and no hash of all reports

CREATE TRIGGER reports_stale AFTER INSERT ON reports BEGIN
    INSERT OR IGNORE INTO stale VALUES (new.id);
END;

CREATE TRIGGER reports_restated AFTER UPDATE OF title, authors, date, language ON reports BEGIN
    INSERT OR IGNORE INTO stale VALUES (new.id);
END;

CREATE TRIGGER reports_gone AFTER DELETE ON reports BEGIN
    INSERT OR IGNORE INTO stale VALUES (old.id);
END;

CREATE TRIGGER readings_stale AFTER INSERT ON readings BEGIN
    INSERT OR IGNORE INTO stale VALUES (new.report);
END;

CREATE TRIGGER readings_gone AFTER DELETE ON readings BEGIN
    INSERT OR IGNORE INTO stale VALUES (old.report);
END;
