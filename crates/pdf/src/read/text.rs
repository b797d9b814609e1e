//! Strings as a PDF holds them.

use lopdf::Object;

/// A string in UTF-16, or in what PDF calls its own encoding, of which the ASCII
/// part is enough for what we write.
pub(super) fn text(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    Some(match bytes {
        [0xfe, 0xff, utf_16 @ ..] => {
            let pairs = utf_16.chunks_exact(2);
            let units: Vec<u16> = pairs
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        other => String::from_utf8_lossy(other).into_owned(),
    })
}
