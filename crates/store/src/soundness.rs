//! Whether a library is whole, and copies of it.

use std::path::Path;

use siaran_model::Timestamp;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};

use crate::releases::undecoded;
use crate::{Store, StoreError, header, migrations, search};

/// How closely a library is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Every page, but not whether indexes and tables agree.
    Quick,
    /// Everything.
    Thorough,
}

/// What a library holds, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The number of its form.
    pub form: u32,
    /// Releases, those in the bin included.
    pub releases: u32,
    /// Templates.
    pub templates: u32,
    /// When a release was last changed. `None` without releases.
    pub changed_at: Option<Timestamp>,
    /// When it was copied from a library that stayed. `None` for a library.
    pub copied_at: Option<Timestamp>,
}

/// The setting of a copy that says when it was made: the system's own dates do
/// not outlast the next copying.
const COPIED_AT: &str = "copiedAt";

impl Store {
    /// What is damaged, in SQLite's words; `None` when nothing is. The index of
    /// the search table is made anew where it does not fit: it holds no word that
    /// is not elsewhere.
    pub async fn damage(&self, depth: Depth) -> Result<Option<String>, StoreError> {
        let found = findings(&mut *self.pool.acquire().await?, depth).await?;
        let (in_search, rest): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|finding| finding.contains(search::TABLE));
        if rest.is_empty() && !in_search.is_empty() {
            // SQLite holds that index against the words without keeping others
            // from saving meanwhile, and so finds faults where there are none.
            self.mend_search().await?;
        }
        Ok(rest.into_iter().next())
    }

    /// Writes the whole library as it is at one moment into a file that is not
    /// there yet, and the moment beside it. Others go on writing meanwhile.
    pub async fn copy_to(&self, file: &Path, at: Timestamp) -> Result<(), StoreError> {
        let name = file.to_str().ok_or(StoreError::Name)?;
        let mut connection = self.pool.acquire().await?;
        // A library that is only read refuses even this, which changes nothing
        // in it. Whoever takes the connection next finds it as it was.
        sqlx::query("PRAGMA query_only = OFF")
            .execute(&mut *connection)
            .await?;
        sqlx::query("VACUUM INTO ?")
            .bind(name)
            .execute(&mut *connection)
            .await?;
        let options = SqliteConnectOptions::new().filename(file);
        let mut copy = SqliteConnection::connect_with(&options).await?;
        sqlx::query(
            "INSERT INTO settings (key, value) VALUES (?, ?)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )
        .bind(COPIED_AT)
        .bind(at.in_utc().to_string())
        .execute(&mut copy)
        .await?;
        copy.close().await?;
        Ok(())
    }

    /// Forgets that the library was a copy: it is the library itself now.
    pub async fn is_no_copy(&self) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM settings WHERE key = ?")
            .bind(COPIED_AT)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// What the library holds.
    pub async fn contents(&self) -> Result<Contents, StoreError> {
        let mut connection = self.pool.acquire().await?;
        contents(&mut connection).await
    }
}

/// What a library holds that nobody writes to, such as a backup. It is looked
/// at closely and not changed, and no file is made beside it.
pub async fn inspect(file: &Path, depth: Depth) -> Result<Contents, StoreError> {
    let mut connection = untouched(file).await?;
    if let Some(what) = findings(&mut connection, depth).await?.into_iter().next() {
        return Err(StoreError::Damaged(what));
    }
    contents(&mut connection).await
}

/// The same without looking for damage.
pub async fn glance(file: &Path) -> Result<Contents, StoreError> {
    contents(&mut untouched(file).await?).await
}

/// Whether a library is of an older form than this program writes, so that
/// opening it will change it.
pub fn is_older(file: &Path) -> bool {
    header::form(file).is_some_and(|form| form > 0 && form < migrations::KNOWN)
}

/// Folds the log of a library into its file, so that the file is whole by
/// itself. Nobody else has it open.
pub async fn fold(file: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(&mut connection)
        .await?;
    connection.close().await?;
    if busy == 0 {
        Ok(())
    } else {
        Err(StoreError::Busy(sqlx::Error::WorkerCrashed))
    }
}

async fn untouched(file: &Path) -> Result<SqliteConnection, StoreError> {
    header::look(file)?;
    let options = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .immutable(true);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    if migrations::form(&mut connection).await? == 0 {
        return Err(StoreError::Foreign);
    }
    Ok(connection)
}

/// What SQLite finds, in its words: as much as it tells at once.
async fn findings(
    connection: &mut SqliteConnection,
    depth: Depth,
) -> Result<Vec<String>, StoreError> {
    let question = match depth {
        Depth::Quick => "PRAGMA quick_check",
        Depth::Thorough => "PRAGMA integrity_check",
    };
    let answers: Result<Vec<String>, sqlx::Error> = sqlx::query_scalar(question)
        .fetch_all(&mut *connection)
        .await;
    match answers {
        Ok(answers) if answers == ["ok"] => Ok(Vec::new()),
        Ok(answers) => Ok(answers),
        Err(error) => broken(error.into()).map(|what| vec![what]),
    }
}

/// Damage that kept SQLite from looking for it.
fn broken(error: StoreError) -> Result<String, StoreError> {
    if let StoreError::Broken(error) = error {
        Ok(error.to_string())
    } else {
        Err(error)
    }
}

async fn contents(connection: &mut SqliteConnection) -> Result<Contents, StoreError> {
    let form = migrations::form(connection).await?;
    let (releases, templates): (u32, u32) =
        sqlx::query_as("SELECT (SELECT count(*) FROM releases), (SELECT count(*) FROM templates)")
            .fetch_one(&mut *connection)
            .await?;
    let changed_at: Option<String> =
        sqlx::query_scalar("SELECT changed_at FROM releases ORDER BY sequence DESC LIMIT 1")
            .fetch_optional(&mut *connection)
            .await?;
    let copied_at: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE key = ?")
        .bind(COPIED_AT)
        .fetch_optional(&mut *connection)
        .await?;
    let moment = |text: Option<String>| {
        text.map(|text| Timestamp::parse(&text).map_err(|error| undecoded("moment", error)))
            .transpose()
    };
    Ok(Contents {
        form: u32::try_from(form).unwrap_or(u32::MAX),
        releases,
        templates,
        changed_at: moment(changed_at)?,
        copied_at: moment(copied_at)?,
    })
}
