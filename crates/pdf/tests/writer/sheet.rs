//! The same words on other paper and in other type.

use lopdf::Object;
use siaran_galley::Galley;
use siaran_model::{Paper, Typeface};

use crate::sample::galley;
use crate::{bytes, pdf};

fn in_type(typeface: Typeface) -> Galley {
    let mut galley = galley();
    galley.sheet.print.typeface = typeface;
    galley
}

#[test]
fn each_typeface_is_set_in_the_fonts_that_have_its_widths() {
    for (typeface, family) in [
        (Typeface::Times, "LiberationSerif"),
        (Typeface::Arial, "LiberationSans"),
        (Typeface::Calibri, "Carlito"),
    ] {
        let file = bytes(&in_type(typeface));
        let file = String::from_utf8_lossy(&file);
        for cut in ["Regular", "Bold", "Italic"] {
            assert!(
                file.contains(&format!("+{family}-{cut}/")),
                "{family} {cut}"
            );
        }
        assert_eq!(
            pdf(&in_type(typeface)).paragraphs(),
            pdf(&galley()).paragraphs()
        );
    }
}

#[test]
fn every_page_has_the_size_of_the_paper() {
    for (paper, wanted) in [(Paper::A4, [595.28, 841.89]), (Paper::F4, [609.45, 935.43])] {
        let mut galley = galley();
        galley.sheet.print.paper = paper;
        let pdf = pdf(&galley);
        for sheet in pdf.document.get_pages().into_values() {
            let sheet = pdf.document.get_dictionary(sheet).expect("a page");
            let size = sheet
                .get(b"MediaBox")
                .and_then(Object::as_array)
                .expect("a size");
            for (there, wanted) in size[2..].iter().zip(wanted) {
                let there = there.as_float().expect("a number");
                assert!((there - wanted).abs() < 0.01, "{there}");
            }
        }
    }
}

#[test]
fn bare_paper_has_no_letterhead() {
    let mut galley = galley();
    let headed = pdf(&galley).pages[0].lines[0].y;
    galley.sheet.bare = true;
    let bare = pdf(&galley);
    assert_eq!(bare.pages[0].head, "");
    assert!(bare.pages[0].lines[0].y > headed);
}
