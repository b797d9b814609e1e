//! Which characters the bundled fonts have.
//!
//! Knows no document: a font is chosen for one character at a time.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use harfrust::ShaperFont;
use siaran_galley::{Block, Galley, Run};

use crate::faces::{COUNT, Face};
use crate::paragraph::printable;

/// The fonts, each made ready when it is first asked.
#[derive(Default)]
pub(crate) struct Fonts([OnceCell<ShaperFont<'static, 'static>>; COUNT]);

impl Fonts {
    pub(crate) fn get(&self, face: Face) -> &ShaperFont<'static, 'static> {
        self.0[face.index()].get_or_init(|| ShaperFont::new(face.font()))
    }

    /// The font to set a character in: the wanted one, else the fallback, else
    /// none.
    pub(crate) fn choose(&self, wanted: Face, character: char) -> Option<Face> {
        if character.is_whitespace() || is_ignorable(character) {
            return Some(wanted);
        }
        if is_private(character) {
            return None;
        }
        [wanted, Face::Fallback]
            .into_iter()
            .find(|face| self.glyph(*face, character).is_some())
    }

    /// A font's own glyph for a character.
    fn glyph(&self, face: Face, character: char) -> Option<u16> {
        self.get(face)
            .nominal_glyph(character.into())
            .and_then(|glyph| u16::try_from(glyph.to_u32()).ok())
            .filter(|glyph| *glyph != 0)
    }
}

/// Whether a character means something only where people agreed on it.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Whether a character is never seen by itself: joiners, selectors and marks of
/// direction (Unicode's default ignorable code points).
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The characters that a galley prints and no bundled font has. While there are
/// any, it cannot be written as a PDF.
pub fn missing_characters(galley: &Galley) -> BTreeSet<char> {
    let fonts = Fonts::default();
    let mut missing = BTreeSet::new();
    // What a cut lacks, the regular one lacks too: a test says so.
    let face = Face::of(galley.sheet.print.typeface, false, false);
    let mut check = |text: &str| {
        if !text.is_ascii() {
            let printed = text.chars().filter_map(printable);
            missing.extend(printed.filter(|c| fonts.choose(face, *c).is_none()));
        }
    };
    if let Some(letterhead) = galley.letterhead.as_ref().filter(|_| !galley.sheet.bare) {
        check(&letterhead.name);
        for line in &letterhead.lines {
            check(line);
        }
    }
    for block in &galley.blocks {
        let runs: Vec<&Run> = match block {
            Block::Text(block) => block.runs.iter().collect(),
            Block::List(block) => block.items.iter().flatten().collect(),
            Block::Figure(block) => block.caption.iter().collect(),
        };
        for run in runs {
            check(&run.text);
        }
    }
    check(&galley.footer);
    missing
}

#[cfg(test)]
mod tests {
    use siaran_model::Typeface;

    use super::*;

    #[test]
    fn every_cut_of_every_family_has_the_same_characters_with_the_fallback() {
        let fonts = Fonts::default();
        let has = |face, character| fonts.choose(face, character).is_some();
        for typeface in [Typeface::Times, Typeface::Arial, Typeface::Calibri] {
            let regular = Face::of(typeface, false, false);
            for character in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
                let wanted = has(regular, character);
                for (bold, italic) in [(true, false), (false, true), (true, true)] {
                    let cut = Face::of(typeface, bold, italic);
                    assert_eq!(has(cut, character), wanted, "{cut:?} {character:?}");
                }
            }
        }
    }
}
