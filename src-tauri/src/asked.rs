//! The file that the program was started with.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The file that the program was started with, until the page asks for it.
#[derive(Debug)]
pub(crate) struct AskedFile(Mutex<Option<PathBuf>>);

impl AskedFile {
    pub(crate) fn new(file: Option<PathBuf>) -> Self {
        Self(Mutex::new(file))
    }

    /// Gives it once: a page that is loaded anew does not open it again.
    pub(crate) fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
