//! `cargo xtask bench-desk`: what the desk costs in the real window, beside Writer.

use crate::failure::Failure;
use crate::journeys::{self, Display};
use crate::packages;
use crate::page;
use crate::place::target;
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};

/// The Writer that has a window.
const WRITER: &str = "libreoffice-writer";

/// Two starts of ten minutes of typing, and all that is timed around them.
const LONGEST: &str = "90m";

/// Builds the program as people get it, but for its dialogs, and measures it.
pub(crate) fn bench_desk(options: impl Iterator<Item = String>) -> Result<(), Failure> {
    if !journeys::POSSIBLE {
        return Err(Failure::new("the desk is measured on Linux only"));
    }
    packages::install(&[packages::BUILD, packages::TEST, &[WRITER]].concat())?;
    page::install()?;
    page::build()?;
    run(cargo(&["build", "--release", "--bin=siaran-desk", "--bin=siaran"]).args(EVERYTHING))?;
    // Only what is measured has to be quick.
    let mut bench = cargo(&["bench", "--profile=dev", "--bench=desk"]);
    bench.args(EVERYTHING).arg("--").args(options);
    let display = Display {
        program: target().join("release/siaran-desk"),
        longest: LONGEST,
    };
    display.run(&bench)
}
