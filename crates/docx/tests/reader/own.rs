//! The writer's own files, whole and edited.

use siaran_docx::read;
use siaran_galley::{
    Difference, DifferenceKind, Galley, Imprint, Sheet, Style, Watermark, broken, differences,
};
use siaran_model::{Paper, Print, TypeSize, Typeface};
use siaran_picture::Pictures;

use super::packages::Files;
use super::sample::{galley, marked, paragraph, plain};

pub fn write(galley: &Galley) -> Vec<u8> {
    let pictures = Pictures::of(galley).expect("pictures that can be read");
    siaran_docx::write(galley, &pictures).expect("a galley that can be written")
}

fn differing(galley: &Galley, package: &[u8]) -> Vec<Difference> {
    differences(galley, &read(package).expect("a package that can be read"))
}

fn kinds(differences: &[Difference]) -> Vec<DifferenceKind> {
    differences.iter().map(|one| one.kind).collect()
}

/// The galley's file with the first `from` in this part as `to`.
fn edited(galley: &Galley, part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut files = Files::of(&write(galley));
    let text = files.text(part).to_owned();
    assert!(text.contains(from), "no {from} in {text}");
    files.set(part, &text.replacen(from, to, 1));
    files.zip()
}

#[test]
fn what_is_written_is_read_on_every_sheet() {
    let print = |paper, typeface, justified| Print {
        paper,
        typeface,
        size: TypeSize::new(11).expect("a size"),
        justified,
    };
    for print in [
        Print::default(),
        print(Paper::F4, Typeface::Arial, true),
        print(Paper::A4, Typeface::Calibri, false),
    ] {
        for bare in [false, true] {
            for watermark in [None, Some(Watermark::Draft), Some(Watermark::Embargo)] {
                let sheet = Sheet {
                    print,
                    bare,
                    watermark,
                };
                let galley = Galley { sheet, ..galley() };
                let printed = read(&write(&galley)).expect("a package");
                assert_eq!(differences(&galley, &printed), [], "{sheet:?}");
                assert_eq!(printed.imprint, Some(Imprint::of(&galley)));
            }
        }
    }
}

#[test]
fn a_galley_with_nothing_in_it_is_read() {
    let galley = Galley {
        letterhead: None,
        blocks: Vec::new(),
        footer: String::new(),
        version: None,
        ..galley()
    };
    let printed = read(&write(&galley)).expect("a package");
    assert_eq!(differences(&galley, &printed), []);
    assert_eq!(printed.imprint, Some(Imprint::of(&galley)));
}

#[test]
fn marks_and_links_side_by_side_are_told_apart() {
    let address = "https://purwabakti.example/?a=1&b=\"2\"#c";
    let runs = [
        plain("1/3 "),
        marked("a", true, false, None),
        marked("b", true, true, Some(address)),
        marked("c", false, false, Some(address)),
        marked(" d\u{ad}e\u{2011}f", false, true, None),
    ];
    let galley = Galley {
        blocks: vec![
            paragraph(Style::Headline, &runs),
            paragraph(Style::Subheadline, &runs),
            paragraph(Style::Account, &runs),
        ],
        footer: "SP 1/3 · 1/3".to_owned(),
        ..galley()
    };
    assert_eq!(differing(&galley, &write(&galley)), []);
}

#[test]
fn a_changed_word_is_found_out() {
    let galley = galley();
    let file = edited(
        &galley,
        "word/document.xml",
        "Kelas berikutnya",
        "Kelas pertama",
    );
    assert_eq!(kinds(&differing(&galley, &file)), [DifferenceKind::Words]);
    let printed = read(&file).expect("a package");
    let imprint = printed.imprint.clone().expect("an imprint");
    assert_eq!(imprint, Imprint::of(&galley));
    assert_eq!(
        kinds(&broken(
            imprint.seal.as_ref().expect("our own DOCX is sealed"),
            &printed
        )),
        [DifferenceKind::Words]
    );
}

#[test]
fn other_looks_and_addresses_are_found_out() {
    let galley = galley();
    for (part, from, to, kind) in [
        (
            "word/document.xml",
            "<w:b/>",
            "<w:b w:val=\"0\"/>",
            DifferenceKind::Marks,
        ),
        ("word/styles.xml", "<w:i/>", "<w:b/>", DifferenceKind::Marks),
        (
            "word/_rels/document.xml.rels",
            "purwabakti.example/?",
            "lain.example/?",
            DifferenceKind::Links,
        ),
        (
            "word/document.xml",
            "descr=\"Grafik",
            "descr=\"Foto",
            DifferenceKind::Alternative,
        ),
        (
            "word/header2.xml",
            "Jalan Kenanga",
            "Jalan Melati",
            DifferenceKind::Letterhead,
        ),
        ("word/footer1.xml", "SP 7", "SP 8", DifferenceKind::Footer),
        ("word/footer2.xml", "SP 7", "SP 8", DifferenceKind::Footer),
    ] {
        let file = edited(&galley, part, from, to);
        assert_eq!(kinds(&differing(&galley, &file)), [kind], "{part}: {from}");
    }
}

#[test]
fn a_file_that_lost_its_seal_still_says_which_text_it_holds() {
    let galley = galley();
    let file = edited(
        &galley,
        "customXml/item1.xml",
        "urn:siaran:seal",
        "urn:other",
    );
    let imprint = read(&file).expect("a package").imprint;
    let without = Imprint {
        seal: None,
        ..Imprint::of(&galley)
    };
    assert_eq!(imprint, Some(without));
}

#[test]
fn a_file_that_does_not_say_which_text_it_holds_says_nothing() {
    let galley = galley();
    for (part, from, to) in [
        ("docProps/custom.xml", "SiaranFingerprint", "Other"),
        ("docProps/custom.xml", ">literasi<", ">dua kata<"),
        ("docProps/custom.xml", ">3<", ">-3<"),
    ] {
        let printed = read(&edited(&galley, part, from, to)).expect("a package");
        assert_eq!(printed.imprint, None, "{part}: {from}");
        assert_eq!(differences(&galley, &printed), []);
    }
}

/// `one-of-everything.libreoffice.docx` is the sample, opened and saved as DOCX
/// by LibreOffice 7.4.
#[test]
fn what_libreoffice_saves_again_holds_the_same() {
    let galley = galley();
    let file = include_bytes!("../fixtures/one-of-everything.libreoffice.docx");
    let printed = read(file).expect("a package");
    assert_eq!(differences(&galley, &printed), []);
    assert_eq!(printed.imprint, Some(Imprint::of(&galley)));
}
