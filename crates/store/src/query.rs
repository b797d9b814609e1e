//! What a person types into a search, as a question to the search table.

use crate::excerpt::{Piece, marked};
use crate::fold::fold;
use crate::tokens::{Token, tokens};

/// More words than this do not narrow a search any further.
const MAX_TERMS: usize = 24;

/// What is searched: all of these terms. Every text is one; none is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// As it was typed: where its words end is for the search table to say.
    typed: String,
    /// The words as they are compared to mark hits.
    words: Vec<String>,
    /// Whether the last word may go on: only what stands between quotation
    /// marks is taken as it is.
    open: bool,
}

impl Query {
    /// What these words ask for. Words between quotation marks stand together;
    /// every other one is the beginning of a word.
    pub fn read(typed: &str) -> Self {
        let mut terms = Vec::new();
        // Every second stretch stands between marks.
        let stretches: Vec<_> = typed.split(is_quotation_mark).collect();
        for (at, stretch) in stretches.iter().enumerate() {
            if at % 2 == 0 {
                terms.extend(stretch.split_whitespace().map(|word| Term::new(word, true)));
            } else {
                let closed = at + 1 < stretches.len();
                terms.push(Term::new(stretch, !closed));
            }
        }
        terms.retain(|term| !term.words.is_empty());
        terms.truncate(MAX_TERMS);
        Self { terms }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a text holds all of it.
    pub fn answered_by(&self, text: &str) -> bool {
        let words: Vec<_> = tokens(text).collect();
        let hits = self.hits(&words);
        (0..self.terms.len()).all(|term| hits.iter().any(|(_, answered)| *answered == term))
    }

    /// The whole of a text with its hits marked.
    pub fn marked(&self, text: &str) -> Vec<Piece> {
        marked(text, self)
    }

    /// The question in the search table's language. All that was typed stands
    /// between quotation marks, so that nothing of it is an operator.
    pub(crate) fn fts(&self) -> String {
        let terms: Vec<_> = self.terms.iter().map(Term::fts).collect();
        terms.join(" AND ")
    }

    /// Which of these words are hits: for each its place among them, and which
    /// term it answers.
    pub(crate) fn hits(&self, words: &[Token<'_>]) -> Vec<(usize, usize)> {
        let folded: Vec<_> = words.iter().map(|word| fold(word.text)).collect();
        let mut hits = Vec::new();
        for start in 0..folded.len() {
            for (at, term) in self.terms.iter().enumerate() {
                if term.starts(&folded[start..]) {
                    hits.extend((start..start + term.words.len()).map(|place| (place, at)));
                }
            }
        }
        hits.sort_unstable();
        hits
    }
}

impl Term {
    fn new(text: &str, open: bool) -> Self {
        Self {
            typed: text.trim().replace('\0', " "),
            words: tokens(text).map(|word| fold(word.text)).collect(),
            open,
        }
    }

    fn fts(&self) -> String {
        let star = if self.open { "*" } else { "" };
        format!("\"{}\"{star}", self.typed)
    }

    /// Whether a text that goes on like this begins with the term.
    fn starts(&self, text: &[String]) -> bool {
        let last = self.words.len() - 1;
        text.len() > last
            && self
                .words
                .iter()
                .zip(text)
                .enumerate()
                .all(|(at, (word, found))| {
                    if at == last && self.open {
                        found.starts_with(word)
                    } else {
                        found == word
                    }
                })
    }
}

fn is_quotation_mark(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_may_go_on() {
        assert_eq!(
            Query::read(" banjir  sungai ").fts(),
            "\"banjir\"* AND \"sungai\"*"
        );
    }

    #[test]
    fn words_between_marks_stand_together() {
        assert_eq!(
            Query::read("“kabar bohong” warga").fts(),
            "\"kabar bohong\" AND \"warga\"*"
        );
        // The second mark is still to come.
        assert_eq!(Query::read("\"kabar boh").fts(), "\"kabar boh\"*");
    }

    #[test]
    fn operators_are_words() {
        assert_eq!(
            Query::read("NOT (a* OR headline:b^) -c").fts(),
            "\"NOT\"* AND \"(a*\"* AND \"OR\"* AND \"headline:b^)\"* AND \"-c\"*"
        );
        assert!(Query::read(" — \"\" \0 ' ").is_empty());
    }
}
