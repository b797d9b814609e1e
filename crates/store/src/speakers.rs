//! The directory: everybody the office quotes, and what each is called where.

use serde::{Deserialize, Serialize};
use siaran_model::{KnownSpeaker, SpeakerId, Timestamp, read_known_speaker};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use crate::fold::name_key;
use crate::plain::{plain, word_starts};
use crate::releases::{id_of, undecoded};
use crate::{Store, StoreError};

/// `name_key` sorts, `words` is what a search looks in. The ids and names of an
/// entry stand in tables of their own, and only while the entry is not in the
/// bin: so an id means one speaker at most.
pub(crate) const CREATE: &str = "
    CREATE TABLE speakers (
        id          TEXT    NOT NULL PRIMARY KEY,
        name        TEXT    NOT NULL,
        name_key    TEXT    NOT NULL,
        words       TEXT    NOT NULL,
        content     TEXT    NOT NULL,
        revision    INTEGER NOT NULL,
        changed_at  TEXT    NOT NULL,
        deleted_at  TEXT,
        merged_into TEXT
    ) STRICT;
    CREATE TABLE speaker_ids (
        id      TEXT NOT NULL PRIMARY KEY,
        speaker TEXT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX speaker_ids_by_speaker ON speaker_ids (speaker);
    CREATE TABLE speaker_names (
        speaker  TEXT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
        name_key TEXT NOT NULL,
        PRIMARY KEY (speaker, name_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX speaker_names_by_key ON speaker_names (name_key);";

/// A question for whole entries.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, words, content, revision, changed_at, deleted_at, merged_into FROM speakers ",
            $which
        )
    };
}

/// Which entries of the directory to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerFilter {
    /// Beginnings of words of the name, the post or the organisation, in
    /// capitals, with accents or without. Empty: all.
    pub search: String,
    /// Those in the bin, or those that are not.
    pub bin: bool,
}

/// An entry of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerEntry {
    /// What is known of the speaker.
    pub known: KnownSpeaker,
    /// Counts the changes; who changes an entry names the one they saw.
    pub revision: u32,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it was put into the bin.
    pub deleted_at: Option<Timestamp>,
    /// The entry that it was merged into.
    pub merged_into: Option<SpeakerId>,
}

/// A change of one entry of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerChange {
    /// What is known of the speaker from now on.
    pub known: KnownSpeaker,
    /// The revision that was changed. Absent: the entry is new.
    pub revision: Option<u32>,
}

impl Store {
    /// Keeps these entries, all or none. Answers the id of the first that has
    /// changed since it was looked at, or that lies in the bin; then none is
    /// kept.
    pub async fn put_speakers(
        &self,
        changes: &[SpeakerChange],
        at: Timestamp,
    ) -> Result<Option<SpeakerId>, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for change in changes {
            if !put(&mut transaction, change, at).await? {
                return Ok(Some(change.known.speaker.id.clone()));
            }
        }
        transaction.commit().await?;
        Ok(None)
    }

    /// Keeps what two entries are together under the first, and puts the other
    /// into the bin. Answers as [`put_speakers`](Self::put_speakers) does.
    pub async fn merge_speakers(
        &self,
        kept: &SpeakerChange,
        other: &SpeakerId,
        other_revision: u32,
        at: Timestamp,
    ) -> Result<Option<SpeakerId>, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let done = sqlx::query(
            "UPDATE speakers SET deleted_at = ?, merged_into = ?, revision = revision + 1
             WHERE id = ? AND revision = ? AND deleted_at IS NULL",
        )
        .bind(at.in_utc().to_string())
        .bind(kept.known.speaker.id.as_str())
        .bind(other.as_str())
        .bind(other_revision)
        .execute(&mut *transaction)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(Some(other.clone()));
        }
        unlist(&mut transaction, other).await?;
        if !put(&mut transaction, kept, at).await? {
            return Ok(Some(kept.known.speaker.id.clone()));
        }
        transaction.commit().await?;
        Ok(None)
    }

    /// The entry with this id, in the bin or not.
    pub async fn speaker(&self, id: &SpeakerId) -> Result<Option<SpeakerEntry>, StoreError> {
        let row = sqlx::query(select!("WHERE id = ?"))
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(entry).transpose()
    }

    /// The entries that a filter asks for, by name.
    pub async fn speakers(&self, filter: &SpeakerFilter) -> Result<Vec<SpeakerEntry>, StoreError> {
        // Each word typed has to begin a word of the entry.
        let typed = plain(&filter.search);
        let mut words = typed.split(' ').filter(|word| !word.is_empty());
        let first = words.next().map(|word| format!(" {word}"));
        let rows = sqlx::query(select!(
            "WHERE (deleted_at IS NOT NULL) = ? AND (? IS NULL OR instr(words, ?) > 0)
             ORDER BY name_key, id"
        ))
        .bind(filter.bin)
        .bind(&first)
        .bind(&first)
        .fetch_all(&self.pool)
        .await?;
        let rest: Vec<_> = words.map(|word| format!(" {word}")).collect();
        let mut found = Vec::new();
        for row in &rows {
            let words: String = row.try_get("words")?;
            if rest.iter().all(|word| words.contains(word)) {
                found.push(entry(row)?);
            }
        }
        Ok(found)
    }

    /// The entry that a release means by an id, else by a name. `None` where
    /// nobody has it, or where the name is that of several.
    pub async fn speaker_meant(
        &self,
        id: &SpeakerId,
        name: &str,
    ) -> Result<Option<SpeakerEntry>, StoreError> {
        let by_id = sqlx::query(select!(
            "WHERE id = (SELECT speaker FROM speaker_ids WHERE id = ?)"
        ))
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        if let Some(row) = &by_id {
            return entry(row).map(Some);
        }
        let key = name_key(name);
        if key.is_empty() {
            return Ok(None);
        }
        let by_name = sqlx::query(select!(
            "WHERE id IN (SELECT speaker FROM speaker_names WHERE name_key = ?) LIMIT 2"
        ))
        .bind(key)
        .fetch_all(&self.pool)
        .await?;
        match by_name.as_slice() {
            [row] => entry(row).map(Some),
            _ => Ok(None),
        }
    }

    /// Puts an entry into the bin. False where none of this id is outside it.
    pub async fn bin_speaker(&self, id: &SpeakerId, at: Timestamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let done = sqlx::query(
            "UPDATE speakers SET deleted_at = ?, revision = revision + 1
             WHERE id = ? AND deleted_at IS NULL",
        )
        .bind(at.in_utc().to_string())
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await?;
        unlist(&mut transaction, id).await?;
        transaction.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Takes an entry out of the bin. One that was merged takes its id and its
    /// name back from the entry that got them. False where none of this id is
    /// in the bin.
    pub async fn restore_speaker(&self, id: &SpeakerId, at: Timestamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        let row = sqlx::query(select!("WHERE id = ? AND deleted_at IS NOT NULL"))
            .bind(id.as_str())
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(row) = row else { return Ok(false) };
        let SpeakerEntry {
            known, merged_into, ..
        } = entry(&row)?;
        if let Some(heir) = merged_into {
            give_back(&mut transaction, &known, &heir, at).await?;
        }
        sqlx::query(
            "UPDATE speakers SET deleted_at = NULL, merged_into = NULL, revision = revision + 1
             WHERE id = ?",
        )
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await?;
        list(&mut transaction, &known).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Forgets an entry that is in the bin. False where none of this id is
    /// there.
    pub async fn delete_speaker(&self, id: &SpeakerId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM speakers WHERE id = ? AND deleted_at IS NOT NULL")
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Forgets the entries that came into the bin before a moment.
    pub async fn forget_binned_speakers(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM speakers WHERE deleted_at < ?")
            .bind(before.in_utc().to_string())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}

/// Keeps an entry. False where it changed since, or lies in the bin.
async fn put(
    connection: &mut SqliteConnection,
    change: &SpeakerChange,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let known = &change.known;
    let speaker = &known.speaker;
    let content = serde_json::to_string(known).expect("our values have string keys only");
    let done = match change.revision {
        None => sqlx::query(
            "INSERT INTO speakers (name, name_key, words, content, changed_at, id, revision)
             VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (id) DO NOTHING",
        ),
        // Equal content is no change.
        Some(_) => sqlx::query(
            "UPDATE speakers SET name = ?1, name_key = ?2, words = ?3,
                 changed_at = CASE content WHEN ?4 THEN changed_at ELSE ?5 END,
                 revision = CASE content WHEN ?4 THEN revision ELSE revision + 1 END,
                 content = ?4
             WHERE id = ?6 AND deleted_at IS NULL AND revision = ?7",
        ),
    }
    .bind(&speaker.name)
    .bind(name_key(&speaker.name))
    .bind(words(known))
    .bind(content)
    .bind(at.in_utc().to_string())
    .bind(speaker.id.as_str());
    let done = match change.revision {
        None => done,
        Some(revision) => done.bind(revision),
    }
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    list(connection, known).await?;
    Ok(true)
}

/// The heir of a merge forgets what is the restored entry's own.
async fn give_back(
    connection: &mut SqliteConnection,
    restored: &KnownSpeaker,
    heir: &SpeakerId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = sqlx::query(select!("WHERE id = ?"))
        .bind(heir.as_str())
        .fetch_optional(&mut *connection)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let mut heir = entry(&row)?;
    let own_ids: Vec<_> = restored.ids().collect();
    let own_names: Vec<_> = restored.names().map(name_key).collect();
    heir.known.other_ids.retain(|id| !own_ids.contains(&id));
    let names = &mut heir.known.other_names;
    names.retain(|name| !own_names.contains(&name_key(name)));
    let content = serde_json::to_string(&heir.known).expect("our values have string keys only");
    sqlx::query(
        "UPDATE speakers SET content = ?, words = ?, changed_at = ?, revision = revision + 1
         WHERE id = ?",
    )
    .bind(content)
    .bind(words(&heir.known))
    .bind(at.in_utc().to_string())
    .bind(heir.known.speaker.id.as_str())
    .execute(&mut *connection)
    .await?;
    if heir.deleted_at.is_none() {
        list(connection, &heir.known).await?;
    }
    Ok(())
}

/// Says whom the ids and names of an entry mean.
async fn list(connection: &mut SqliteConnection, known: &KnownSpeaker) -> Result<(), StoreError> {
    let speaker = known.speaker.id.as_str();
    unlist(connection, &known.speaker.id).await?;
    for id in known.ids() {
        sqlx::query(
            "INSERT INTO speaker_ids (id, speaker) VALUES (?, ?)
             ON CONFLICT (id) DO UPDATE SET speaker = excluded.speaker",
        )
        .bind(id.as_str())
        .bind(speaker)
        .execute(&mut *connection)
        .await?;
    }
    for name in known.names() {
        sqlx::query("INSERT OR IGNORE INTO speaker_names (speaker, name_key) VALUES (?, ?)")
            .bind(speaker)
            .bind(name_key(name))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

async fn unlist(connection: &mut SqliteConnection, id: &SpeakerId) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM speaker_ids WHERE speaker = ?",
        "DELETE FROM speaker_names WHERE speaker = ?",
    ] {
        sqlx::query(statement)
            .bind(id.as_str())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The words of an entry that a search looks in, each behind a space.
fn words(known: &KnownSpeaker) -> String {
    let speaker = &known.speaker;
    let texts = known
        .names()
        .chain([speaker.post.as_str(), speaker.organisation.as_str()]);
    texts.map(word_starts).collect()
}

fn entry(row: &SqliteRow) -> Result<SpeakerEntry, StoreError> {
    let id = id_of(row, SpeakerId::new)?;
    let content: String = row.try_get("content")?;
    let known = read_known_speaker(content.as_bytes()).map_err(|source| StoreError::Content {
        id: id.to_string(),
        source,
    })?;
    let moment = |text: &str| Timestamp::parse(text).map_err(|error| undecoded("moment", error));
    let deleted: Option<String> = row.try_get("deleted_at")?;
    let merged: Option<String> = row.try_get("merged_into")?;
    Ok(SpeakerEntry {
        known,
        revision: row.try_get("revision")?,
        changed_at: moment(row.try_get("changed_at")?)?,
        deleted_at: deleted.as_deref().map(moment).transpose()?,
        merged_into: merged
            .map(|id| SpeakerId::new(id).map_err(|error| undecoded("merged_into", error)))
            .transpose()?,
    })
}
