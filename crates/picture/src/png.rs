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
/// needs. Its head, and its bytes with the same picture; what shines through a
/// colour of its palette is white. `None` where it is cut, transparent in another
/// way or interlaced or has 16 bits a channel.
pub(crate) fn bare(bytes: &[u8]) -> Option<(Head, Vec<u8>)> {
    let head = whole(bytes)?;
    let mut kept = bytes.get(..SIGNATURE)?.to_vec();
    let mut palette: Option<&[u8]> = None;
    let mut rest = &bytes[SIGNATURE..];
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        // Length, kind and checksum around the content.
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        let (kind, content) = (&chunk[4..8], &chunk[8..8 + length]);
        // A palette waits for what shines through its colours.
        if let Some(colours) = palette
            && matches!(kind, b"tRNS" | b"IDAT")
        {
            let clear: &[u8] = if kind == b"tRNS" { content } else { &[] };
            put_palette(&mut kept, colours, clear)?;
            palette = None;
        } else if kind == b"tRNS" {
            return None;
        }
        if kind == b"PLTE" && head.colours == Colours::Palette {
            palette = Some(content);
        } else if kind[0].is_ascii_uppercase() && kind != b"PLTE" {
            // A capital first letter: no reader can do without it.
            kept.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some((head, kept));
        }
        rest = after;
    }
}

/// Puts a palette whose colours let this much through, on white.
fn put_palette(png: &mut Vec<u8>, colours: &[u8], clear: &[u8]) -> Option<()> {
    let alphas = clear.iter().copied().chain(std::iter::repeat(u8::MAX));
    let channels = colours.chunks(3).zip(alphas).flat_map(|(colour, alpha)| {
        let on_white = move |channel: &u8| over_white(*channel, alpha);
        colour.iter().map(on_white)
    });
    let chunk: Vec<u8> = b"PLTE".iter().copied().chain(channels).collect();
    png.extend(u32::try_from(colours.len()).ok()?.to_be_bytes());
    png.extend_from_slice(&chunk);
    png.extend(crc32fast::hash(&chunk).to_be_bytes());
    Some(())
}

/// A channel as it looks on white paper.
pub(crate) fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u16::from(channel), u16::from(alpha));
    let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).expect("a mean of two bytes is a byte")
}

const SIGNATURE: usize = 8;

/// The head of a PNG whose every row can be read; `None` for the kinds that
/// [`bare`] does not take.
pub(crate) fn whole(bytes: &[u8]) -> Option<Head> {
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
