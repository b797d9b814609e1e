//! Versions: what a release said at certain moments, so that nothing written is
//! lost and a file that left can be held against its text for ever.

use std::fmt;

use serde::{Deserialize, Serialize};
use siaran_model::{Release, ReleaseId, Timestamp, read_release};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::packing::{pack, unpack};
use crate::releases::{content, from_name, name_of, undecoded};
use crate::{Store, StoreError, images};

/// What the first libraries held: versions that left, with their text as it is.
pub(crate) const CREATE_EXPORTED: &str = "
    CREATE TABLE versions (
        release     TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        number      INTEGER NOT NULL,
        fingerprint TEXT    NOT NULL,
        content     TEXT    NOT NULL,
        saved_at    TEXT    NOT NULL,
        PRIMARY KEY (release, number)
    ) STRICT;
    CREATE INDEX versions_by_fingerprint ON versions (fingerprint);";

/// Versions are counted for each release from 1, only added, and only thinned
/// by a rule that `siaran-app` owns. They go when the release is deleted
/// forever.
///
/// `content` is packed: see `packing.rs`. `words` is absent where only
/// composition can tell it, and `against` says which version `added` and
/// `removed` were counted against; another one stands before it since versions
/// between were thinned. `origin` is the version that a restored text comes
/// from. A dictionary never changes and stays as long as a version needs it.
///
/// `versions_by_age` holds all that thinning asks, so that it reads no text.
pub(crate) const CREATE: &str = "
    DROP INDEX versions_by_fingerprint;
    ALTER TABLE versions RENAME TO exported_versions;
    CREATE TABLE dictionaries (
        release TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        number  INTEGER NOT NULL,
        content BLOB    NOT NULL,
        PRIMARY KEY (release, number)
    ) STRICT;
    CREATE TABLE versions (
        release     TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        number      INTEGER NOT NULL,
        cause       TEXT    NOT NULL,
        name        TEXT,
        origin      INTEGER,
        fingerprint TEXT    NOT NULL,
        words       INTEGER,
        against     INTEGER,
        added       INTEGER,
        removed     INTEGER,
        saved_at    TEXT    NOT NULL,
        dictionary  INTEGER,
        content     BLOB    NOT NULL,
        PRIMARY KEY (release, number),
        FOREIGN KEY (release, dictionary) REFERENCES dictionaries (release, number)
    ) STRICT;
    INSERT INTO versions (release, number, cause, fingerprint, saved_at, content)
        SELECT release, number, 'export', fingerprint, saved_at, CAST(content AS BLOB)
        FROM exported_versions;
    DROP TABLE exported_versions;
    CREATE INDEX versions_by_fingerprint ON versions (fingerprint);
    CREATE INDEX versions_by_age ON versions (release, number, saved_at, cause, name);
    CREATE INDEX versions_without_words ON versions (release, number) WHERE words IS NULL;";

/// A question for versions that are to be unpacked.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT versions.number, cause, name, fingerprint, saved_at, versions.content,
                    dictionaries.content AS dictionary_content
             FROM versions LEFT JOIN dictionaries
                  ON dictionaries.release = versions.release AND dictionaries.number = dictionary ",
            $which
        )
    };
}

/// Why a version was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Cause {
    /// A writer opened the release, and no version held what it said.
    Sitting,
    /// A writer went on after a pause: the text before it.
    Pause,
    /// It left as files.
    Export,
    /// Its state changed: the text with the new state.
    State,
    /// A writer asked for it, usually with a name.
    Named,
    /// An older version, or a part of it, was brought back: the text after.
    Restored,
    /// It came in from a file: the text after.
    Imported,
    /// Something was about to replace it: the text before.
    Replaced,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 8] = [
        Self::Sitting,
        Self::Pause,
        Self::Export,
        Self::State,
        Self::Named,
        Self::Restored,
        Self::Imported,
        Self::Replaced,
    ];

    /// Whether a version of this cause stays for ever, whatever its age. One
    /// that was named stays as long as it has a name.
    pub fn lasts(self) -> bool {
        match self {
            Self::Sitting | Self::Pause | Self::Named => false,
            Self::Export | Self::State | Self::Restored | Self::Imported | Self::Replaced => true,
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&name_of(self))
    }
}

/// What is known of a version when it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep<'a> {
    /// Names exactly this text.
    pub fingerprint: &'a str,
    /// How many words a reader sees in it.
    pub words: u32,
    /// Why it is kept.
    pub cause: Cause,
    /// What the writer calls it.
    pub name: Option<&'a str>,
    /// Which version a restored text comes from.
    pub origin: Option<u32>,
}

/// A version of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1, for each release.
    pub number: u32,
    /// What it says, without its pictures' bytes.
    pub release: Release,
    /// When it was first kept.
    pub saved_at: Timestamp,
}

/// A version as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct VersionSummary {
    /// From 1, for each release. Those that were thinned are missing.
    pub number: u32,
    /// Why it was kept.
    pub cause: Cause,
    /// What the writer calls it.
    pub name: Option<String>,
    /// Which version a restored text comes from.
    pub origin: Option<u32>,
    /// How many words a reader sees in it. Absent until they are counted.
    pub words: Option<u32>,
    /// How it differs from the version before it in the list. Absent until it
    /// is counted.
    pub change: Option<Change>,
    /// When it was first kept.
    pub saved_at: Timestamp,
}

/// How much a text differs from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Words that came.
    pub added: u32,
    /// Words that went.
    pub removed: u32,
}

/// What composition counted of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Which version.
    pub number: u32,
    /// How many words a reader sees in it.
    pub words: u32,
    /// The version before it; 0 for the first.
    pub against: u32,
    /// How it differs from that one.
    pub change: Change,
}

/// The last version of a release, as far as the next one asks.
struct Last {
    number: u32,
    cause: Cause,
    name: Option<String>,
    same: bool,
}

impl Store {
    /// Keeps a text as the next version of its release, and answers its number.
    /// The release is in the library.
    ///
    /// A text that the last version holds already is not kept again: an
    /// automatic version then takes on the lasting cause or the name. Two
    /// lasting causes, or two names, are two versions.
    pub async fn add_version(
        &self,
        release: &Release,
        keep: &Keep<'_>,
        at: Timestamp,
    ) -> Result<u32, StoreError> {
        let content = content(release);
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let last = last(&mut transaction, &release.id, keep.fingerprint, &content).await?;
        let number = match &last {
            None => 1,
            Some(last) if last.same && covers(last, keep) => return Ok(last.number),
            Some(last) if last.same && last.name.is_none() && !last.cause.lasts() => {
                sqlx::query(
                    "UPDATE versions SET cause = ?, name = ?, origin = ?, saved_at = ?
                     WHERE release = ? AND number = ?",
                )
                .bind(name_of(&keep.cause))
                .bind(keep.name)
                .bind(keep.origin)
                .bind(at.in_utc().to_string())
                .bind(release.id.as_str())
                .bind(last.number)
                .execute(&mut *transaction)
                .await?;
                transaction.commit().await?;
                return Ok(last.number);
            }
            Some(last) => last.number + 1,
        };
        let packed = pack(&mut transaction, &release.id, content.as_bytes()).await?;
        sqlx::query(
            "INSERT INTO versions (release, number, cause, name, origin, fingerprint, words,
                                   saved_at, dictionary, content)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(release.id.as_str())
        .bind(number)
        .bind(name_of(&keep.cause))
        .bind(keep.name)
        .bind(keep.origin)
        .bind(keep.fingerprint)
        .bind(keep.words)
        .bind(at.in_utc().to_string())
        .bind(packed.dictionary)
        .bind(packed.content)
        .execute(&mut *transaction)
        .await?;
        images::use_in_version(&mut transaction, release, number).await?;
        transaction.commit().await?;
        Ok(number)
    }

    /// The versions of a release, the first first.
    pub async fn versions(&self, release: &ReleaseId) -> Result<Vec<VersionSummary>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, cause, name, origin, words, added, removed, saved_at,
                    against IS coalesce(lag(number) OVER (ORDER BY number), 0) AS counted
             FROM versions WHERE release = ? ORDER BY number",
        )
        .bind(release.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(summary).collect()
    }

    /// A version of a release, without its pictures' bytes.
    pub async fn version(
        &self,
        release: &ReleaseId,
        number: u32,
    ) -> Result<Option<Version>, StoreError> {
        let row = sqlx::query(select!(
            "WHERE versions.release = ? AND versions.number = ?"
        ))
        .bind(release.as_str())
        .bind(number)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| read(release, &row)).transpose()
    }

    /// The last version of a release that had this fingerprint.
    pub async fn version_with(
        &self,
        release: &ReleaseId,
        fingerprint: &str,
    ) -> Result<Option<Version>, StoreError> {
        let row = sqlx::query(select!(
            "WHERE versions.release = ? AND fingerprint = ? ORDER BY versions.number DESC LIMIT 1"
        ))
        .bind(release.as_str())
        .bind(fingerprint)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| read(release, &row)).transpose()
    }

    /// Gives a version a name, or takes it. False if there is no such version.
    pub async fn name_version(
        &self,
        release: &ReleaseId,
        number: u32,
        name: Option<&str>,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE versions SET name = ? WHERE release = ? AND number = ?")
            .bind(name)
            .bind(release.as_str())
            .bind(number)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Remembers what composition counted of versions.
    pub async fn measure_versions(
        &self,
        release: &ReleaseId,
        measures: &[Measure],
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for measure in measures {
            sqlx::query(
                "UPDATE versions SET words = ?, against = ?, added = ?, removed = ?
                 WHERE release = ? AND number = ?",
            )
            .bind(measure.words)
            .bind(measure.against)
            .bind(measure.change.added)
            .bind(measure.change.removed)
            .bind(release.as_str())
            .bind(measure.number)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}

fn read(release: &ReleaseId, row: &SqliteRow) -> Result<Version, StoreError> {
    let content = unpack(release, row)?;
    Ok(Version {
        number: row.try_get("number")?,
        release: read_release(&content).map_err(|source| StoreError::Content {
            id: release.to_string(),
            source,
        })?,
        saved_at: moment(row)?,
    })
}

/// Whether the last version, which says the same, is all that is asked for.
fn covers(last: &Last, keep: &Keep<'_>) -> bool {
    match keep.name {
        Some(name) => last.name.as_deref() == Some(name),
        None => !keep.cause.lasts() || last.cause == keep.cause,
    }
}

async fn last(
    connection: &mut SqliteConnection,
    release: &ReleaseId,
    fingerprint: &str,
    content: &str,
) -> Result<Option<Last>, StoreError> {
    let row = sqlx::query(select!(
        "WHERE versions.release = ? ORDER BY versions.number DESC LIMIT 1"
    ))
    .bind(release.as_str())
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let same = row.try_get::<String, _>("fingerprint")? == fingerprint
        && unpack(release, &row)? == content.as_bytes();
    Ok(Some(Last {
        number: row.try_get("number")?,
        cause: from_name(&row, "cause")?,
        name: row.try_get("name")?,
        same,
    }))
}

fn summary(row: &SqliteRow) -> Result<VersionSummary, StoreError> {
    let change = if row.try_get("counted")? {
        Some(Change {
            added: row.try_get("added")?,
            removed: row.try_get("removed")?,
        })
    } else {
        None
    };
    Ok(VersionSummary {
        number: row.try_get("number")?,
        cause: from_name(row, "cause")?,
        name: row.try_get("name")?,
        origin: row.try_get("origin")?,
        words: row.try_get("words")?,
        change,
        saved_at: moment(row)?,
    })
}

fn moment(row: &SqliteRow) -> Result<Timestamp, StoreError> {
    let text: String = row.try_get("saved_at")?;
    Timestamp::parse(&text).map_err(|error| undecoded("saved_at", error))
}
