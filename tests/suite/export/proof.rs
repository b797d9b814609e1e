//! Every file that can be read back holds its galley: words, order, marks, links
//! and alternative texts; and it says which one.

use proptest::prelude::*;
use siaran_galley::{Galley, Imprint, Printed, Watermark, broken, differences};
use siaran_model::{Paper, Typeface};

use super::{all_galleys, files};
use crate::any::{any_release, with_printable_words, with_sound_pictures};

/// Each kind of file of a galley, read back.
fn printed(galley: &Galley) -> [(&'static str, Printed); 4] {
    let docx = siaran_docx::read(&files::docx(galley)).expect("our own DOCX");
    let pdf = siaran_pdf::read(&files::pdf(galley)).expect("our own PDF");
    let html = siaran_html::read(&files::html(galley)).expect("our own HTML");
    let fragment = siaran_html::read(&files::fragment(galley)).expect("our own fragment");
    [
        ("DOCX", docx),
        ("PDF", pdf),
        ("HTML", html),
        ("fragment", fragment),
    ]
}

fn assert_proven(name: &str, galley: &Galley) {
    for (kind, printed) in printed(galley) {
        assert_eq!(differences(galley, &printed), [], "{name}, {kind}");
        if kind == "fragment" {
            assert_eq!(printed.imprint, None, "{name}");
            continue;
        }
        let imprint = Imprint::of(galley);
        let seal = imprint.seal.as_ref().expect("our own files are sealed");
        assert_eq!(broken(seal, &printed), [], "{name}, {kind}");
        assert_eq!(printed.imprint, Some(imprint), "{name}, {kind}");
    }
}

#[test]
fn every_file_holds_its_galley_and_says_so() {
    for (name, galley) in all_galleys() {
        assert_proven(&name, &galley);
    }
}

#[test]
fn the_sheet_changes_nothing_in_the_text() {
    for (name, mut galley) in all_galleys() {
        galley.version = Some(12);
        galley.sheet.bare = true;
        galley.sheet.watermark = Some(Watermark::Draft);
        galley.sheet.print.paper = Paper::F4;
        galley.sheet.print.typeface = Typeface::Calibri;
        galley.sheet.print.justified = true;
        assert_proven(&name, &galley);
        galley.sheet.bare = false;
        galley.sheet.watermark = Some(Watermark::Embargo);
        galley.sheet.print.typeface = Typeface::Arial;
        assert_proven(&name, &galley);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_is_proven(release in any_release()) {
        assert_proven("a made-up release", &with_printable_words(&with_sound_pictures(release)));
    }
}
