//! `cargo xtask torture`: the library while somebody pulls the plug.

use std::process::Command;

use crate::failure::Failure;
use crate::place::{built, root};
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};

/// Enough to meet every kind of moment, few enough for every change.
pub(crate) const ROUNDS_OF_A_TEST: &str = "50";

/// Builds the torture program and runs it with these options.
pub(crate) fn torture<S: AsRef<str>>(options: impl IntoIterator<Item = S>) -> Result<(), Failure> {
    run(cargo(&["build", "--bin=siaran-torture"]).args(EVERYTHING))?;
    let mut program = Command::new(built("siaran-torture"));
    program.current_dir(root());
    for option in options {
        program.arg(option.as_ref());
    }
    run(&mut program)
}
