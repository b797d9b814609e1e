//! Folders of the writer's: choosing one, showing one.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::error::{CommandError, ErrorCode};

/// Lets the writer choose a folder. `None` when they close the dialog.
///
/// Our own command around the dialog, so that the page needs no permission to
/// open dialogs and the journeys can answer it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_folder<R: Runtime>(
    app: AppHandle<R>,
    title: String,
    start: Option<PathBuf>,
) -> Option<PathBuf> {
    // The journeys cannot work a dialog of the system: they say beforehand what
    // it answers. Empty is a dialog that was closed.
    #[cfg(feature = "e2e")]
    if let Some(answer) = std::env::var_os("SIARAN_E2E_FOLDER") {
        return (!answer.is_empty()).then(|| answer.into());
    }

    let mut dialog = app.dialog().file().set_title(title);
    if let Some(start) = start {
        dialog = dialog.set_directory(start);
    }
    let (answer, answered) = tokio::sync::oneshot::channel();
    dialog.pick_folder(move |folder| {
        // The page may be gone by the time the writer chooses.
        let _ = answer.send(folder);
    });
    answered.await.ok().flatten()?.into_path().ok()
}

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
