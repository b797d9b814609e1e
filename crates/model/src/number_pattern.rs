//! How an organisation writes its numbers: the pieces of its pattern.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How a running number is written, piece by piece.
///
/// A pattern is kept as one line of text and read into its pieces. Reading
/// loses nothing: what is no field stays as it was typed and prints so, and
/// [`faults`](Self::faults) says what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(transparent)]
pub struct NumberPattern {
    pieces: Vec<NumberPiece>,
}

/// A stretch of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NumberPiece {
    /// Separators and words that are the same on every release.
    Fixed(String),
    /// `{n}`: the running number, with leading zeros to so many digits
    /// (`{n:3}`); 0 without any.
    Running(u8),
    /// `{unit}`: the organisation's unit.
    Unit,
    /// `{classification}`: the organisation's classification.
    Classification,
    /// `{month}`: the month in two digits.
    Month,
    /// `{roman-month}`: the month in Roman numerals.
    RomanMonth,
    /// `{year}`: the year in four digits.
    Year,
    /// `{year:2}`: the last two digits of the year.
    ShortYear,
}

/// What is wrong with a pattern. None of it keeps a pattern from being used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NumberPatternFault {
    /// Nothing at all is written.
    Empty,
    /// No running number: every release of a month would have the same.
    NoRunning,
    /// Braces around a name that is no field's. Has the name.
    UnknownField(String),
    /// A brace that opens and does not close. Has what follows it.
    UnclosedBrace(String),
    /// A brace that closes and did not open.
    UnopenedBrace,
}

impl NumberPattern {
    /// The pattern in this line.
    pub fn read(text: &str) -> Self {
        let mut pieces = Vec::new();
        let (mut done, mut open) = (0, None);
        for (at, c) in text.char_indices() {
            if c == '{' {
                open = Some(at);
            } else if c == '}'
                && let Some(open) = open.take()
                && let Some(field) = NumberPiece::named(&text[open + 1..at])
            {
                fix(&mut pieces, &text[done..open]);
                pieces.push(field);
                done = at + 1;
            }
        }
        fix(&mut pieces, &text[done..]);
        Self { pieces }
    }

    /// The stretches, in order. No two fixed ones are neighbours.
    pub fn pieces(&self) -> &[NumberPiece] {
        &self.pieces
    }

    /// Whether a number by this pattern tells the day's month or year.
    pub fn is_dated(&self) -> bool {
        self.pieces.iter().any(|piece| match piece {
            NumberPiece::Month
            | NumberPiece::RomanMonth
            | NumberPiece::Year
            | NumberPiece::ShortYear => true,
            NumberPiece::Fixed(_)
            | NumberPiece::Running(_)
            | NumberPiece::Unit
            | NumberPiece::Classification => false,
        })
    }

    /// What is wrong with the pattern, from left to right.
    pub fn faults(&self) -> Vec<NumberPatternFault> {
        if self.pieces.is_empty() {
            return vec![NumberPatternFault::Empty];
        }
        let mut faults = Vec::new();
        let mut running = false;
        for piece in &self.pieces {
            match piece {
                NumberPiece::Fixed(text) => faults.extend(faults_of(text)),
                NumberPiece::Running(_) => running = true,
                NumberPiece::Unit
                | NumberPiece::Classification
                | NumberPiece::Month
                | NumberPiece::RomanMonth
                | NumberPiece::Year
                | NumberPiece::ShortYear => {}
            }
        }
        if !running {
            faults.push(NumberPatternFault::NoRunning);
        }
        faults
    }
}

impl fmt::Display for NumberPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| piece.fmt(f))
    }
}

impl NumberPiece {
    /// The field with this name between braces.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "n" => Self::Running(0),
            "unit" => Self::Unit,
            "classification" => Self::Classification,
            "month" => Self::Month,
            "roman-month" => Self::RomanMonth,
            "year" => Self::Year,
            "year:2" => Self::ShortYear,
            // One digit, so that every field has one spelling.
            _ => match name.strip_prefix("n:")?.as_bytes() {
                [digit @ b'1'..=b'9'] => Self::Running(digit - b'0'),
                _ => return None,
            },
        })
    }
}

impl fmt::Display for NumberPiece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(text) => f.write_str(text),
            Self::Running(0) => f.write_str("{n}"),
            Self::Running(digits) => write!(f, "{{n:{digits}}}"),
            Self::Unit => f.write_str("{unit}"),
            Self::Classification => f.write_str("{classification}"),
            Self::Month => f.write_str("{month}"),
            Self::RomanMonth => f.write_str("{roman-month}"),
            Self::Year => f.write_str("{year}"),
            Self::ShortYear => f.write_str("{year:2}"),
        }
    }
}

/// Adds words that stay as they are.
fn fix(pieces: &mut Vec<NumberPiece>, text: &str) {
    if !text.is_empty() {
        pieces.push(NumberPiece::Fixed(text.to_owned()));
    }
}

/// What is wrong with braces in words that were taken as they are.
fn faults_of(text: &str) -> Vec<NumberPatternFault> {
    let mut faults = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('{', Some(before)) => {
                faults.push(NumberPatternFault::UnclosedBrace(
                    text[before + 1..at].to_owned(),
                ));
                open = Some(at);
            }
            ('{', None) => open = Some(at),
            ('}', Some(before)) => {
                faults.push(NumberPatternFault::UnknownField(
                    text[before + 1..at].to_owned(),
                ));
                open = None;
            }
            ('}', None) => faults.push(NumberPatternFault::UnopenedBrace),
            _ => {}
        }
    }
    if let Some(before) = open {
        faults.push(NumberPatternFault::UnclosedBrace(
            text[before + 1..].to_owned(),
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(pattern: &str) -> Vec<NumberPatternFault> {
        NumberPattern::read(pattern).faults()
    }

    #[test]
    fn a_pattern_comes_apart_into_its_pieces() {
        let pattern =
            NumberPattern::read("SP {n:3}/{unit}/{classification}/{roman-month}/{year:2}");
        let slash = || NumberPiece::Fixed("/".to_owned());
        assert_eq!(
            pattern.pieces(),
            [
                NumberPiece::Fixed("SP ".to_owned()),
                NumberPiece::Running(3),
                slash(),
                NumberPiece::Unit,
                slash(),
                NumberPiece::Classification,
                slash(),
                NumberPiece::RomanMonth,
                slash(),
                NumberPiece::ShortYear,
            ]
        );
        assert_eq!(pattern.faults(), []);
    }

    #[test]
    fn every_fault_is_named() {
        use NumberPatternFault::{Empty, NoRunning, UnclosedBrace, UnknownField, UnopenedBrace};
        assert_eq!(faults(""), [Empty]);
        assert_eq!(faults("HMS/{year}"), [NoRunning]);
        assert_eq!(faults("{n}/{bulan}"), [UnknownField("bulan".to_owned())]);
        assert_eq!(faults("{n}/{yea"), [UnclosedBrace("yea".to_owned())]);
        assert_eq!(faults("{n}}"), [UnopenedBrace]);
        assert_eq!(faults("{{n}"), [UnclosedBrace(String::new())]);
        assert_eq!(
            faults("{a{b}c}"),
            [
                UnclosedBrace("a".to_owned()),
                UnknownField("b".to_owned()),
                UnopenedBrace,
                NoRunning
            ]
        );
    }

    #[test]
    fn a_field_has_one_spelling() {
        for name in ["n:0", "n:10", "n:03", "n:+3", "N", "year:4", " n"] {
            let pattern = format!("{{{name}}}");
            assert!(
                faults(&pattern).contains(&NumberPatternFault::UnknownField(name.to_owned())),
                "{name}"
            );
        }
    }

    #[test]
    fn only_month_and_year_need_a_day() {
        assert!(!NumberPattern::read("{classification}/{n}/{unit}").is_dated());
        assert!(NumberPattern::read("{n}-{month}").is_dated());
        assert!(NumberPattern::read("{n}-{year:2}").is_dated());
    }
}
