//! The templates of the library: made, changed, exchanged with other libraries, and
//! taken over by releases.

use siaran_app::{
    PlannedPart, SavedTemplate, TEMPLATE_ENDING, Taking, TemplateNews, TemplateOffer,
    TemplateOrder, TemplateSummary, TemplateUpdate, template_stem,
};
use siaran_model::{Release, Template, TemplateId};
use tauri::{AppHandle, Runtime, State};

use crate::dialogs::{self, FileKind};
use crate::error::CommandError;
use crate::library::Library;

/// Every template that was deleted or hidden.
#[tauri::command]
#[specta::specta]
pub(crate) async fn list_binned_templates(
    library: State<'_, Library>,
) -> Result<Vec<TemplateSummary>, CommandError> {
    Ok(library.app().await?.list_binned_templates().await?)
}

/// A template as it is now, without its pictures' bytes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_template(
    library: State<'_, Library>,
    id: TemplateId,
) -> Result<Template, CommandError> {
    Ok(library.app().await?.open_template(&id).await?)
}

/// What would become of each part of a release in a template.
#[tauri::command]
#[specta::specta]
pub(crate) fn plan_template(release: Release) -> Vec<PlannedPart> {
    siaran_app::plan_template(&release)
}

/// Makes a template from a release.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_template(
    library: State<'_, Library>,
    release: Release,
    order: TemplateOrder,
) -> Result<Template, CommandError> {
    Ok(library.app().await?.make_template(&release, &order).await?)
}

/// Keeps a changed template; it is on disk when this returns.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_template(
    library: State<'_, Library>,
    template: Template,
    begun: bool,
) -> Result<SavedTemplate, CommandError> {
    Ok(library.app().await?.save_template(&template, begun).await?)
}

/// Keeps what was written over a template that was changed meanwhile as another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_template_apart(
    library: State<'_, Library>,
    template: Template,
    name: String,
) -> Result<Template, CommandError> {
    let app = library.app().await?;
    Ok(app.save_template_apart(&template, &name).await?)
}

/// Gives a template another name and summary.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rename_template(
    library: State<'_, Library>,
    id: TemplateId,
    name: String,
    summary: String,
) -> Result<(), CommandError> {
    let app = library.app().await?;
    Ok(app.rename_template(&id, &name, &summary).await?)
}

/// Gives a template that comes with the program what it came with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reset_template(
    library: State<'_, Library>,
    id: TemplateId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.reset_template(&id).await?)
}

/// Copies a template under another name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicate_template(
    library: State<'_, Library>,
    id: TemplateId,
    name: String,
) -> Result<TemplateId, CommandError> {
    Ok(library.app().await?.duplicate_template(&id, &name).await?)
}

/// Puts a template into the bin, or hides it if it comes with the program.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bin_template(
    library: State<'_, Library>,
    id: TemplateId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.bin_template(&id).await?)
}

/// Takes a template out of the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_template(
    library: State<'_, Library>,
    id: TemplateId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.restore_template(&id).await?)
}

/// Forgets a template that is in the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_template(
    library: State<'_, Library>,
    id: TemplateId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.delete_template(&id).await?)
}

/// Lets the writer choose where a template's file goes, and writes it. The name of
/// the file, or `None` when they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_template<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    id: TemplateId,
    title: String,
    kind: String,
) -> Result<Option<String>, CommandError> {
    let library = library.app().await?;
    let name = template_stem(&library.open_template(&id).await?);
    let name = (name.as_str(), TEMPLATE_ENDING);
    let Some(file) = dialogs::choose_target(&app, title, kind, name).await else {
        return Ok(None);
    };
    library.export_template(&id, &file).await?;
    let name = file.file_name().unwrap_or_default();
    Ok(Some(name.to_string_lossy().into_owned()))
}

/// Lets the writer choose a template's file, and tells what is in it. `None` when
/// they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn offer_template<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
) -> Result<Option<TemplateOffer>, CommandError> {
    match dialogs::choose_file(&app, title, FileKind::Template(kind)).await {
        Some(file) => Ok(Some(library.app().await?.offer_template(&file).await?)),
        None => Ok(None),
    }
}

/// Takes a template that was offered.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_template(
    library: State<'_, Library>,
    template: Template,
    taking: Taking,
) -> Result<Template, CommandError> {
    Ok(library.app().await?.take_template(template, taking).await?)
}

/// The newer version of the template that a release was made from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_news(
    library: State<'_, Library>,
    release: Release,
) -> Result<Option<TemplateNews>, CommandError> {
    Ok(library.app().await?.template_news(&release).await?)
}

/// What a release would be with the newer version of its template.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_update(
    library: State<'_, Library>,
    release: Release,
) -> Result<Option<TemplateUpdate>, CommandError> {
    Ok(library.app().await?.template_update(&release).await?)
}

/// Keeps what a release says as a version, before its template's newer one is
/// applied to it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_before_update(
    library: State<'_, Library>,
    release: Release,
) -> Result<(), CommandError> {
    Ok(library.app().await?.keep_before_update(&release).await?)
}

/// What the writer calls themselves in the templates they make.
#[tauri::command]
#[specta::specta]
pub(crate) async fn maker(library: State<'_, Library>) -> Result<Option<String>, CommandError> {
    Ok(library.app().await?.maker().await?)
}

/// Remembers what the writer calls themselves.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_maker(
    library: State<'_, Library>,
    name: String,
) -> Result<(), CommandError> {
    Ok(library.app().await?.put_maker(&name).await?)
}
