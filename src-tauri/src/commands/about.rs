//! What program this is.

use std::path::PathBuf;

use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::CommandError;
use crate::library::Library;

/// The program and where it keeps things.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// As in the changelog, for example `0.1.0`.
    pub version: String,
    /// The folder of the library.
    pub data_folder: PathBuf,
}

/// Tells the program's version and where the library lies.
#[tauri::command]
#[specta::specta]
pub(crate) fn about(library: State<'_, Library>) -> Result<About, CommandError> {
    Ok(About {
        version: env!("CARGO_PKG_VERSION").into(),
        data_folder: library.folder()?,
    })
}
