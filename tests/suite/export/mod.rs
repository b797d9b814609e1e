//! All outputs hold the words of the galley, in order, nothing more and nothing
//! less but page numbers and list marks; and their marks, links and pictures.

mod docx;
mod files;
mod golden_docx;
mod golden_html;
mod golden_pdf;
mod html;
mod messages;
mod pdf;
mod proof;
mod words;
mod xml;

use proptest::prelude::*;
use siaran_galley::{Galley, compose};
use siaran_tests::{all_corpus, corpus, started_templates};

use self::words::{
    addresses, assert_same, descriptions, letterhead, lines, looks, shown, spoken, squeezed, texts,
    tokens, with_list_marks,
};
use crate::any::{any_release, with_printable_words, with_sound_pictures};

/// Every case, and a release from every template, composed.
fn all_galleys() -> Vec<(String, Galley)> {
    all_corpus()
        .into_iter()
        .chain(started_templates())
        .map(|(name, release)| (name, compose(&release)))
        .collect()
}

#[test]
fn a_docx_holds_the_words_of_the_galley() {
    for (name, galley) in all_galleys() {
        let docx = docx::read(&files::docx(&galley));
        assert_eq!(docx.lines, lines(&galley), "{name}");
        assert_eq!(docx.header, letterhead(&galley), "{name}");
        assert_eq!(docx.descriptions, descriptions(&galley), "{name}");
        assert!(!docx.footers.is_empty(), "{name} has no footer");
        for footer in docx.footers {
            let rest = footer
                .strip_prefix(&galley.footer)
                .unwrap_or_else(|| panic!("{name} has the footer {footer:?}"));
            assert!(
                rest.chars().all(|c| "\t/0123456789".contains(c)),
                "{name} has more than page numbers in its footer: {rest:?}",
            );
        }
        assert_eq!(docx.fields, ["PAGE", "NUMPAGES"], "{name}");
    }
}

#[test]
fn an_html_file_holds_the_words_of_the_galley() {
    for (name, galley) in all_galleys() {
        let html = html::read(&files::html(&galley));
        let found = texts(&html.lines);
        assert_eq!(found, shown(&galley), "{name}");
        let head = letterhead(&galley).len();
        assert_eq!(
            html.lines[head..found.len() - 1],
            lines(&galley),
            "{name}: bold, italic or links differ"
        );
        assert_eq!(html.stray, "", "{name} has words outside of paragraphs");
        assert_eq!(html.title, galley.title, "{name}");
        assert_eq!(html.descriptions, descriptions(&galley), "{name}");
    }
}

#[test]
fn a_pdf_holds_the_words_of_the_galley() {
    for (name, galley) in all_galleys() {
        let pdf = files::pdf(&galley);
        let pages = pdf::pages(&pdf);
        let mut found = Vec::new();
        for (number, page) in (1..).zip(&pages) {
            let foot = format!("{} {number}/{}", galley.footer, pages.len());
            let (text, last) = page
                .trim_end()
                .rsplit_once('\n')
                .unwrap_or(("", page.trim_end()));
            assert_eq!(last, foot, "{name}, page {number}");
            found.extend(tokens(text));
        }
        let mut expected: Vec<_> = letterhead(&galley)
            .iter()
            .flat_map(|line| tokens(line))
            .collect();
        expected.extend(
            with_list_marks(&galley)
                .iter()
                .flat_map(|line| tokens(line)),
        );
        assert_same(&name, &found, &expected);
    }
}

#[test]
fn a_pdf_sets_bold_and_italics() {
    for (name, galley) in all_galleys() {
        let pdf = files::pdf(&galley);
        let found = pdf::looks(&pdf);
        let expected = looks(&galley);
        assert_eq!(found.bold, expected.bold, "{name}");
        assert_eq!(found.italic, expected.italic, "{name}");
    }
}

#[test]
fn a_pdf_has_links_and_descriptions() {
    for (name, galley) in all_galleys() {
        let pdf = files::pdf(&galley);
        let found = pdf::tags(&pdf);
        assert_eq!(found.addresses, addresses(&galley), "{name}");
        // The letterhead is the page's head, outside of what is read aloud.
        let logo = galley.letterhead.iter().filter(|head| head.logo.is_some());
        let figures = descriptions(&galley).split_off(logo.count());
        // A picture that nobody described has a space, since PDF/UA wants words.
        let described = found.descriptions.iter();
        let mut described: Vec<_> = described.map(|words| words.trim().to_owned()).collect();
        let mut expected = figures;
        described.sort();
        expected.sort();
        assert_eq!(described, expected, "{name}");
    }
}

#[test]
fn equal_releases_give_equal_files() {
    let galley = compose(&corpus("pelatihan-kehumasan"));
    let write = || {
        (
            files::docx(&galley),
            files::pdf(&galley),
            files::html(&galley),
        )
    };
    let (first, second) = (write(), write());
    assert!(first.0 == second.0, "the DOCX differs");
    assert!(first.1 == second.1, "the PDF differs");
    assert!(first.2 == second.2, "the HTML differs");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_leaves_with_its_words(release in any_release()) {
        let galley = compose(&with_sound_pictures(release));
        let docx = docx::read(&files::docx(&galley));
        prop_assert_eq!(docx.lines, lines(&galley));
        let html = html::read(&files::html(&galley));
        prop_assert_eq!(texts(&html.lines), shown(&galley));
    }
}

proptest! {
    // A PDF of wild words takes long, and what its text reads back as is the
    // fonts' affair; that there is one is ours.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_release_leaves_as_a_pdf(release in any_release()) {
        let galley = with_printable_words(&with_sound_pictures(release));
        let pdf = files::pdf(&galley);
        let text = squeezed(&pdf::pages(&pdf).concat());
        prop_assert!(spoken(&text).contains(&spoken(&squeezed(&galley.footer))));
    }
}
