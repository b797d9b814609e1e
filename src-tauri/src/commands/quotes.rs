//! What a quote of the release may say around its speech.

use siaran_galley::{LeadIn, Recognised, VerbChoices};
use siaran_model::{PartId, Release};
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// The reporting verbs that a quote may take, and which of them fit. `None`: it
/// is no quote.
#[tauri::command]
#[specta::specta]
pub(crate) async fn verb_choices(
    library: State<'_, Library>,
    release: Release,
    quote: PartId,
) -> Result<Option<VerbChoices>, CommandError> {
    Ok(library.app().await?.verb_choices(&release, &quote))
}

/// Sentences that may stand before a quote.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lead_ins(
    library: State<'_, Library>,
    release: Release,
    quote: PartId,
) -> Result<Vec<LeadIn>, CommandError> {
    Ok(library.app().await?.lead_ins(&release, &quote))
}

/// Those of these paragraphs that are quotes, as quotes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recognise_quotes(
    library: State<'_, Library>,
    release: Release,
    parts: Vec<PartId>,
) -> Result<Vec<Recognised>, CommandError> {
    let app = library.app().await?;
    Ok(app.recognise_quotes(&release, &parts).await?)
}
