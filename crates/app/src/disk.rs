//! Files in folders that the writer chose: each is the old one or the new one,
//! never half of either.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use crate::AppError;

/// How files are named until they are whole.
const PREFIX: &str = ".siaran-";
const SUFFIX: &str = ".tmp";

/// After this long, nobody finishes a file.
const UNFINISHED: Duration = Duration::from_hours(2);

/// Makes a folder, and those above it, unless it is there, and finds out whether
/// it takes files.
pub fn make_folder(folder: &Path) -> Result<(), AppError> {
    std::fs::create_dir_all(folder).map_err(|source| AppError::Folder {
        path: folder.to_owned(),
        source,
    })?;
    try_folder(folder)
}

/// Writes a file that is not there yet.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let failed = |source| AppError::WriteFile {
        path: path.to_owned(),
        source,
    };
    let file = beside(path, bytes).map_err(failed)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(AppError::FileExists {
            path: path.to_owned(),
        }),
        Err(error) => Err(failed(error.error)),
    }
}

/// Writes a file, in place of the one that is there.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    beside(path, bytes)
        .and_then(|file| match file.persist(path) {
            Ok(_) => Ok(()),
            Err(error) => Err(held_open(error.error)),
        })
        .map_err(|source| AppError::WriteFile {
            path: path.to_owned(),
            source,
        })
}

/// Whether a folder takes new files, found by making one.
pub(crate) fn try_folder(folder: &Path) -> Result<(), AppError> {
    temporary(folder)
        .map(drop)
        .map_err(|source| AppError::Folder {
            path: folder.to_owned(),
            source,
        })
}

/// The bytes, safe on disk, in a file beside the one they are meant for.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Err(ErrorKind::IsADirectory.into()),
    };
    let mut file = temporary(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// A file beside others that goes unless it is given a name.
pub(crate) fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    // As any other file the writer makes, not for their eyes only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Puts the names in the folder of a file on disk, so that a rename outlasts
/// the loss of power. Windows does so by itself.
pub(crate) fn keep_names(file: &Path) -> io::Result<()> {
    if cfg!(unix)
        && let Some(folder) = file.parent()
    {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        match std::fs::File::open(folder)?.sync_all() {
            // Some file systems keep names without being asked, and cannot be.
            Err(error) if error.kind() == ErrorKind::InvalidInput => Ok(()),
            result => result,
        }
    } else {
        Ok(())
    }
}

/// Removes what a program left in a folder that ended while it wrote there. To
/// be asked of a folder that only the library writes to.
pub(crate) fn forget_unfinished(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // What another program is making now is younger.
        let is_old = entry
            .metadata()
            .and_then(|metadata| metadata.modified())
            .is_ok_and(|modified| modified.elapsed().is_ok_and(|age| age > UNFINISHED));
        if name.starts_with(PREFIX) && name.contains(SUFFIX) && is_old {
            // What stays is taken the next time.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// The folder took the new file, so what refuses to be replaced is held open by
/// another program: Word does that on Windows.
fn held_open(error: io::Error) -> io::Error {
    const SHARING_VIOLATION: i32 = 32;
    let refused = error.kind() == ErrorKind::PermissionDenied
        || (cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION));
    if refused {
        io::Error::new(ErrorKind::ResourceBusy, error)
    } else {
        error
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorCode;

    #[test]
    fn a_file_is_replaced_and_nothing_else_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rilis.html");
        replace(&path, b"lama").unwrap();
        replace(&path, b"baru").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"baru");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rilis.json");
        write_new(&path, b"lama").unwrap();
        let error = write_new(&path, b"baru").unwrap_err();
        assert_eq!(error.code(), ErrorCode::FileExists);
        assert_eq!(std::fs::read(&path).unwrap(), b"lama");
    }

    #[test]
    fn a_folder_in_the_files_place_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rilis.pdf");
        std::fs::create_dir(&path).unwrap();
        let error = replace(&path, b"baru").unwrap_err();
        assert_eq!(error.code(), ErrorCode::TargetIsFolder);
        assert_eq!(error.report().path, Some(path.display().to_string()));
    }

    #[test]
    fn a_file_that_another_program_holds_is_told_from_a_locked_folder() {
        let path = Path::new("rilis.docx").to_owned();
        let source = held_open(ErrorKind::PermissionDenied.into());
        let error = AppError::WriteFile { path, source };
        assert_eq!(error.code(), ErrorCode::TargetBusy);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("tidak-ada");
        let error = try_folder(&missing).unwrap_err();
        assert_eq!(error.code(), ErrorCode::FolderMissing);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_the_writer_exports() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (ours, usual) = (folder.path().join("ours"), folder.path().join("usual"));
        replace(&ours, b"").unwrap();
        std::fs::write(&usual, "").unwrap();
        let mode = |path| std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&ours), mode(&usual));
    }
}
