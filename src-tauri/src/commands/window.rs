//! The window itself.

use tauri::{Runtime, WebviewWindow};

/// Gives the window a title.
#[tauri::command]
#[specta::specta]
pub(crate) fn name_window<R: Runtime>(window: WebviewWindow<R>, title: String) {
    // A window that is going needs no title.
    let _ = window.set_title(&title);
}

/// Closes the window for good. The page asks when it has saved what it had.
#[tauri::command]
#[specta::specta]
pub(crate) fn close_window<R: Runtime>(window: WebviewWindow<R>) {
    // A window that is gone is closed.
    let _ = window.destroy();
}
