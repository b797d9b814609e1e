//! A release comes to the desk, and what is written there to the library.

use siaran_app::{App, Opened, Saved};
use siaran_model::{Release, ReleaseId};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// A release of the library to write on. What it says is kept as a version,
/// unless the last one says the same.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<Opened, CommandError> {
    let app = library.app().await?;
    let opened = app.open_release(&id).await?;
    begin_sitting(app, &opened.release);
    Ok(opened)
}

/// Keeps what a release says as a version. The writer need not wait for it, and
/// can write without it: a text that cannot be kept now is kept after the next
/// pause.
pub(crate) fn begin_sitting(app: App, found: &Release) {
    let found = found.clone();
    tauri::async_runtime::spawn(async move { app.begin_sitting(&found).await });
}

/// What the library has of a release now, for whoever has it open already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn present_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<Opened, CommandError> {
    Ok(library.app().await?.open_release(&id).await?)
}

/// Keeps a release as it is now, unless another window or program saved other
/// words than the revision these are based on; it is on disk when this returns.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_release(
    library: State<'_, Library>,
    release: Release,
    based_on: u32,
) -> Result<Saved, CommandError> {
    Ok(library
        .app()
        .await?
        .save_release(&release, based_on)
        .await?)
}

/// Keeps a text as a release of its own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_as_new(
    library: State<'_, Library>,
    release: Release,
) -> Result<Opened, CommandError> {
    Ok(library.app().await?.save_as_new(&release).await?)
}

/// Puts a text over that of another window or program, which stays as a version.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_over(
    library: State<'_, Library>,
    release: Release,
    over: u32,
) -> Result<Saved, CommandError> {
    Ok(library.app().await?.save_over(&release, over).await?)
}

/// Keeps a text as a version of its release before another takes its place.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_aside(
    library: State<'_, Library>,
    release: Release,
) -> Result<(), CommandError> {
    Ok(library.app().await?.set_aside(&release).await?)
}
