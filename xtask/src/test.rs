//! `cargo xtask test`: everything CI asks.

use crate::failure::Failure;
use crate::journeys;
use crate::packages;
use crate::page;
use crate::place::root;
use crate::standards;
use crate::steps::Steps;
use crate::tool::{cargo, npm, run};
use crate::torture::{self, ROUNDS_OF_A_TEST};

/// One choice for every cargo command here, and always the whole workspace:
/// another choice of features or packages would build Tauri again.
pub(crate) const EVERYTHING: [&str; 2] = [
    "--workspace",
    "--features=siaran/custom-protocol,siaran/e2e",
];

pub(crate) fn test() -> Result<(), Failure> {
    let mut steps = Steps::new();
    let done = all(&mut steps);
    println!("\n{}", steps.table());
    done
}

fn all(steps: &mut Steps) -> Result<(), Failure> {
    steps.step("system packages", || packages::install(&packages::all()))?;
    steps.step("npm packages", page::install)?;
    steps.step("format", || {
        run(&mut cargo(&["fmt", "--all", "--check"]))?;
        run(&mut npm(&["run", "--silent", "format:check"]))
    })?;
    steps.step("page: types", || {
        run(&mut npm(&["run", "--silent", "check"]))
    })?;
    steps.step("page: tests", || {
        run(&mut npm(&["run", "--silent", "test"]))
    })?;
    // The program holds the page: without it nothing of it compiles.
    steps.step("page: build", page::build)?;
    steps.step("lints", || {
        run(cargo(&["clippy"])
            .args(EVERYTHING)
            .args(["--all-targets", "--", "--deny=warnings"]))
    })?;
    steps.step("documentation", || {
        run(cargo(&["doc", "--no-deps", "--document-private-items"])
            .args(EVERYTHING)
            .env("RUSTDOCFLAGS", "--deny=warnings"))
    })?;
    // The program is built on the way: its own tests start it.
    steps.step("tests", || run(cargo(&["test"]).args(EVERYTHING)))?;
    steps.step("torture of the library", || {
        torture::torture(["--rounds", ROUNDS_OF_A_TEST])
    })?;
    if standards::POSSIBLE {
        steps.step("standards", standards::test)?;
    } else {
        println!("\nThe standards are left out: they need Linux.");
    }
    if journeys::POSSIBLE {
        steps.step("journeys in the window", || {
            journeys::on_display(cargo(&["test"]).args(EVERYTHING).arg("--test=journeys"))
        })?;
    } else {
        println!("\nThe journeys in the window are left out: they need Linux.");
    }
    if std::env::var_os("CI").is_some() {
        steps.step("nothing left uncommitted", || {
            run(std::process::Command::new("git")
                .current_dir(root())
                .args(["diff", "--exit-code"]))
        })?;
    }
    Ok(())
}
