//! The page: its packages and its build.

use std::path::Path;
use std::time::SystemTime;

use crate::failure::Failure;
use crate::modules;
use crate::place::ui;
use crate::tool::{npm, run};

/// Installs the packages the lock file names, unless that is done.
pub(crate) fn install() -> Result<(), Failure> {
    modules::install(&ui(), &[])
}

/// Builds the page into `ui/dist`, unless that is newer than its sources.
pub(crate) fn build() -> Result<(), Failure> {
    let ui = ui();
    let built = changed(&ui.join("dist/index.html"));
    let sources = [
        "index.html",
        "package-lock.json",
        "public",
        "src",
        "vite.config.ts",
    ];
    let newest = sources
        .iter()
        .filter_map(|source| newest(&ui.join(source)))
        .max();
    if built.is_some() && built > newest {
        return Ok(());
    }
    run(&mut npm(&["run", "--silent", "build"]))
}

/// When the last change happened in a file or anywhere in a folder. Folders
/// count themselves: a file that went away changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let inside = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .filter_map(|entry| newest(&entry.ok()?.path()));
    inside.chain(changed(path)).max()
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
