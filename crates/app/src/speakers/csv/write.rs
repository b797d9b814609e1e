//! The directory as a table.

use siaran_model::{KnownSpeaker, Language};

use super::SpeakerField;
use crate::table::{Separator, Table};

/// The table with its headers.
pub(super) fn write(known: &[KnownSpeaker], separator: Separator, language: Language) -> Vec<u8> {
    let mut table = Table::new(separator);
    table.line(SpeakerField::ALL.map(|field| field.header(language)));
    for known in known {
        table.line(SpeakerField::ALL.map(|field| field.of(known)));
    }
    table.into_bytes()
}
