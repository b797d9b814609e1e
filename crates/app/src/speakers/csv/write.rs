//! The directory as a table.

use siaran_model::{KnownSpeaker, Language};

use super::cells::guarded;
use super::{Separator, SpeakerField};

/// The table with its headers, in UTF-8 with the mark by which Excel knows it.
pub(super) fn write(known: &[KnownSpeaker], separator: Separator, language: Language) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator.byte())
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let mut line = |cells: [String; SpeakerField::ALL.len()]| {
        writer
            .write_record(cells)
            .expect("memory takes everything, and every line is as long");
    };
    line(SpeakerField::ALL.map(|field| field.header(language).to_owned()));
    for known in known {
        line(SpeakerField::ALL.map(|field| guarded(&field.of(known))));
    }
    writer.into_inner().expect("memory takes everything")
}
