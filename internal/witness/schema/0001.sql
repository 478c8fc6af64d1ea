-- The newest checkpoint cosigned of each log, and the last time stamped.
CREATE TABLE logs (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, stamped INTEGER NOT NULL, note BLOB NOT NULL) WITHOUT ROWID;

-- Checkpoints that a log signed and that contradict one cosigned before: the
-- evidence of two pasts.
CREATE TABLE forks (origin TEXT NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL, against BLOB NOT NULL, PRIMARY KEY (origin, note)) WITHOUT ROWID;
