//! Marks under misspelt words, as far as the system has dictionaries.

use std::sync::{Arc, OnceLock};

use siaran_model::Language;
use tauri::{Runtime, WebviewWindow};

/// The languages in which misspelt words are marked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spelling(Arc<OnceLock<Vec<Language>>>);

impl Spelling {
    /// None before a window was switched on.
    pub(crate) fn languages(&self) -> Vec<Language> {
        self.0.get().cloned().unwrap_or_default()
    }

    /// Lets a window mark misspelt words. Its engine does so only when told to, and
    /// would mark every word of a language that it has no dictionary of.
    #[cfg(target_os = "linux")]
    pub(crate) fn switch_on<R: Runtime>(&self, window: &WebviewWindow<R>) -> tauri::Result<()> {
        use webkit2gtk::{WebContextExt, WebViewExt};

        let spelling = self.clone();
        window.with_webview(move |webview| {
            let Some(context) = webview.inner().context() else {
                return;
            };
            context.set_spell_checking_languages(&["id_ID", "en_GB", "en_US"]);
            context.set_spell_checking_enabled(true);
            let loaded = context.spell_checking_languages();
            let has = |language: &str| loaded.iter().any(|tag| tag.starts_with(language));
            let languages = [
                has("id").then_some(Language::Indonesian),
                has("en").then_some(Language::English),
            ];
            // Only the first window is asked.
            let _ = spelling.0.set(languages.into_iter().flatten().collect());
        })
    }

    /// Other engines mark by themselves, in the languages that the system has.
    #[cfg(not(target_os = "linux"))]
    pub(crate) fn switch_on<R: Runtime>(&self, _: &WebviewWindow<R>) -> tauri::Result<()> {
        let _ = self.0.set(vec![Language::Indonesian, Language::English]);
        Ok(())
    }
}
