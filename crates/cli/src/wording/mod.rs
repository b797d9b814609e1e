//! Everything the program says, in Indonesian and in English.
//!
//! One sentence each: what is wrong, where, and what to do.

mod error;
mod finding;
mod finding_help;
mod help;
mod problem;
mod safety;
mod usage;
mod verdict;

use std::path::Path;

use siaran_app::ErrorReport;
use siaran_model::Language;

pub(crate) use self::finding::{beside, printable, releases};
pub(crate) use self::help::{ArgumentHelp, CommandHelp, Help};
pub(crate) use self::safety::{backed_up, condition, json, restored};
pub(crate) use self::usage::{Usage, usage};
pub(crate) use self::verdict::verdict;

/// What went wrong.
pub(crate) fn error(error: &ErrorReport, language: Language) -> String {
    let path = error.path.as_deref().unwrap_or_default();
    sentence(path, error, language)
}

/// What went wrong with a file, unless the error names another.
pub(crate) fn of_file(file: &Path, error: &ErrorReport, language: Language) -> String {
    let path = file.display().to_string();
    sentence(error.path.as_deref().unwrap_or(&path), error, language)
}

/// That a file has no error.
pub(crate) fn valid(file: &Path, language: Language) -> String {
    let valid = match language {
        Language::Indonesian => "tidak ada kesalahan",
        Language::English => "no errors",
    };
    format!("{}: {valid}\n", file.display())
}

/// `file: place: what is wrong`.
fn sentence(path: &str, error: &ErrorReport, language: Language) -> String {
    // The path of the whole file is a point.
    let place = error.place.as_deref().filter(|place| *place != ".");
    let what = error::what(error, language);
    [
        Some(path).filter(|path| !path.is_empty()),
        place,
        Some(&what),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(": ")
}
