//! How the library's tables came to be.
//!
//! The list only grows: a migration that shipped is never edited, because there
//! are libraries that ran it.

use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

use crate::{
    StoreError, images, list, numbers, organisations, posts_left, release_speakers, releases,
    search, settings, speakers, template_versions, templates, versions,
};

/// What each number of the form added.
const MIGRATIONS: &[&[&str]] = &[
    &[
        releases::CREATE,
        templates::CREATE,
        images::CREATE,
        settings::CREATE,
    ],
    &[versions::CREATE_EXPORTED],
    // The pictures first: they read texts that are not packed yet.
    &[images::CREATE_USES, versions::CREATE],
    &[numbers::CREATE],
    &[templates::OWN, template_versions::CREATE],
    &[organisations::CREATE],
    &[list::CREATE, release_speakers::CREATE, search::CREATE],
    &[speakers::CREATE, posts_left::CREATE],
    &[release_speakers::COUNT],
    &[search::CREATE_FOR_LETTERS],
];

/// The number of the form that this program writes.
pub(crate) const KNOWN: usize = MIGRATIONS.len();

/// Marks a SQLite file as a library of Siaran: "SIAR".
pub(crate) const APPLICATION_ID: i64 = 0x5349_4152;

/// Brings the library to the form this program knows, in one transaction.
pub(crate) async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let found = form(&mut transaction).await?;
    let missing = &MIGRATIONS[found..];
    if missing.is_empty() {
        return Ok(());
    }
    // Two loops: an adapter held across the await would not be Send for every
    // lifetime.
    for migration in missing {
        for statement in *migration {
            sqlx::raw_sql(*statement).execute(&mut *transaction).await?;
        }
    }
    let mark = format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {KNOWN};");
    // Both are numbers of ours.
    sqlx::raw_sql(AssertSqlSafe(mark))
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// The number of a library's form; 0 for a file without tables. The tables of
/// another program are refused, and so is a newer form.
pub(crate) async fn form(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    let application: i64 = sqlx::query_scalar("PRAGMA application_id")
        .fetch_one(&mut *connection)
        .await?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(&mut *connection)
        .await?;
    if application != APPLICATION_ID && (application != 0 || tables != 0) {
        return Err(StoreError::Foreign);
    }
    let found: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await?;
    match usize::try_from(found) {
        Ok(form) if form <= KNOWN => Ok(form),
        Ok(_) | Err(_) => Err(newer(found)),
    }
}

pub(crate) fn newer(found: i64) -> StoreError {
    StoreError::Newer {
        found,
        known: i64::try_from(KNOWN).expect("a short list"),
    }
}
