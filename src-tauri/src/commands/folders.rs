//! The writer's folders, shown outside the program.

use std::path::{Path, PathBuf};

use crate::error::{CommandError, ErrorCode};

/// Shows a folder in the system's file manager.
///
/// A folder and nothing else: opening a file could run it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_folder(folder: PathBuf) -> Result<(), CommandError> {
    show(&folder).map_err(|error| CommandError::new(ErrorCode::FolderNotOpened, &error))
}

/// Why a folder was not shown.
#[derive(Debug, thiserror::Error)]
enum ShowError {
    #[error("`{}` is not a folder", .0.display())]
    NotAFolder(PathBuf),
    #[error("the file manager did not start")]
    FileManager(#[source] std::io::Error),
}

fn show(folder: &Path) -> Result<(), ShowError> {
    if !folder.is_dir() {
        return Err(ShowError::NotAFolder(folder.into()));
    }
    open::that_detached(folder).map_err(ShowError::FileManager)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_not_opened_as_a_folder() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("siaran.docx");
        std::fs::write(&file, "").unwrap();
        let error = open_folder(file).unwrap_err();
        assert_eq!(error.code, ErrorCode::FolderNotOpened);
        assert!(error.message.ends_with("siaran.docx` is not a folder"));
    }
}
