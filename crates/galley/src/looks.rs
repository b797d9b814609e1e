//! The table: how every paragraph, the letterhead and the foot look in 12 points
//! of Times. Lengths are points.

use siaran_model::Typeface;

use crate::Style;

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

pub(crate) const BODY: Look = Look {
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
    /// Between the rule and the text, which never begins above [`Page::top`](crate::Page::top).
    pub after_rule: f32,
}

/// How the letterhead is set. Its rule has the colour of the name.
pub(crate) const LETTERHEAD: Head = Head {
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
pub(crate) const FOOTER: Foot = Foot {
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
pub(crate) const PICTURE: Picture = Picture {
    height: 300.0,
    before: 10.0,
    after: 6.0,
};

/// These pixels at this many points each, or smaller where they must fit.
pub(crate) fn fit(
    width: u32,
    height: u32,
    scale: f32,
    most_width: f32,
    most_height: f32,
) -> (f32, f32) {
    let (width, height) = (pixels(width), pixels(height));
    let scale = scale.min(most_width / width).min(most_height / height);
    (width * scale, height * scale)
}

/// At least one, so that a picture that says it has none does no harm.
#[expect(clippy::cast_precision_loss, reason = "no sheet shows the difference")]
fn pixels(count: u32) -> f32 {
    count.max(1) as f32
}

/// How a paragraph of this style looks in 12 points of Times.
pub(crate) const fn look(style: Style) -> Look {
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
