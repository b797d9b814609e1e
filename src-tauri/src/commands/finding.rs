//! Finding a release again.

use siaran_app::{
    Destination, DestinationId, FilterChoices, ListFilter, Place, Reached, ReleasePage,
};
use tauri::State;

use crate::commands::saving::begin_sitting;
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

/// Where somebody may want to go who typed this, best first: releases, templates,
/// speakers, and the places of the window.
#[tauri::command]
#[specta::specta]
pub(crate) async fn find_destinations(
    library: State<'_, Library>,
    typed: String,
    places: Vec<Place>,
) -> Result<Vec<Destination>, CommandError> {
    Ok(library
        .app()
        .await?
        .find_destinations(&typed, &places)
        .await?)
}

/// What a destination leads to; a release begins a sitting as it does when it is
/// opened.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reach(
    library: State<'_, Library>,
    to: DestinationId,
) -> Result<Reached, CommandError> {
    let app = library.app().await?;
    let reached = app.reach(&to).await?;
    if let Reached::Release(opened) = &reached {
        begin_sitting(app, &opened.release);
    }
    Ok(reached)
}
