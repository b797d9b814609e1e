//! The number register.

use siaran_app::{
    Count, NumberEntry, NumberEvent, NumberOffice, NumberPatternReading, NumberRegister,
    NumberStanding, NumberTableWords, Separator, Wanted,
};
use siaran_model::{Organisation, Release};
use tauri::{AppHandle, Runtime, State};

use crate::dialogs;
use crate::error::CommandError;
use crate::library::Library;

/// Every organisation that has a register, or could begin one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn number_offices(
    library: State<'_, Library>,
) -> Result<Vec<NumberOffice>, CommandError> {
    Ok(library.app().await?.number_offices().await?)
}

/// The register of an organisation's year.
#[tauri::command]
#[specta::specta]
pub(crate) async fn number_register(
    library: State<'_, Library>,
    count: Count,
) -> Result<NumberRegister, CommandError> {
    Ok(library.app().await?.number_register(&count).await?)
}

/// The history of one number, from its beginning.
#[tauri::command]
#[specta::specta]
pub(crate) async fn number_history(
    library: State<'_, Library>,
    count: Count,
    number: u32,
) -> Result<Vec<NumberEvent>, CommandError> {
    Ok(library.app().await?.number_history(&count, number).await?)
}

/// How a release and the register stand to each other.
#[tauri::command]
#[specta::specta]
pub(crate) async fn number_standing(
    library: State<'_, Library>,
    release: Release,
) -> Result<NumberStanding, CommandError> {
    Ok(library.app().await?.number_standing(&release).await?)
}

/// Gives a release a number. The release does not carry it yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_number(
    library: State<'_, Library>,
    release: Release,
    wanted: Wanted,
) -> Result<NumberEntry, CommandError> {
    Ok(library.app().await?.take_number(&release, wanted).await?)
}

/// Takes a number back from its release and keeps it for another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn free_number(
    library: State<'_, Library>,
    count: Count,
    number: u32,
) -> Result<NumberEntry, CommandError> {
    Ok(library.app().await?.free_number(&count, number).await?)
}

/// Cancels a number for ever, with a reason.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_number(
    library: State<'_, Library>,
    count: Count,
    number: u32,
    reason: String,
) -> Result<NumberEntry, CommandError> {
    let app = library.app().await?;
    Ok(app.cancel_number(&count, number, &reason).await?)
}

/// Keeps the next numbers of a count for later.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reserve_numbers(
    library: State<'_, Library>,
    count: Count,
    how_many: u32,
    note: String,
) -> Result<Vec<NumberEntry>, CommandError> {
    let app = library.app().await?;
    Ok(app.reserve_numbers(&count, how_many, &note).await?)
}

/// Records numbers as given outside.
#[tauri::command]
#[specta::specta]
pub(crate) async fn record_numbers(
    library: State<'_, Library>,
    count: Count,
    from: u32,
    to: u32,
    note: String,
) -> Result<(), CommandError> {
    let app = library.app().await?;
    Ok(app.record_numbers(&count, from, to, &note).await?)
}

/// Records every number that one release alone carries and the register does not
/// know. The answer is how many these were.
#[tauri::command]
#[specta::specta]
pub(crate) async fn record_carried_numbers(
    library: State<'_, Library>,
    count: Count,
) -> Result<u32, CommandError> {
    Ok(library.app().await?.record_carried_numbers(&count).await?)
}

/// Lets a count start at a number.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_count(
    library: State<'_, Library>,
    count: Count,
    first: u32,
) -> Result<(), CommandError> {
    Ok(library.app().await?.start_count(&count, first).await?)
}

/// Lets the writer choose a file, and writes the register of a year there. False
/// when they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_numbers<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    count: Count,
    separator: Separator,
    words: NumberTableWords,
    dialog: TargetDialog,
) -> Result<bool, CommandError> {
    let library = library.app().await?;
    let TargetDialog { title, kind, name } = dialog;
    match dialogs::choose_target(&app, title, kind, (&name, "csv")).await {
        Some(file) => {
            library
                .export_numbers(&count, separator, &words, &file)
                .await?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// The words of a dialog that asks where to.
#[derive(Debug, serde::Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TargetDialog {
    /// Above the dialog.
    title: String,
    /// What such files are called.
    kind: String,
    /// The name that is proposed, without its ending.
    name: String,
}

/// An organisation's number pattern, read.
#[tauri::command]
#[specta::specta]
pub(crate) fn read_number_pattern(organisation: Organisation) -> NumberPatternReading {
    siaran_app::read_number_pattern(&organisation)
}
