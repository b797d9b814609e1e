//! The page: its packages and its build.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::failure::Failure;
use crate::place::ui;
use crate::tool::{npm, output, run};

/// The oldest Node.js the build tools run on: major and minor.
const NODE: (u32, u32) = (20, 19);

/// Installs the packages the lock file names, unless that is done.
pub(crate) fn install() -> Result<(), Failure> {
    check_node()?;
    let ui = ui();
    let lock = read(&ui.join("package-lock.json"))?;
    // A copy of the lock file tells what was installed. npm wipes the folder
    // first, so a broken-off installation leaves none.
    let installed = ui.join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(&installed, lock).map_err(|error| {
        Failure::new(format!(
            "{} cannot be written: {error}",
            installed.display()
        ))
    })
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

fn check_node() -> Result<(), Failure> {
    let wanted = format!(
        "Node.js {}.{} or newer is needed: install it from https://nodejs.org",
        NODE.0, NODE.1
    );
    let Ok(found) = output(Command::new("node").arg("--version")) else {
        return Err(Failure::new(wanted));
    };
    if version(&found).is_some_and(|version| version >= NODE) {
        Ok(())
    } else {
        Err(Failure::new(format!("{wanted} (found {})", found.trim())))
    }
}

/// Major and minor of `v20.19.5`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
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

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert!(version("v20.19.5\n") >= Some(NODE));
        assert!(version("v22.4.0") >= Some(NODE));
        assert!(version("v20.9.0") < Some(NODE));
        assert!(version("v8.17.0") < Some(NODE));
        assert_eq!(version("zsh: no node"), None);
    }
}
