//! `cargo xtask pictures`: the pictures of the README and the guide, taken from
//! the real window, and of the sample's pages in every document.

use std::process::Command;

use crate::failure::Failure;
use crate::place::{root, tools};
use crate::test::EVERYTHING;
use crate::tool::{cargo, run};
use crate::{journeys, packages, page, standards};

/// Names the folder to the journey that takes them.
const FOLDER: &str = "SIARAN_PICTURES";

pub(crate) fn pictures() -> Result<(), Failure> {
    if !journeys::POSSIBLE {
        return Err(Failure::new("pictures are taken on Linux only"));
    }
    packages::install(&packages::all())?;
    page::install()?;
    page::build()?;
    // The test that starts the program has it built.
    run(cargo(&["test", "--no-run", "--test=program", "--test=journeys"]).args(EVERYTHING))?;
    let folder = root().join("docs/pictures");
    journeys::on_display(
        cargo(&["test"])
            .args(EVERYTHING)
            .args(["--test=journeys", "pictures::"])
            .env(FOLDER, &folder),
    )?;
    // They leave the prints of every document behind.
    standards::test()?;
    let prints = tools().with_file_name("tmp").join("standards");
    for (name, kind) in [
        ("pdf", "pdf"),
        ("docx", "docx-printed"),
        ("html", "html-printed"),
    ] {
        run(Command::new("pdftoppm")
            // Large enough to compare lines, small enough to keep.
            .args(["-r", "48", "-l", "2", "-jpeg", "-jpegopt", "quality=75"])
            .arg(prints.join(kind).join("pelatihan-kehumasan.pdf"))
            .arg(folder.join(format!("sample-{name}"))))?;
    }
    Ok(())
}
