//! The library of this run.

use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::Duration;

use siaran_app::{App, AppError, data_folder};
use tokio::sync::{Mutex, MutexGuard};

/// How long the page has the library for itself before it is tended: the first
/// list goes first.
const HEAD_START: Duration = Duration::from_secs(2);

/// How often the library is tended.
const EVERY: Duration = Duration::from_hours(1);

/// Longest wait for work on the library when the program ends: what is not done
/// by then, such as a backup, is left undone and nothing is lost.
const PATIENCE: Duration = Duration::from_secs(5);

/// The library of this run, opened when the page first asks for it: so the
/// window is there at once, and a library that does not open is a failure like
/// any other, worded by the page and tried again on the next question. It can
/// be closed and opened anew while the program runs, as after a restore.
#[derive(Debug)]
pub(crate) struct Library {
    asked: Option<PathBuf>,
    app: Mutex<Option<App>>,
    chosen: std::sync::Mutex<Chosen>,
}

/// What the writer chose last in this run's dialogs.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// The backup to restore from.
    pub(crate) backup: Option<PathBuf>,
    /// The folder that exports go to.
    pub(crate) export_folder: Option<PathBuf>,
}

impl Library {
    /// The library in the folder asked for, else in the usual one.
    pub(crate) fn new(asked: Option<PathBuf>) -> Self {
        Self {
            asked,
            app: Mutex::new(None),
            chosen: std::sync::Mutex::default(),
        }
    }

    /// The open library.
    pub(crate) async fn app(&self) -> Result<App, AppError> {
        let mut open = self.app.lock().await;
        if let Some(app) = &*open {
            return Ok(app.clone());
        }
        let app = App::open(&self.folder()?).await?;
        tend(&app);
        *open = Some(app.clone());
        Ok(app)
    }

    /// Opens it in another way than the usual, once it is closed.
    pub(crate) async fn open_again(
        &self,
        open: impl AsyncFnOnce(&std::path::Path) -> Result<App, AppError>,
    ) -> Result<App, AppError> {
        let folder = self.folder()?;
        let mut closed = self.closed().await;
        let app = open(&folder).await?;
        tend(&app);
        *closed = Some(app.clone());
        Ok(app)
    }

    /// Closes it, and keeps it closed as long as the answer is held; whoever
    /// asks for it meanwhile waits.
    pub(crate) async fn closed(&self) -> MutexGuard<'_, Option<App>> {
        let mut open = self.app.lock().await;
        if let Some(app) = open.take() {
            app.close().await;
        }
        open
    }

    /// Where it lies, absolute, so that a person can find it.
    pub(crate) fn folder(&self) -> Result<PathBuf, AppError> {
        let folder = data_folder(self.asked.clone())?;
        std::path::absolute(&folder).map_err(|source| AppError::LibraryFolder {
            path: folder,
            source,
        })
    }

    /// What the writer chose last.
    pub(crate) fn chosen(&self) -> std::sync::MutexGuard<'_, Chosen> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends all work with it.
    pub(crate) async fn close(&self) {
        // Waiting longer would only keep the program from ending.
        let _ = tokio::time::timeout(PATIENCE, self.closed()).await;
    }
}

/// Looks after the library for as long as it is open.
fn tend(app: &App) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(HEAD_START).await;
        while !app.is_closed() {
            app.tend().await;
            tokio::time::sleep(EVERY).await;
        }
    });
}
