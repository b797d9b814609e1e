//! `cargo xtask pictures`: the pictures of the README and the guide, taken from
//! the real window.

use crate::failure::Failure;
use crate::place::root;
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};
use crate::{journeys, packages, page};

/// Names the folder to the journey that takes them.
const FOLDER: &str = "SIARAN_PICTURES";

pub(crate) fn pictures() -> Result<(), Failure> {
    if !journeys::POSSIBLE {
        return Err(Failure::new("pictures are taken on Linux only"));
    }
    packages::install(&[packages::BUILD, packages::TEST].concat())?;
    page::install()?;
    page::build()?;
    // The test that starts the program has it built.
    run(cargo(&["test", "--no-run", "--test=program", "--test=journeys"]).args(EVERYTHING))?;
    journeys::on_display(
        cargo(&["test"])
            .args(EVERYTHING)
            .args(["--test=journeys", "pictures::"])
            .env(FOLDER, root().join("docs/pictures")),
    )
}
