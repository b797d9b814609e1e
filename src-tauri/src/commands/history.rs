//! The versions of the release on the desk.

use siaran_app::{Comparison, VersionSummary, compare};
use siaran_model::{PartId, Release, ReleaseId};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// The versions of a release, the last first. How much one differs from the one
/// before is absent where nobody counted it yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<Vec<VersionSummary>, CommandError> {
    Ok(library.app().await?.history(&id).await?)
}

/// The versions of a release with how much each differs from the one before.
#[tauri::command]
#[specta::specta]
pub(crate) async fn measure_history(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<Vec<VersionSummary>, CommandError> {
    Ok(library.app().await?.measure_history(&id).await?)
}

/// What a release said in a version, without its pictures' bytes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_version(
    library: State<'_, Library>,
    id: ReleaseId,
    number: u32,
) -> Result<Release, CommandError> {
    Ok(library.app().await?.open_version(&id, number).await?)
}

/// Keeps the text on the desk under a name, and answers the version's number.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_named_version(
    library: State<'_, Library>,
    release: Release,
    name: String,
) -> Result<u32, CommandError> {
    let app = library.app().await?;
    Ok(app.keep_named_version(&release, &name).await?)
}

/// Gives a version a name; none takes the one it has.
#[tauri::command]
#[specta::specta]
pub(crate) async fn name_version(
    library: State<'_, Library>,
    id: ReleaseId,
    number: u32,
    name: Option<String>,
) -> Result<(), CommandError> {
    let app = library.app().await?;
    Ok(app.name_version(&id, number, name.as_deref()).await?)
}

/// Holds one release against another, part by part and word by word.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn compare_releases(before: Release, after: Release) -> Comparison {
    compare(&before, &after)
}

/// The text on the desk with a version, or one part of it, brought back. Both
/// texts are kept as versions; the desk takes the answer as an edit.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bring_back(
    library: State<'_, Library>,
    present: Release,
    number: u32,
    part: Option<PartId>,
) -> Result<Release, CommandError> {
    let app = library.app().await?;
    Ok(app.bring_back(&present, number, part.as_ref()).await?)
}
