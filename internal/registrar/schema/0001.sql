-- One row a name: next_day and next_month, the first that aren't closed.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Roots that wait for their day's tree. Rows lie in the order of the roots,
-- which are random: nothing tells which came first.
CREATE TABLE day_roots (root BLOB PRIMARY KEY, day TEXT NOT NULL) WITHOUT ROWID;

-- Roots of a month, without their day. Kept until the month's tree is
-- forgotten, so that a root handed over twice counts once.
CREATE TABLE month_roots (root BLOB PRIMARY KEY, month TEXT NOT NULL) WITHOUT ROWID;

-- The log's entries by their index, from 0 without a gap. They are written here
-- first; logged is 1 once the log has the entry under a signed checkpoint.
CREATE TABLE entries (idx INTEGER PRIMARY KEY, text BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, digest BLOB NOT NULL,
	logged INTEGER NOT NULL, UNIQUE (kind, digest));

CREATE TABLE cards (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, signed BLOB NOT NULL);
CREATE TABLE desk_keys (card BLOB NOT NULL, desk TEXT NOT NULL, keys BLOB NOT NULL, PRIMARY KEY (card, desk)) WITHOUT ROWID;

-- Closed days and months. box is the tree with its seed, sealed under the key
-- in the shelf's slot; both are NULL once it is forgotten. proven is the day on
-- which a quorum of witnesses had first cosigned it.
CREATE TABLE periods (label TEXT PRIMARY KEY, idx INTEGER NOT NULL, slot INTEGER, box BLOB, proven TEXT);
CREATE TABLE confirmations (label TEXT NOT NULL, desk TEXT NOT NULL, PRIMARY KEY (label, desk)) WITHOUT ROWID;

-- Checkpoints by size: note is the text with the log's own signature. Only the
-- newest, and the newest with a quorum, are kept.
CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note BLOB NOT NULL, quorum INTEGER NOT NULL);
CREATE TABLE cosignatures (size INTEGER NOT NULL, witness TEXT NOT NULL, line TEXT NOT NULL, stamped INTEGER NOT NULL, PRIMARY KEY (size, witness)) WITHOUT ROWID;

-- The size that each witness was last known to have seen.
CREATE TABLE witnesses (name TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
