//! What program this is.

use std::path::PathBuf;

use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::data_folder::DataFolder;

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
pub(crate) fn about(data: State<'_, DataFolder>) -> About {
    About {
        version: env!("CARGO_PKG_VERSION").into(),
        data_folder: data.path().into(),
    }
}
