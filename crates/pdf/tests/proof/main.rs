//! Every PDF read back holds what its galley holds, and one that was changed is
//! found out.

mod any;
mod changed;
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;

use std::path::Path;

use proptest::prelude::*;
use siaran_galley::{
    Galley, Imprint, Line, Printed, Sheet, Watermark, broken, compose, differences,
};
use siaran_model::{Paper, Print, TypeSize, Typeface, read_release};
use siaran_pdf::{read, write};
use siaran_picture::Pictures;

use self::any::{any_galley, any_sheet};

fn bytes(galley: &Galley) -> Vec<u8> {
    let pictures = Pictures::of(galley).expect("pictures that can be shown");
    write(galley, &pictures).expect("a galley that can be written")
}

fn printed(galley: &Galley) -> Printed {
    read(&bytes(galley)).expect("a PDF of ours")
}

/// The corpus, each with the name of its file.
fn corpus() -> Vec<(String, Galley)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut cases: Vec<_> = std::fs::read_dir(folder)
        .expect("the corpus")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let release = read_release(&std::fs::read(&path).expect("a file"));
            let name = path.file_stem().expect("a name").to_string_lossy();
            (name.into_owned(), compose(&release.expect("a release")))
        })
        .collect();
    cases.sort_by(|one, other| one.0.cmp(&other.0));
    cases
}

/// One sheet for every choice that there is.
fn sheets() -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for (number, typeface) in [Typeface::Times, Typeface::Arial, Typeface::Calibri]
        .into_iter()
        .enumerate()
    {
        for paper in [Paper::A4, Paper::F4] {
            for justified in [false, true] {
                sheets.push(Sheet {
                    print: Print {
                        paper,
                        typeface,
                        size: TypeSize::new([12, 9, 14][number]).expect("a size"),
                        justified,
                    },
                    bare: justified,
                    watermark: match paper {
                        Paper::A4 => None,
                        Paper::F4 if justified => Some(Watermark::Embargo),
                        Paper::F4 => Some(Watermark::Draft),
                    },
                });
            }
        }
    }
    sheets
}

#[test]
fn every_release_of_the_corpus_is_read_back_whole_on_every_sheet() {
    for (name, mut galley) in corpus() {
        galley.version = Some(3);
        for sheet in sheets() {
            galley.sheet = sheet;
            let printed = printed(&galley);
            assert_eq!(differences(&galley, &printed), [], "{name} {sheet:?}");
            let imprint = printed.imprint.as_ref().expect("an imprint");
            assert_eq!(*imprint, Imprint::of(&galley));
            assert_eq!(
                broken(
                    imprint.seal.as_ref().expect("our own PDF is sealed"),
                    &printed
                ),
                [],
                "{name}"
            );
        }
    }
}

#[test]
fn a_file_without_a_version_says_none() {
    let mut galley = sample::galley();
    galley.version = None;
    assert_eq!(printed(&galley).imprint, Some(Imprint::of(&galley)));
}

#[test]
fn words_come_back_in_order_and_without_list_marks() {
    let galley = sample::galley();
    let printed = printed(&galley);
    let lines = printed.lines.iter().filter_map(|line| match line {
        Line::Words(_) => Some(line.text()),
        Line::Picture(_) => None,
    });
    let head = printed.letterhead.iter().flatten().cloned();
    let read: Vec<String> = head.chain(lines).collect();
    assert_eq!(read, sample::words_of(&galley));
}

#[test]
fn bold_and_italics_are_told_by_the_font() {
    let printed = printed(&sample::galley());
    let foreign = printed.lines.iter().find_map(|line| match line {
        Line::Words(stretches) => stretches.iter().find(|stretch| stretch.text == "workshop"),
        Line::Picture(_) => None,
    });
    let foreign = foreign.expect("a stretch of its own");
    assert_eq!((foreign.bold, foreign.italic), (Some(false), Some(true)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_galley_is_read_back_whole(galley in any_galley(), sheet in any_sheet()) {
        let galley = Galley { sheet, ..galley };
        let printed = printed(&galley);
        prop_assert_eq!(differences(&galley, &printed), []);
        let imprint = printed.imprint.as_ref().expect("an imprint");
        prop_assert_eq!(imprint, &Imprint::of(&galley));
        prop_assert_eq!(broken(imprint.seal.as_ref().expect("our own PDF is sealed"), &printed), []);
    }
}
