-- What the lists of a large record are made from without reading every body.

CREATE INDEX readings_failed ON readings (report) WHERE failed IS NOT NULL;
CREATE INDEX stories_by_day ON stories (start_date, id);
