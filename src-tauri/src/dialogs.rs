//! Asking the writer through the system's dialogs.
//!
//! The commands that need a file or a folder ask themselves: the page needs no
//! permission to open dialogs and never names a path. The journeys can answer.

use std::path::PathBuf;

use siaran_app::{RELEASE_ENDING, TEMPLATE_ENDING};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

/// What files a dialog offers, with the words for that kind.
#[derive(Debug)]
pub(crate) enum FileKind {
    Release(String),
    Picture(String),
    Template(String),
    Backup(String),
    Table(String),
}

/// Lets the writer choose a folder. `None` when they close the dialog.
pub(crate) async fn choose_folder<R: Runtime>(
    app: &AppHandle<R>,
    title: String,
    start: Option<PathBuf>,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = answer("folder") {
        return Some(answer).filter(|path| !path.as_os_str().is_empty());
    }

    let mut dialog = app.dialog().file().set_title(title);
    if let Some(start) = start {
        dialog = dialog.set_directory(start);
    }
    asked(|answer| dialog.pick_folder(answer)).await
}

/// Lets the writer choose a file. `None` when they close the dialog.
pub(crate) async fn choose_file<R: Runtime>(
    app: &AppHandle<R>,
    title: String,
    kind: FileKind,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = answer("file") {
        return Some(answer).filter(|path| !path.as_os_str().is_empty());
    }

    let dialog: FileDialogBuilder<R> = match kind {
        FileKind::Release(words) => app
            .dialog()
            .file()
            .add_filter(words, &[RELEASE_ENDING, TEMPLATE_ENDING, "json"]),
        FileKind::Backup(words) => app.dialog().file().add_filter(words, &["sqlite"]),
        FileKind::Picture(words) => app
            .dialog()
            .file()
            .add_filter(words, &["jpg", "jpeg", "png", "JPG", "JPEG", "PNG"]),
        FileKind::Table(words) => app
            .dialog()
            .file()
            .add_filter(words, &["csv", "txt", "CSV", "TXT"]),
        FileKind::Template(words) => app.dialog().file().add_filter(words, &[TEMPLATE_ENDING]),
    };
    asked(|answer| dialog.set_title(title).pick_file(answer)).await
}

/// Lets the writer choose where a file of this kind goes, under this name unless
/// they change it. `None` when they close the dialog. The system asks before a file
/// is replaced.
pub(crate) async fn choose_target<R: Runtime>(
    app: &AppHandle<R>,
    title: String,
    kind: String,
    (name, ending): (&str, &str),
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = answer("target") {
        return Some(answer).filter(|path| !path.as_os_str().is_empty());
    }

    let dialog = app
        .dialog()
        .file()
        .add_filter(kind, &[ending])
        .set_title(title)
        .set_file_name(format!("{name}.{ending}"));
    let chosen = asked(|answer| dialog.save_file(answer)).await?;
    Some(with_ending(chosen, ending))
}

/// Not every system adds the ending that its writer left out. Then nobody was asked
/// about a file of the whole name, and none is replaced.
fn with_ending(chosen: PathBuf, ending: &str) -> PathBuf {
    if chosen.extension().is_some_and(|found| found == ending) {
        return chosen;
    }
    let name = chosen.file_name().unwrap_or_default().to_string_lossy();
    let free = (1..).map(|n| {
        chosen.with_file_name(match n {
            1 => format!("{name}.{ending}"),
            n => format!("{name} ({n}).{ending}"),
        })
    });
    free.into_iter()
        .find(|path| !path.exists())
        .unwrap_or_else(|| chosen.clone())
}

/// Opens a dialog and awaits its answer.
async fn asked(open: impl FnOnce(Answer)) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    open(Box::new(move |path| {
        // The page may be gone by the time the writer chooses.
        let _ = answer.send(path);
    }));
    answered.await.ok().flatten()?.into_path().ok()
}

type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// What a journey says that a dialog answers: it cannot work a dialog of the
/// system. The environment names a folder with one file for each dialog, so
/// that the answer can change while the program runs. An empty answer, or none
/// yet, is a dialog that was closed. `None` when this is no journey.
#[cfg(feature = "e2e")]
fn answer(dialog: &str) -> Option<PathBuf> {
    let answers = PathBuf::from(std::env::var_os("SIARAN_E2E_ANSWERS")?);
    let answer = std::fs::read_to_string(answers.join(dialog));
    Some(answer.unwrap_or_default().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_ending_gets_it_and_replaces_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let asked = |name: &str| with_ending(path(name), "siaran-template");
        assert_eq!(asked("a.siaran-template"), path("a.siaran-template"));
        assert_eq!(asked("v1.2"), path("v1.2.siaran-template"));
        std::fs::write(path("a.siaran-template"), "").unwrap();
        assert_eq!(asked("a"), path("a (2).siaran-template"));
    }
}
