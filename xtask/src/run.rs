//! `cargo xtask run`: from the sources to the open program.

use std::process::Command;

use crate::failure::Failure;
use crate::place::{built, root};
use crate::tool::{cargo, run as call};
use crate::{packages, page};

/// The release that is exported where no window can open.
const SAMPLE: &str = "tests/corpus/pelatihan-kehumasan.json";

pub(crate) fn run(options: impl Iterator<Item = String>) -> Result<(), Failure> {
    packages::install(packages::BUILD)?;
    page::install()?;
    page::build()?;
    call(&mut cargo(&[
        "build",
        "--package=siaran",
        "--package=siaran-cli",
        "--features=siaran/custom-protocol",
    ]))?;
    if has_display() {
        return call(Command::new(built("siaran-desk")).args(options));
    }
    println!(
        "\nThere is no display to open a window on, so the sample release is exported to out/."
    );
    call(
        Command::new(built("siaran"))
            .current_dir(root())
            .args(["export", SAMPLE, "--to", "out"]),
    )
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
