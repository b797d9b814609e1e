//! Who has the library open: a lock on a file beside it.
//!
//! SQLite lets programs share a library, and its own locks come and go with
//! every question. Replacing the file needs to know that nobody else has it
//! open at all: whoever opens the library shares this lock as long as it is
//! open, and whoever replaces it holds the lock alone. The lock ends with the
//! program, however that ends.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The name of the lock's file.
const FILE: &str = "library.lock";

/// A lock on a library's folder, until it is dropped.
#[derive(Debug)]
pub(super) struct FolderLock {
    _file: File,
}

/// What came of asking to share a folder.
#[derive(Debug)]
pub(super) enum Share {
    /// It is shared.
    Shared(FolderLock),
    /// Another program is replacing the library this moment.
    Held,
    /// This folder takes no files, or these files take no locks; so nobody
    /// replaces anything in it either.
    Impossible(io::Error),
}

/// What came of asking for a folder alone.
#[derive(Debug)]
pub(super) enum Alone {
    /// Nobody else has the library open.
    Alone(FolderLock),
    /// Somebody has.
    Held,
}

impl FolderLock {
    pub(super) fn share(folder: &Path) -> Share {
        let file = match open(folder) {
            Ok(file) => file,
            Err(error) => return Share::Impossible(error),
        };
        match file.try_lock_shared() {
            Ok(()) => Share::Shared(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Share::Held,
            Err(TryLockError::Error(error)) => Share::Impossible(error),
        }
    }

    pub(super) fn alone(folder: &Path) -> io::Result<Alone> {
        let file = open(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Alone::Alone(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(Alone::Held),
            // Where nobody can lock, nobody would ever be let in.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                Ok(Alone::Alone(Self { _file: file }))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn open(folder: &Path) -> io::Result<File> {
    File::options()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(folder.join(FILE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_share_keep_out_who_wants_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        let one = FolderLock::share(folder.path());
        let two = FolderLock::share(folder.path());
        assert!(matches!((&one, &two), (Share::Shared(_), Share::Shared(_))));
        let alone = || FolderLock::alone(folder.path()).unwrap();
        drop(one);
        assert!(matches!(alone(), Alone::Held));
        drop(two);
        let held = alone();
        assert!(matches!(held, Alone::Alone(_)));
        assert!(matches!(FolderLock::share(folder.path()), Share::Held));
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_locked() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("tidak-ada");
        assert!(matches!(FolderLock::share(&missing), Share::Impossible(_)));
        assert!(FolderLock::alone(&missing).is_err());
    }
}
