//! The library that is looked into.

use std::path::PathBuf;

use siaran_app::{App, data_folder};
use siaran_model::Language;

use crate::outcome::{Outcome, complain};
use crate::wording;

/// The library in the folder that was named, else in the usual one. Looking for
/// one makes none; that there is none is said here.
pub(crate) async fn open(data: Option<PathBuf>, language: Language) -> Result<App, Outcome> {
    let failed = |sentence: String| {
        complain(&sentence);
        Outcome::Failed
    };
    let folder =
        data_folder(data).map_err(|error| failed(wording::error(&error.report(), language)))?;
    let file = App::library_file(&folder);
    if !file.exists() {
        return Err(failed(wording::no_library(&file, language)));
    }
    let opened = App::open(&folder).await;
    opened.map_err(|error| failed(wording::error(&error.report(), language)))
}
