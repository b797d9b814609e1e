//! PDF/UA-1 and PDF/A-2a, by the veraPDF engine.

use std::path::PathBuf;
use std::process::Command;

use crate::exported::{all, paths};
use crate::tools::{Tools, assert_no_faults, existing, own_file, text};

/// For readers with a screen reader, and for an archive that reads aloud.
const FLAVOURS: [&str; 2] = ["ua1", "2a"];

/// The engine's jar brings only a part of JAXB; Debian's goes before it.
const JAXB: [&str; 6] = [
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-impl",
    "istack-commons-runtime",
    "javax.activation",
    "txw2",
];

#[test]
fn every_pdf_is_accessible_and_fit_for_an_archive() {
    let Some(tools) = Tools::find() else { return };
    let pdfs = paths(all(), "pdf");
    let jars: Vec<_> = JAXB
        .iter()
        .map(|jar| existing(PathBuf::from(format!("/usr/share/java/{jar}.jar"))))
        .chain([tools.verapdf()])
        .collect();
    let report = text(
        Command::new("java")
            .arg("-cp")
            .arg(std::env::join_paths(jars).expect("no colon in a path"))
            .arg(own_file("verapdf/Vera.java"))
            .arg(FLAVOURS.join(","))
            .args(&pdfs),
    );
    let mut lines: Vec<_> = report.lines().map(str::to_owned).collect();
    let validations = lines.pop().unwrap_or_default();
    assert_no_faults(&lines);
    assert_eq!(
        validations,
        format!("validations: {}", pdfs.len() * FLAVOURS.len())
    );
}
