//! Runs under construction: what a rule makes beside what the writer typed.

use siaran_model::{Link, Marks};

use super::bold;
use super::letters::Letters;
use crate::{Origin, Run};

/// The runs of one paragraph. Neighbours that can be one run are.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    /// Words that a rule made.
    pub(super) fn composed(&mut self, text: &str) {
        self.add(text, Marks::default(), Origin::Composed);
    }

    /// Words that a rule made and that name who speaks.
    pub(super) fn named(&mut self, name: &str) {
        self.add(name, Marks::default(), Origin::Name);
    }

    /// Words that a rule made and sets in bold.
    pub(super) fn strong(&mut self, text: &str) {
        self.add(text, bold(), Origin::Composed);
    }

    /// Words that lead to an address; plain ones where it is none.
    pub(super) fn linked(&mut self, text: &str, address: &str) {
        self.add(
            text,
            Marks {
                link: Link::new(address).ok(),
                ..Marks::default()
            },
            Origin::Composed,
        );
    }

    /// Words that the writer typed.
    pub(super) fn typed(&mut self, letters: Letters<'_>) {
        letters.write(&mut self.0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last character so far.
    pub(super) fn last(&self) -> Option<char> {
        self.0.last().and_then(|run| run.text.chars().next_back())
    }

    pub(super) fn finish(self) -> Vec<Run> {
        self.0
    }

    fn add(&mut self, text: &str, marks: Marks, origin: Origin) {
        let text: String = text.chars().filter_map(printable).collect();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.origin == origin && last.marks == marks => {
                last.text.push_str(&text);
            }
            Some(_) | None => self.0.push(Run {
                text,
                marks,
                origin,
            }),
        }
    }
}

/// A setting's words: printable and without white space around them.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(printable)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The character as it may be printed: line ends and tabs become spaces, other
/// controls and noncharacters, which no file may hold (XML 1.0, section 2.2; HTML,
/// section 13.2.3.5), vanish.
pub(super) fn printable(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() || is_noncharacter(c) => None,
        c => Some(c),
    }
}

/// The last two of every plane and 32 in the first (Unicode, section 23.7).
fn is_noncharacter(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}
