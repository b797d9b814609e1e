//! Runs as words with emphasis and links.

use std::ops::Range;

use siaran_galley::Run;
use siaran_model::Link;

use super::escape::{destination, push};
use crate::emphasis::{Letter, Mark, Step, Stretch, stretches, weave};

/// The words with `**`, `*` and links; all in bold or italics where `bold` or
/// `italic` says so. Emphasis stands within links, never around them.
pub(crate) fn inline(runs: &[Run], (bold, italic): (bool, bool)) -> String {
    let parts: Vec<&[Run]> = runs.chunk_by(|a, b| a.marks.link == b.marks.link).collect();
    let mut text = String::new();
    for (position, together) in parts.iter().enumerate() {
        let link = together.first().and_then(|run| run.marks.link.as_ref());
        let letters: Vec<Letter> = together
            .iter()
            .flat_map(|run| {
                run.text.chars().map(move |c| Letter {
                    c,
                    bold: bold || run.marks.bold,
                    italic: italic || run.marks.italic,
                })
            })
            .collect();
        let part = Part {
            before_link: link.is_none() && position + 1 < parts.len(),
            letters,
        };
        match link {
            Some(link) if part.is_the_address(link) => {
                text.push('<');
                text.push_str(link.as_str());
                text.push('>');
            }
            Some(link) => {
                text.push('[');
                text.push_str(&part.emphasised());
                text.push_str("](");
                text.push_str(&destination(link.as_str()));
                text.push(')');
            }
            None => text.push_str(&part.emphasised()),
        }
    }
    text
}

/// The words of one link, or of what stands between two.
struct Part {
    letters: Vec<Letter>,
    /// Whether a link follows.
    before_link: bool,
}

impl Part {
    /// Whether the words are the link's address, which then needs no other form.
    fn is_the_address(&self, link: &Link) -> bool {
        let plain = self
            .letters
            .iter()
            .all(|letter| !letter.bold && !letter.italic);
        let web = link.as_str().starts_with("http");
        let same = self
            .letters
            .iter()
            .map(|letter| letter.c)
            .eq(link.as_str().chars());
        plain && web && same && !link.as_str().contains(['<', '>'])
    }

    fn emphasised(&self) -> String {
        let letters: Vec<char> = self.letters.iter().map(|letter| letter.c).collect();
        let stretches = self.readable(&stretches(&self.letters, |_, at| self.fit(at)));
        let mut text = String::new();
        for step in weave(letters.len(), &stretches) {
            match step {
                Step::Open(Mark::Bold) | Step::Close(Mark::Bold) => text.push_str("**"),
                Step::Open(Mark::Italic) | Step::Close(Mark::Italic) => text.push('*'),
                Step::Letter(at) => push(&mut text, &letters, at, self.before_link),
            }
        }
        text
    }

    /// Narrows a stretch until its marks are flanking as CommonMark 6.2 asks: a
    /// sign at its edge needs white space or a sign outside.
    fn fit(&self, mut at: Range<usize>) -> Option<Range<usize>> {
        while at.start < at.end && !self.flanks(at.start, at.start.checked_sub(1)) {
            at.start += 1;
        }
        while at.start < at.end && !self.flanks(at.end - 1, Some(at.end)) {
            at.end -= 1;
        }
        (!at.is_empty()).then_some(at)
    }

    /// Whether a mark may stand between these letters. Where there is none
    /// outside, the line ends there or a link's bracket stands there.
    fn flanks(&self, inside: usize, outside: Option<usize>) -> bool {
        let inside = self.letters[inside].c;
        let outside = outside.and_then(|at| self.letters.get(at));
        is_word(inside)
            || !inside.is_whitespace()
                && outside.is_none_or(|letter| letter.c.is_whitespace() || is_sign(letter.c))
    }

    /// Leaves out what CommonMark, or not every program, reads as meant: what
    /// begins where another ends, unless both are simple, and what begins within
    /// another by a mark that could as well close that one.
    fn readable(&self, stretches: &[Stretch]) -> Vec<Stretch> {
        let shares = |a: &Stretch, b: &Stretch| a.at.start < b.at.end && b.at.start < a.at.end;
        let simple =
            |one: &Stretch| stretches.iter().filter(|other| shares(one, other)).count() == 1;
        let within = |one: &Stretch| {
            stretches
                .iter()
                .any(|other| other.at.start < one.at.start && one.at.start < other.at.end)
        };
        let apart = |one: &Stretch| {
            let mut before = stretches
                .iter()
                .filter(|other| other.at.end == one.at.start);
            before.all(|before| simple(before) && simple(one))
        };
        let kept = stretches
            .iter()
            .filter(|one| apart(one) && (self.only_opens(one.at.start) || !within(one)));
        kept.cloned().collect()
    }

    /// Whether a mark before this letter can close nothing.
    fn only_opens(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.letters[before].c);
        before.is_none_or(|before| {
            before.is_whitespace() || is_sign(before) && is_word(self.letters[at].c)
        })
    }
}

/// Certainly neither white space nor what Unicode calls punctuation or a symbol.
/// Letters in circles are symbols, though they pass for letters.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// Certainly what Unicode calls punctuation or a symbol.
fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '«' | '»' | '¡' | '¿' | '§' | '¶' | '·'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
}
