-- The record: one SQLite file. WAL, so that readers never wait for a build.
--
-- Two kinds of tables. What was given and read (reports, paths, readings, signatures, rejected)
-- grows batch by batch, each batch in one transaction. What follows from all of it together
-- (stories, events, quotes, copies, origins, disagreements, findings, written, spans) is brought up
-- to date in one transaction whenever it is stale; rows that still follow stay as they are.
--
-- Tables of short rows are laid out by their key (WITHOUT ROWID); those of long rows are not, or few
-- keys would fit a page and every search would go through many. Records begun by earlier versions have
-- both by their keys, which nothing that reads can tell.
--
-- A noun is kept whole in `body` (JSON, written by store/rows.py); the other columns repeat what one
-- wants to search by, and `check` holds them to the body. `check` recuts every row of `spans` too.

CREATE TABLE meta (                      -- versions and the state of the derived tables
    key   TEXT PRIMARY KEY,              -- derived_from | deriver | lost | run
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE reports (                   -- one admitted text; id = hash(outlet, url, text)
    number     INTEGER PRIMARY KEY,      -- for the full-text index only; never leaves the record
    id         TEXT NOT NULL UNIQUE,
    path       TEXT NOT NULL,            -- first by sort of its paths
    url        TEXT,
    outlet     TEXT,
    title      TEXT,                     -- title, authors and date as they came beside the text
    authors    TEXT NOT NULL,            -- JSON list of names
    date       TEXT,                     -- YYYY-MM-DD
    language   TEXT NOT NULL,            -- ISO 639-1, or und
    text       TEXT NOT NULL,            -- decoded once, never changed
    raw_sha256 TEXT NOT NULL,
    extractor  TEXT NOT NULL
);

CREATE TABLE paths (                     -- every path by which a report came
    path   TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id),
    PRIMARY KEY (report, path)
) WITHOUT ROWID;

CREATE TABLE rejected (                  -- an input not read, and why
    path   TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (path, reason, detail)
) WITHOUT ROWID;

CREATE TABLE readings (                  -- everything read in one report
    report TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
    reader TEXT NOT NULL,                -- version and options of the reader
    digest TEXT NOT NULL,                -- SHA-256 of body and text: neither was touched since
    body   TEXT NOT NULL,                -- Reading; its spans as [start, end] of its report
    failed TEXT                          -- why the reader gave up, or NULL
);

CREATE TABLE signatures (                -- what compare needs to find candidates
    report TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
    signer TEXT NOT NULL,                -- version and options of the reader and the signer
    body   BLOB NOT NULL
);

CREATE TABLE outlines (                  -- what grouping looks at in a report
    report   TEXT PRIMARY KEY REFERENCES reports (id),
    outliner TEXT NOT NULL,              -- version and options of the reader and the outliner
    body     TEXT NOT NULL               -- JSON
) WITHOUT ROWID;

CREATE TABLE stories (
    id           TEXT NOT NULL PRIMARY KEY,
    basis        TEXT NOT NULL,          -- hash of all that its account was made from
    reasons      TEXT NOT NULL,          -- JSON list: why its reports were joined
    title        TEXT NOT NULL,
    title_report TEXT NOT NULL REFERENCES reports (id),
    start_date   TEXT,                   -- of the story's `when`; likewise below
    end_date     TEXT,
    body         TEXT NOT NULL           -- Account, its quotes, events, ... by id
);

CREATE TABLE origins (
    id     TEXT PRIMARY KEY,
    root   TEXT REFERENCES reports (id), -- NULL when the original is not among the reports
    credit TEXT,
    body   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE membership (                -- each report: exactly one origin, at most one story
    report TEXT PRIMARY KEY REFERENCES reports (id),
    origin TEXT NOT NULL REFERENCES origins (id),
    story  TEXT REFERENCES stories (id),
    seal   TEXT NOT NULL                 -- of report and reading as they were derived from
) WITHOUT ROWID;

CREATE TABLE written (                   -- when each report was written
    report     TEXT PRIMARY KEY REFERENCES reports (id),
    start_date TEXT,
    end_date   TEXT,
    body       TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE quotes (
    id          TEXT NOT NULL PRIMARY KEY,
    report      TEXT NOT NULL REFERENCES reports (id),
    form        TEXT NOT NULL,
    speaker     TEXT,
    source_kind TEXT NOT NULL,
    body        TEXT NOT NULL
);

CREATE TABLE events (
    id         TEXT NOT NULL PRIMARY KEY,
    story      TEXT NOT NULL REFERENCES stories (id),
    type       TEXT NOT NULL,            -- the act
    plover     TEXT NOT NULL,            -- as the codebook codes it
    status     TEXT,
    start_date TEXT,
    end_date   TEXT,
    body       TEXT NOT NULL
);

CREATE TABLE copies (
    id        TEXT NOT NULL PRIMARY KEY,
    copy      TEXT NOT NULL REFERENCES reports (id),
    source    TEXT NOT NULL REFERENCES reports (id),
    kind      TEXT NOT NULL,
    direction TEXT NOT NULL,
    share     REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    body      TEXT NOT NULL,
    CHECK (copy <> source)
);

CREATE TABLE disagreements (
    id    TEXT NOT NULL PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id),
    event TEXT REFERENCES events (id),
    about TEXT NOT NULL,
    body  TEXT NOT NULL
);

CREATE TABLE findings (
    id     TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    kind   TEXT NOT NULL,
    body   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE spans (                     -- every span under every derived row, with its words
    owner_kind TEXT NOT NULL,            -- the table of the owner
    owner      TEXT NOT NULL,            -- its id there
    role       TEXT NOT NULL,            -- the field, dotted: tellings.trigger
    ordinal    INTEGER NOT NULL,         -- place among the owner's spans, from 0
    report     TEXT NOT NULL REFERENCES reports (id),
    start      INTEGER NOT NULL,         -- code points into reports.text, half-open
    "end"      INTEGER NOT NULL,
    text       TEXT NOT NULL,            -- the words; `check` recuts them
    PRIMARY KEY (owner_kind, owner, ordinal),
    CHECK (0 <= start AND start < "end")
) WITHOUT ROWID;

CREATE INDEX spans_of_report ON spans (report, start);
CREATE INDEX quotes_of_report ON quotes (report);
CREATE INDEX events_of_story ON events (story);
CREATE INDEX copies_of_source ON copies (source);
CREATE INDEX copies_of_copy ON copies (copy);
CREATE INDEX findings_of_report ON findings (report);
CREATE INDEX disagreements_of_story ON disagreements (story);
CREATE INDEX membership_of_story ON membership (story);

CREATE VIRTUAL TABLE reports_fts USING fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61'
);

CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
    INSERT INTO reports_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER reports_retitled AFTER UPDATE OF title ON reports BEGIN
    INSERT INTO reports_fts (reports_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO reports_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
