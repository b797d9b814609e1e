//! Why the library did not answer.

use siaran_model::ReadError;

/// Why the library did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not SQLite, or its pages are damaged. It is left as it is.
    #[error("the library file is damaged or no library")]
    Broken(#[source] sqlx::Error),
    /// The file's first bytes are not those of SQLite. It is left as it is.
    #[error("the library file is damaged or no library: it does not begin like one")]
    NoDatabase,
    /// A check found what is damaged.
    #[error("the library file is damaged: {0}")]
    Damaged(String),
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
    /// Nothing may be changed in it now.
    #[error("the library is open for reading only")]
    ReadOnly(#[source] sqlx::Error),
    /// The file cannot be read at all.
    #[error("the library file cannot be read")]
    Unreadable(#[source] std::io::Error),
    /// The name of a file that SQLite cannot take: no Unicode.
    #[error("the name of the file is no Unicode")]
    Name,
    /// A row that is no release, template or speaker of ours.
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

/// SQLite could not make the file in which its readers agree (`IOERR_SHMSIZE`).
const NO_ROOM_TO_SHARE: u32 = 4874;

impl StoreError {
    /// Whether the file itself is damaged, or so unlike a library that it may be
    /// what is left of one.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Broken(_) | Self::NoDatabase | Self::Damaged(_))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::PoolClosed) {
            // It is being replaced or closed; whoever asks again gets an answer.
            return Self::Busy(error);
        }
        let code = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code)
            .and_then(|code| code.parse::<u32>().ok());
        if code == Some(NO_ROOM_TO_SHARE) {
            return Self::Full(error);
        }
        // The low byte of SQLite's extended result code.
        match code.map(|code| code & 0xff) {
            Some(5 | 6) => Self::Busy(error),
            Some(8) => Self::ReadOnly(error),
            Some(3 | 14 | 23) => Self::Denied(error),
            Some(11 | 26) => Self::Broken(error),
            Some(13) => Self::Full(error),
            Some(_) | None => Self::Failed(error),
        }
    }
}
