-- The groups of each slice of time, and the ties over the seams between slices (group/slices.py), so
-- that only slices that hold a change are grouped again. Days are proleptic Gregorian ordinals.

CREATE TABLE slices (
    start   INTEGER NOT NULL,
    stop    INTEGER NOT NULL,
    undated INTEGER NOT NULL,
    body    TEXT NOT NULL,               -- JSON
    PRIMARY KEY (start, stop, undated)
) WITHOUT ROWID;

CREATE TABLE seams (
    start INTEGER NOT NULL,              -- of the slice before
    stop  INTEGER NOT NULL,              -- of the slice after
    body  TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (start, stop)
) WITHOUT ROWID;

-- The day a report is filed under (`group.slices.filed_under`), as ISO 8601; NULL: not known within a
-- week. Without a body: not to be grouped.
ALTER TABLE outlines ADD COLUMN day TEXT GENERATED ALWAYS AS (
    CASE WHEN body <> ''
         AND julianday(json_extract(body, '$[3]')) - julianday(json_extract(body, '$[2]')) <= 7
    THEN json_extract(body, '$[2]') END
) VIRTUAL;

CREATE INDEX outlines_by_day ON outlines (day, report) WHERE body <> '';
