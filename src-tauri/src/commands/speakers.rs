//! The directory of speakers.

use std::path::PathBuf;

use serde::Serialize;
use siaran_app::{
    CollectedSpeaker, PostChange, SaidInRelease, Separator, SpeakerChange, SpeakerEntry,
    SpeakerFigures, SpeakerFilter, SpeakerImport, SpeakerMerge, SuggestedSpeaker,
};
use siaran_model::{
    HeldPost, KnownSpeaker, Language, Organisation, Release, ReleaseId, Speaker, SpeakerId,
};
use specta::Type;
use tauri::{AppHandle, Runtime, State};

use crate::clipboard::Clipboard;
use crate::dialogs::{self, FileKind};
use crate::error::{CommandError, WindowErrorCode};
use crate::library::Library;

/// The setting that remembers whether new speakers are kept.
const KEEP_NEW: &str = "keepNewSpeakers";

/// A table that was written.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WrittenTable {
    /// Where it is.
    pub path: PathBuf,
    /// How many speakers it holds.
    pub speakers: u32,
}

/// The entries of the directory that a filter asks for, by name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn list_speakers(
    library: State<'_, Library>,
    filter: SpeakerFilter,
) -> Result<Vec<SpeakerEntry>, CommandError> {
    Ok(library.app().await?.list_speakers(&filter).await?)
}

/// An entry for somebody new, with an id and nothing else.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_speaker(library: State<'_, Library>) -> Result<KnownSpeaker, CommandError> {
    Ok(library.app().await?.new_speaker())
}

/// Keeps an entry as the writer left it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn put_speaker(
    library: State<'_, Library>,
    change: SpeakerChange,
) -> Result<SpeakerEntry, CommandError> {
    Ok(library.app().await?.put_speaker(&change).await?)
}

/// Keeps several entries, all or none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn put_speakers(
    library: State<'_, Library>,
    changes: Vec<SpeakerChange>,
) -> Result<(), CommandError> {
    Ok(library.app().await?.put_speakers(&changes).await?)
}

/// Keeps a speaker of a release in the directory too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_speaker(
    library: State<'_, Library>,
    speaker: Speaker,
    organisation: Organisation,
) -> Result<SpeakerEntry, CommandError> {
    Ok(library
        .app()
        .await?
        .keep_speaker(&speaker, &organisation)
        .await?)
}

/// Whom somebody may mean who types this in a release of this organisation.
#[tauri::command]
#[specta::specta]
pub(crate) async fn suggest_speakers(
    library: State<'_, Library>,
    typed: String,
    organisation: Organisation,
) -> Result<Vec<SuggestedSpeaker>, CommandError> {
    Ok(library
        .app()
        .await?
        .suggest_speakers(&typed, &organisation)
        .await?)
}

/// Puts an entry into the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bin_speaker(
    library: State<'_, Library>,
    id: SpeakerId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.bin_speaker(&id).await?)
}

/// Takes an entry out of the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_speaker(
    library: State<'_, Library>,
    id: SpeakerId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.restore_speaker(&id).await?)
}

/// Forgets an entry that is in the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn delete_speaker(
    library: State<'_, Library>,
    id: SpeakerId,
) -> Result<(), CommandError> {
    Ok(library.app().await?.delete_speaker(&id).await?)
}

/// Entries that may be one person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicate_speakers(
    library: State<'_, Library>,
) -> Result<Vec<Vec<SpeakerId>>, CommandError> {
    Ok(library.app().await?.duplicate_speakers().await?)
}

/// What two entries would be together.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan_merge(
    library: State<'_, Library>,
    kept: SpeakerId,
    other: SpeakerId,
) -> Result<SpeakerMerge, CommandError> {
    Ok(library.app().await?.plan_merge(&kept, &other).await?)
}

/// Makes one entry of two.
#[tauri::command]
#[specta::specta]
pub(crate) async fn merge_speakers(
    library: State<'_, Library>,
    kept: SpeakerId,
    kept_revision: u32,
    other: SpeakerId,
    other_revision: u32,
) -> Result<SpeakerEntry, CommandError> {
    Ok(library
        .app()
        .await?
        .merge_speakers(&kept, kept_revision, &other, other_revision)
        .await?)
}

/// The speakers of all releases whom the directory does not have.
#[tauri::command]
#[specta::specta]
pub(crate) async fn collect_speakers(
    library: State<'_, Library>,
) -> Result<Vec<CollectedSpeaker>, CommandError> {
    Ok(library.app().await?.collect_speakers().await?)
}

/// The speakers whom a release presents otherwise than the directory does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn post_changes(
    library: State<'_, Library>,
    release: Release,
) -> Result<Vec<PostChange>, CommandError> {
    Ok(library.app().await?.post_changes(&release).await?)
}

/// Remembers that a release presents a speaker as it does on purpose.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave_post(
    library: State<'_, Library>,
    release: ReleaseId,
    speaker: SpeakerId,
    said: HeldPost,
    known: HeldPost,
) -> Result<(), CommandError> {
    Ok(library
        .app()
        .await?
        .leave_post(&release, &speaker, &said, &known)
        .await?)
}

/// Lets the writer choose where the directory goes as a table. `None` when they
/// close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_speakers<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    separator: Separator,
    language: Language,
    title: String,
    kind: String,
    name: String,
) -> Result<Option<WrittenTable>, CommandError> {
    let Some(path) = dialogs::choose_target(&app, title, kind, (&name, "csv")).await else {
        return Ok(None);
    };
    let library = library.app().await?;
    let speakers = library.export_speakers(&path, separator, language).await?;
    Ok(Some(WrittenTable { path, speakers }))
}

/// Lets the writer choose a table, and answers what it would bring in. `None`
/// when they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn read_speakers<R: Runtime>(
    app: AppHandle<R>,
    library: State<'_, Library>,
    title: String,
    kind: String,
) -> Result<Option<SpeakerImport>, CommandError> {
    match dialogs::choose_file(&app, title, FileKind::Table(kind)).await {
        Some(file) => Ok(Some(library.app().await?.read_speakers(&file).await?)),
        None => Ok(None),
    }
}

/// How often each speaker of the directory is quoted, and when last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn speaker_figures(
    library: State<'_, Library>,
) -> Result<Vec<SpeakerFigures>, CommandError> {
    Ok(library.app().await?.speaker_figures().await?)
}

/// Every quote of a speaker of the directory.
#[tauri::command]
#[specta::specta]
pub(crate) async fn speaker_quotes(
    library: State<'_, Library>,
    id: SpeakerId,
) -> Result<Vec<SaidInRelease>, CommandError> {
    Ok(library.app().await?.speaker_quotes(&id).await?)
}

/// Puts a quote on the clipboard, as the page wrote it.
#[tauri::command]
#[specta::specta]
pub(crate) fn copy_quote(
    clipboard: State<'_, Clipboard>,
    text: String,
) -> Result<(), CommandError> {
    clipboard
        .put_plain(text)
        .map_err(|error| CommandError::window(WindowErrorCode::ClipboardDenied, None, &error))
}

/// Whether a new speaker in a quote goes into the directory too. As long as
/// nobody chose, they do.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keeps_new_speakers(library: State<'_, Library>) -> Result<bool, CommandError> {
    let chosen = library.app().await?.setting(KEEP_NEW).await?;
    Ok(chosen.as_deref() != Some("no"))
}

/// Remembers whether a new speaker in a quote goes into the directory too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_new_speakers(
    library: State<'_, Library>,
    keep: bool,
) -> Result<(), CommandError> {
    let value = if keep { "yes" } else { "no" };
    Ok(library.app().await?.put_setting(KEEP_NEW, value).await?)
}

/// Whether the directory knows whom a release means by an id or a name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn knows_speaker(
    library: State<'_, Library>,
    id: SpeakerId,
    name: String,
) -> Result<bool, CommandError> {
    Ok(library.app().await?.knows_speaker(&id, &name).await?)
}
