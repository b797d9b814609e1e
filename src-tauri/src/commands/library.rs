//! The releases of the library and the templates to start from.

use siaran_app::{Opened, TemplateSummary};
use siaran_model::{OrganisationId, ReleaseId, TemplateId};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// Every template, those in Indonesian first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn list_templates(
    library: State<'_, Library>,
) -> Result<Vec<TemplateSummary>, CommandError> {
    Ok(library.app().await?.list_templates().await?)
}

/// A new release from a template, dated today, of the organisation asked for,
/// else of the usual one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_release(
    library: State<'_, Library>,
    template: TemplateId,
    organisation: Option<OrganisationId>,
) -> Result<Opened, CommandError> {
    let app = library.app().await?;
    Ok(app
        .create_release_of(&template, organisation.as_ref())
        .await?)
}

/// The sample, made if the library has none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_sample(library: State<'_, Library>) -> Result<Opened, CommandError> {
    Ok(library.app().await?.open_sample().await?)
}

/// Copies a release, to write the next one from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicate_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<ReleaseId, CommandError> {
    Ok(library.app().await?.duplicate_release(&id).await?)
}

/// Puts a release into the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bin_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.bin_release(&id).await?)
}

/// Takes a release out of the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.restore_release(&id).await?)
}

/// Forgets a release that is in the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_release(
    library: State<'_, Library>,
    id: ReleaseId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.delete_release(&id).await?)
}
