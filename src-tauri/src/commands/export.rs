//! A release leaves as files.
//!
//! The page never names a folder: the writer chooses one in a dialog, and the
//! library remembers it for the next time, unless it can only be read.

use std::path::{Path, PathBuf};

use siaran_app::{AppError, ExportOptions, ExportProgress, Exported, PlannedFile};
use siaran_model::Release;
use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};

use crate::clipboard::Clipboard;
use crate::dialogs;
use crate::error::{CommandError, WindowErrorCode};
use crate::library::Library;

/// The setting that remembers the folder.
const FOLDER: &str = "exportFolder";

/// The folder that exports go to. `None` until one was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_folder(
    library: State<'_, Library>,
) -> Result<Option<PathBuf>, CommandError> {
    Ok(remembered(&library).await?)
}

/// Lets the writer choose the folder that exports go to. `None` when they close
/// the dialog; the folder is the old one then.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_export_folder<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
) -> Result<Option<PathBuf>, CommandError> {
    let start = remembered(&library).await?;
    let Some(folder) = dialogs::choose_folder(&app, title, start).await else {
        return Ok(None);
    };
    // Where it cannot be kept, it is chosen again in the next run.
    let name = folder.to_string_lossy();
    let _ = library.app().await?.put_setting(FOLDER, &name).await;
    library.chosen().export_folder = Some(folder.clone());
    Ok(Some(folder))
}

/// What most writers choose for this release.
#[tauri::command]
#[specta::specta]
pub(crate) fn export_options(release: Release) -> ExportOptions {
    ExportOptions::usual(&release)
}

/// The files that an export would write.
#[tauri::command]
#[specta::specta]
pub(crate) async fn planned_files(
    library: State<'_, Library>,
    release: Release,
    options: ExportOptions,
) -> Result<Vec<PlannedFile>, CommandError> {
    let folder = remembered(&library).await?.unwrap_or_default();
    let app = library.app().await?;
    Ok(app.planned_files(&release, &options, &folder))
}

/// Writes a release into the folder that was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_release(
    library: State<'_, Library>,
    release: Release,
    options: ExportOptions,
    on_progress: Channel<ExportProgress>,
) -> Result<Exported, CommandError> {
    let folder = remembered(&library).await?.ok_or_else(no_folder)?;
    let exported = library
        .app()
        .await?
        .export(&release, &options, &folder, |progress| {
            // The page may have closed the dialog; the export goes on.
            let _ = on_progress.send(progress);
        })
        .await?;
    Ok(exported)
}

/// Puts a release on the clipboard, as rich text and as plain text at once: where
/// it is pasted decides which is taken.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copy_release(
    clipboard: State<'_, Clipboard>,
    library: State<'_, Library>,
    release: Release,
) -> Result<(), CommandError> {
    let clipping = library.app().await?.clipping(&release).await?;
    clipboard
        .put_rich(clipping.html, clipping.plain)
        .map_err(|error| CommandError::window(WindowErrorCode::ClipboardDenied, None, &error))
}

/// Puts a release on the clipboard as a WhatsApp message. The answer is its
/// length in characters.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copy_message(
    clipboard: State<'_, Clipboard>,
    library: State<'_, Library>,
    release: Release,
) -> Result<u32, CommandError> {
    let message = library.app().await?.message(&release);
    clipboard
        .put_plain(message.text)
        .map_err(|error| CommandError::window(WindowErrorCode::ClipboardDenied, None, &error))?;
    Ok(u32::try_from(message.characters).unwrap_or(u32::MAX))
}

/// Shows the folder that exports go to in the system's file manager.
#[tauri::command]
#[specta::specta]
pub(crate) async fn show_export_folder(library: State<'_, Library>) -> Result<(), CommandError> {
    let folder = remembered(&library).await?.ok_or_else(no_folder)?;
    show(&folder).map_err(|error| {
        CommandError::window(WindowErrorCode::FolderNotShown, Some(&folder), &error)
    })
}

async fn remembered(library: &Library) -> Result<Option<PathBuf>, AppError> {
    if let Some(folder) = library.chosen().export_folder.clone() {
        return Ok(Some(folder));
    }
    let kept = library.app().await?.setting(FOLDER).await?;
    Ok(kept.map(PathBuf::from))
}

fn no_folder() -> CommandError {
    CommandError::window(WindowErrorCode::NoExportFolder, None, &ShowError::NoFolder)
}

/// Why a folder was not shown.
#[derive(Debug, thiserror::Error)]
pub(super) enum ShowError {
    #[error("no folder was chosen yet")]
    NoFolder,
    #[error("`{}` is not a folder", .0.display())]
    NotAFolder(PathBuf),
    #[error("the file manager did not start")]
    FileManager(#[source] std::io::Error),
}

/// A folder and nothing else: opening a file could run it.
pub(super) fn show(folder: &Path) -> Result<(), ShowError> {
    if !folder.is_dir() {
        return Err(ShowError::NotAFolder(folder.into()));
    }
    open::that_detached(folder).map_err(ShowError::FileManager)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_not_shown_as_a_folder() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("siaran.docx");
        std::fs::write(&file, "").unwrap();
        let error = show(&file).unwrap_err();
        assert!(error.to_string().ends_with("siaran.docx` is not a folder"));
    }
}
