//! How the library does, its backups, and the way back from them.

use std::path::{Path, PathBuf};

use serde::Serialize;
use siaran_app::{
    App, Backup, Restored, Safety, backups, inspect_backup, library_kilobytes, restore,
};
use specta::Type;
use tauri::{AppHandle, Runtime, State};

use super::export::show;
use crate::dialogs::{self, FileKind};
use crate::error::{CommandError, WindowErrorCode};
use crate::library::Library;

/// The ending of a backup's name.
const ENDING: &str = "sqlite";

/// Where the library lies, and its daily backups. Known of a library that does
/// not open, too.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LibraryPlace {
    /// Its folder.
    pub folder: PathBuf,
    /// Its size.
    pub kilobytes: u32,
    /// The newest first.
    pub backups: Vec<Backup>,
}

/// How the library does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn library_safety(library: State<'_, Library>) -> Result<Safety, CommandError> {
    Ok(library.app().await?.safety())
}

/// Where the library lies, and its daily backups.
#[tauri::command]
#[specta::specta]
pub(crate) async fn library_place(
    library: State<'_, Library>,
) -> Result<LibraryPlace, CommandError> {
    let folder = library.folder()?;
    Ok(LibraryPlace {
        kilobytes: library_kilobytes(&folder),
        backups: backups(&folder).await,
        folder,
    })
}

/// Shows the library's folder in the system's file manager.
#[tauri::command]
#[specta::specta]
pub(crate) async fn show_library_folder(library: State<'_, Library>) -> Result<(), CommandError> {
    let folder = library.folder()?;
    show(&folder).map_err(|error| {
        CommandError::window(WindowErrorCode::FolderNotShown, Some(&folder), &error)
    })
}

/// Writes the whole library into a file that the writer chooses. `None` when
/// they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn back_up_library<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
    name: String,
) -> Result<Option<Backup>, CommandError> {
    match dialogs::choose_target(&app, title, kind, (&name, ENDING)).await {
        Some(file) => Ok(Some(library.app().await?.back_up(&file).await?)),
        None => Ok(None),
    }
}

/// Lets the writer choose a backup, and says what it holds. `None` when they
/// close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_backup<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
) -> Result<Option<Backup>, CommandError> {
    let Some(file) = dialogs::choose_file(&app, title, FileKind::Backup(kind)).await else {
        return Ok(None);
    };
    let backup = inspect_backup(&file).await?;
    library.chosen().backup = Some(file);
    Ok(Some(backup))
}

/// Makes a backup the library: a daily one by its name, or the file that was
/// chosen last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_library(
    library: State<'_, Library>,
    daily: Option<String>,
) -> Result<Restored, CommandError> {
    let folder = library.folder()?;
    let from = match daily {
        Some(name) => daily_named(&folder, &name).await,
        None => library.chosen().backup.clone(),
    };
    let from = from.ok_or_else(no_backup)?;
    let closed = library.closed().await;
    let restored = restore(&folder, &from).await;
    drop(closed);
    Ok(restored?)
}

/// Looks at everything in the library now. False when it is damaged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_library(library: State<'_, Library>) -> Result<bool, CommandError> {
    Ok(library.app().await?.check().await?)
}

/// Opens the library anew, as if nothing were known of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_library_again(
    library: State<'_, Library>,
) -> Result<Safety, CommandError> {
    Ok(library.open_again(App::open_again).await?.safety())
}

/// Opens the last good backup of a library that was found to be damaged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_last_backup(library: State<'_, Library>) -> Result<Safety, CommandError> {
    Ok(library.open_again(App::open).await?.safety())
}

/// The page names no paths: only what lies among the daily backups is found.
async fn daily_named(folder: &Path, name: &str) -> Option<PathBuf> {
    let backup = backups(folder).await.into_iter().find(|it| it.name == name);
    backup.map(|backup| backup.path.into())
}

fn no_backup() -> CommandError {
    CommandError::window(WindowErrorCode::NoBackupChosen, None, &NoBackup)
}

#[derive(Debug, thiserror::Error)]
#[error("no backup was chosen, or it is gone")]
struct NoBackup;
