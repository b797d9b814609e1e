//! Releases for tests.

use siaran_model::{Language, Release, read_release};

use crate::words::CharRange;

/// A release without a word.
pub(crate) fn release(language: Language) -> Release {
    let mut release = read_release(include_bytes!("../../../tests/corpus/empty.json"))
        .expect("a case of the corpus");
    release.language = language;
    release
}

/// What a text has in a range.
pub(crate) fn slice(text: &str, range: CharRange) -> String {
    text.chars()
        .take(range.to as usize)
        .skip(range.from as usize)
        .collect()
}
