//! Releases: each as its JSON, and beside it what the list shows.
//! `list.rs` lists and searches them.

use serde::Serialize;
use serde::de::DeserializeOwned;
use siaran_model::{IdError, Release, ReleaseId, State, Timestamp, read_release};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::fold::number_key;
use crate::{Store, StoreError, images, name_key, numbers, release_speakers, search};

/// `content` is the release without the bytes of its pictures. `title_key` is
/// what titles are sorted by. `sequence` counts the changes to the whole library,
/// so that no clock can upset the order of the list.
pub(crate) const CREATE: &str = "
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
    CREATE INDEX releases_by_sequence ON releases (sequence);";

/// What the list shows of a release and only composition knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its number as it prints.
    pub number: Option<String>,
    /// How many words a reader will see in its text.
    pub words: u32,
    /// What a reader will read below the headline, as a search looks for it.
    pub text: String,
}

/// What the next change of a release is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far it has come.
    pub state: State,
    /// When its words last changed.
    pub changed_at: Timestamp,
}

/// What whoever puts a release into the library last saw there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// No release of its id.
    Nothing,
    /// The release in this revision.
    Revision(u32),
}

/// What came of putting a release into the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// The library says the same now, in this revision.
    Kept(u32),
    /// Somebody else has put other words there: they stay.
    Changed,
    /// Somebody else has put it into the bin: nothing was kept.
    InBin,
    /// It is not in the library any more: nothing was kept.
    Gone,
}

/// A release and where it stands in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRelease {
    /// What it says, without its pictures' bytes.
    pub release: Release,
    /// Grows with every change; what [`Expected::Revision`] asks for.
    pub revision: u32,
    /// When its words last changed.
    pub changed_at: Timestamp,
    /// Whether it lies in the bin.
    pub in_bin: bool,
}

impl Store {
    /// Keeps a release as it is now, and those of its pictures that come with
    /// their bytes, unless the library holds something else than expected.
    /// Equal content is kept whatever was expected.
    pub async fn put_release(
        &self,
        release: &Release,
        listing: &Listing,
        expected: Expected,
        at: Timestamp,
    ) -> Result<Put, StoreError> {
        let content = content(release);
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let there = sqlx::query(
            "SELECT sequence, deleted_at IS NOT NULL AS in_bin, content = ? AS same
             FROM releases WHERE id = ?",
        )
        .bind(&content)
        .bind(release.id.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        match there {
            None if expected == Expected::Nothing => {}
            None => return Ok(Put::Gone),
            Some(row) => {
                let revision = row.try_get("sequence")?;
                // A release that was only looked at keeps its place in the list.
                if row.try_get("same")? {
                    return Ok(Put::Kept(revision));
                }
                if row.try_get("in_bin")? {
                    return Ok(Put::InBin);
                }
                if expected != Expected::Revision(revision) {
                    return Ok(Put::Changed);
                }
                // The trigger would carry the old words along.
                search::forget(&mut transaction, revision.into()).await?;
            }
        }
        for image in &release.images {
            images::put(&mut transaction, image, at).await?;
        }
        let revision = put_row(&mut transaction, release, &content, listing, at).await?;
        images::use_now(&mut transaction, release).await?;
        numbers::note_carried(&mut transaction, release, at).await?;
        release_speakers::put(&mut transaction, release).await?;
        search::put(&mut transaction, release, listing, revision.into()).await?;
        transaction.commit().await?;
        Ok(Put::Kept(revision))
    }

    /// The release with this id and where it stands.
    pub async fn stored_release(
        &self,
        id: &ReleaseId,
    ) -> Result<Option<StoredRelease>, StoreError> {
        let row = sqlx::query(
            "SELECT content, sequence, changed_at, deleted_at IS NOT NULL AS in_bin
             FROM releases WHERE id = ?",
        )
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            Ok(StoredRelease {
                release: read_content(id, row.try_get("content")?)?,
                revision: row.try_get("sequence")?,
                changed_at: moment(row.try_get("changed_at")?)?,
                in_bin: row.try_get("in_bin")?,
            })
        })
        .transpose()
    }

    /// Some releases, the last changed first, that the search table does not
    /// have, because they are from before there was one.
    pub async fn unlisted_releases(&self, limit: u32) -> Result<Vec<ReleaseId>, StoreError> {
        let rows =
            sqlx::query("SELECT id FROM releases WHERE indexed = 0 ORDER BY sequence DESC LIMIT ?")
                .bind(limit)
                .fetch_all(&self.pool)
                .await?;
        rows.iter().map(|row| id_of(row, ReleaseId::new)).collect()
    }

    /// Fills in what the list and the search need of releases that are in the
    /// library, and changes nothing else about them. One that has changed
    /// meanwhile is left alone.
    pub async fn list_anew(&self, releases: &[(Release, Listing)]) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for (release, listing) in releases {
            let sequence: Option<i64> = sqlx::query_scalar(
                "UPDATE releases SET title_key = ?, organisation_id = ?,
                     organisation = ?, number_key = ?, words = ?, indexed = 1
                 WHERE id = ? AND indexed = 0 RETURNING sequence",
            )
            .bind(name_key(&release.headline.plain()))
            .bind(release.organisation.id.as_str())
            .bind(release.organisation.name.trim())
            .bind(listing.number.as_deref().map(number_key))
            .bind(listing.words)
            .bind(release.id.as_str())
            .fetch_optional(&mut *transaction)
            .await?;
            if let Some(sequence) = sequence {
                release_speakers::put(&mut transaction, release).await?;
                search::forget(&mut transaction, sequence).await?;
                search::put(&mut transaction, release, listing, sequence).await?;
            }
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Gives up to list a release that cannot be read.
    pub async fn leave_unlisted(&self, id: &ReleaseId) -> Result<(), StoreError> {
        sqlx::query("UPDATE releases SET indexed = 1 WHERE id = ?")
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The release with this id, in the bin or not, without its pictures' bytes.
    pub async fn release(&self, id: &ReleaseId) -> Result<Option<Release>, StoreError> {
        let content: Option<String> =
            sqlx::query_scalar("SELECT content FROM releases WHERE id = ?")
                .bind(id.as_str())
                .fetch_optional(&self.pool)
                .await?;
        content
            .map(|content| read_content(id, &content))
            .transpose()
    }

    /// How a release stands, in the bin or not, without reading its text.
    pub async fn standing(&self, id: &ReleaseId) -> Result<Option<Standing>, StoreError> {
        let row = sqlx::query("SELECT state, changed_at FROM releases WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| {
            Ok(Standing {
                state: from_name(&row, "state")?,
                changed_at: moment(row.try_get("changed_at")?)?,
            })
        })
        .transpose()
    }

    /// Whether a release is in the bin; `None` where the library has none of
    /// this id.
    pub async fn is_in_bin(&self, id: &ReleaseId) -> Result<Option<bool>, StoreError> {
        let bin = sqlx::query_scalar("SELECT deleted_at IS NOT NULL FROM releases WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(bin)
    }

    /// Puts a release into the bin. False if the library has none of this id.
    pub async fn bin_release(&self, id: &ReleaseId, at: Timestamp) -> Result<bool, StoreError> {
        self.set_deleted(id, Some(at)).await
    }

    /// Takes a release out of the bin. False if the library has none of this
    /// id.
    pub async fn restore_release(&self, id: &ReleaseId) -> Result<bool, StoreError> {
        self.set_deleted(id, None).await
    }

    /// Forgets a release that is in the bin. False if none of this id is there.
    pub async fn delete_release(&self, id: &ReleaseId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM releases WHERE id = ? AND deleted_at IS NOT NULL")
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn set_deleted(&self, id: &ReleaseId, at: Option<Timestamp>) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE releases SET deleted_at = ?,
                 sequence = (SELECT max(sequence) + 1 FROM releases)
             WHERE id = ?",
        )
        .bind(at.map(|at| at.in_utc().to_string()))
        .bind(id.as_str())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }
}

/// Writes a release's row as the last of the library, and gives its sequence.
async fn put_row(
    connection: &mut SqliteConnection,
    release: &Release,
    content: &str,
    listing: &Listing,
    at: Timestamp,
) -> Result<u32, StoreError> {
    let title = release.headline.plain();
    let sequence = sqlx::query_scalar(
        "INSERT INTO releases (id, content, title, title_key, state, language, number, date, words,
                               template, changed_at, organisation_id, organisation,
                               number_key, indexed, sequence)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1,
                 (SELECT coalesce(max(sequence), 0) + 1 FROM releases))
         ON CONFLICT (id) DO UPDATE SET
             content = excluded.content, title = excluded.title,
             title_key = excluded.title_key, state = excluded.state,
             language = excluded.language, number = excluded.number, date = excluded.date,
             words = excluded.words, template = excluded.template,
             changed_at = excluded.changed_at,
             organisation_id = excluded.organisation_id, organisation = excluded.organisation,
             number_key = excluded.number_key, indexed = 1, sequence = excluded.sequence
         RETURNING sequence",
    )
    .bind(release.id.as_str())
    .bind(content)
    .bind(&title)
    .bind(name_key(&title))
    .bind(name_of(&release.state))
    .bind(name_of(&release.language))
    .bind(&listing.number)
    .bind(release.dateline.date.map(|date| date.to_string()))
    .bind(listing.words)
    .bind(release.template.as_ref().map(|template| &template.name))
    .bind(at.in_utc().to_string())
    .bind(release.organisation.id.as_str())
    .bind(release.organisation.name.trim())
    .bind(listing.number.as_deref().map(number_key))
    .fetch_one(connection)
    .await?;
    Ok(sequence)
}

/// The name that a value without fields has in our JSON.
pub(crate) fn name_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(_) | Err(_) => unreachable!("only enums without fields are asked"),
    }
}

/// The value with the name in this column.
pub(crate) fn from_name<T: DeserializeOwned>(
    row: &SqliteRow,
    column: &str,
) -> Result<T, StoreError> {
    let name: String = row.try_get(column)?;
    serde_json::from_value(serde_json::Value::String(name))
        .map_err(|error| undecoded(column, error))
}

pub(crate) fn id_of<T>(
    row: &SqliteRow,
    new: impl FnOnce(String) -> Result<T, IdError>,
) -> Result<T, StoreError> {
    new(row.try_get("id")?).map_err(|error| undecoded("id", error))
}

pub(crate) fn undecoded(
    column: &str,
    source: impl std::error::Error + Send + Sync + 'static,
) -> StoreError {
    StoreError::Failed(sqlx::Error::ColumnDecode {
        index: column.to_owned(),
        source: source.into(),
    })
}

pub(crate) fn moment(text: &str) -> Result<Timestamp, StoreError> {
    Timestamp::parse(text).map_err(|error| undecoded("moment", error))
}

fn read_content(id: &ReleaseId, content: &str) -> Result<Release, StoreError> {
    read_release(content.as_bytes()).map_err(|source| StoreError::Content {
        id: id.to_string(),
        source,
    })
}

/// The release's JSON without the bytes of its pictures.
pub(crate) fn content(release: &Release) -> String {
    let mut release = release.clone();
    for image in &mut release.images {
        image.data = None;
    }
    serde_json::to_string(&release).expect("our values have string keys only")
}
