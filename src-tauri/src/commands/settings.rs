//! What the writer chose once for always.

use serde::{Deserialize, Serialize};
use siaran_model::Language;
use specta::Type;
use tauri::{Runtime, State, WebviewWindow};

use crate::error::CommandError;
use crate::library::Library;
use crate::spelling::Spelling;

/// The setting that remembers the language of the window.
const LANGUAGE: &str = "language";

/// The setting that remembers how the window looks.
const APPEARANCE: &str = "appearance";

/// The least and the greatest size of everything in the window, in percent.
const ZOOMS: std::ops::RangeInclusive<u16> = 70..=200;

/// How light the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Theme {
    /// As light as the system's other windows.
    System,
    /// Dark ink on light ground.
    Light,
    /// Light ink on dark ground.
    Dark,
}

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Appearance {
    /// How light it is.
    pub(crate) theme: Theme,
    /// The size of everything in it, in percent, from 70 to 200.
    pub(crate) zoom: u16,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            zoom: 100,
        }
    }
}

/// How the window was chosen to look, and makes it look so.
#[tauri::command]
#[specta::specta]
pub(crate) async fn appearance<R: Runtime>(
    window: WebviewWindow<R>,
    library: State<'_, Library>,
) -> Result<Appearance, CommandError> {
    let chosen = library.app().await?.setting(APPEARANCE).await?;
    // A setting that a later program wrote is as good as none.
    let chosen = chosen.and_then(|chosen| serde_json::from_str::<Appearance>(&chosen).ok());
    let appearance = within_bounds(chosen.unwrap_or_default());
    show(&window, appearance);
    Ok(appearance)
}

/// Makes the window look another way, and remembers it. Answers how it looks
/// then: a zoom out of bounds becomes the nearest within.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_appearance<R: Runtime>(
    window: WebviewWindow<R>,
    library: State<'_, Library>,
    appearance: Appearance,
) -> Result<Appearance, CommandError> {
    let appearance = within_bounds(appearance);
    show(&window, appearance);
    let chosen = serde_json::to_string(&appearance).expect("two plain fields are JSON");
    library
        .app()
        .await?
        .put_setting(APPEARANCE, &chosen)
        .await?;
    Ok(appearance)
}

fn within_bounds(mut appearance: Appearance) -> Appearance {
    appearance.zoom = appearance.zoom.clamp(*ZOOMS.start(), *ZOOMS.end());
    appearance
}

fn show<R: Runtime>(window: &WebviewWindow<R>, appearance: Appearance) {
    // A window that is going needs no looks.
    let _ = window.set_zoom(f64::from(appearance.zoom) / 100.0);
    // The page paints itself; its frame is the system's. GTK would paint its own
    // dialogs only.
    #[cfg(windows)]
    let _ = window.set_theme(match appearance.theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    });
}

/// The language that the window speaks. `None` until one was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn language(
    library: State<'_, Library>,
) -> Result<Option<Language>, CommandError> {
    let chosen = library.app().await?.setting(LANGUAGE).await?;
    Ok(match chosen.as_deref() {
        Some("id") => Some(Language::Indonesian),
        Some("en") => Some(Language::English),
        Some(_) | None => None,
    })
}

/// Remembers the language that the window speaks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_language(
    library: State<'_, Library>,
    language: Language,
) -> Result<(), CommandError> {
    let name = match language {
        Language::Indonesian => "id",
        Language::English => "en",
    };
    Ok(library.app().await?.put_setting(LANGUAGE, name).await?)
}

/// The languages in which the window marks misspelt words as they are typed.
#[tauri::command]
#[specta::specta]
pub(crate) fn spelling_languages(spelling: State<'_, Spelling>) -> Vec<Language> {
    spelling.languages()
}
