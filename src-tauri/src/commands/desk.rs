//! One release under the writer's hands.

use siaran_app::{Observed, PagePlaces, ShownMessage};
use siaran_galley::Galley;
use siaran_model::{House, Image, ImageData, ImageId, Language, Release};
use tauri::{AppHandle, Runtime, State};

use crate::bytes::{Bytes, Described};
use crate::dialogs::{self, FileKind};
use crate::error::CommandError;
use crate::library::Library;

/// The release composed for print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compose(
    library: State<'_, Library>,
    release: Release,
) -> Result<Galley, CommandError> {
    Ok(library.app().await?.compose(&release))
}

/// What the words of lede and headline tell, for the guide.
#[tauri::command]
#[specta::specta]
pub(crate) async fn observe(
    library: State<'_, Library>,
    release: Release,
) -> Result<Observed, CommandError> {
    Ok(library.app().await?.observe(&release))
}

/// What most offices' house settings are in a language.
#[tauri::command]
#[specta::specta]
pub(crate) fn usual_house(language: Language) -> House {
    House::usual(language)
}

/// Lets the writer choose a picture, and keeps it for the release that will
/// show it. `None` when they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_image<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
) -> Result<Option<Image>, CommandError> {
    match dialogs::choose_file(&app, title, FileKind::Picture(kind)).await {
        Some(file) => Ok(Some(library.app().await?.add_image_file(&file).await?)),
        None => Ok(None),
    }
}

/// Keeps a picture that was dropped or pasted, by the name of its file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_dropped_image(
    library: State<'_, Library>,
    name: String,
    bytes: ImageData,
) -> Result<Image, CommandError> {
    let app = library.app().await?;
    Ok(app.add_named_image(bytes.to_vec(), &name).await?)
}

/// The bytes of a picture.
#[tauri::command]
#[specta::specta]
pub(crate) async fn image(library: State<'_, Library>, id: ImageId) -> Result<Bytes, CommandError> {
    let (_, data) = library.app().await?.image(&id).await?;
    Ok(Bytes(data.to_vec()))
}

/// The release as it would leave as PDF, described by where its words stand.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_pdf(
    library: State<'_, Library>,
    release: Release,
) -> Result<Described<Vec<PagePlaces>>, CommandError> {
    let preview = library.app().await?.preview_pdf(&release).await?;
    Ok(Described {
        about: preview.pages,
        bytes: preview.file.to_vec(),
    })
}

/// The release as it would leave as HTML; elements say in `data-part` which part
/// they came from, and words in `data-field` and `data-at` where they were typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_html(
    library: State<'_, Library>,
    release: Release,
) -> Result<String, CommandError> {
    Ok(library.app().await?.preview_html(&release).await?)
}

/// The release as WhatsApp shows its message.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_message(
    library: State<'_, Library>,
    release: Release,
) -> Result<ShownMessage, CommandError> {
    Ok(library.app().await?.preview_message(&release))
}
