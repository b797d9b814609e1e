//! Where printed lines must not break although browsers would: after a hyphen,
//! which readers that copy from a PDF take for a division and drop. No style
//! sheet can say so, hence the words that need it are marked.

use std::ops::Range;

use unicode_linebreak::linebreaks;

/// Longer words are broken somewhere rather than run off the paper.
const LONGEST: usize = 40;

/// The stretches of a text, in order and without a gap, and whether one must
/// stay together.
pub(crate) fn stretches(text: &str) -> Vec<(Range<usize>, bool)> {
    if !text.contains(is_hyphen) {
        return vec![(0..text.len(), false)];
    }
    let mut stretches: Vec<(Range<usize>, bool)> = Vec::new();
    let (mut start, mut joined) = (0, false);
    for (at, _) in linebreaks(text) {
        if at < text.len() && text[..at].trim_end().ends_with(is_hyphen) {
            joined = true;
            continue;
        }
        // The space after a word may stand at a line's end.
        let end = start + text[start..at].trim_end().len();
        let whole = joined && text[start..end].chars().count() <= LONGEST;
        let mut add = |range: Range<usize>, whole: bool| match stretches.last_mut() {
            _ if range.is_empty() => {}
            Some((last, false)) if !whole => last.end = range.end,
            Some(_) | None => stretches.push((range, whole)),
        };
        add(start..end, whole);
        add(end..at, false);
        (start, joined) = (at, false);
    }
    stretches
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<&str> {
        let stretches = stretches(text);
        let covered: String = stretches
            .iter()
            .map(|(range, _)| &text[range.clone()])
            .collect();
        assert_eq!(covered, text);
        let joined = stretches.into_iter().filter(|(_, joined)| *joined);
        joined.map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn words_with_a_hyphen_stay_together() {
        assert_eq!(
            joined("Anak-anak sehari-hari bermain."),
            ["Anak-anak", "sehari-hari"]
        );
        assert!(joined("Mereka bermain").is_empty());
        assert!(joined("").is_empty());
    }

    #[test]
    fn an_address_still_breaks_after_a_slash() {
        assert_eq!(
            joined("https://purwabakti.example/berita/air-minum/kota"),
            ["air-minum/"]
        );
    }

    #[test]
    fn what_no_line_holds_may_break() {
        assert!(joined(&"a-".repeat(60)).is_empty());
    }
}
