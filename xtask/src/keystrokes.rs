//! `cargo xtask keystrokes FILE`: a published release is written again with keys
//! alone, and every key counted. The file stays where it is: it is nobody's to copy.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};
use crate::{journeys, packages, page};

/// Names the file to the journey that writes it.
const FILE: &str = "SIARAN_KEYSTROKES";

/// Without a file, the made-up release that the tests write.
pub(crate) fn keystrokes(mut arguments: impl Iterator<Item = String>) -> Result<(), Failure> {
    if !journeys::POSSIBLE {
        return Err(Failure::new("keys are counted on Linux only"));
    }
    let file = arguments.next().map(PathBuf::from);
    let file = file.map(|file| {
        file.canonicalize()
            .map_err(|error| Failure::new(format!("{}: {error}", file.display())))
    });
    packages::install(&packages::all())?;
    page::install()?;
    page::build()?;
    // The test that starts the program has it built.
    run(cargo(&["test", "--no-run", "--test=program", "--test=journeys"]).args(EVERYTHING))?;
    let mut test = cargo(&["test", "--test=journeys"]);
    test.args(EVERYTHING).args(["--", "keystrokes::"]);
    if let Some(file) = file {
        test.env(FILE, file?);
    }
    journeys::on_display(&test)
}
