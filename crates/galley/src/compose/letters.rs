//! The writer's words letter by letter, each still knowing where it was typed,
//! so that a rule may drop or change one and the desk can follow.

use siaran_model::{Marks, QuoteMarks, Text};

use super::runs::printable;
use crate::{Field, Origin, Run};

struct Letter<'a> {
    c: char,
    at: u32,
    marks: &'a Marks,
}

/// One field's words, without white space around them.
pub(super) struct Letters<'a> {
    field: Field,
    letters: Vec<Letter<'a>>,
}

/// Short forms that keep their full stop before a comma.
const SHORT_FORMS: [&str; 14] = [
    "dll.", "dsb.", "dst.", "dkk.", "tsb.", "Tbk.", "Jr.", "Sr.", "Inc.", "Ltd.", "Co.", "Corp.",
    "etc.", "No.",
];

impl<'a> Letters<'a> {
    pub(super) fn of(text: &'a Text, field: Field) -> Self {
        let typed = text
            .runs()
            .iter()
            .flat_map(|run| run.text.chars().map(|c| (c, &run.marks)));
        let mut letters: Vec<_> = (0u32..)
            .zip(typed)
            .filter_map(|(at, (c, marks))| {
                Some(Letter {
                    c: printable(c)?,
                    at,
                    marks,
                })
            })
            .collect();
        let end = letters.iter().rposition(|letter| !letter.c.is_whitespace());
        letters.truncate(end.map_or(0, |end| end + 1));
        let start = letters
            .iter()
            .position(|letter| !letter.c.is_whitespace())
            .unwrap_or(0);
        letters.drain(..start);
        Self { field, letters }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    pub(super) fn last(&self) -> Option<char> {
        self.letters.last().map(|letter| letter.c)
    }

    /// The first word, as far as its letters and hyphens go.
    pub(super) fn first_word(&self) -> String {
        self.letters
            .iter()
            .map(|l| l.c)
            .take_while(|c| c.is_alphabetic() || *c == '-')
            .collect()
    }

    /// Starts with a capital, unless the first word has its own way with them
    /// (*e-KTP*).
    pub(super) fn capitalise(&mut self) {
        if self.first_word().chars().all(|c| !c.is_uppercase()) {
            self.change_first(char::to_uppercase);
        }
    }

    /// Starts in lower case.
    pub(super) fn lower(&mut self) {
        self.change_first(char::to_lowercase);
    }

    fn change_first<I: Iterator<Item = char>>(&mut self, change: impl FnOnce(char) -> I) {
        if let Some(first) = self.letters.first_mut() {
            let mut changed = change(first.c);
            if let (Some(c), None) = (changed.next(), changed.next()) {
                first.c = c;
            }
        }
    }

    /// Takes away the marks around the whole text, where the writer typed them.
    pub(super) fn unquote(&mut self) {
        let is_double = |letter: &Letter<'_>| matches!(letter.c, '"' | '“' | '”' | '„');
        if let [first, inner @ .., last] = self.letters.as_slice()
            && is_double(first)
            && is_double(last)
            && !inner.iter().any(is_double)
        {
            self.letters.pop();
            self.letters.remove(0);
        }
    }

    /// Double marks inside speech become single ones (EYD V, tanda petik
    /// tunggal).
    pub(super) fn nest_quotes(&mut self, marks: QuoteMarks) {
        let (open, close) = match marks {
            QuoteMarks::Curly => ('‘', '’'),
            QuoteMarks::Straight => ('\'', '\''),
        };
        let mut inside = false;
        for letter in &mut self.letters {
            letter.c = match letter.c {
                '“' | '„' => open,
                '”' => close,
                '"' => {
                    inside = !inside;
                    if inside { open } else { close }
                }
                c => c,
            };
        }
    }

    /// Whether a sentence ends here.
    pub(super) fn ends_sentence(&self) -> bool {
        let mark = self
            .letters
            .iter()
            .rev()
            .find(|l| !matches!(l.c, '’' | '\'' | ')' | ']'));
        mark.is_some_and(|letter| matches!(letter.c, '.' | '?' | '!' | '…'))
    }

    /// Drops a last full stop, comma, colon or semicolon; the stop of a short
    /// form or an ellipsis stays.
    pub(super) fn drop_last_stop(&mut self) {
        let drop = match self.last() {
            Some(',' | ';' | ':') => true,
            Some('.') => !self.ends_in_short_form(),
            Some(_) | None => false,
        };
        if drop {
            self.letters.pop();
        }
    }

    /// Drops a last question mark, as reported speech has none.
    pub(super) fn drop_question_mark(&mut self) {
        while self.last() == Some('?') {
            self.letters.pop();
        }
    }

    fn ends_in_short_form(&self) -> bool {
        let start = self
            .letters
            .iter()
            .rposition(|letter| letter.c.is_whitespace());
        let word: String = self.letters[start.map_or(0, |s| s + 1)..]
            .iter()
            .map(|l| l.c)
            .collect();
        let stem = word.strip_suffix('.').unwrap_or(&word);
        let initials = stem.contains('.') && stem.split('.').all(is_initial);
        SHORT_FORMS.contains(&word.as_str()) || stem.ends_with('.') || initials
    }

    /// Adds these letters to the runs: one run for each stretch that was typed
    /// without a break and shares its marks.
    pub(super) fn write(self, runs: &mut Vec<Run>) {
        let mut next = None;
        for Letter { c, at, marks } in self.letters {
            match runs.last_mut() {
                Some(last) if next == Some(at) && last.marks == *marks => last.text.push(c),
                Some(_) | None => runs.push(Run {
                    text: c.to_string(),
                    marks: marks.clone(),
                    origin: Origin::Typed {
                        field: self.field,
                        at,
                    },
                }),
            }
            next = Some(at + 1);
        }
    }
}

/// A letter or a short degree: *S*, *Si*, *Sos*.
fn is_initial(part: &str) -> bool {
    (1..=3).contains(&part.chars().count()) && part.starts_with(char::is_uppercase)
}
