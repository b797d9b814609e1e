//! What a JPEG says about itself, by its markers (ITU-T T.81, annex B).

use crate::Colours;

const END: u8 = 0xd9;
const START_OF_SCAN: u8 = 0xda;

/// A JPEG's frame.
pub(crate) struct Frame {
    /// Bits a channel.
    pub(crate) bits: u8,
    pub(crate) width: u32,
    pub(crate) height: u32,
    channels: u8,
}

impl Frame {
    /// What a pixel holds; `None` for the four inks of a printing house.
    pub(crate) fn colours(&self) -> Option<Colours> {
        match self.channels {
            1 => Some(Colours::Grey),
            3 => Some(Colours::Rgb),
            _ => None,
        }
    }
}

/// A JPEG without what was written about it: place, camera, comments, previews.
/// Its frame, and its bytes with the same picture. `None` where it does not end.
pub(crate) fn bare(bytes: &[u8]) -> Option<(Frame, Vec<u8>)> {
    // Cameras put a few bytes after the end.
    let tail = &bytes[bytes.len().saturating_sub(4096)..];
    tail.windows(2)
        .any(|pair| pair == [0xff, END])
        .then_some(())?;

    let mut frame = None;
    let mut kept = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let marker = bytes.get(at..at + 4)?;
        if marker[0] != 0xff {
            return None;
        }
        if marker[1] == 0xff {
            at += 1;
            continue;
        }
        if marker[1] == START_OF_SCAN {
            kept.extend_from_slice(&bytes[at..]);
            return Some((frame?, kept));
        }
        let end = at + 2 + usize::from(u16::from_be_bytes([marker[2], marker[3]]));
        let segment = bytes.get(at..end)?;
        if (0xc0..=0xc2).contains(&marker[1]) {
            let head = segment.get(4..10)?;
            frame = Some(Frame {
                bits: head[0],
                height: u16::from_be_bytes([head[1], head[2]]).into(),
                width: u16::from_be_bytes([head[3], head[4]]).into(),
                channels: head[5],
            });
        }
        if !is_about(marker[1]) {
            kept.extend_from_slice(segment);
        }
        at = end;
    }
}

/// Whether a segment only tells about the picture: EXIF and XMP (APP1), Photoshop
/// (APP13) and their like, and comments. JFIF (APP0), colour profiles (APP2) and
/// Adobe's note on the channels (APP14) change how it looks.
fn is_about(marker: u8) -> bool {
    matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe)
}
