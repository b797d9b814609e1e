//! Where the parts of a release stand in its page.

use siaran_galley::Style;

/// What can be a heading.
pub(crate) const HEADINGS: [Style; 4] = [
    Style::Headline,
    Style::Label,
    Style::Subheading,
    Style::EndHeading,
];

/// A stretch of the page that has an element of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The whole release.
    Article,
    /// Letterhead and all above the lede.
    Head,
    /// The text.
    Body,
    /// All after the text.
    End,
    /// How to reach people, within the end.
    Contacts,
}

impl Place {
    /// What must be open around it, from the outside in.
    pub(crate) fn path(self) -> &'static [Self] {
        match self {
            Self::Article => &[Self::Article],
            Self::Head => &[Self::Article, Self::Head],
            Self::Body => &[Self::Article, Self::Body],
            Self::End => &[Self::Article, Self::End],
            Self::Contacts => &[Self::Article, Self::End, Self::Contacts],
        }
    }
}

/// Where a paragraph of this style stands.
pub(crate) fn place(style: Style) -> Place {
    match style {
        Style::Label | Style::Number | Style::Timing | Style::Headline | Style::Subheadline => {
            Place::Head
        }
        Style::Lede
        | Style::Paragraph
        | Style::Subheading
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Caption
        | Style::Closing
        | Style::Attribution
        | Style::EndMark => Place::Body,
        Style::EndHeading | Style::Boilerplate | Style::Responsible | Style::Account => Place::End,
        Style::Contact => Place::Contacts,
    }
}
