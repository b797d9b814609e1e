//! Where the words of a text begin and end, as the search table sees it.

use unicode_normalization::char::is_combining_mark;

/// A word and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'text> {
    pub text: &'text str,
    pub start: usize,
}

impl Token<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text: letters and digits with their accents.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(begins)?;
        let length = text[start..].find(|sign: char| !begins(sign) && !is_combining_mark(sign));
        rest = length.map_or(text.len(), |length| start + length);
        Some(Token {
            text: &text[start..rest],
            start,
        })
    })
}

/// Whether a word may begin with this. Signs that only look like letters, such
/// as a letter in a circle, are none to the search table.
fn begins(sign: char) -> bool {
    sign.is_alphanumeric()
        && !is_combining_mark(sign)
        && !matches!(sign, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}
