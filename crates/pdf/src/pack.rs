//! The document's streams, compressed.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object};

/// How hard deflate tries, from 0 to 9. Its best saves a hundredth of the file and
/// takes half of all the time.
const PACKING: u32 = 3;

/// Compresses the streams.
pub(crate) fn pack(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(PACKING));
        packed
            .write_all(&stream.content)
            .expect("memory takes all that is written to it");
        let packed = packed
            .finish()
            .expect("memory takes all that is written to it");
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}
