//! What the glyphs of a file's fonts say, and how they look.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use crate::embed::UNSURE;
use crate::faces::Face;
use crate::read::follow;

/// What the table of a font may unpack to.
const LARGEST_TABLE: usize = 4 * 1024 * 1024;

/// A font of the file.
pub(super) struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    pub(super) marks: Marks,
}

/// Whether characters are bold and italic, where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
}

impl<'a> Font<'a> {
    fn of(document: &'a Document, font: &'a Dictionary) -> Self {
        let name = font.get(b"BaseFont").and_then(Object::as_name);
        let name = String::from_utf8_lossy(name.unwrap_or_default());
        let face = Face::named(name.split_once('+').map_or(&*name, |(_, name)| name));
        let (bold, italic) = face.and_then(Face::marks).unzip();
        Self {
            encoding: font
                .get_font_encoding_with_limit(document, LARGEST_TABLE)
                .ok(),
            marks: Marks { bold, italic },
        }
    }

    /// What shown glyphs say.
    pub(super) fn says(&self, shown: &[u8]) -> String {
        let says = |encoding| Document::decode_text(encoding, shown).ok();
        let words = self.encoding.as_ref().and_then(says);
        words.unwrap_or_else(|| UNSURE.to_string())
    }
}

/// The fonts of the file, by the objects that hold them.
pub(super) struct Fonts<'a> {
    document: &'a Document,
    fonts: BTreeMap<ObjectId, Font<'a>>,
}

impl<'a> Fonts<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            fonts: BTreeMap::new(),
        }
    }

    /// The fonts of a page by the names that it calls them by.
    pub(super) fn of_page(&mut self, resources: &'a Dictionary) -> BTreeMap<&'a [u8], ObjectId> {
        let fonts = resources.get(b"Font").ok();
        let fonts = fonts.and_then(|fonts| follow(self.document, fonts)?.as_dict().ok());
        let mut names = BTreeMap::new();
        for (name, font) in fonts.into_iter().flatten() {
            let Ok(id) = font.as_reference() else {
                continue;
            };
            if let Ok(font) = self.document.get_dictionary(id) {
                let document = self.document;
                self.fonts
                    .entry(id)
                    .or_insert_with(|| Font::of(document, font));
                names.insert(name.as_slice(), id);
            }
        }
        names
    }

    pub(super) fn get(&self, id: ObjectId) -> Option<&Font<'a>> {
        self.fonts.get(&id)
    }
}
