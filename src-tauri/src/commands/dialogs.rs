//! Asking the writer through the system's dialogs.
//!
//! Our own commands around them, so that the page needs no permission to open
//! dialogs and the journeys can answer.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Lets the writer choose a folder. `None` when they close the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_folder<R: Runtime>(
    app: AppHandle<R>,
    title: String,
    start: Option<PathBuf>,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = answer("folder") {
        return answer;
    }

    let mut dialog = app.dialog().file().set_title(title);
    if let Some(start) = start {
        dialog = dialog.set_directory(start);
    }
    let (answer, answered) = tokio::sync::oneshot::channel();
    dialog.pick_folder(move |folder| {
        // The page may be gone by the time the writer chooses.
        let _ = answer.send(folder);
    });
    answered.await.ok().flatten()?.into_path().ok()
}

/// What a journey says that a dialog answers: it cannot work a dialog of the
/// system. The environment names a folder with one file for each dialog, so
/// that the answer can change while the program runs; an empty or missing file
/// is a dialog that was closed. `None` when this is no journey.
#[cfg(feature = "e2e")]
fn answer(dialog: &str) -> Option<Option<PathBuf>> {
    let answers = PathBuf::from(std::env::var_os("SIARAN_E2E_ANSWERS")?);
    let answer = std::fs::read_to_string(answers.join(dialog)).unwrap_or_default();
    Some((!answer.is_empty()).then(|| answer.into()))
}
