//! The directory of organisations: each as its JSON, few enough to be read whole.

use serde::Serialize;
use siaran_model::{
    Language, Logo, OrganisationEntry, OrganisationId, Timestamp, read_organisation,
};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::releases::undecoded;
use crate::{Store, StoreError};

/// `content` is the entry without the bytes of its pictures.
pub(crate) const CREATE: &str = "
    CREATE TABLE organisations (
        id         TEXT    NOT NULL PRIMARY KEY,
        version    INTEGER NOT NULL,
        name       TEXT    NOT NULL,
        content    TEXT    NOT NULL,
        changed_at TEXT    NOT NULL,
        deleted_at TEXT
    ) STRICT;";

/// An organisation as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationSummary {
    /// Names the organisation.
    pub id: OrganisationId,
    /// Grows with every change.
    pub version: u32,
    /// The full name, in its first language.
    pub name: String,
    /// What it is called for short.
    pub short_name: String,
    /// Where it is.
    pub city: String,
    /// Its logo.
    pub logo: Option<Logo>,
    /// The languages it presents itself in.
    pub languages: Vec<Language>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it was put into the bin.
    pub deleted_at: Option<Timestamp>,
}

impl Store {
    /// Keeps an entry that was changed from the version it says; 0 for a new
    /// one. Answers the version it is now, or `None` where the library has
    /// another one than that which was changed, and keeps that. An entry that
    /// says nothing new stays the version it is.
    pub async fn put_organisation(
        &self,
        entry: &OrganisationEntry,
        at: Timestamp,
    ) -> Result<Option<u32>, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let there: Option<(u32, String)> =
            sqlx::query_as("SELECT version, content FROM organisations WHERE id = ?")
                .bind(entry.id.as_str())
                .fetch_optional(&mut *transaction)
                .await?;
        let (version, old) = there.unwrap_or_default();
        if version != entry.version {
            return Ok(None);
        }
        if version > 0 && content(entry, version) == old {
            return Ok(Some(version));
        }
        let version = version + 1;
        for image in &entry.images {
            crate::images::put(&mut transaction, image, at).await?;
        }
        let name = entry.editions.first().map(|main| &main.organisation.name);
        sqlx::query(
            "INSERT INTO organisations (id, version, name, content, changed_at)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET
                 version = excluded.version, name = excluded.name, content = excluded.content,
                 changed_at = excluded.changed_at",
        )
        .bind(entry.id.as_str())
        .bind(version)
        .bind(name.map_or("", String::as_str))
        .bind(content(entry, version))
        .bind(at.in_utc().to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Some(version))
    }

    /// The organisation with this id, unless it is in the bin, without its
    /// pictures' bytes.
    pub async fn organisation(
        &self,
        id: &OrganisationId,
    ) -> Result<Option<OrganisationEntry>, StoreError> {
        let row = sqlx::query(
            "SELECT id, content FROM organisations WHERE id = ? AND deleted_at IS NULL",
        )
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(entry_of).transpose()
    }

    /// The organisations in the bin, or those that are not, by name.
    pub async fn organisations(&self, bin: bool) -> Result<Vec<OrganisationSummary>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, content, changed_at, deleted_at FROM organisations
             WHERE (deleted_at IS NOT NULL) = ? ORDER BY name COLLATE NOCASE, id",
        )
        .bind(bin)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(summary).collect()
    }

    /// Puts an organisation into the bin. False if the library has none of this
    /// id.
    pub async fn bin_organisation(
        &self,
        id: &OrganisationId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.set_organisation_deleted(id, Some(at)).await
    }

    /// Takes an organisation out of the bin. False if the library has none of
    /// this id.
    pub async fn restore_organisation(&self, id: &OrganisationId) -> Result<bool, StoreError> {
        self.set_organisation_deleted(id, None).await
    }

    /// Forgets an organisation that is in the bin. False if none of this id is
    /// there.
    pub async fn delete_organisation(&self, id: &OrganisationId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM organisations WHERE id = ? AND deleted_at IS NOT NULL")
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Forgets the organisations that were put into the bin before a moment.
    pub async fn purge_organisations(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM organisations WHERE deleted_at < ?")
            .bind(before.in_utc().to_string())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }

    async fn set_organisation_deleted(
        &self,
        id: &OrganisationId,
        at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE organisations SET deleted_at = ? WHERE id = ?")
            .bind(at.map(|at| at.in_utc().to_string()))
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

fn content(entry: &OrganisationEntry, version: u32) -> String {
    let mut entry = entry.clone();
    entry.version = version;
    for image in &mut entry.images {
        image.data = None;
    }
    serde_json::to_string(&entry).expect("our values have string keys only")
}

fn entry_of(row: &SqliteRow) -> Result<OrganisationEntry, StoreError> {
    let content: &str = row.try_get("content")?;
    read_organisation(content.as_bytes()).map_err(|source| match row.try_get("id") {
        Ok(id) => StoreError::Content { id, source },
        Err(error) => StoreError::Failed(error),
    })
}

fn summary(row: &SqliteRow) -> Result<OrganisationSummary, StoreError> {
    let entry = entry_of(row)?;
    let moment = |text: &str| Timestamp::parse(text).map_err(|error| undecoded("moment", error));
    let deleted: Option<&str> = row.try_get("deleted_at")?;
    let languages = entry.editions.iter().map(|edition| edition.language);
    let main = &entry.editions.first().expect("an entry has an edition");
    Ok(OrganisationSummary {
        name: main.organisation.name.clone(),
        short_name: main.organisation.short_name.clone(),
        city: main.organisation.city.clone(),
        logo: main.organisation.logo.clone(),
        languages: languages.collect(),
        version: entry.version,
        changed_at: moment(row.try_get("changed_at")?)?,
        deleted_at: deleted.map(moment).transpose()?,
        id: entry.id,
    })
}
