//! Why the library did not answer.

use siaran_model::ReadError;

/// Why the library did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not SQLite, or its pages are damaged. It is left as it is.
    #[error("the library file is damaged or no library")]
    Broken(#[source] sqlx::Error),
    /// A SQLite file with the tables of some other program.
    #[error("the library file belongs to another program")]
    Foreign,
    /// A newer program has changed its tables.
    #[error(
        "a newer program made the library: its form is {found}, and this program knows {known}"
    )]
    Newer {
        /// The number in the file.
        found: i64,
        /// The highest number this program knows.
        known: i64,
    },
    /// Somebody else has been writing to it for longer than we wait.
    #[error("another program is writing to the library")]
    Busy(#[source] sqlx::Error),
    /// No space left on the disk.
    #[error("the disk is full")]
    Full(#[source] sqlx::Error),
    /// It may not be opened or written.
    #[error("the library file cannot be opened or written")]
    Denied(#[source] sqlx::Error),
    /// A row that is no release or template of ours.
    #[error("the library holds `{id}` in a form that cannot be read")]
    Content {
        /// Which row.
        id: String,
        /// What is wrong with it.
        source: ReadError,
    },
    /// A version whose packed text is damaged.
    #[error("a version of `{id}` cannot be unpacked")]
    Packed {
        /// Which release.
        id: String,
        /// What is wrong with it.
        source: std::io::Error,
    },
    /// Anything else that SQLite says.
    #[error("the library failed")]
    Failed(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        // The low byte of SQLite's extended result code.
        let code = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code)
            .and_then(|code| code.parse::<u32>().ok())
            .map(|code| code & 0xff);
        match code {
            Some(5 | 6) => Self::Busy(error),
            Some(3 | 8 | 14 | 23) => Self::Denied(error),
            Some(11 | 26) => Self::Broken(error),
            Some(13) => Self::Full(error),
            Some(_) | None => Self::Failed(error),
        }
    }
}
