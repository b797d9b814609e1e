//! What is shown now, in other looks: both themes, and the sizes windows have.

use crate::desk::Desk;

/// Asks for every picture in every look, to go through by eye, and for what
/// axe-core finds in both themes. It takes several times as long.
const EVERY_LOOK: &str = "SIARAN_EVERY_LOOK";

/// From the smallest window that has to do to that of a large screen.
const SIZES: [(u32, u32); 3] = [(1024, 640), (1440, 900), (2560, 1440)];

pub(crate) fn every_look() -> bool {
    std::env::var_os(EVERY_LOOK).is_some()
}

impl Desk<'_> {
    /// Does something in the window's theme, then in the other one.
    pub(crate) async fn in_both_themes(&self, mut act: impl AsyncFnMut(&str)) {
        let theme: String = self
            .execute("return document.documentElement.dataset.theme", vec![])
            .await;
        let other = if theme == "dark" { "light" } else { "dark" };
        act(&theme).await;
        self.show_theme(other).await;
        act(other).await;
        self.show_theme(&theme).await;
    }

    async fn show_theme(&self, theme: &str) {
        self.execute::<()>(
            "document.documentElement.dataset.theme = arguments[0]",
            vec![theme.into()],
        )
        .await;
        self.settle().await;
    }

    /// Takes a picture of the window into `target/pictures`; of the window in
    /// every look, where that is asked for.
    pub async fn picture(&self, name: &str) {
        self.keep(name).await;
        if !every_look() {
            return;
        }
        let (width, height) = self
            .execute("return [outerWidth, outerHeight]", vec![])
            .await;
        for (width, height) in SIZES {
            self.resize(width, height).await;
            self.in_both_themes(async |theme| {
                self.keep(&format!("{name}-{width}-{theme}")).await;
            })
            .await;
        }
        self.resize(width, height).await;
    }
}
