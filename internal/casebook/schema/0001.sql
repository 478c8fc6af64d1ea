-- Every record is one object: a kind, an id, a version that each write raises
-- by one, and a body of JSON. Where slot is set, the body is sealed under the
-- key in that slot of the shelf, so that it can be forgotten for good.
CREATE TABLE object (
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    slot    INTEGER UNIQUE,
    body    BLOB    NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
