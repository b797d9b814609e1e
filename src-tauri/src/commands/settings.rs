//! What the writer chose once for always.

use siaran_model::Language;
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// The setting that remembers the language of the window.
const LANGUAGE: &str = "language";

/// The language that the window speaks. `None` until one was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn language(
    library: State<'_, Library>,
) -> Result<Option<Language>, CommandError> {
    let chosen = library.app().await?.setting(LANGUAGE).await?;
    Ok(match chosen.as_deref() {
        Some("id") => Some(Language::Indonesian),
        Some("en") => Some(Language::English),
        Some(_) | None => None,
    })
}

/// Remembers the language that the window speaks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_language(
    library: State<'_, Library>,
    language: Language,
) -> Result<(), CommandError> {
    let name = match language {
        Language::Indonesian => "id",
        Language::English => "en",
    };
    Ok(library.app().await?.put_setting(LANGUAGE, name).await?)
}
