//! How a release is set: one table of sizes, spacings and colours for all
//! writers, on the paper and in the type that its house wants, so that it looks
//! the same in Word, in PDF and on the web. Lengths are points.

use serde::{Deserialize, Serialize};
use siaran_model::{Language, Paper, Print};

use crate::Style;
use crate::looks::{
    Align, BODY, FOOTER, Foot, Head, LETTERHEAD, Look, PICTURE, Picture, fit, look,
};

/// How a release is set: paper and type, and what frames its text. Not part of
/// the text: two sheets of one release have one fingerprint.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Paper and type.
    pub print: Print,
    /// Whether the letterhead is left out, for paper that has one printed on it.
    pub bare: bool,
    /// What stands across every page behind the text.
    pub watermark: Option<Watermark>,
}

/// A word across every page behind the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Watermark {
    /// *DRAF*: not agreed yet.
    Draft,
    /// *EMBARGO*: not to be published yet.
    Embargo,
}

impl Watermark {
    /// The word, in the release's language.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Draft, Language::Indonesian) => "DRAF",
            (Self::Draft, Language::English) => "DRAFT",
            (Self::Embargo, Language::Indonesian | Language::English) => "EMBARGO",
        }
    }
}

/// The sheet of paper and its margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
    /// Left and right of the text.
    pub side: f32,
    /// Above the text.
    pub top: f32,
    /// Below the text; the footer stands in it.
    pub bottom: f32,
}

impl Page {
    /// How far the text reaches across.
    pub fn text_width(&self) -> f32 {
        self.width - 2.0 * self.side
    }
}

impl Sheet {
    /// The paper, with margins of 25 mm.
    pub fn page(&self) -> Page {
        const MARGIN: f32 = 70.87;
        let (width, height) = match self.print.paper {
            Paper::A4 => (595.28, 841.89),
            Paper::F4 => (609.45, 935.43),
        };
        Page {
            width,
            height,
            side: MARGIN,
            top: MARGIN,
            bottom: MARGIN,
        }
    }

    /// How a paragraph of this style looks.
    pub fn look(&self, style: Style) -> Look {
        let look = self.sized(look(style));
        let running = match style {
            Style::Lede
            | Style::Paragraph
            | Style::LeadIn
            | Style::Quote
            | Style::Question
            | Style::Answer
            | Style::ListItem
            | Style::Closing
            | Style::Boilerplate => true,
            Style::Label
            | Style::Number
            | Style::Timing
            | Style::Headline
            | Style::Subheadline
            | Style::Subheading
            | Style::Caption
            | Style::Attribution
            | Style::EndMark
            | Style::EndHeading
            | Style::Contact
            | Style::Responsible
            | Style::Account => false,
        };
        if running && self.print.justified {
            Look {
                align: Align::Justify,
                ..look
            }
        } else {
            look
        }
    }

    /// How the letterhead is set. Its rule has the colour of the name.
    pub fn head(&self) -> Head {
        Head {
            name: self.sized(LETTERHEAD.name),
            line: self.sized(LETTERHEAD.line),
            ..LETTERHEAD
        }
    }

    /// How the footer is set.
    pub fn foot(&self) -> Foot {
        Foot {
            look: self.sized(FOOTER.look),
            ..FOOTER
        }
    }

    /// How a figure's picture is set.
    pub fn picture(&self) -> Picture {
        PICTURE
    }

    /// How wide and high the picture with this many pixels is printed: 96 of
    /// them to the inch, unless that is wider than the text or too high.
    pub fn picture_size(&self, width: u32, height: u32) -> (f32, f32) {
        fit(
            width,
            height,
            0.75,
            self.page().text_width(),
            PICTURE.height,
        )
    }

    /// The look in this sheet's type. Sizes and line heights are half points at
    /// the finest, because Word has no finer ones.
    fn sized(self, look: Look) -> Look {
        let scale = f32::from(self.print.size.points()) / BODY.size;
        let half_points = |points: f32| (points * scale * 2.0).round() / 2.0;
        Look {
            typeface: self.print.typeface,
            size: half_points(look.size),
            leading: half_points(look.leading),
            ..look
        }
    }
}

#[cfg(test)]
mod tests {
    use siaran_model::{TypeSize, Typeface};

    use super::*;

    fn sheet(size: u8) -> Sheet {
        Sheet {
            print: Print {
                paper: Paper::F4,
                typeface: Typeface::Arial,
                size: TypeSize::new(size).unwrap(),
                justified: true,
            },
            ..Sheet::default()
        }
    }

    #[test]
    fn the_usual_sheet_is_the_table_itself() {
        for style in Style::ALL {
            assert_eq!(Sheet::default().look(style), look(style), "{style:?}");
        }
    }

    #[test]
    fn all_type_keeps_its_proportion_in_half_points() {
        for size in 9..=14 {
            let sheet = sheet(size);
            assert!((sheet.look(Style::Paragraph).size - f32::from(size)).abs() < f32::EPSILON);
            for style in Style::ALL {
                let look = sheet.look(style);
                assert_eq!(look.typeface, Typeface::Arial);
                for points in [look.size, look.leading] {
                    assert!((points * 2.0).fract() < f32::EPSILON, "{style:?}");
                }
            }
        }
    }

    #[test]
    fn only_running_text_is_justified() {
        let sheet = sheet(12);
        assert_eq!(sheet.look(Style::Quote).align, Align::Justify);
        assert_eq!(sheet.look(Style::Headline).align, Align::Centre);
        assert_eq!(sheet.look(Style::Contact).align, Align::Left);
    }

    #[test]
    fn an_f4_sheet_has_the_same_margins() {
        let (f4, a4) = (sheet(12).page(), Sheet::default().page());
        assert_eq!((f4.side, f4.top), (a4.side, a4.top));
        // 215 × 330 mm.
        assert!((f4.width / 72.0 * 25.4 - 215.0).abs() < 0.01);
        assert!((f4.height / 72.0 * 25.4 - 330.0).abs() < 0.01);
    }
}
