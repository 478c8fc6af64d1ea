-- The tables of schema/sqlite, where what they hold is described.
-- The server keeps with each row the number of the transaction that wrote it,
-- and in its log the times of commits. Both are gone with the night's rewriting,
-- the log's times within a minute or two. Bodies are ciphertext and don't
-- compress. No table has statistics, which would be samples of its rows: nothing
-- analyses them.

CREATE TABLE envelope (
    id   BYTEA  PRIMARY KEY CHECK (length(id) = 16),
    day  TEXT   COLLATE "C" NOT NULL,
    slot BIGINT NOT NULL,
    body BYTEA  NOT NULL
) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);

ALTER TABLE envelope ALTER body SET STORAGE EXTERNAL;

CREATE TABLE confirmed (
    id   BYTEA NOT NULL,
    desk TEXT  COLLATE "C" NOT NULL,
    PRIMARY KEY (id, desk)
) WITH (autovacuum_enabled = false);

CREATE TABLE root (
    root BYTEA PRIMARY KEY CHECK (length(root) = 32),
    day  TEXT  COLLATE "C" NOT NULL
) WITH (autovacuum_enabled = false);

CREATE TABLE reply (
    token    BYTEA  PRIMARY KEY CHECK (length(token) = 16),
    tag      BYTEA  NOT NULL UNIQUE CHECK (length(tag) = 16),
    desk     TEXT   COLLATE "C" NOT NULL,
    released BIGINT NOT NULL,
    depth    BIGINT NOT NULL,
    bucket   BIGINT NOT NULL,
    slot     BIGINT NOT NULL,
    body     BYTEA  NOT NULL
) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);

ALTER TABLE reply ALTER body SET STORAGE EXTERNAL;

CREATE INDEX reply_in_table ON reply (depth, bucket, released, tag, token);
CREATE INDEX reply_of_desk ON reply (desk, released);

CREATE TABLE cell (
    id   BYTEA  PRIMARY KEY CHECK (length(id) = 16),
    day  TEXT   COLLATE "C" NOT NULL,
    slot BIGINT NOT NULL,
    named BIGINT NOT NULL
) WITH (autovacuum_enabled = false);

CREATE TABLE released (
    id   BYTEA NOT NULL,
    desk TEXT  COLLATE "C" NOT NULL,
    PRIMARY KEY (id, desk)
) WITH (autovacuum_enabled = false);

CREATE TABLE kept (
    name  TEXT  COLLATE "C" PRIMARY KEY,
    value BYTEA NOT NULL
) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);

ALTER TABLE kept ALTER value SET STORAGE EXTERNAL;
