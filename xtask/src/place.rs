//! Where things lie.

use std::path::{Path, PathBuf};

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the repository")
}

/// The page's sources.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Tools that are installed for the tests only.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// The folder of everything that is built.
pub(crate) fn target() -> PathBuf {
    let mut folder = here();
    folder.pop();
    folder
}

/// A program cargo built, beside this one: wherever the target folder is.
pub(crate) fn built(program: &str) -> PathBuf {
    here()
        .join(program)
        .with_extension(std::env::consts::EXE_EXTENSION)
}

/// The folder of this program.
fn here() -> PathBuf {
    let mut program = std::env::current_exe().expect("a running program has a place");
    program.pop();
    program
}
