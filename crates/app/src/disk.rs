//! Files in folders that the writer chose: each is the old one or the new one,
//! never half of either.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::AppError;

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

fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".siaran-").suffix(".tmp");
    // As any other file the writer makes, not for their eyes only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
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
