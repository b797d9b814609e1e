//! The HTML whole, page and fragment, as people can read it: the bytes of
//! pictures are left out.

use siaran_galley::compose;
use siaran_tests::{all_corpus, assert_golden};

use super::files;

#[test]
fn a_page_is_as_it_was() {
    for (name, release) in all_corpus() {
        let path = format!("tests/golden/html/{name}.html");
        assert_golden(&path, &readable(files::html(&compose(&release))));
    }
}

#[test]
fn a_fragment_is_as_it_was() {
    for (name, release) in all_corpus() {
        let path = format!("tests/golden/fragment/{name}.html");
        assert_golden(&path, &readable(files::fragment(&compose(&release))));
    }
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
