//! One table of sizes, spacings and colours for all writers, so that a release
//! looks the same in Word, in PDF and on the web. Lengths are points.

use serde::{Deserialize, Serialize};
use siaran_model::{Language, Paper, Print, Typeface};

use crate::Style;

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

/// Which edge lines stand against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The left edge.
    Left,
    /// Neither.
    Centre,
    /// The right edge.
    Right,
    /// Both edges but for the last line.
    Justify,
}

/// How a paragraph of one style looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The family of type.
    pub typeface: Typeface,
    /// The height of the type.
    pub size: f32,
    /// From baseline to baseline.
    pub leading: f32,
    /// Space above, except at the head of a page. Between two paragraphs stands
    /// the larger of the one's space below and the other's space above.
    pub before: f32,
    /// Space below.
    pub after: f32,
    /// Space left of the text.
    pub indent: f32,
    /// Which edge lines stand against.
    pub align: Align,
    /// Bold throughout.
    pub bold: bool,
    /// Italic throughout.
    pub italic: bool,
    /// Extra space after each character.
    pub tracking: f32,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// Stays on the page of what follows.
    pub keep_with_next: bool,
}

const INK: [u8; 3] = [0x1c, 0x25, 0x30];
const INK_SOFT: [u8; 3] = [0x55, 0x61, 0x6f];

const BODY: Look = Look {
    typeface: Typeface::Times,
    size: 12.0,
    leading: 18.0,
    before: 0.0,
    after: 8.0,
    indent: 0.0,
    align: Align::Left,
    bold: false,
    italic: false,
    tracking: 0.0,
    colour: INK,
    keep_with_next: false,
};

/// All above the lede.
const OPENING: Look = Look {
    align: Align::Centre,
    keep_with_next: true,
    ..BODY
};

const SMALL: Look = Look {
    size: 10.5,
    leading: 15.0,
    after: 4.0,
    ..BODY
};

/// The head of the first page: the logo at the left, the name and the lines
/// beside it, and a double rule below, as wide as the text. Without a logo the
/// words are centred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Head {
    /// From the sheet's upper edge to the logo and the name.
    pub top: f32,
    /// How high the logo is, unless it would be wider than `logo_width`.
    pub logo_height: f32,
    /// How wide the logo may be.
    pub logo_width: f32,
    /// Between the logo and the words.
    pub gap: f32,
    /// How the name looks.
    pub name: Look,
    /// How the lines below the name look.
    pub line: Look,
    /// Between the logo or the words, whichever end lower, and the rule.
    pub before_rule: f32,
    /// How thick either line of the rule is, and how far they stand apart.
    pub rule: f32,
    /// Between the rule and the text, which never begins above [`Page::top`].
    pub after_rule: f32,
}

/// How the letterhead is set. Its rule has the colour of the name.
const LETTERHEAD: Head = Head {
    top: 36.0,
    logo_height: 44.0,
    logo_width: 132.0,
    gap: 12.0,
    name: Look {
        size: 14.0,
        leading: 17.0,
        after: 1.0,
        bold: true,
        ..BODY
    },
    line: Look {
        size: 9.5,
        leading: 12.5,
        after: 0.0,
        colour: INK_SOFT,
        ..BODY
    },
    before_rule: 6.0,
    rule: 0.75,
    after_rule: 14.0,
};

impl Head {
    /// How wide and high the logo with this many pixels is printed.
    pub fn logo_size(&self, width: u32, height: u32) -> (f32, f32) {
        fit(
            width,
            height,
            self.logo_height / pixels(height),
            self.logo_width,
            self.logo_height,
        )
    }
}

/// The foot of every page: the galley's footer at the left, page and number of
/// pages as `1/3` at the right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foot {
    /// How both look.
    pub look: Look,
    /// From the lower edge of their line to the sheet's lower edge.
    pub bottom: f32,
}

/// How the footer is set.
const FOOTER: Foot = Foot {
    look: Look {
        size: 9.0,
        leading: 12.0,
        after: 0.0,
        colour: INK_SOFT,
        ..BODY
    },
    bottom: 36.0,
};

/// The colour of a link, which is underlined.
pub const LINK: [u8; 3] = [0x1a, 0x4f, 0x8b];

/// How a figure's picture, which stands in the middle, is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// How high a picture may be.
    pub height: f32,
    /// Space above it.
    pub before: f32,
    /// Space between it and its caption.
    pub after: f32,
}

/// How a figure's picture is set.
const PICTURE: Picture = Picture {
    height: 300.0,
    before: 10.0,
    after: 6.0,
};

/// These pixels at this many points each, or smaller where they must fit.
fn fit(width: u32, height: u32, scale: f32, most_width: f32, most_height: f32) -> (f32, f32) {
    let (width, height) = (pixels(width), pixels(height));
    let scale = scale.min(most_width / width).min(most_height / height);
    (width * scale, height * scale)
}

/// At least one, so that a picture that says it has none does no harm.
#[expect(clippy::cast_precision_loss, reason = "no sheet shows the difference")]
fn pixels(count: u32) -> f32 {
    count.max(1) as f32
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

/// How a paragraph of this style looks in 12 points of Times.
const fn look(style: Style) -> Look {
    match style {
        Style::Label => Look {
            bold: true,
            tracking: 1.5,
            after: 2.0,
            ..OPENING
        },
        Style::Number => Look {
            size: 11.0,
            leading: 16.0,
            after: 2.0,
            ..OPENING
        },
        Style::Timing => Look {
            size: 11.0,
            leading: 16.0,
            bold: true,
            after: 4.0,
            ..OPENING
        },
        Style::Headline => Look {
            size: 18.0,
            leading: 22.0,
            bold: true,
            before: 12.0,
            after: 8.0,
            ..OPENING
        },
        Style::Subheadline => Look {
            size: 13.0,
            leading: 18.0,
            italic: true,
            after: 10.0,
            ..OPENING
        },
        Style::Lede | Style::Paragraph | Style::Quote | Style::Closing => BODY,
        Style::LeadIn => Look {
            keep_with_next: true,
            ..BODY
        },
        Style::Subheading => Look {
            bold: true,
            size: 13.0,
            before: 12.0,
            after: 4.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Question => Look {
            indent: 18.0,
            after: 4.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Answer => Look {
            indent: 18.0,
            ..BODY
        },
        Style::ListItem => Look {
            indent: 18.0,
            after: 4.0,
            ..BODY
        },
        Style::Caption => Look {
            colour: INK_SOFT,
            after: 12.0,
            align: Align::Centre,
            ..SMALL
        },
        Style::Attribution => Look { bold: true, ..BODY },
        Style::EndMark => Look {
            align: Align::Centre,
            before: 10.0,
            after: 12.0,
            ..BODY
        },
        Style::EndHeading => Look {
            bold: true,
            size: 11.0,
            before: 14.0,
            after: 3.0,
            keep_with_next: true,
            ..SMALL
        },
        Style::Boilerplate | Style::Contact | Style::Account => SMALL,
        Style::Responsible => Look {
            after: 0.0,
            ..SMALL
        },
    }
}
