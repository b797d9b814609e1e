//! A number pattern as the people who build it see it.

use serde::Serialize;
use siaran_galley::running_number;
use siaran_model::{NumberPattern, NumberPatternFault, NumberPiece, Organisation};

use crate::moment::today;

/// The number of the example: low enough to show its leading zeros.
const EXAMPLE: u32 = 7;

/// A number pattern as the people who build it see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberPatternReading {
    /// Its pieces, in order.
    pub pieces: Vec<NumberPiece>,
    /// What is wrong with it.
    pub faults: Vec<NumberPatternFault>,
    /// The fields that print nothing, because the organisation does not say
    /// what they stand for.
    pub blank: Vec<NumberPiece>,
    /// How the number 7 prints today.
    pub example: String,
}

/// The organisation's number pattern, read.
pub fn read_number_pattern(organisation: &Organisation) -> NumberPatternReading {
    let pattern = NumberPattern::read(organisation.number_pattern.trim());
    let mut blank: Vec<NumberPiece> = Vec::new();
    for piece in pattern.pieces() {
        let is_blank = match piece {
            NumberPiece::Unit => organisation.unit.trim().is_empty(),
            NumberPiece::Classification => organisation.classification.trim().is_empty(),
            NumberPiece::Fixed(_)
            | NumberPiece::Running(_)
            | NumberPiece::Month
            | NumberPiece::RomanMonth
            | NumberPiece::Year
            | NumberPiece::ShortYear => false,
        };
        if is_blank && !blank.contains(piece) {
            blank.push(piece.clone());
        }
    }
    NumberPatternReading {
        faults: pattern.faults(),
        pieces: pattern.pieces().to_vec(),
        blank,
        example: running_number(organisation, EXAMPLE, Some(today())).unwrap_or_default(),
    }
}
