//! The typefaces that come with the program, and which characters they have.
//!
//! Knows no document: a typeface is chosen for one character at a time.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use harfrust::{Font, ShaperFont};
use siaran_galley::{Block, Face, Galley, Run};

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Typeface {
    Regular,
    Bold,
    Italic,
    BoldItalic,
    /// For signs that the others lack.
    Fallback,
}

impl Typeface {
    pub(crate) const ALL: [Self; 5] = [
        Self::Regular,
        Self::Bold,
        Self::Italic,
        Self::BoldItalic,
        Self::Fallback,
    ];

    /// The cut of a family with these marks.
    pub(crate) fn of(family: Face, bold: bool, italic: bool) -> Self {
        match (family, bold, italic) {
            (Face::Serif, false, false) => Self::Regular,
            (Face::Serif, true, false) => Self::Bold,
            (Face::Serif, false, true) => Self::Italic,
            (Face::Serif, true, true) => Self::BoldItalic,
            // No style asks for it (a test says so), and the fallback is a sans.
            (Face::Sans, _, _) => Self::Fallback,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../fonts/liberation/LiberationSerif-Regular.ttf"),
            Self::Bold => include_bytes!("../fonts/liberation/LiberationSerif-Bold.ttf"),
            Self::Italic => include_bytes!("../fonts/liberation/LiberationSerif-Italic.ttf"),
            Self::BoldItalic => {
                include_bytes!("../fonts/liberation/LiberationSerif-BoldItalic.ttf")
            }
            Self::Fallback => include_bytes!("../fonts/dejavu/DejaVuSans.ttf"),
        }
    }

    /// The name that the font calls itself by.
    pub(crate) fn post_script_name(self) -> &'static str {
        match self {
            Self::Regular => "LiberationSerif",
            Self::Bold => "LiberationSerif-Bold",
            Self::Italic => "LiberationSerif-Italic",
            Self::BoldItalic => "LiberationSerif-BoldItalic",
            Self::Fallback => "DejaVuSans",
        }
    }

    /// How heavy the strokes are, from 100 to 900.
    pub(crate) fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::Italic | Self::Fallback => 400,
            Self::Bold | Self::BoldItalic => 700,
        }
    }

    fn font(self) -> &'static Font {
        static FONTS: LazyLock<[Font; 5]> = LazyLock::new(|| {
            Typeface::ALL.map(|face| Font::new(face.bytes(), 0).expect("a bundled font is a font"))
        });
        &FONTS[self as usize]
    }
}

/// Stands for a character that no typeface has.
pub(crate) const REPLACEMENT: char = '\u{fffd}';

/// The typefaces, ready to be asked.
pub(crate) struct Fonts([ShaperFont<'static, 'static>; 5]);

impl Fonts {
    pub(crate) fn new() -> Self {
        Self(Typeface::ALL.map(|face| ShaperFont::new(face.font())))
    }

    pub(crate) fn get(&self, typeface: Typeface) -> &ShaperFont<'static, 'static> {
        &self.0[typeface as usize]
    }

    /// The typeface to set a character in: the wanted one, else the fallback,
    /// else none.
    pub(crate) fn choose(&self, wanted: Typeface, character: char) -> Option<Typeface> {
        if character.is_whitespace() || is_ignorable(character) {
            return Some(wanted);
        }
        if is_private(character) {
            return None;
        }
        [wanted, Typeface::Fallback]
            .into_iter()
            .find(|typeface| self.glyph(*typeface, character).is_some())
    }

    /// A typeface's own glyph for a character.
    pub(crate) fn glyph(&self, typeface: Typeface, character: char) -> Option<u16> {
        self.get(typeface)
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
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The characters of a galley that no bundled font has. They are drawn as a
/// replacement sign, and copied from the PDF as they were written.
pub fn missing_characters(galley: &Galley) -> BTreeSet<char> {
    let fonts = Fonts::new();
    let mut missing = BTreeSet::new();
    let mut check = |text: &str| {
        // What a cut lacks, the regular one lacks too: a test says so.
        missing.extend(text.chars().filter(|character| {
            !character.is_ascii() && fonts.choose(Typeface::Regular, *character).is_none()
        }));
    };
    if let Some(letterhead) = &galley.letterhead {
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
    use siaran_galley::{FOOTER, LETTERHEAD, Style, look};

    use super::*;

    #[test]
    fn no_style_asks_for_a_family_that_is_not_bundled() {
        let looks = Style::ALL.map(look).into_iter();
        for look in looks.chain([FOOTER.look, LETTERHEAD.name, LETTERHEAD.line]) {
            assert_eq!(look.face, Face::Serif, "{look:?}");
        }
    }

    #[test]
    fn every_cut_has_what_the_regular_one_has() {
        let fonts = Fonts::new();
        let has = |cut, character| fonts.choose(cut, character).is_some();
        for character in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let regular = has(Typeface::Regular, character);
            for cut in [Typeface::Bold, Typeface::Italic, Typeface::BoldItalic] {
                assert_eq!(has(cut, character), regular, "{cut:?} {character:?}");
            }
        }
    }
}
