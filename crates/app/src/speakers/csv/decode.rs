//! Bytes of a table as text, whichever program wrote them.

use serde::Serialize;

use crate::error::CsvFault;

/// How a table's letters were written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum CsvEncoding {
    /// With or without a mark at the start.
    Utf8,
    /// As Excel writes "Unicode text".
    Utf16,
    /// As older programs write on Windows in the west.
    Windows1252,
}

/// The text of these bytes, without a mark at the start.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, CsvEncoding), CsvFault> {
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, CsvEncoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, CsvEncoding::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => (utf8(rest)?, CsvEncoding::Utf8),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), CsvEncoding::Utf8),
            // Letters of several bytes that come out right are no accident: then
            // the rest is damaged, and not of another encoding.
            Err(error) if !bytes[..error.valid_up_to()].is_ascii() => {
                return Err(at(bytes, error.valid_up_to()));
            }
            Err(_) => (windows_1252(bytes)?, CsvEncoding::Windows1252),
        },
    };
    // What is no text in any encoding: a spreadsheet's own file, a picture.
    let unprintable = |letter: char| letter.is_ascii_control() && !"\t\n\r".contains(letter);
    match text.find(unprintable) {
        Some(at) => Err(CsvFault::Encoding {
            line: line(&text.as_bytes()[..at]),
        }),
        None => Ok((text, encoding)),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, CsvFault> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(|error| at(bytes, error.valid_up_to()))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, CsvFault> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for letter in char::decode_utf16(pairs.iter().copied().map(unit)) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(at(text.as_bytes(), text.len())),
        }
    }
    if odd.is_empty() {
        Ok(text)
    } else {
        Err(at(text.as_bytes(), text.len()))
    }
}

/// What Windows-1252 has between 0x80 and 0x9f; five of them are nothing.
const HIGH: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

fn windows_1252(bytes: &[u8]) -> Result<String, CsvFault> {
    let letter = |(place, byte): (usize, &u8)| match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)].ok_or_else(|| at(bytes, place)),
        byte => Ok(char::from(*byte)),
    };
    bytes.iter().enumerate().map(letter).collect()
}

fn at(bytes: &[u8], place: usize) -> CsvFault {
    CsvFault::Encoding {
        line: line(&bytes[..place]),
    }
}

/// The line, from 1, that follows these bytes.
fn line(before: &[u8]) -> usize {
    // An old Macintosh ends its lines with the other one.
    let lines = |end: u8| before.split(|byte| *byte == end).count();
    lines(b'\n').max(lines(b'\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().0
    }

    #[test]
    fn every_program_is_understood() {
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(
                "Renée;“Kabid”\r\n"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes),
            )
            .collect();
        let big: Vec<u8> = [0xfe, 0xff]
            .into_iter()
            .chain(
                "Renée;“Kabid”\r\n"
                    .encode_utf16()
                    .flat_map(u16::to_be_bytes),
            )
            .collect();
        let old = b"Ren\xe9e;\x93Kabid\x94\r\n";
        let marked = "\u{feff}Renée;“Kabid”\r\n".as_bytes();
        for bytes in [&utf16[..], &big, old, marked, &marked[3..]] {
            assert_eq!(text(bytes), "Renée;“Kabid”\r\n");
        }
    }

    #[test]
    fn other_bytes_are_refused_with_their_line() {
        let zip = b"PK\x03\x04\n\0\0";
        let nothing_in_1252 = b"Nama\nRen\xe9e\nA\x81i\n";
        let half_damaged = b"Nama\nRen\xc3\xa9e\nRen\xe9e\n";
        let odd = b"\xff\xfeN\0\n\0x";
        let lone = b"\xff\xfeN\0\n\0\x00\xd8a\0";
        for (bytes, line) in [
            (&zip[..], 1),
            (nothing_in_1252, 3),
            (half_damaged, 3),
            (odd, 2),
            (lone, 2),
        ] {
            let fault = decode(bytes).unwrap_err();
            assert!(
                matches!(fault, CsvFault::Encoding { line: found } if found == line),
                "{fault:?}"
            );
        }
    }
}
