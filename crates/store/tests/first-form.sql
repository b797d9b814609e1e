-- A library as the first program left it: a release, and two versions that
-- were exported, of which only the first shows the picture.
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
INSERT INTO releases VALUES ('r1', '{"schema":1,"id":"r1","language":"id","state":"draft","template":null,"organisation":{"id":"kosong","name":"","shortName":"","letterheadLines":[],"logo":null,"numberPattern":"","city":"","attribution":"","boilerplate":[],"contacts":[],"responsible":null,"accounts":[]},"house":{"label":"SIARAN PERS","dateline":"{place}, {date} – ","quoteMarks":"curly","fullMention":"postFirst","degrees":false,"exchanges":"narrative","attribution":"inline","endMark":"(*)","end":["endMark","boilerplate","contacts","responsible","accounts"],"print":{"paper":"a4","typeface":"times","size":12,"justified":false},"fileName":""},"guide":[],"speakers":[],"images":[],"keywords":[],"number":null,"timing":"unstated","headline":[{"text":"Kini"}],"subheadline":[],"dateline":{"place":"","date":null},"lede":[],"body":[],"closing":[],"attribution":"","boilerplate":[],"contacts":[],"responsible":null}', 'Kini', 'kini', 'draft', 'id', NULL, NULL, 1, NULL, '2026-02-26T10:00:00Z', NULL, 1);
INSERT INTO versions VALUES ('r1', 1, 'aa', '{"schema":1,"id":"r1","language":"id","state":"draft","template":null,"organisation":{"id":"kosong","name":"","shortName":"","letterheadLines":[],"logo":null,"numberPattern":"","city":"","attribution":"","boilerplate":[],"contacts":[],"responsible":null,"accounts":[]},"house":{"label":"SIARAN PERS","dateline":"{place}, {date} – ","quoteMarks":"curly","fullMention":"postFirst","degrees":false,"exchanges":"narrative","attribution":"inline","endMark":"(*)","end":["endMark","boilerplate","contacts","responsible","accounts"],"print":{"paper":"a4","typeface":"times","size":12,"justified":false},"fileName":""},"guide":[],"speakers":[],"images":[{"id":"p1","mediaType":"image/png","width":2,"height":1}],"keywords":[],"number":null,"timing":"unstated","headline":[{"text":"Dikirim"}],"subheadline":[],"dateline":{"place":"","date":null},"lede":[],"body":[],"closing":[],"attribution":"","boilerplate":[],"contacts":[],"responsible":null}', '2026-02-25T10:00:00Z');
INSERT INTO versions VALUES ('r1', 2, 'bb', '{"schema":1,"id":"r1","language":"id","state":"draft","template":null,"organisation":{"id":"kosong","name":"","shortName":"","letterheadLines":[],"logo":null,"numberPattern":"","city":"","attribution":"","boilerplate":[],"contacts":[],"responsible":null,"accounts":[]},"house":{"label":"SIARAN PERS","dateline":"{place}, {date} – ","quoteMarks":"curly","fullMention":"postFirst","degrees":false,"exchanges":"narrative","attribution":"inline","endMark":"(*)","end":["endMark","boilerplate","contacts","responsible","accounts"],"print":{"paper":"a4","typeface":"times","size":12,"justified":false},"fileName":""},"guide":[],"speakers":[],"images":[],"keywords":[],"number":null,"timing":"unstated","headline":[{"text":"Diralat"}],"subheadline":[],"dateline":{"place":"","date":null},"lede":[],"body":[],"closing":[],"attribution":"","boilerplate":[],"contacts":[],"responsible":null}', '2026-02-26T10:00:00Z');
INSERT INTO images VALUES ('p1', 'image/png', 2, 1, x'010203', '2026-02-25T09:00:00Z');
PRAGMA application_id = 1397309778;
PRAGMA user_version = 2;
