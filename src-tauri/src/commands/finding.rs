//! Finding a release again.

use siaran_app::{FilterChoices, ListFilter, ReleasePage};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// A page of the releases that a filter asks for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn list_releases(
    library: State<'_, Library>,
    filter: ListFilter,
) -> Result<ReleasePage, CommandError> {
    Ok(library.app().await?.list_releases(&filter).await?)
}

/// What the list of releases can be filtered by.
#[tauri::command]
#[specta::specta]
pub(crate) async fn filter_choices(
    library: State<'_, Library>,
) -> Result<FilterChoices, CommandError> {
    Ok(library.app().await?.filter_choices().await?)
}
