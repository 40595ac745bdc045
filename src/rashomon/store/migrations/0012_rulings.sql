-- What people decided: rows are added, never changed and never taken away; a ruling undoes another.

CREATE TABLE rulings (
    id    TEXT PRIMARY KEY,              -- hash of all that the ruling says (nouns/rulings.py)
    kind  TEXT NOT NULL,
    stamp TEXT NOT NULL,                 -- when it was made, ISO 8601 in UTC
    who   TEXT NOT NULL,
    body  TEXT NOT NULL                  -- Ruling, as a line of rulings.jsonl
) WITHOUT ROWID;

CREATE TRIGGER rulings_once BEFORE INSERT ON rulings
WHEN EXISTS (SELECT 1 FROM rulings WHERE id = new.id) BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER rulings_stay BEFORE DELETE ON rulings BEGIN
    SELECT RAISE(ABORT, 'a ruling is never deleted; another one undoes it');
END;

CREATE TRIGGER rulings_hold BEFORE UPDATE ON rulings BEGIN
    SELECT RAISE(ABORT, 'a ruling is never changed; another one undoes it');
END;
