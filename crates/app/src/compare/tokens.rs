//! Text in pieces that people compare: words, and what stands between them.

use siaran_galley::Run;
use siaran_model::Marks;

/// A word, or a character or white space between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// Where it starts in its line, in bytes.
    pub(super) at: usize,
}

impl Token<'_> {
    /// Whether it says anything by itself.
    pub(super) fn is_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }
}

/// A text in its pieces; together they are the text.
///
/// `sehari-hari`, `1.250,5` and `Jum'at` are one word each; the full stop after
/// a word is not part of it.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_alphanumeric() {
            word(rest)
        } else if first.is_whitespace() {
            run(rest, char::is_whitespace)
        } else {
            first.len_utf8() + run(&rest[first.len_utf8()..], extends)
        };
        tokens.push(Token {
            text: &rest[..length],
            at: text.len() - rest.len(),
        });
        rest = &rest[length..];
    }
    tokens
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    tokens(text).iter().filter(|token| token.is_word()).count()
}

/// The length of the word that this text starts with.
fn word(text: &str) -> usize {
    let belongs = |c: char| c.is_alphanumeric() || extends(c);
    let mut length = run(text, belongs);
    // A joint belongs to the word only if the word goes on behind it.
    while let Some(joint) = text[length..].chars().next()
        && matches!(joint, '-' | '\'' | '’' | '.' | ',' | '/' | '@' | '_')
        && text[length + joint.len_utf8()..].starts_with(char::is_alphanumeric)
    {
        length += joint.len_utf8();
        length += run(&text[length..], belongs);
    }
    length
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Characters that draw on the one before: accents, joiners, variants.
fn extends(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// A line's text, and how its characters are marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// Where each stretch of marks ends, in bytes.
    marks: Vec<(usize, Marks)>,
}

impl Words {
    pub(super) fn plain(text: &str) -> Self {
        let mut words = Self::default();
        words.push(text, &Marks::default());
        words
    }

    pub(super) fn of(runs: &[Run]) -> Self {
        let mut words = Self::default();
        for run in runs {
            words.push(&run.text, &run.marks);
        }
        words
    }

    fn push(&mut self, text: &str, marks: &Marks) {
        self.text.push_str(text);
        match self.marks.last_mut() {
            Some((end, last)) if last == marks => *end = self.text.len(),
            Some(_) | None => self.marks.push((self.text.len(), marks.clone())),
        }
    }

    /// Adds the words of another text.
    pub(super) fn append(&mut self, other: &Self) {
        for (text, marks) in other.marked(0, other.text.len()) {
            self.push(text, marks);
        }
    }

    /// The stretches of equal marks between two places.
    pub(super) fn marked(
        &self,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = (&str, &Marks)> + Clone {
        let mut start = 0;
        self.marks.iter().filter_map(move |(end, marks)| {
            let piece = (start.max(from), (*end).min(to));
            start = *end;
            (piece.0 < piece.1).then(|| (&self.text[piece.0..piece.1], marks))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_word_keeps_its_joints_and_leaves_its_stop() {
        let text = "Kegiatan sehari-hari senilai Rp1.250,5 juta.";
        assert_eq!(
            split(text),
            [
                "Kegiatan",
                " ",
                "sehari-hari",
                " ",
                "senilai",
                " ",
                "Rp1.250,5",
                " ",
                "juta",
                "."
            ]
        );
        assert_eq!(words(text), 5);
    }

    #[test]
    fn marks_are_cut_where_they_change() {
        let mut words = Words::plain("satu ");
        let bold = Marks {
            bold: true,
            ..Marks::default()
        };
        words.push("dua", &bold);
        let marked: Vec<_> = words.marked(3, 7).collect();
        assert_eq!(marked, [("u ", &Marks::default()), ("du", &bold)]);
    }
}
