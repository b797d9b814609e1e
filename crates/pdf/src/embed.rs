//! The glyphs that pages use, as fonts that a PDF embeds.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::{GlyphRemapper, subset};

use crate::faces::Face;
use crate::fonts::is_ignorable;
use crate::lines::{Piece, Placed};

/// What a glyph says that only means something beside others.
pub(crate) const UNSURE: char = '\u{fffd}';

/// One font with the glyphs that are used.
pub(crate) struct Embedded {
    pub(crate) id: FontId,
    pub(crate) font: PdfFont,
    numbers: GlyphRemapper,
    /// What each used glyph says: a PDF has one answer for all its places.
    says: BTreeMap<u16, String>,
}

/// The fonts that are used.
pub(crate) type Fonts = BTreeMap<Face, Embedded>;

/// The fonts that these pieces need.
pub(crate) fn embed<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Fonts {
    let mut used: BTreeMap<Face, (GlyphRemapper, BTreeMap<u16, String>)> = BTreeMap::new();
    for piece in pieces {
        let (numbers, says) = used.entry(piece.face).or_default();
        for (glyphs, text) in piece.clusters() {
            for glyph in glyphs {
                numbers.remap(glyph.id);
            }
            if let [glyph] = glyphs
                && is_legible(text)
            {
                let plain = || text.chars().map(plain).collect();
                says.entry(glyph.id).or_insert_with(plain);
            }
        }
    }
    used.into_iter()
        .map(|(face, (numbers, says))| (face, Embedded::new(face, numbers, says)))
        .collect()
}

impl Embedded {
    fn new(face: Face, numbers: GlyphRemapper, says: BTreeMap<u16, String>) -> Self {
        let bytes = subset(face.bytes(), 0, &numbers).expect("a bundled font can be subset");
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .expect("a subset of a font is a font");
        let name = face.name();
        font.font_name = Some(format!("{}+{name}", subset_tag(&bytes)));
        // The table that tells it is not in the subset.
        font.pdf_font_metrics.us_weight_class = face.weight();
        Self {
            id: FontId(name.to_owned()),
            font: PdfFont::new(font),
            numbers,
            says,
        }
    }

    /// A glyph's number in the embedded font.
    pub(crate) fn number(&self, glyph: u16) -> u16 {
        self.numbers
            .get(glyph)
            .expect("all used glyphs are embedded")
    }

    /// What a glyph says.
    pub(crate) fn says(&self, glyph: u16) -> String {
        let says = self.says.get(&glyph).cloned();
        says.unwrap_or_else(|| UNSURE.to_string())
    }

    /// Whether glyphs say these characters by themselves.
    pub(crate) fn tells(&self, glyphs: &[Placed], text: &str) -> bool {
        let [glyph] = glyphs else {
            return false;
        };
        let says = self.says.get(&glyph.id);
        says.is_some_and(|says| says.chars().eq(text.chars().map(plain)))
    }

    /// How far a reader moves on after a glyph, in thousandths of an em: as
    /// printpdf cuts it to an integer.
    pub(crate) fn width(&self, number: u16) -> f32 {
        let font = &self.font.parsed_font;
        let width = font.get_glyph_width(number).unwrap_or(0);
        (f32::from(width) * 1000.0 / f32::from(font.units_per_em)).trunc()
    }
}

/// All white space is a space when it is copied.
fn plain(character: char) -> char {
    if character.is_whitespace() {
        ' '
    } else {
        character
    }
}

/// Whether a glyph may say these characters wherever it stands.
fn is_legible(text: &str) -> bool {
    !text.is_empty() && !text.contains(is_ignorable)
}

/// Six capital letters that differ from subset to subset.
fn subset_tag(bytes: &[u8]) -> String {
    // FNV-1a.
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.to_be_bytes()[..6]
        .iter()
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}
