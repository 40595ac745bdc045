-- What each run changed, kept by triggers, so that its cost is that of what changed. Ids, digests and
-- kinds alone, never words. Times differ from run to run: no export reads these tables.
-- `fingerprint` is a function of the program (store/connection.py).

CREATE TABLE runs (                      -- a build, watch, removal, rereading or merge that ended
    number INTEGER PRIMARY KEY,          -- from 1
    ended  TEXT NOT NULL                 -- ISO 8601 in UTC
);

CREATE TABLE history (                   -- what a run made, changed or took away; what it left is not here
    run    INTEGER NOT NULL,             -- the run that goes on is one more than the last that ended
    kind   TEXT NOT NULL,                -- report | story | origin | disagreement | finding
    id     TEXT NOT NULL,
    was    BLOB,                         -- digest of the row before the run, NULL: it was not there
    now    BLOB,                         -- digest of the row after the run, NULL: it is gone
    about  TEXT,                         -- what a disagreement is about, which kind a finding is
    parent TEXT,                         -- event (else story) of a disagreement, report of a finding
    PRIMARY KEY (run, kind, id)
) WITHOUT ROWID;

-- A row deleted and made again within a run leaves a trace only where it became another.
CREATE VIEW changing AS SELECT run, kind, id, was, now, about, parent FROM history;

CREATE TRIGGER history_comes INSTEAD OF INSERT ON changing WHEN new.now IS NOT NULL BEGIN
    INSERT INTO history
    SELECT coalesce(max(number), 0) + 1, new.kind, new.id, NULL, new.now, new.about, new.parent
    FROM runs WHERE true
    ON CONFLICT DO UPDATE SET now = excluded.now, about = excluded.about, parent = excluded.parent;
    DELETE FROM history WHERE run = (SELECT coalesce(max(number), 0) + 1 FROM runs)
        AND kind = new.kind AND id = new.id AND was = now;
END;

CREATE TRIGGER history_goes INSTEAD OF INSERT ON changing WHEN new.now IS NULL BEGIN
    INSERT INTO history
    SELECT coalesce(max(number), 0) + 1, new.kind, new.id, new.was, NULL, new.about, new.parent
    FROM runs WHERE true
    ON CONFLICT DO UPDATE SET now = NULL;
    DELETE FROM history WHERE run = (SELECT coalesce(max(number), 0) + 1 FROM runs)
        AND kind = new.kind AND id = new.id AND was IS NULL AND now IS NULL;
END;

CREATE TRIGGER reports_come AFTER INSERT ON reports BEGIN
    INSERT INTO changing (kind, id, now) VALUES ('report', new.id, x'00');
END;

CREATE TRIGGER reports_go AFTER DELETE ON reports BEGIN
    INSERT INTO changing (kind, id, was) VALUES ('report', old.id, x'00');
END;

CREATE TRIGGER stories_come AFTER INSERT ON stories BEGIN
    INSERT INTO changing (kind, id, now) VALUES ('story', new.id, fingerprint(new.body));
END;

CREATE TRIGGER stories_go AFTER DELETE ON stories BEGIN
    INSERT INTO changing (kind, id, was) VALUES ('story', old.id, fingerprint(old.body));
END;

CREATE TRIGGER origins_come AFTER INSERT ON origins BEGIN
    INSERT INTO changing (kind, id, now) VALUES ('origin', new.id, fingerprint(new.body));
END;

CREATE TRIGGER origins_go AFTER DELETE ON origins BEGIN
    INSERT INTO changing (kind, id, was) VALUES ('origin', old.id, fingerprint(old.body));
END;

CREATE TRIGGER disagreements_come AFTER INSERT ON disagreements BEGIN
    INSERT INTO changing (kind, id, now, about, parent) VALUES (
        'disagreement', new.id, fingerprint(new.body), new.about, coalesce(new.event, new.story));
END;

CREATE TRIGGER disagreements_go AFTER DELETE ON disagreements BEGIN
    INSERT INTO changing (kind, id, was, about, parent) VALUES (
        'disagreement', old.id, fingerprint(old.body), old.about, coalesce(old.event, old.story));
END;

CREATE TRIGGER findings_come AFTER INSERT ON findings BEGIN
    INSERT INTO changing (kind, id, now, about, parent) VALUES (
        'finding', new.id, fingerprint(new.body), new.kind, new.report);
END;

CREATE TRIGGER findings_go AFTER DELETE ON findings BEGIN
    INSERT INTO changing (kind, id, was, about, parent) VALUES (
        'finding', old.id, fingerprint(old.body), old.kind, old.report);
END;
