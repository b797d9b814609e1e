//! The system's clipboard.

use std::sync::Mutex;

/// The system's clipboard. Under X11 whoever put something on it has to stay to
/// hand it over, so one is kept as long as the program runs; it is opened when it
/// is first needed, since not every display has one.
#[derive(Default)]
pub(crate) struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts a text on it in two forms.
    pub(crate) fn put_rich(&self, html: String, plain: String) -> Result<(), arboard::Error> {
        self.with(|clipboard| clipboard.set().html(html, Some(plain)))
    }

    /// Puts a text on it.
    pub(crate) fn put_plain(&self, text: String) -> Result<(), arboard::Error> {
        self.with(|clipboard| clipboard.set().text(text))
    }

    fn with(
        &self,
        act: impl FnOnce(&mut arboard::Clipboard) -> Result<(), arboard::Error>,
    ) -> Result<(), arboard::Error> {
        let mut kept = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let clipboard = match kept.take() {
            Some(clipboard) => clipboard,
            None => arboard::Clipboard::new()?,
        };
        act(kept.insert(clipboard))
    }
}
