-- The day a report is filed under as a column of its own: counting reports by day reads one index, not
-- every outline. Outlines are made anew by the next build, which takes a millisecond or two a report.

DROP TABLE outlines;

CREATE TABLE outlines (                  -- what grouping looks at in a report
    report   TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
    outliner TEXT NOT NULL,              -- version and options of the reader and the outliner
    body     TEXT NOT NULL,              -- JSON; empty: not to be grouped
    day      INTEGER                     -- group/slices.py, filed_under; 0: unknown; NULL: no body
);

CREATE INDEX outlines_by_outliner ON outlines (outliner, report);
CREATE INDEX outlines_by_day ON outlines (day, report);
