//! The number register: which numbers of an organisation and year are given, to
//! which release, and what became of each.
//!
//! A number is the number of an organisation in a year. Once it stands here it is
//! never given again. Every change is one transaction that holds the library's
//! write lock from its first look, so two programs cannot give one number.

mod change;
mod entry;
mod read;

use serde::{Deserialize, Serialize};
use siaran_model::{OrganisationId, Release, ReleaseId, Timestamp};
use sqlx::SqliteConnection;

use crate::StoreError;

/// The highest running number. What is above was mistyped.
pub const LAST_NUMBER: u32 = 999_999;

/// `numbers` is the register as it stands, `number_events` how it came to be:
/// that only grows. `release_numbers` is which release carries which running
/// number, recorded or not; `put_release` keeps it.
pub(crate) const CREATE: &str = "
    CREATE TABLE numbers (
        organisation TEXT    NOT NULL,
        year         INTEGER NOT NULL,
        number       INTEGER NOT NULL,
        state        TEXT    NOT NULL,
        release      TEXT,
        title        TEXT    NOT NULL,
        text         TEXT,
        note         TEXT    NOT NULL,
        reason       TEXT    NOT NULL,
        by           TEXT    NOT NULL,
        reserved_at  TEXT,
        assigned_at  TEXT,
        cancelled_at TEXT,
        PRIMARY KEY (organisation, year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX numbers_by_release ON numbers (release) WHERE release IS NOT NULL;
    CREATE TRIGGER numbers_stay BEFORE DELETE ON numbers
    BEGIN SELECT raise(ABORT, 'a number stays in the register'); END;

    CREATE TABLE number_events (
        organisation TEXT    NOT NULL,
        year         INTEGER NOT NULL,
        number       INTEGER NOT NULL,
        step         INTEGER NOT NULL,
        deed         TEXT    NOT NULL,
        release      TEXT,
        title        TEXT    NOT NULL,
        text         TEXT,
        words        TEXT    NOT NULL,
        by           TEXT    NOT NULL,
        at           TEXT    NOT NULL,
        PRIMARY KEY (organisation, year, number, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER number_events_stay BEFORE DELETE ON number_events
    BEGIN SELECT raise(ABORT, 'the history of a number only grows'); END;
    CREATE TRIGGER number_events_hold BEFORE UPDATE ON number_events
    BEGIN SELECT raise(ABORT, 'the history of a number only grows'); END;

    CREATE TABLE number_counts (
        organisation TEXT    NOT NULL,
        year         INTEGER NOT NULL,
        first        INTEGER NOT NULL,
        PRIMARY KEY (organisation, year)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE release_numbers (
        release      TEXT    NOT NULL PRIMARY KEY REFERENCES releases (id) ON DELETE CASCADE,
        organisation TEXT    NOT NULL,
        name         TEXT    NOT NULL,
        year         INTEGER NOT NULL,
        number       INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX release_numbers_by_number
        ON release_numbers (organisation, year, number);
    CREATE TRIGGER numbers_remember BEFORE DELETE ON releases
    BEGIN
        UPDATE numbers
        SET title = old.title,
            text = CASE WHEN EXISTS (
                       SELECT 1 FROM release_numbers AS carried
                       WHERE carried.release = old.id
                         AND carried.organisation = numbers.organisation
                         AND carried.year = numbers.year AND carried.number = numbers.number
                   ) THEN coalesce(old.number, text) ELSE text END
        WHERE release = old.id AND state = 'assigned';
    END;

    INSERT INTO release_numbers (release, organisation, name, year, number)
    SELECT id, content ->> '$.organisation.id', content ->> '$.organisation.name',
           CAST(substr(coalesce(date, changed_at), 1, 4) AS INTEGER),
           content ->> '$.number.running'
    FROM releases WHERE content ->> '$.number.running' IS NOT NULL;";

/// One count: the numbers of an organisation in a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// Whose numbers.
    pub organisation: OrganisationId,
    /// Of which year.
    pub year: i32,
}

/// What became of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NumberState {
    /// Kept for a release that has not taken it.
    Reserved,
    /// A release's.
    Assigned,
    /// Given on paper or in another program.
    Outside,
    /// Nobody's, for ever.
    Cancelled,
}

/// Where the release of a number is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Whereabouts {
    /// In the library.
    Library,
    /// In the bin.
    Bin,
    /// Deleted forever.
    Gone,
}

/// A release that a number belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberHolder {
    /// Which release.
    pub release: ReleaseId,
    /// Its headline now, or when it was last there.
    pub title: String,
    /// Whether it can be opened.
    pub whereabouts: Whereabouts,
    /// Whether the release carries the number.
    pub carries: bool,
}

/// A number in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberEntry {
    /// The count it belongs to.
    pub count: Count,
    /// The running number.
    pub number: u32,
    /// What became of it.
    pub state: NumberState,
    /// The release it is or was for.
    pub holder: Option<NumberHolder>,
    /// As it is printed. None while no release has it.
    pub text: Option<String>,
    /// What was said when it was reserved or recorded.
    pub note: String,
    /// Why it was cancelled.
    pub reason: String,
    /// Who did that last.
    pub by: String,
    /// When it was reserved.
    pub reserved_at: Option<Timestamp>,
    /// When a release got it, or when it was recorded as given outside.
    pub assigned_at: Option<Timestamp>,
    /// When it was cancelled.
    pub cancelled_at: Option<Timestamp>,
}

impl NumberEntry {
    /// Whether it is this release's now.
    pub fn is_held_by(&self, release: &ReleaseId) -> bool {
        self.state == NumberState::Assigned
            && self
                .holder
                .as_ref()
                .is_some_and(|holder| holder.release == *release)
    }
}

/// A running number that a release carries and the register does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct UnrecordedNumber {
    /// The running number.
    pub number: u32,
    /// As it is printed.
    pub text: Option<String>,
    /// Who carries it.
    pub holder: NumberHolder,
}

/// What was done to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NumberDeed {
    /// It was kept for later.
    Reserved,
    /// A release got it.
    Assigned,
    /// A release gave it back.
    Freed,
    /// It was recorded as given outside.
    Recorded,
    /// It was cancelled.
    Cancelled,
}

/// A step in the history of a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberEvent {
    /// What was done.
    pub deed: NumberDeed,
    /// The headline of the release concerned, at that time.
    pub title: String,
    /// As it was printed then.
    pub text: Option<String>,
    /// The note or reason.
    pub words: String,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Who changes the register, and when.
#[derive(Debug, Clone, Copy)]
pub struct NumberAct<'a> {
    /// When.
    pub at: Timestamp,
    /// Who, as the system calls them.
    pub by: &'a str,
}

/// Which number a release wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Wanted {
    /// The next one.
    Next,
    /// This one: reserved, given outside, free, or carried already.
    This(u32),
}

/// A release that wants a number.
#[derive(Debug, Clone, Copy)]
pub struct Claimant<'a> {
    /// Which release.
    pub release: &'a ReleaseId,
    /// Its headline.
    pub title: &'a str,
    /// The running number it carries in this count already.
    pub carries: Option<u32>,
}

/// Why the register did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum NumberError {
    /// The library did not answer.
    #[error(transparent)]
    Library(#[from] StoreError),
    /// Somebody has it already.
    #[error("number {number} is taken by {holder:?}")]
    Taken {
        /// Which number.
        number: u32,
        /// The headline of the release that has it; else the note.
        holder: String,
    },
    /// It was cancelled and is nobody's for ever.
    #[error("number {0} was cancelled")]
    Cancelled(u32),
    /// The register has no such number, or it is not a release's.
    #[error("number {0} is not in the register as expected")]
    Otherwise(u32),
    /// No number from 1 to [`LAST_NUMBER`], or too many at once.
    #[error("no running number {0}")]
    OutOfRange(u32),
}

impl From<sqlx::Error> for NumberError {
    fn from(error: sqlx::Error) -> Self {
        Self::Library(error.into())
    }
}

/// Notes which running number a release carries, if any. An undated release
/// counts into the year in which it is kept.
pub(crate) async fn note_carried(
    connection: &mut SqliteConnection,
    release: &Release,
    at: Timestamp,
) -> Result<(), StoreError> {
    let running = match &release.number {
        Some(siaran_model::Number::Running(number)) => *number,
        Some(siaran_model::Number::Written(_)) | None => {
            sqlx::query("DELETE FROM release_numbers WHERE release = ?")
                .bind(release.id.as_str())
                .execute(connection)
                .await?;
            return Ok(());
        }
    };
    sqlx::query(
        "INSERT INTO release_numbers (release, organisation, name, year, number)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (release) DO UPDATE SET
             organisation = excluded.organisation, name = excluded.name,
             year = excluded.year, number = excluded.number",
    )
    .bind(release.id.as_str())
    .bind(release.organisation.id.as_str())
    .bind(&release.organisation.name)
    .bind(release.dateline.date.unwrap_or(at.date()).year())
    .bind(running)
    .execute(connection)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::Connection;

    use super::*;

    #[tokio::test]
    async fn releases_that_had_numbers_before_there_was_a_register_are_known() {
        let mut library = SqliteConnection::connect("sqlite::memory:")
            .await
            .expect("a library in memory");
        for statement in [
            crate::releases::CREATE,
            "INSERT INTO releases VALUES
                 ('r1', '{\"organisation\":{\"id\":\"kota\",\"name\":\"Kota\"},
                          \"number\":{\"running\":7}}',
                  'Satu', 'satu', 'draft', 'id', 'SP 7/2025', '2025-12-31', 3, NULL,
                  '2026-01-02T00:00:00Z', NULL, 1),
                 ('r2', '{\"organisation\":{\"id\":\"kota\",\"name\":\"Kota\"},
                          \"number\":{\"written\":\"B-1\"}}',
                  'Dua', 'dua', 'draft', 'id', 'B-1', NULL, 3, NULL,
                  '2026-01-02T00:00:00Z', NULL, 2),
                 ('r3', '{\"organisation\":{\"id\":\"kota\",\"name\":\"Kota\"},\"number\":null}',
                  'Tiga', 'tiga', 'draft', 'id', NULL, NULL, 3, NULL,
                  '2026-01-02T00:00:00Z', NULL, 3);",
            CREATE,
        ] {
            sqlx::raw_sql(statement)
                .execute(&mut library)
                .await
                .expect("our own statements");
        }
        let carried: Vec<(String, String, i32, u32)> =
            sqlx::query_as("SELECT release, organisation, year, number FROM release_numbers")
                .fetch_all(&mut library)
                .await
                .expect("our own table");
        assert_eq!(carried, [("r1".to_owned(), "kota".to_owned(), 2025, 7)]);
    }
}
