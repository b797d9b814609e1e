//! The three formats look like one document: printed, they break their lines
//! and pages alike.

mod breaks;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use self::breaks::{Print, compare};
use crate::exported::{corpus, empty_folder, paths};
use crate::tools::{Tools, chromium, npm_file, own_file, text};

#[test]
fn an_html_file_prints_like_the_pdf() {
    if Tools::find().is_none() {
        return;
    }
    npm_file("playwright-core");
    let folder = empty_folder("html-printed");
    text(
        Command::new("node")
            .arg(own_file("chromium.mjs"))
            .arg(chromium())
            .arg("print")
            .arg(&folder)
            .args(paths(corpus(), "html")),
    );
    assert_alike("Chromium", &folder, 1.0);
}

#[test]
fn a_docx_prints_like_the_pdf() {
    if Tools::find().is_none() {
        return;
    }
    let folder = empty_folder("docx-printed");
    let profile = empty_folder("libreoffice");
    text(
        Command::new("soffice")
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(&folder)
            .args(paths(corpus(), "docx")),
    );
    assert_alike("LibreOffice", &folder, 0.99);
}

/// Fails where fewer line ends of the whole corpus are alike, or a case has
/// another number of pages.
fn assert_alike(program: &str, folder: &Path, bar: f64) {
    let (mut shared, mut ends) = (0, 0);
    let mut alike = true;
    let mut report = String::new();
    for exported in corpus() {
        let printed: PathBuf = folder.join(format!("{}.pdf", exported.name));
        assert!(
            printed.is_file(),
            "{program} printed no {}",
            printed.display()
        );
        let page = exported.galley.sheet.page();
        let ours = Print::read(&exported.file("pdf"), &page);
        let theirs = Print::read(&printed, &page);
        let comparison = compare(&ours, &theirs);
        shared += comparison.shared;
        ends += comparison.ends;
        alike &= ours.pages == theirs.pages;
        if ours.pages == theirs.pages && comparison.differences.is_empty() {
            continue;
        }
        writeln!(
            report,
            "{}: {} of {} line ends, {} pages (the PDF has {})",
            exported.name, comparison.shared, comparison.ends, theirs.pages, ours.pages
        )
        .expect("a string takes all that is written");
        for difference in comparison.differences {
            writeln!(report, "  {difference}").expect("a string takes all that is written");
        }
    }
    let share = ratio(shared, ends);
    let found = format!(
        "{program}: {shared} of {ends} line ends = {:.2} %",
        share * 100.0
    );
    assert!(
        alike && share >= bar,
        "{found}, wanted are {:.0} % and equal pages. \
         Of each pair of lines the first is the PDF's:\n{report}",
        bar * 100.0,
    );
    println!("{found}\n{report}");
}

#[expect(clippy::cast_precision_loss, reason = "nobody writes so many lines")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
