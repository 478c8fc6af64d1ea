-- What lies here, and what it is called by:
--
-- id, token and tag are random, or can't be told from random by whoever has
-- no thread key. No table has a counter, a time finer than a day, or a column
-- that joins two rows which one person made. Every body is sealed under the
-- key in its slot of the shelf; a row that is gone took its key along.
-- The tables are rewritten in the order of their keys every night.
--
-- Tables with bodies are keyed by the slot, which was drawn at random: SQLite
-- would read whole bodies to compare one key of bytes with another.

CREATE TABLE envelope (
    id   BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    day  TEXT    NOT NULL,
    slot INTEGER PRIMARY KEY,
    body BLOB    NOT NULL
) STRICT;

-- Every desk takes every envelope: what isn't for it doesn't open there.
CREATE TABLE confirmed (
    id   BLOB NOT NULL,
    desk TEXT NOT NULL,
    PRIMARY KEY (id, desk)
) STRICT, WITHOUT ROWID;

-- Seals, apart from the envelopes they came with, until the registrar has them.
CREATE TABLE root (
    root BLOB PRIMARY KEY CHECK (length(root) = 32),
    day  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Replies, waiting and released; real ones and fillers alike. released is the
-- Unix time of the timetable that is the same for all threads of a desk.
CREATE TABLE reply (
    token    BLOB    NOT NULL UNIQUE CHECK (length(token) = 16),
    tag      BLOB    NOT NULL UNIQUE CHECK (length(tag) = 16),
    desk     TEXT    NOT NULL,
    released INTEGER NOT NULL,
    depth    INTEGER NOT NULL,
    bucket   INTEGER NOT NULL,
    slot     INTEGER PRIMARY KEY,
    body     BLOB    NOT NULL
) STRICT;

-- With all that a table of replies is made of, so that no body is touched.
CREATE INDEX reply_in_table ON reply (depth, bucket, released, tag, token);
CREATE INDEX reply_of_desk ON reply (desk, released);

-- The bytes of a cell are the file of its id. named is 1 once a letter names it:
-- no source is told of it any more. day is the last on which it came, was asked
-- for after a week, or was named.
CREATE TABLE cell (
    id    BLOB    PRIMARY KEY CHECK (length(id) = 16),
    day   TEXT    NOT NULL,
    slot  INTEGER NOT NULL,
    named INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Desks that have a cell, where others want it, too.
CREATE TABLE released (
    id   BLOB NOT NULL,
    desk TEXT NOT NULL,
    PRIMARY KEY (id, desk)
) STRICT, WITHOUT ROWID;

-- Public bytes that sources ask for, so that they are there when the registrar
-- isn't, and the day of the last night's work.
CREATE TABLE kept (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
