//! Packages from npm, as a lock file names them.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::tool::{npm, output, run};

/// The oldest Node.js the build tools run on: major and minor.
const NODE: (u32, u32) = (20, 19);

/// Installs the packages that a folder's lock file names, unless that is done.
pub(crate) fn install(folder: &Path, options: &[&str]) -> Result<(), Failure> {
    check_node()?;
    let lock = read(&folder.join("package-lock.json"))?;
    // A copy of the lock file tells what was installed. npm wipes the folder
    // first, so a broken-off installation leaves none.
    let installed = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(npm(&["ci", "--no-audit", "--no-fund"])
        .args(options)
        .current_dir(folder))?;
    std::fs::write(&installed, lock).map_err(|error| {
        Failure::new(format!(
            "{} cannot be written: {error}",
            installed.display()
        ))
    })
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
