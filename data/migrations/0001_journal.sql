-- The first form of a journal. Never change this file once a journal was made with it: add the next number instead.
-- The file's own number stands in user_version, which the program writes in the same transaction.
PRAGMA application_id = 1414087749; -- "TIDE" in ASCII

-- Which journal this is: 16 random bytes, and the format of everything sealed in it. One row.
CREATE TABLE journal (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    id     BLOB    NOT NULL CHECK (length(id) = 16),
    format INTEGER NOT NULL
) STRICT;

-- One key per owner and generation. Owner is the opaque id of a person, or 'us' for the couple.
CREATE TABLE keyslot (
    slot       INTEGER PRIMARY KEY AUTOINCREMENT,
    owner      TEXT    NOT NULL,
    generation INTEGER NOT NULL,
    UNIQUE (owner, generation)
) STRICT;

-- The ways to get at a key: method is open, passphrase or recovery.
CREATE TABLE keywrap (
    slot    INTEGER NOT NULL REFERENCES keyslot (slot),
    method  TEXT    NOT NULL,
    salt    BLOB    NOT NULL,
    cost    TEXT    NOT NULL,
    wrapped BLOB    NOT NULL,
    PRIMARY KEY (slot, method)
) STRICT, WITHOUT ROWID;

-- The log. seq is only the order of arrival in this file; what counts is the sealed clock.
CREATE TABLE record (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    id     BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    slot   INTEGER NOT NULL REFERENCES keyslot (slot),
    sealed BLOB    NOT NULL
) STRICT;

-- What somebody is typing. The key tells nothing without the slot's key.
CREATE TABLE draft (
    key    BLOB    PRIMARY KEY CHECK (length(key) = 16),
    slot   INTEGER NOT NULL REFERENCES keyslot (slot),
    sealed BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- In the clear: how the window looks, and reminders with an opaque key and a fixed sentence.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
    key      TEXT PRIMARY KEY,
    day      TEXT NOT NULL,
    time     TEXT NOT NULL,
    zone     TEXT NOT NULL,
    sentence TEXT NOT NULL CHECK (sentence IN ('reentry', 'neutral'))
) STRICT, WITHOUT ROWID;

-- seq keeps the order in which deliveries were written, which a clock set back does not change.
CREATE TABLE delivery (
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    key   TEXT NOT NULL,
    state TEXT NOT NULL,
    at    TEXT NOT NULL,
    until TEXT NOT NULL,
    UNIQUE (key, state)
) STRICT;
