//! Versions: what a release said when it left, so that a file can be held
//! against it for ever.

use siaran_model::{Release, ReleaseId, Timestamp, read_release};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::releases::content;
use crate::{Store, StoreError};

/// Versions are only added, and counted for each release from 1. They go when
/// the release is deleted forever.
pub(crate) const CREATE: &str = "
    CREATE TABLE versions (
        release     TEXT    NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        number      INTEGER NOT NULL,
        fingerprint TEXT    NOT NULL,
        content     TEXT    NOT NULL,
        saved_at    TEXT    NOT NULL,
        PRIMARY KEY (release, number)
    ) STRICT;
    CREATE INDEX versions_by_fingerprint ON versions (fingerprint);";

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

impl Store {
    /// Keeps what a release says now as its next version, and answers its
    /// number; where the last version said the same, that one's. The release
    /// is in the library.
    pub async fn add_version(
        &self,
        release: &Release,
        fingerprint: &str,
        at: Timestamp,
    ) -> Result<u32, StoreError> {
        let content = content(release);
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let last = sqlx::query(
            "SELECT number, fingerprint, content FROM versions
             WHERE release = ? ORDER BY number DESC LIMIT 1",
        )
        .bind(release.id.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        let number = match last {
            None => 1,
            Some(row) => {
                let number: u32 = row.try_get("number")?;
                let same = row.try_get::<String, _>("fingerprint")? == fingerprint
                    && row.try_get::<String, _>("content")? == content;
                if same {
                    return Ok(number);
                }
                number + 1
            }
        };
        sqlx::query(
            "INSERT INTO versions (release, number, fingerprint, content, saved_at)
             VALUES (?, ?, ?, ?, ?)",
        )
        .bind(release.id.as_str())
        .bind(number)
        .bind(fingerprint)
        .bind(content)
        .bind(at.in_utc().to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(number)
    }

    /// The last version of a release that had this fingerprint.
    pub async fn version_with(
        &self,
        release: &ReleaseId,
        fingerprint: &str,
    ) -> Result<Option<Version>, StoreError> {
        let row = sqlx::query(
            "SELECT number, content, saved_at FROM versions
             WHERE release = ? AND fingerprint = ? ORDER BY number DESC LIMIT 1",
        )
        .bind(release.as_str())
        .bind(fingerprint)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| version(release, &row)).transpose()
    }
}

fn version(release: &ReleaseId, row: &SqliteRow) -> Result<Version, StoreError> {
    let content: String = row.try_get("content")?;
    let saved_at: String = row.try_get("saved_at")?;
    Ok(Version {
        number: row.try_get("number")?,
        release: read_release(content.as_bytes()).map_err(|source| StoreError::Content {
            id: release.to_string(),
            source,
        })?,
        saved_at: Timestamp::parse(&saved_at)
            .map_err(|error| crate::releases::undecoded("saved_at", error))?,
    })
}
