//! How a command fails.

use std::error::Error;

use serde::Serialize;
use specta::Type;

/// What the page learns when a command fails.
///
/// `message` is the chain of causes, for the log; the words people read are
/// chosen by `code`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CommandError {
    pub code: ErrorCode,
    pub message: String,
}

/// What went wrong, as far as the page acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The folder to open is not there any more, or nothing opens folders.
    FolderNotOpened,
}

impl CommandError {
    pub(crate) fn new(code: ErrorCode, error: &dyn Error) -> Self {
        Self {
            code,
            message: chain(error),
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
    use crate::data_folder::DataFolderError;

    #[test]
    fn chain_keeps_the_cause() {
        let error =
            DataFolderError::Make(PathBuf::from("pustaka"), std::io::Error::other("disk full"));
        assert_eq!(
            chain(&error),
            "the folder `pustaka` cannot be made: disk full"
        );
    }
}
