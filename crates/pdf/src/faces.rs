//! The font files that come with the program: three families in four cuts, and
//! one for signs that they lack.

use std::sync::OnceLock;

use harfrust::Font;
use siaran_model::Typeface;

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    /// A cut of a family.
    Cut(Family, Cut),
    /// For signs that the others lack.
    Fallback,
}

/// A family of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    Serif,
    Sans,
    Carlito,
}

/// How a family is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// A font file and the name that it calls itself by.
struct File {
    name: &'static str,
    bytes: &'static [u8],
}

macro_rules! files {
    ($($folder:literal / $name:literal,)*) => {
        [$(File {
            name: $name,
            bytes: include_bytes!(concat!("../fonts/", $folder, "/", $name, ".ttf")),
        },)*]
    };
}

/// The files, family by family and cut by cut, and the fallback.
static FILES: [File; COUNT] = files![
    "liberation" / "LiberationSerif-Regular",
    "liberation" / "LiberationSerif-Bold",
    "liberation" / "LiberationSerif-Italic",
    "liberation" / "LiberationSerif-BoldItalic",
    "liberation" / "LiberationSans-Regular",
    "liberation" / "LiberationSans-Bold",
    "liberation" / "LiberationSans-Italic",
    "liberation" / "LiberationSans-BoldItalic",
    "carlito" / "Carlito-Regular",
    "carlito" / "Carlito-Bold",
    "carlito" / "Carlito-Italic",
    "carlito" / "Carlito-BoldItalic",
    "dejavu" / "DejaVuSans",
];

/// How many font files there are.
pub(crate) const COUNT: usize = 13;

impl Face {
    /// The cut of a family with these marks.
    pub(crate) fn of(typeface: Typeface, bold: bool, italic: bool) -> Self {
        let family = match typeface {
            Typeface::Times => Family::Serif,
            Typeface::Arial => Family::Sans,
            Typeface::Calibri => Family::Carlito,
        };
        let cut = match (bold, italic) {
            (false, false) => Cut::Regular,
            (true, false) => Cut::Bold,
            (false, true) => Cut::Italic,
            (true, true) => Cut::BoldItalic,
        };
        Self::Cut(family, cut)
    }

    /// Its place among the files.
    pub(crate) fn index(self) -> usize {
        match self {
            Self::Cut(family, cut) => 4 * family as usize + cut as usize,
            Self::Fallback => COUNT - 1,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        FILES[self.index()].bytes
    }

    /// The name of the file, which tells the family and the cut.
    pub(crate) fn name(self) -> &'static str {
        FILES[self.index()].name
    }

    /// The face with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let families = [Family::Serif, Family::Sans, Family::Carlito].into_iter();
        let cuts = [Cut::Regular, Cut::Bold, Cut::Italic, Cut::BoldItalic];
        families
            .flat_map(|family| cuts.map(|cut| Self::Cut(family, cut)))
            .find(|face| face.name() == name)
    }

    /// Whether it is bold and italic; `None` for the fallback, which has one cut
    /// for all.
    pub(crate) fn marks(self) -> Option<(bool, bool)> {
        match self {
            Self::Cut(_, Cut::Regular) => Some((false, false)),
            Self::Cut(_, Cut::Bold) => Some((true, false)),
            Self::Cut(_, Cut::Italic) => Some((false, true)),
            Self::Cut(_, Cut::BoldItalic) => Some((true, true)),
            Self::Fallback => None,
        }
    }

    /// How heavy the strokes are, from 100 to 900.
    pub(crate) fn weight(self) -> u16 {
        match self {
            Self::Cut(_, Cut::Regular | Cut::Italic) | Self::Fallback => 400,
            Self::Cut(_, Cut::Bold | Cut::BoldItalic) => 700,
        }
    }

    /// The font, which is read when it is first asked for.
    pub(crate) fn font(self) -> &'static Font {
        static FONTS: [OnceLock<Font>; COUNT] = [const { OnceLock::new() }; COUNT];
        FONTS[self.index()]
            .get_or_init(|| Font::new(self.bytes(), 0).expect("a bundled font is a font"))
    }
}

/// How far a family reaches above and below the baseline, in ems, as browsers
/// take it from the font.
pub(crate) fn reach(typeface: Typeface) -> (f32, f32) {
    match typeface {
        Typeface::Times => (0.891, 0.216),
        Typeface::Arial => (0.905, 0.212),
        Typeface::Calibri => (0.75, 0.25),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reach_of_a_family_is_that_of_its_fonts() {
        for typeface in [Typeface::Times, Typeface::Arial, Typeface::Calibri] {
            for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
                let bytes = Face::of(typeface, bold, italic).bytes();
                let (ascent, descent) = reach(typeface);
                for (wanted, at) in [(ascent, 4), (-descent, 6)] {
                    let there = i16::from_be_bytes([
                        table(bytes, *b"hhea")[at],
                        table(bytes, *b"hhea")[at + 1],
                    ]);
                    assert!((f32::from(there) / 2048.0 - wanted).abs() < 0.001);
                }
            }
        }
    }

    fn table(font: &[u8], tag: [u8; 4]) -> &[u8] {
        let entry = font[12..].chunks(16).find(|entry| entry[..4] == tag);
        let at = entry.expect("a table")[8..12].try_into().expect("4 bytes");
        &font[u32::from_be_bytes(at) as usize..]
    }
}
