//! What a quote of the release may say around its speech, and a question around
//! its words.

use siaran_galley::{LeadIn, Question, Recognised, VerbChoices};
use siaran_model::{PartId, Release, Text};
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

/// A paragraph of the body as the question of an exchange. `None`: it is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn read_question(
    library: State<'_, Library>,
    release: Release,
    paragraph: PartId,
) -> Result<Option<Question>, CommandError> {
    Ok(library.app().await?.read_question(&release, &paragraph))
}

/// The paragraph that tells of an exchange's question.
#[tauri::command]
#[specta::specta]
pub(crate) async fn told_question(
    library: State<'_, Library>,
    release: Release,
    exchange: PartId,
) -> Result<Text, CommandError> {
    Ok(library.app().await?.told_question(&release, &exchange))
}
