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

/// A program cargo built, beside this one: wherever the target folder is.
pub(crate) fn built(program: &str) -> PathBuf {
    let here = std::env::current_exe().expect("a running program has a place");
    here.with_file_name(program)
        .with_extension(std::env::consts::EXE_EXTENSION)
}
