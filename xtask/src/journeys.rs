//! Trying the built program in a real window, on a display of its own.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::place::{built, root};
use crate::tool::run;

/// Whether this system's web engine has the driver that the journeys use.
pub(crate) const POSSIBLE: bool = cfg!(target_os = "linux");

/// A window that hangs must not hang the whole test.
const LONGEST: &str = "30m";

/// Runs the tests of a cargo command on a display of their own, with the built
/// program named to them. They never leave themselves out then.
pub(crate) fn on_display(cargo: &Command) -> Result<(), Failure> {
    let display = Display {
        program: built("siaran-desk"),
        longest: LONGEST,
    };
    display.run(cargo)
}

/// A display, and the program that is tried on it.
pub(crate) struct Display {
    pub(crate) program: PathBuf,
    pub(crate) longest: &'static str,
}

impl Display {
    /// Runs a cargo command on it.
    pub(crate) fn run(&self, cargo: &Command) -> Result<(), Failure> {
        run(Command::new("timeout")
            .current_dir(root())
            .args(["--kill-after=10s", self.longest])
            // Without -noreset GTK sometimes fails to start on a display that was
            // used before.
            .args(["xvfb-run", "-a", "-s", "-screen 0 1440x1024x24 -noreset"])
            .arg(cargo.get_program())
            .args(cargo.get_args())
            .envs(
                cargo
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .env("GSETTINGS_BACKEND", "memory")
            .env("SIARAN_DESK", &self.program))
    }
}
