//! The HTML whole, page and fragment, as people can read it: the bytes of
//! pictures are left out.

use siaran_galley::{Galley, compose};
use siaran_html::{fragment, write};
use siaran_picture::Pictures;
use siaran_tests::{all_corpus, assert_golden};

#[test]
fn a_page_is_as_it_was() {
    for (name, galley, pictures) in cases() {
        let page = write(&galley, &pictures).expect("prepared pictures");
        assert_golden(&format!("tests/golden/html/{name}.html"), &readable(page));
    }
}

#[test]
fn a_fragment_is_as_it_was() {
    for (name, galley, pictures) in cases() {
        let fragment = fragment(&galley, &pictures).expect("prepared pictures");
        let path = format!("tests/golden/fragment/{name}.html");
        assert_golden(&path, &readable(fragment));
    }
}

fn cases() -> impl Iterator<Item = (String, Galley, Pictures)> {
    all_corpus().into_iter().map(|(name, release)| {
        let galley = compose(&release);
        let pictures = Pictures::of(&galley).expect("sound pictures");
        (name, galley, pictures)
    })
}

/// The HTML without the bytes of its pictures.
fn readable(html: Vec<u8>) -> String {
    const START: &str = ";base64,";
    let html = String::from_utf8(html).expect("HTML is UTF-8");
    let mut pieces = html.split(START);
    let mut readable = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest =
            piece.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "+/=".contains(c));
        readable.push_str(START);
        readable.push('…');
        readable.push_str(rest);
    }
    readable
}
