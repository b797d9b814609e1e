//! One table of sizes, spacings and colours for all writers, so that a release
//! looks the same in Word, in PDF and on the web. Lengths are points.

use crate::Style;

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

/// A4 upright with margins of 25 mm.
pub const PAGE: Page = Page {
    width: 595.28,
    height: 841.89,
    side: 70.87,
    top: 70.87,
    bottom: 70.87,
};

/// A family of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Liberation Serif, the metric twin of Times New Roman.
    Serif,
    /// Liberation Sans, the metric twin of Arial.
    Sans,
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
}

/// How a paragraph of one style looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The family of type.
    pub face: Face,
    /// The height of the type.
    pub size: f32,
    /// From baseline to baseline.
    pub leading: f32,
    /// Space above, except at the head of a page.
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
    face: Face::Serif,
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

const SMALL: Look = Look {
    size: 10.5,
    leading: 15.0,
    after: 4.0,
    ..BODY
};

/// How a paragraph of this style looks.
pub const fn look(style: Style) -> Look {
    match style {
        Style::Label => Look {
            align: Align::Centre,
            bold: true,
            tracking: 1.5,
            after: 2.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Number => Look {
            align: Align::Centre,
            size: 11.0,
            leading: 16.0,
            after: 2.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Timing => Look {
            align: Align::Centre,
            size: 11.0,
            leading: 16.0,
            bold: true,
            after: 4.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Headline => Look {
            align: Align::Centre,
            size: 18.0,
            leading: 22.0,
            bold: true,
            before: 10.0,
            after: 8.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Subheadline => Look {
            align: Align::Centre,
            size: 13.0,
            leading: 18.0,
            italic: true,
            after: 10.0,
            keep_with_next: true,
            ..BODY
        },
        Style::Lede | Style::Paragraph | Style::Quote | Style::Closing => BODY,
        Style::LeadIn => Look {
            keep_with_next: true,
            ..BODY
        },
        Style::Subheading => Look {
            bold: true,
            size: 13.0,
            before: 8.0,
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
            before: 4.0,
            after: 12.0,
            ..BODY
        },
        Style::EndHeading => Look {
            bold: true,
            size: 11.0,
            before: 10.0,
            after: 3.0,
            keep_with_next: true,
            ..SMALL
        },
        Style::Boilerplate | Style::Contact | Style::Account => SMALL,
        Style::Responsible => Look {
            size: 11.0,
            leading: 16.0,
            after: 2.0,
            ..BODY
        },
    }
}
