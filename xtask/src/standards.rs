//! `cargo xtask standards`: exported files before the validators of their
//! standards and the programs that people open them with.

use std::process::Command;

use crate::failure::Failure;
use crate::place::{root, tools};
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};
use crate::{modules, packages, page, python};

/// Whether the tools can be installed on this system.
pub(crate) const POSSIBLE: bool = cfg!(target_os = "linux");

/// A program that hangs must not hang the whole test.
const LONGEST: &str = "20m";

pub(crate) fn standards() -> Result<(), Failure> {
    if !POSSIBLE {
        return Err(Failure::new("the standards are tested on Linux only"));
    }
    packages::install(&packages::all())?;
    // axe-core is one of the page's packages.
    page::install()?;
    test()
}

/// Installs what is no system package, and runs the tests with it. They never
/// leave themselves out then.
pub(crate) fn test() -> Result<(), Failure> {
    let folder = root().join("tests/standards");
    python::install("python", &folder.join("requirements.txt"))?;
    // Nothing of these packages has to run; one would download its own Java.
    modules::install(&folder, &["--ignore-scripts"])?;
    let cargo = cargo(&["test"]);
    run(Command::new("timeout")
        .current_dir(root())
        .args(["--kill-after=10s", LONGEST])
        .arg(cargo.get_program())
        .args(cargo.get_args())
        .args(EVERYTHING)
        .arg("--test=standards")
        .env("SIARAN_TOOLS", tools()))
}
