//! The directory of organisations, and what releases take from it.

use siaran_app::{Directory, OrganisationField, OrganisationNews, OrganisationSaved};
use siaran_model::{Language, OrganisationEntry, OrganisationId, Release};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// The organisations of the office, and which of them is the usual one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn directory(library: State<'_, Library>) -> Result<Directory, CommandError> {
    Ok(library.app().await?.directory().await?)
}

/// A blank organisation to fill in. It is kept when it is first saved.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_organisation(
    library: State<'_, Library>,
    language: Language,
) -> Result<OrganisationEntry, CommandError> {
    Ok(library.app().await?.new_organisation(language))
}

/// An organisation of the directory, without its pictures' bytes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
) -> Result<OrganisationEntry, CommandError> {
    Ok(library.app().await?.open_organisation(&id).await?)
}

/// Keeps an organisation that was changed from the version it says; it is on
/// disk when this returns.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_organisation(
    library: State<'_, Library>,
    entry: OrganisationEntry,
) -> Result<OrganisationSaved, CommandError> {
    Ok(library.app().await?.save_organisation(&entry).await?)
}

/// Copies an organisation; `copied` holds the words for the name of a copy, with
/// `{name}` for the old one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicate_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
    copied: String,
) -> Result<OrganisationId, CommandError> {
    let app = library.app().await?;
    let name = |name: &str| copied.replace("{name}", name);
    Ok(app.duplicate_organisation(&id, name).await?)
}

/// Makes new releases be of this organisation.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_usual_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.choose_usual_organisation(&id).await?)
}

/// Puts an organisation into the bin. Releases keep their copies.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bin_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.bin_organisation(&id).await?)
}

/// Takes an organisation out of the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.restore_organisation(&id).await?)
}

/// Forgets an organisation that is in the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_organisation(
    library: State<'_, Library>,
    id: OrganisationId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.delete_organisation(&id).await?)
}

/// A release as one of this organisation will look.
#[tauri::command]
#[specta::specta]
pub(crate) async fn organisation_sample(
    library: State<'_, Library>,
    entry: OrganisationEntry,
    language: Language,
) -> Result<Release, CommandError> {
    Ok(library.app().await?.organisation_sample(&entry, language))
}

/// How a release stands to the directory.
#[tauri::command]
#[specta::specta]
pub(crate) async fn organisation_news(
    library: State<'_, Library>,
    release: Release,
) -> Result<OrganisationNews, CommandError> {
    Ok(library.app().await?.organisation_news(&release).await?)
}

/// A release with what the directory says in these fields. Nothing is saved.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_organisation(
    library: State<'_, Library>,
    release: Release,
    id: OrganisationId,
    fields: Vec<OrganisationField>,
) -> Result<Release, CommandError> {
    let app = library.app().await?;
    Ok(app.take_organisation(release, &id, &fields).await?)
}

/// Puts a release's organisation into the directory. Answers its id there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn file_organisation(
    library: State<'_, Library>,
    release: Release,
) -> Result<OrganisationId, CommandError> {
    Ok(library.app().await?.file_organisation(&release).await?)
}
