//! What a release has from its organisation, piece by piece.

use serde::{Deserialize, Serialize};
use siaran_model::PartKind;

/// Something that a release takes over from the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum OrganisationField {
    /// The full name.
    Name,
    /// The name after its first use.
    ShortName,
    /// The letterhead's lines below the name.
    LetterheadLines,
    /// The letterhead's logo.
    Logo,
    /// How a running number is written.
    NumberPattern,
    /// Where releases are dated from.
    City,
    /// The credit.
    Attribution,
    /// Who the organisation is.
    Boilerplate,
    /// Whom to ask.
    Contacts,
    /// Who answers for the release.
    Responsible,
    /// The official accounts.
    Accounts,
    /// Paper and type.
    Print,
    /// What exported files are called.
    FileName,
    /// Which quotation marks.
    QuoteMarks,
    /// How a speaker is named in full.
    FullMention,
    /// Whether the full mention carries degrees.
    Degrees,
    /// What stands above the headline.
    Label,
    /// What opens the lede.
    Dateline,
    /// How exchanges are printed.
    Exchanges,
    /// Where the attribution stands.
    AttributionForm,
    /// What marks the end of the text.
    EndMark,
    /// What follows the text, and in which order.
    End,
}

impl OrganisationField {
    /// Every field, in the order in which people look at a release.
    pub const ALL: [Self; 22] = [
        Self::Name,
        Self::ShortName,
        Self::LetterheadLines,
        Self::Logo,
        Self::City,
        Self::NumberPattern,
        Self::Attribution,
        Self::Boilerplate,
        Self::Contacts,
        Self::Responsible,
        Self::Accounts,
        Self::Print,
        Self::Label,
        Self::Dateline,
        Self::QuoteMarks,
        Self::FullMention,
        Self::Degrees,
        Self::Exchanges,
        Self::AttributionForm,
        Self::EndMark,
        Self::End,
        Self::FileName,
    ];

    /// The part that keeps it to the template where it is locked.
    pub(crate) fn part(self) -> Option<PartKind> {
        match self {
            Self::Name | Self::LetterheadLines | Self::Logo => Some(PartKind::Letterhead),
            Self::NumberPattern => Some(PartKind::Number),
            Self::City | Self::Dateline => Some(PartKind::Dateline),
            Self::Attribution | Self::AttributionForm => Some(PartKind::Attribution),
            Self::Boilerplate => Some(PartKind::Boilerplate),
            Self::Contacts => Some(PartKind::Contacts),
            Self::Responsible | Self::Accounts | Self::EndMark | Self::End => {
                Some(PartKind::EndMatter)
            }
            Self::Label => Some(PartKind::Label),
            Self::QuoteMarks | Self::FullMention | Self::Degrees => Some(PartKind::Quote),
            Self::Exchanges => Some(PartKind::Exchange),
            Self::ShortName | Self::Print | Self::FileName => None,
        }
    }
}
