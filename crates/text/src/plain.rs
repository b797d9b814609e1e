//! Plain text for any field.

use siaran_galley::Galley;

use crate::lines::{Line, lines};

/// The galley as plain text: the letterhead, the text with a blank line between
/// paragraphs, the captions in a list, and last the line that names the text.
/// Lines are as long as their paragraphs; a link is followed by its address in
/// brackets where its words are not the address.
pub fn plain(galley: &Galley) -> String {
    let mut text = String::new();
    for line in lines(galley) {
        part(&mut text, &line);
        text.push_str(&line.mark);
        let words: String = line
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        text.push_str(words.trim());
        text.push('\n');
    }
    text
}

/// Leaves a blank line before this one, unless it belongs to the one above or is
/// the first.
pub(crate) fn part(text: &mut String, line: &Line) {
    if !line.close && !text.is_empty() {
        text.push('\n');
    }
}
