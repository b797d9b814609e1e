//! A text as words with their places.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Serialize;

/// Words to look a word up in.
pub(crate) type WordSet = LazyLock<HashSet<&'static str>>;

/// A set of words, written as words between spaces.
macro_rules! word_set {
    ($visible:vis $name:ident, $words:literal) => {
        $visible static $name: crate::words::WordSet =
            std::sync::LazyLock::new(|| $words.split_whitespace().collect());
    };
}

pub(crate) use word_set;

/// Where words stand in a text, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct CharRange {
    /// The first character.
    pub from: u32,
    /// After the last character.
    pub to: u32,
}

/// Some words of a text by their numbers: the first, and the one after the last.
pub(crate) type Phrase = (usize, usize);

/// One word.
pub(crate) struct Word<'t> {
    /// As it is written.
    pub text: &'t str,
    /// In lower case.
    pub lower: String,
    /// What stands between it and the word before.
    gap: &'t str,
    at: CharRange,
}

impl Word<'_> {
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of a text. What a template left to fill in (`[[…]]`) is none.
pub(crate) struct Words<'t> {
    pub list: Vec<Word<'t>>,
    tail: &'t str,
}

impl<'t> Words<'t> {
    pub fn of(text: &'t str) -> Self {
        let mut list: Vec<Word<'t>> = Vec::new();
        let mut chars = text.char_indices().zip(0u32..).peekable();
        let (mut gap, mut may_close) = (0, true);
        while let Some(((start, c), from)) = chars.next() {
            if may_close && text[start..].starts_with("[[") {
                let length = text[start..].find("]]");
                let end = length.map_or(start, |length| start + length + 2);
                while chars.next_if(|((at, _), _)| *at < end).is_some() {}
                may_close = length.is_some();
                continue;
            }
            if !c.is_alphanumeric() {
                continue;
            }
            let (mut end, mut to, mut before) = (start + c.len_utf8(), from + 1, c);
            while let Some(&((at, sign), number)) = chars.peek() {
                let after = at + sign.len_utf8();
                let next = text[after..].chars().next();
                if !(sign.is_alphanumeric() || next.is_some_and(|next| joins(before, sign, next))) {
                    break;
                }
                (end, to, before) = (after, number + 1, sign);
                chars.next();
            }
            let word = &text[start..end];
            list.push(Word {
                text: word,
                lower: word.to_lowercase(),
                gap: &text[gap..start],
                at: CharRange { from, to },
            });
            gap = end;
        }
        Self {
            list,
            tail: &text[gap..],
        }
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// A word in lower case; empty past the ends.
    pub fn lower(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |word| &word.lower)
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(Word::is_capital)
    }

    /// What stands before a word, or after the last one.
    pub fn gap(&self, at: usize) -> &'t str {
        self.list.get(at).map_or(self.tail, |word| word.gap)
    }

    /// Whether a word is one of these.
    pub fn is(&self, at: usize, these: &[&str]) -> bool {
        these.contains(&self.lower(at))
    }

    /// Whether a word is in a set.
    pub fn has(&self, at: usize, set: &WordSet) -> bool {
        set.contains(self.lower(at))
    }

    /// Whether these words follow each other from here, without a break.
    pub fn are(&self, at: usize, these: &[&str]) -> bool {
        these.iter().enumerate().all(|(more, this)| {
            self.lower(at + more) == *this && (more == 0 || !self.breaks(at + more))
        })
    }

    /// Whether something other than a space stands before a word, or it is none.
    pub fn breaks(&self, at: usize) -> bool {
        at == 0 || at >= self.len() || !self.gap(at).trim().is_empty()
    }

    /// Whether a sentence begins with a word.
    pub fn opens_sentence(&self, at: usize) -> bool {
        at == 0
            || (self.gap(at).contains(['.', '!', '?', '…'])
                && self.gap(at).contains(char::is_whitespace)
                && (self.list[at - 1].text.chars().count() > 3 || self.list[at - 1].is_number()))
    }

    /// Where a phrase stands, with the bracket that closes it.
    pub fn range(&self, (first, after): Phrase) -> CharRange {
        let mut to = self.list[after - 1].at.to;
        let opened = (first + 1..after).fold(0, |open, at| {
            let signs = |sign| self.gap(at).matches(sign).count();
            (open + signs('(')).saturating_sub(signs(')'))
        });
        if opened > 0 && self.gap(after).starts_with(')') {
            to += 1;
        }
        // The last point of *M.Si.* and *a.m.* belongs to them.
        let last = self.list[after - 1].text;
        let pointed = last.contains('.')
            && last
                .split('.')
                .all(|part| part.len() <= 5 && part.chars().all(char::is_alphabetic));
        if pointed && self.gap(after).starts_with('.') {
            to += 1;
        }
        CharRange {
            from: self.list[first].at.from,
            to,
        }
    }

    /// Everywhere that another text's words stand.
    pub fn find(&self, other: &str) -> Vec<Phrase> {
        let wanted = Words::of(other);
        let length = wanted.len();
        if length == 0 || length > self.len() {
            return Vec::new();
        }
        (0..=self.len() - length)
            .filter(|&at| (0..length).all(|more| self.lower(at + more) == wanted.lower(more)))
            .map(|at| (at, at + length))
            .collect()
    }
}

/// Whether a sign between two characters makes them one word: *S.Sos*, *10.00*,
/// *25/2*, *sehari-hari*.
fn joins(before: char, sign: char, after: char) -> bool {
    match sign {
        '-' | '\u{2011}' | '\'' | '’' | '.' | '/' | '@' => {
            before.is_alphanumeric() && after.is_alphanumeric()
        }
        ',' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// Phrases in their order, those that overlap or follow each other as one.
pub(crate) fn joined(words: &Words<'_>, mut phrases: Vec<Phrase>) -> Vec<Phrase> {
    phrases.sort_unstable();
    let mut kept: Vec<Phrase> = Vec::new();
    for (first, after) in phrases {
        match kept.last_mut() {
            Some(last) if first < last.1 || (first == last.1 && !words.breaks(first)) => {
                last.1 = last.1.max(after);
            }
            Some(_) | None => kept.push((first, after)),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_within_numbers_degrees_and_doubled_words_belong_to_them() {
        let words = Words::of("Dr. Rina, S.Sos., hadir sehari-hari (25/2) pukul 10.00.");
        let texts: Vec<_> = words.list.iter().map(|word| word.text).collect();
        assert_eq!(
            texts,
            [
                "Dr",
                "Rina",
                "S.Sos",
                "hadir",
                "sehari-hari",
                "25/2",
                "pukul",
                "10.00"
            ]
        );
    }

    #[test]
    fn a_blank_of_the_template_is_no_word() {
        let words = Words::of("di [[nama tempat]], Rabu");
        assert_eq!(words.len(), 2);
        assert!(words.breaks(1));
    }

    #[test]
    fn places_count_characters() {
        let words = Words::of("“Élan” di Café (25/2).");
        let CharRange { from, to } = words.range((2, 4));
        let shown: String = "“Élan” di Café (25/2)."
            .chars()
            .skip(from as usize)
            .take((to - from) as usize)
            .collect();
        assert_eq!(shown, "Café (25/2)");
    }
}
