//! What a galley is made of.

use std::collections::BTreeMap;

use serde::Serialize;
use siaran_model::{
    Date, Image, ImageId, Language, Logo, Marks, PartId, ReleaseId, Speaker, SpeakerId, Timestamp,
};

use crate::{Said, Sheet};

/// A release composed for print.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Galley {
    /// Which release.
    pub release: ReleaseId,
    /// The language of all its words.
    pub language: Language,
    /// The headline without marks, for metadata.
    pub title: String,
    /// Who publishes, for metadata.
    pub organisation: String,
    /// What it is about, for metadata.
    pub keywords: Vec<String>,
    /// The day it is dated, for metadata.
    pub date: Option<Date>,
    /// The head of the first page.
    pub letterhead: Option<Letterhead>,
    /// The text, in reading order.
    pub blocks: Vec<Block>,
    /// How each quote is attributed, in reading order. Not part of the text.
    pub said: Vec<Said>,
    /// What stands at the foot of every page beside the page number: the number
    /// and the short fingerprint.
    pub footer: String,
    /// The pictures that letterhead and figures name, as far as the release has
    /// their bytes. They do not cross the border to the window.
    #[serde(skip)]
    pub images: BTreeMap<ImageId, Image>,
    /// Whose words are quoted, for metadata.
    #[serde(skip)]
    pub speakers: Vec<Speaker>,
    /// Before when it must not be published, for metadata.
    #[serde(skip)]
    pub embargo: Option<Timestamp>,
    /// Which version of the release this is, where a library counts them.
    #[serde(skip)]
    pub version: Option<u32>,
    /// How it is set.
    #[serde(skip)]
    pub sheet: Sheet,
    /// Within which width, in points, the lines of centred words are even, by
    /// the place of their block in `blocks`; words on one line have none. Only
    /// who knows the fonts can tell: see `siaran_pdf::measures`. Writers that
    /// break no lines themselves set the words within it, so that a headline has
    /// the same lines in every file.
    #[serde(skip)]
    pub measures: BTreeMap<usize, f32>,
}

/// The head of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Letterhead {
    /// The organisation's name as the letterhead prints it.
    pub name: String,
    /// The lines below the name.
    pub lines: Vec<String>,
    /// The logo beside them.
    pub logo: Option<Logo>,
}

/// A stretch of the galley that stands by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
// Beside the model's own `Block` on the border.
#[serde(rename = "GalleyBlock", rename_all = "camelCase")]
pub enum Block {
    /// One paragraph.
    Text(TextBlock),
    /// A list.
    List(ListBlock),
    /// A picture above its caption.
    Figure(FigureBlock),
}

impl Block {
    /// The part it came from.
    pub fn part(&self) -> &PartId {
        match self {
            Self::Text(block) => &block.part,
            Self::List(block) => &block.part,
            Self::Figure(block) => &block.part,
        }
    }
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TextBlock {
    /// The part it came from.
    pub part: PartId,
    /// What it is, and so how it looks.
    pub style: Style,
    /// Its words.
    pub runs: Vec<Run>,
    /// Who is quoted, in a quote.
    #[serde(skip)]
    pub speaker: Option<SpeakerId>,
}

/// A list; writers print its bullets or numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ListBlock {
    /// The part it came from.
    pub part: PartId,
    /// Whether the items are numbered, from 1.
    pub ordered: bool,
    /// The items' words. Never empty, and no item is.
    pub items: Vec<Vec<Run>>,
}

/// A picture above its caption.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FigureBlock {
    /// The part it came from.
    pub part: PartId,
    /// Which picture.
    pub image: ImageId,
    /// What it shows, for readers who do not see it.
    pub alt: String,
    /// The caption with its credit; may be empty.
    pub caption: Vec<Run>,
}

/// Characters that share marks and origin. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
// Beside the model's own `Run` on the border.
#[serde(rename = "GalleyRun", rename_all = "camelCase")]
pub struct Run {
    /// Unescaped; each writer escapes for its own format. Holds no control
    /// characters.
    pub text: String,
    /// How the characters are marked.
    pub marks: Marks,
    /// Whose words they are.
    pub origin: Origin,
}

/// Whose words a run holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// Made by a rule or taken from a setting.
    Composed,
    /// Made by a rule, and names the speaker of the quote.
    Name,
    /// Typed by the writer.
    #[serde(rename_all = "camelCase")]
    Typed {
        /// In which field of the part.
        field: Field,
        /// Where the run starts in that field's text, in characters (Unicode
        /// scalar values).
        at: u32,
    },
}

impl Origin {
    /// That of the characters after the first so many.
    #[must_use]
    pub fn further(self, characters: usize) -> Self {
        match self {
            Self::Composed | Self::Name => self,
            Self::Typed { field, at } => {
                let characters = u32::try_from(characters).unwrap_or(u32::MAX);
                let at = at.saturating_add(characters);
                Self::Typed { field, at }
            }
        }
    }
}

/// A text that a part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// The part's only or main text.
    Text,
    /// A quote's lead-in.
    LeadIn,
    /// A quote's speech after the attribution.
    Resumed,
    /// An exchange's question.
    Question,
    /// A figure's caption.
    Caption,
    /// A list's item, from 0.
    Item(u32),
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// *SIARAN PERS*
    Label,
    /// *Nomor: …*
    Number,
    /// *UNTUK SEGERA DISIARKAN*, *EMBARGO …*
    Timing,
    /// The title.
    Headline,
    /// The line below it.
    Subheadline,
    /// The first paragraph, with the dateline.
    Lede,
    /// Narration.
    Paragraph,
    /// A heading in the body.
    Subheading,
    /// A sentence that leads to the quote after it, and keeps with it.
    LeadIn,
    /// A quote with its attribution.
    Quote,
    /// A question in a T–J list.
    Question,
    /// An answer in a T–J list.
    Answer,
    /// An item of a list.
    ListItem,
    /// A caption below its picture.
    Caption,
    /// The last paragraph.
    Closing,
    /// The credit line on its own.
    Attribution,
    /// *(\*)*, *###*
    EndMark,
    /// A heading after the text: *Tentang …*, *Narahubung*, *Penanggung jawab*.
    EndHeading,
    /// Who the organisation is.
    Boilerplate,
    /// One contact.
    Contact,
    /// A line on who answers for the release, where and when.
    Responsible,
    /// The official accounts.
    Account,
}

impl Style {
    /// Every style, in the order they first print.
    pub const ALL: [Self; 22] = [
        Self::Label,
        Self::Number,
        Self::Timing,
        Self::Headline,
        Self::Subheadline,
        Self::Lede,
        Self::Paragraph,
        Self::Subheading,
        Self::LeadIn,
        Self::Quote,
        Self::Question,
        Self::Answer,
        Self::ListItem,
        Self::Caption,
        Self::Closing,
        Self::Attribution,
        Self::EndMark,
        Self::EndHeading,
        Self::Boilerplate,
        Self::Contact,
        Self::Responsible,
        Self::Account,
    ];
}
