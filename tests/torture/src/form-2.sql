PRAGMA journal_mode = WAL;
PRAGMA application_id = 0x53494152;
PRAGMA user_version = 2;

CREATE TABLE releases (
    id         TEXT    NOT NULL PRIMARY KEY,
    content    TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    title_key  TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    number     TEXT,
    date       TEXT,
    words      INTEGER NOT NULL,
    template   TEXT,
    changed_at TEXT    NOT NULL,
    deleted_at TEXT,
    sequence   INTEGER NOT NULL
) STRICT;
CREATE INDEX releases_by_sequence ON releases (sequence);

CREATE TABLE templates (
    id       TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    summary  TEXT    NOT NULL,
    language TEXT    NOT NULL,
    content  TEXT    NOT NULL
) STRICT;

CREATE TABLE images (
    id         TEXT    NOT NULL PRIMARY KEY,
    media_type TEXT    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    data       BLOB    NOT NULL,
    added_at   TEXT    NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
    release     TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    fingerprint TEXT    NOT NULL,
    content     TEXT    NOT NULL,
    saved_at    TEXT    NOT NULL,
    PRIMARY KEY (release, number)
) STRICT;
CREATE INDEX versions_by_fingerprint ON versions (fingerprint);
