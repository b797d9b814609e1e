//! How a command fails.

use std::error::Error;
use std::path::Path;

use serde::Serialize;
use siaran_app::{AppError, ErrorCode};
use specta::Type;

/// What the page learns when a command fails.
///
/// `message` is the chain of causes, for the log; the words people read are
/// chosen by `code`, and the other fields fill them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CommandError {
    /// What went wrong.
    pub code: CommandErrorCode,
    /// The file or folder concerned.
    pub path: Option<String>,
    /// Where in the file.
    pub place: Option<String>,
    /// The value concerned; its code says which.
    pub what: Option<String>,
    /// The chain of causes in English, for the log.
    pub message: String,
}

/// What went wrong, in a use case or in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(untagged)]
pub enum CommandErrorCode {
    App(ErrorCode),
    Window(WindowErrorCode),
}

/// What can go wrong only in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum WindowErrorCode {
    /// No folder to export to was chosen yet.
    NoExportFolder,
    /// The folder is not there any more, or nothing shows folders. Has `path`.
    FolderNotShown,
    /// No backup was chosen to restore from, or it is gone.
    NoBackupChosen,
    /// The system has no clipboard, or another program holds it.
    ClipboardDenied,
}

impl CommandError {
    pub(crate) fn window(code: WindowErrorCode, path: Option<&Path>, error: &dyn Error) -> Self {
        Self {
            code: CommandErrorCode::Window(code),
            path: path.map(|path| path.display().to_string()),
            place: None,
            what: None,
            message: chain(error),
        }
    }
}

impl From<AppError> for CommandError {
    fn from(error: AppError) -> Self {
        let report = error.report();
        Self {
            code: CommandErrorCode::App(report.code),
            path: report.path,
            place: report.place,
            what: report.what,
            message: report.message,
        }
    }
}

/// An error and its causes in one line, the way a log wants them.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_failed_use_case_keeps_its_code_its_place_and_its_cause() {
        let error = CommandError::from(AppError::Folder {
            path: PathBuf::from("hasil"),
            source: std::io::ErrorKind::StorageFull.into(),
        });
        assert_eq!(error.code, CommandErrorCode::App(ErrorCode::DiskFull));
        assert_eq!(error.path.as_deref(), Some("hasil"));
        assert_eq!(
            error.message,
            "the folder `hasil` cannot take files: no storage space"
        );
    }
}
