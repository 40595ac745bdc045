-- Postings of what was added last. Each has a key that lies anywhere in `postings`, where writing it
-- would write a page of the file; so they are gathered here, and put there many at a time.

CREATE TABLE late_postings (
    key    INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (key, report)
) WITHOUT ROWID;

ALTER TABLE filed ADD COLUMN late INTEGER NOT NULL DEFAULT 0; -- 1: its postings are among the late
