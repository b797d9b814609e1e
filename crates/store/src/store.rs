//! The library file and its connections.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection, SqlitePool};

use crate::{StoreError, header, migrations};

/// The library on disk. Cheap to clone; all clones are the same library.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pool: SqlitePool,
    only_reads: Arc<AtomicBool>,
}

impl Store {
    /// The library in this file, made if the file is not there. A file that is
    /// no library of ours is left untouched.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let store = Self::open_as_it_is(file).await?;
        store.update().await?;
        Ok(store)
    }

    /// The library in this file, perhaps in an older form: it can only be looked
    /// at for damage and copied until it is [updated](Self::update).
    pub async fn open_as_it_is(file: &Path) -> Result<Self, StoreError> {
        header::look(file)?;
        let only_reads = Arc::new(AtomicBool::new(false));
        let [new, known] = [Arc::clone(&only_reads), Arc::clone(&only_reads)];
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .after_connect(move |connection, _| {
                let only_reads = new.load(Ordering::Acquire);
                Box::pin(restrict(connection, only_reads))
            })
            .before_acquire(move |connection, _| {
                let only_reads = known.load(Ordering::Acquire);
                Box::pin(async move {
                    restrict(connection, only_reads).await?;
                    Ok(true)
                })
            })
            // When the disk is full, SQLite itself takes a transaction back, and
            // the connection believes to be in it for ever after.
            .after_release(|connection, _| {
                let stuck = connection.is_in_transaction();
                Box::pin(async move { Ok(!stuck) })
            })
            .connect_with(options(file))
            .await?;
        Ok(Self { pool, only_reads })
    }

    /// Brings the library to the form of this program.
    pub async fn update(&self) -> Result<(), StoreError> {
        migrations::migrate(&mut *self.pool.acquire().await?).await
    }

    /// Refuses every change from now on. There is no way back: the library is
    /// opened anew.
    pub fn only_read(&self) {
        self.only_reads.store(true, Ordering::Release);
    }

    /// Whether every change is refused.
    pub fn only_reads(&self) -> bool {
        self.only_reads.load(Ordering::Acquire)
    }

    /// Ends all connections and folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Whether all connections have ended or are ending.
    pub fn is_closed(&self) -> bool {
        self.pool.is_closed()
    }
}

/// Refuses changes through a connection, where they are to be refused.
async fn restrict(connection: &mut SqliteConnection, only_reads: bool) -> Result<(), sqlx::Error> {
    if only_reads {
        sqlx::raw_sql("PRAGMA query_only = ON")
            .execute(connection)
            .await?;
    }
    Ok(())
}

/// How every connection works: a reader never waits for a writer, and a commit
/// survives the loss of power. The log is flushed at each commit, the file
/// before the log is reused; macOS flushes its disk's own memory only when
/// asked.
fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("fullfsync", "ON")
        .pragma("checkpoint_fullfsync", "ON")
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_connection_flushes_what_it_commits() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("library.sqlite"))
            .await
            .unwrap();
        let mut held = Vec::new();
        for _ in 0..4 {
            let mut connection = store.pool.acquire().await.unwrap();
            let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
                .fetch_one(&mut *connection)
                .await
                .unwrap();
            assert_eq!(mode, "wal");
            for (pragma, value) in [
                ("PRAGMA synchronous", 2),
                ("PRAGMA fullfsync", 1),
                ("PRAGMA checkpoint_fullfsync", 1),
                ("PRAGMA foreign_keys", 1),
            ] {
                let found: i64 = sqlx::query_scalar(pragma)
                    .fetch_one(&mut *connection)
                    .await
                    .unwrap();
                assert_eq!(found, value, "{pragma}");
            }
            held.push(connection);
        }
    }
}
