//! What a PNG says about itself, by its chunks (ISO/IEC 15948).

use std::io::Cursor;

use crate::Colours;

/// What a PNG holds besides its pixels.
pub(crate) struct Head {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Bits a channel, or a pixel where there is a palette.
    pub(crate) depth: u8,
    pub(crate) colours: Colours,
}

/// A PNG without what was written about it: only the chunks that every reader
/// needs. Its head, and its bytes with the same picture. `None` where it is cut,
/// transparent or interlaced or has 16 bits a channel.
pub(crate) fn bare(bytes: &[u8]) -> Option<(Head, Vec<u8>)> {
    let head = whole(bytes)?;
    let mut kept = bytes.get(..SIGNATURE)?.to_vec();
    let mut rest = &bytes[SIGNATURE..];
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        // Length, kind and checksum around the content.
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        let kind = &chunk[4..8];
        if kind == b"tRNS" {
            return None;
        }
        // A capital first letter: no reader can do without it.
        if kind[0].is_ascii_uppercase() {
            kept.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some((head, kept));
        }
        rest = after;
    }
}

const SIGNATURE: usize = 8;

/// The head of a PNG whose every row can be read.
fn whole(bytes: &[u8]) -> Option<Head> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::IDENTITY);
    let mut reader = decoder.read_info().ok()?;
    let info = reader.info();
    let colours = match info.color_type {
        png::ColorType::Grayscale => Colours::Grey,
        png::ColorType::Rgb => Colours::Rgb,
        png::ColorType::Indexed => Colours::Palette,
        png::ColorType::GrayscaleAlpha | png::ColorType::Rgba => return None,
    };
    let depth = info.bit_depth as u8;
    if info.interlaced || depth > 8 {
        return None;
    }
    let head = Head {
        width: info.width,
        height: info.height,
        depth,
        colours,
    };
    let mut rows = 0;
    while reader.next_row().ok()?.is_some() {
        rows += 1;
    }
    (rows == head.height).then_some(head)
}
