//! The library of this run.

use std::path::PathBuf;

use siaran_app::{App, AppError, data_folder};
use tokio::sync::Mutex;

/// The library of this run, opened when the page first asks for it: so the
/// window is there at once, and a library that does not open is a failure like
/// any other, worded by the page and tried again on the next question. It can
/// be closed and opened anew while the program runs, as after a restore.
#[derive(Debug)]
pub(crate) struct Library {
    asked: Option<PathBuf>,
    app: Mutex<Option<App>>,
}

impl Library {
    /// The library in the folder asked for, else in the usual one.
    pub(crate) fn new(asked: Option<PathBuf>) -> Self {
        Self {
            asked,
            app: Mutex::new(None),
        }
    }

    /// The open library.
    pub(crate) async fn app(&self) -> Result<App, AppError> {
        let mut open = self.app.lock().await;
        if let Some(app) = &*open {
            return Ok(app.clone());
        }
        let app = App::open(&self.folder()?).await?;
        *open = Some(app.clone());
        let tended = app.clone();
        // Nobody waits for it; what is left undone is done at the next start.
        tauri::async_runtime::spawn(async move { tended.tend_history().await });
        Ok(app)
    }

    /// Where it lies, absolute, so that a person can find it.
    pub(crate) fn folder(&self) -> Result<PathBuf, AppError> {
        let folder = data_folder(self.asked.clone())?;
        std::path::absolute(&folder).map_err(|source| AppError::LibraryFolder {
            path: folder,
            source,
        })
    }

    /// Ends all work with it.
    pub(crate) async fn close(&self) {
        if let Some(app) = self.app.lock().await.take() {
            app.close().await;
        }
    }
}
