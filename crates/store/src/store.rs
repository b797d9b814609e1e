//! The library file and its connections.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, SqlitePool};

use crate::{StoreError, migrations};

/// The library on disk. Cheap to clone; all clones are the same library.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pool: SqlitePool,
}

impl Store {
    /// The library in this file, made if the file is not there. A file that is
    /// no library of ours is left untouched.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            // A reader never waits for a writer, and a commit survives the
            // loss of power.
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            // When the disk is full, SQLite itself takes a transaction back, and
            // the connection believes to be in it for ever after.
            .after_release(|connection, _| {
                let stuck = connection.is_in_transaction();
                Box::pin(async move { Ok(!stuck) })
            })
            .connect_with(options)
            .await?;
        let mut connection = pool.acquire().await?;
        migrations::migrate(&mut connection).await?;
        drop(connection);
        Ok(Self { pool })
    }

    /// Ends all connections and folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
