-- What a watch keeps up with: so that it goes on where it was, and asks nothing twice.
-- Times are seconds since 1970, but for `seen`.

CREATE TABLE feeds (                     -- a feed, sitemap or list of feeds
    url      TEXT PRIMARY KEY,
    parent   TEXT,                       -- the list that named it, NULL when the user did
    due      REAL NOT NULL,              -- when it is asked next
    etag     TEXT,                       -- what it last sent, to ask only for news
    modified TEXT,
    quiet    INTEGER NOT NULL,           -- times in a row without a new page
    failures INTEGER NOT NULL,           -- in a row
    fault    TEXT                        -- how the last time went wrong, or NULL
) WITHOUT ROWID;

CREATE TABLE pages (                     -- a page that a feed named
    url      TEXT PRIMARY KEY,
    feed     TEXT NOT NULL,
    due      REAL,                       -- when it is asked next, NULL for never
    state    TEXT NOT NULL,              -- waiting | kept | refused | gone
    outlet   TEXT,                       -- outlet, title and day as the feed tells them
    title    TEXT,
    day      TEXT,                       -- YYYY-MM-DD
    changed  TEXT,                       -- the feed's stamp of its last change
    final    TEXT,                       -- where redirects led
    etag     TEXT,
    modified TEXT,
    failures INTEGER NOT NULL,           -- in a row
    checks   INTEGER NOT NULL,           -- how often it was asked again once it was kept
    report   TEXT REFERENCES reports (id) ON DELETE SET NULL -- its latest version
) WITHOUT ROWID;

CREATE INDEX pages_due ON pages (due) WHERE due IS NOT NULL;

CREATE TABLE sites (                     -- scheme, host and port: what its robots.txt allows
    site     TEXT PRIMARY KEY,
    robots   TEXT,                       -- its text, empty where there is none; NULL: nothing allowed
    asked    REAL NOT NULL,
    ready    REAL NOT NULL,              -- not to be asked before
    failures INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE page_versions (             -- every version of a page that a watch has seen
    url    TEXT NOT NULL,
    seen   TEXT NOT NULL,                -- when first, ISO 8601 in UTC
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    PRIMARY KEY (url, seen)
) WITHOUT ROWID;

CREATE INDEX page_versions_of_report ON page_versions (report);
CREATE INDEX reports_of_url ON reports (url) WHERE url IS NOT NULL;
