//! Taking passages of other releases into the one on the desk.

use siaran_app::{ReusePage, ReuseSearch, ReuseSource};
use siaran_model::ReleaseId;
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// A page of the releases to take from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn find_reusable(
    library: State<'_, Library>,
    search: ReuseSearch,
) -> Result<ReusePage, CommandError> {
    Ok(library.app().await?.find_reusable(&search).await?)
}

/// A release to take from, with the hits of a search. It stays as it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_reusable(
    library: State<'_, Library>,
    id: ReleaseId,
    words: String,
) -> Result<ReuseSource, CommandError> {
    Ok(library.app().await?.open_reusable(&id, &words).await?)
}
