//! Where printed lines break and where they do not, told to browsers that would
//! decide otherwise, so that a page prints as the PDF does.
//!
//! Lines are broken where Unicode allows (UAX #14), except after a hyphen, which
//! readers that copy from a PDF take for a division and drop. Browsers break
//! after a hyphen, and not after a slash.

use std::ops::Range;

use unicode_linebreak::linebreaks;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) range: Range<usize>,
    /// Whether it must stay together.
    pub(crate) whole: bool,
    /// Whether a line may end after it, though browsers see no reason to.
    pub(crate) divides: bool,
}

/// The stretches of a text, in order and without a gap.
pub(crate) fn stretches(text: &str) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    if !text.contains(|c| is_hyphen(c) || is_divider(c)) {
        stretches.push(Stretch {
            range: 0..text.len(),
            whole: false,
            divides: false,
        });
        return stretches;
    }
    let mut start = 0;
    for (at, _) in linebreaks(text) {
        let before = text[..at].trim_end();
        if at < text.len() && before.ends_with(is_hyphen) {
            continue;
        }
        // The space after a word may stand at a line's end.
        let end = before.len().max(start);
        let whole = text[start..end]
            .trim_end_matches(is_hyphen)
            .contains(is_hyphen);
        let divides = at < text.len() && text[..at].ends_with(is_divider);
        for (range, whole) in [(start..end, whole), (end..at, false)] {
            match stretches.last_mut() {
                _ if range.is_empty() => {}
                Some(last) if !(whole || last.whole || last.divides) => last.range.end = range.end,
                Some(_) | None => stretches.push(Stretch {
                    range,
                    whole,
                    divides: false,
                }),
            }
        }
        if let Some(last) = stretches.last_mut() {
            last.divides = divides;
        }
        start = at;
    }
    stretches
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}')
}

/// After which browsers break no line.
fn is_divider(character: char) -> bool {
    character == '/'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `[]` around what stays together and `|` where a line may
    /// end.
    fn shown(text: &str) -> String {
        let shown = |Stretch {
                         range,
                         whole,
                         divides,
                     }: Stretch| {
            let words = &text[range];
            let words = if whole {
                format!("[{words}]")
            } else {
                words.to_owned()
            };
            if divides { format!("{words}|") } else { words }
        };
        stretches(text).into_iter().map(shown).collect()
    }

    #[test]
    fn words_with_a_hyphen_stay_together() {
        assert_eq!(
            shown("Anak-anak sehari-hari bermain."),
            "[Anak-anak] [sehari-hari] bermain."
        );
        assert_eq!(
            shown("Telepon 0800-0000-0001 · "),
            "Telepon [0800-0000-0001] · "
        );
        assert_eq!(shown("Senin - Jumat"), "Senin [- Jumat]");
        assert_eq!(shown("Mereka bermain"), "Mereka bermain");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn an_address_breaks_after_a_slash() {
        assert_eq!(
            shown("https://purwabakti.example/air-minum/kota/2026 dan/atau"),
            "https://|purwabakti.example/|[air-minum/]|kota/2026 dan/|atau"
        );
    }
}
