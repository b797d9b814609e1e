//! Releases leave as files of their own, and come in from them.
//!
//! The page never names a path: the writer chooses in a dialog, drops a file on the
//! window or opens one with the program.

use siaran_app::{App, Arrival, Meet, Opened, RELEASE_ENDING, WrittenRelease, file_stem};
use siaran_model::{ImageData, ImageId, Release};
use tauri::{AppHandle, Runtime, State};

use crate::asked::AskedFile;
use crate::dialogs::{self, FileKind};
use crate::error::CommandError;
use crate::library::Library;

/// Lets the writer choose where a release's file goes, and writes it. `None` when
/// they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn send_release<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    release: Release,
    title: String,
    kind: String,
) -> Result<Option<WrittenRelease>, CommandError> {
    let library = library.app().await?;
    let stem = file_stem(&release, &release.house.file_name);
    match dialogs::choose_target(&app, title, kind, (&stem, RELEASE_ENDING)).await {
        Some(file) => Ok(Some(library.send_release(&release, &file).await?)),
        None => Ok(None),
    }
}

/// The same for a text that could not be saved: it needs no library.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_copy<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    release: Release,
    title: String,
    kind: String,
) -> Result<Option<WrittenRelease>, CommandError> {
    let stem = file_stem(&release, &release.house.file_name);
    let Some(file) = dialogs::choose_target(&app, title, kind, (&stem, RELEASE_ENDING)).await
    else {
        return Ok(None);
    };
    let library: Option<App> = library.app().await.ok();
    let written = siaran_app::rescue_release(library.as_ref(), release, &file).await?;
    Ok(Some(written))
}

/// Lets the writer choose a file, and takes its release into the library unless that
/// has another text of the release; a template is only offered. `None` when they close
/// the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_release_file<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
) -> Result<Option<Arrival>, CommandError> {
    match dialogs::choose_file(&app, title, FileKind::Release(kind)).await {
        Some(file) => Ok(Some(library.app().await?.receive_file(&file).await?)),
        None => Ok(None),
    }
}

/// The same for a file that was dropped on the window: its name and its bytes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_dropped_file(
    library: State<'_, Library>,
    name: String,
    bytes: ImageData,
) -> Result<Arrival, CommandError> {
    let app = library.app().await?;
    Ok(app.receive_bytes(bytes.to_vec(), &name).await?)
}

/// The same for the file that the program was started with. `None` when there was
/// none, or when it was asked for before.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_asked_file(
    asked: State<'_, AskedFile>,
    library: State<'_, Library>,
) -> Result<Option<Arrival>, CommandError> {
    match asked.take() {
        Some(file) => Ok(Some(library.app().await?.receive_file(&file).await?)),
        None => Ok(None),
    }
}

/// Does what the writer chose for a text that the library has another of.
#[tauri::command]
#[specta::specta]
pub(crate) async fn meet_release(
    library: State<'_, Library>,
    release: Release,
    seen: u32,
    choice: Meet,
) -> Result<Opened, CommandError> {
    Ok(library.app().await?.meet(&release, seen, choice).await?)
}

/// The pictures that a release shows and the library does not have.
#[tauri::command]
#[specta::specta]
pub(crate) async fn missing_pictures(
    library: State<'_, Library>,
    release: Release,
) -> Result<Vec<ImageId>, CommandError> {
    Ok(library.app().await?.missing_pictures(&release).await?)
}
