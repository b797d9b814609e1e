//! Packages from PyPI, in an environment of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::place::tools;
use crate::tool::run;

/// The Python of the environment of this name, with the packages that a file of
/// requirements names. Nothing is done where that was done before.
pub(crate) fn install(name: &str, requirements: &Path) -> Result<PathBuf, Failure> {
    let folder = tools().join(name);
    let python = folder.join("bin/python");
    let failed =
        |file: &Path, error: &std::io::Error| Failure::new(format!("{}: {error}", file.display()));
    let wanted = std::fs::read(requirements).map_err(|error| failed(requirements, &error))?;
    // Written last: an installation that was broken off leaves none.
    let installed = folder.join("installed.txt");
    if std::fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    run(Command::new("python3")
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    run(Command::new(&python)
        .args(["-m", "pip", "install", "--quiet", "--no-deps"])
        .args(["--disable-pip-version-check", "--requirement"])
        .arg(requirements))?;
    std::fs::write(&installed, wanted).map_err(|error| failed(&installed, &error))?;
    Ok(python)
}
