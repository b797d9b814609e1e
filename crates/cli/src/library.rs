//! The library that a command works with.

use std::path::{Path, PathBuf};

use siaran_app::{App, AppError, Condition, data_folder};
use siaran_model::Language;

use crate::outcome::{Outcome, complain};
use crate::wording;

/// The library in the folder that was named, else in the usual one. Looking for
/// one makes none. One that can only be read is opened all the same, and said to
/// be.
pub(crate) async fn open(data: Option<PathBuf>, language: Language) -> Result<App, AppError> {
    open_in(&folder_with_library(data)?, language).await
}

/// The same; what failed is said.
pub(crate) async fn open_or_say(data: Option<PathBuf>, language: Language) -> Result<App, Outcome> {
    open(data, language).await.map_err(|error| {
        complain(&wording::error(&error.report(), language));
        Outcome::Failed
    })
}

/// The same in a folder that is known.
pub(crate) async fn open_in(folder: &Path, language: Language) -> Result<App, AppError> {
    let app = App::open(folder).await?;
    let condition = app.safety().condition;
    if condition != Condition::Sound {
        complain(&wording::condition(&condition, language));
    }
    Ok(app)
}

/// The folder that was named, else the usual one, if a library is or was there.
pub(crate) fn folder_with_library(data: Option<PathBuf>) -> Result<PathBuf, AppError> {
    let folder = data_folder(data)?;
    let file = App::library_file(&folder);
    // Where only its backups are left, there was one.
    if file.exists() || App::backup_folder(&folder).is_dir() {
        Ok(folder)
    } else {
        Err(AppError::NoLibrary { path: file })
    }
}
