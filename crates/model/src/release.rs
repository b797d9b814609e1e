//! The release: its parts in the order they print.

use serde::{Deserialize, Serialize};

use crate::{
    Contact, Date, House, Image, ImageId, Organisation, PartId, ReleaseId, Responsible, Speaker,
    SpeakerId, TemplateId, Text, Timestamp,
};

/// A press release.
///
/// It carries its own copy of its speakers, organisation and house settings, so
/// a release is whole by itself and prints tomorrow as it did today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Release {
    /// The number of this JSON form; see [`SCHEMA`](crate::SCHEMA).
    pub schema: u32,
    /// Names the release in every library.
    pub id: ReleaseId,
    /// The language it is written and composed in.
    pub language: Language,
    /// How far it has come.
    pub state: State,
    /// What it was made from.
    pub template: Option<TemplateRef>,
    /// Who publishes it.
    pub organisation: Organisation,
    /// How it is printed.
    pub house: House,
    /// What the template says about each part. A part it does not name is
    /// optional.
    pub guide: Vec<PartGuide>,
    /// Whose words it quotes.
    pub speakers: Vec<Speaker>,
    /// The pictures that figures and the letterhead show.
    pub images: Vec<Image>,
    /// What it is about, for search and metadata.
    pub keywords: Vec<String>,
    /// Its number. Absent until one is given.
    pub number: Option<Number>,
    /// When it may be published.
    pub timing: Timing,
    /// *Judul*.
    pub headline: Text,
    /// *Subjudul*.
    pub subheadline: Text,
    /// *Tempat & tanggal*.
    pub dateline: Dateline,
    /// *Teras*: the first paragraph, after the dateline.
    pub lede: Text,
    /// *Tubuh*: all between lede and closing.
    pub body: Vec<Block>,
    /// *Penutup*.
    pub closing: Text,
    /// *Atribusi*: the credit line without its brackets.
    pub attribution: String,
    /// *Tentang …*: who the organisation is.
    pub boilerplate: Text,
    /// *Narahubung*.
    pub contacts: Vec<Contact>,
    /// *Penanggung jawab*.
    pub responsible: Option<Responsible>,
}

impl Release {
    /// The speaker with this id.
    pub fn speaker(&self, id: &SpeakerId) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == *id)
    }

    /// The picture with this id.
    pub fn image(&self, id: &ImageId) -> Option<&Image> {
        self.images.iter().find(|image| image.id == *id)
    }

    /// Every quote, those in answers among them, in reading order.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        self.body.iter().flat_map(Block::quotes)
    }

    /// What the template asks of a part.
    pub fn need(&self, part: PartKind) -> Need {
        self.guide
            .iter()
            .find(|guide| guide.part == part)
            .map_or(Need::Optional, |guide| guide.need)
    }
}

/// A language a release can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Language {
    /// Bahasa Indonesia.
    #[serde(rename = "id")]
    Indonesian,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The BCP 47 tag that documents carry: `id-ID` or `en-GB`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id-ID",
            Self::English => "en-GB",
        }
    }
}

/// How far a release has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Being written.
    Draft,
    /// With the people who must agree.
    InReview,
    /// Agreed.
    Approved,
    /// Sent out.
    Published,
}

/// Which template a release was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateRef {
    /// Names the template.
    pub id: TemplateId,
    /// The template's version at that time.
    pub version: u32,
    /// The template's name at that time.
    pub name: String,
}

/// What a template says about one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartGuide {
    /// Which part.
    pub part: PartKind,
    /// Whether it must be there.
    pub need: Need,
    /// Whether its words are the template's to change, not the writer's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// What to write, in one or two plain sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    /// How it may look when it is done well.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
}

/// Whether a part must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Need {
    /// Missing until it is filled.
    Required,
    /// There when it is wanted.
    Optional,
    /// Not shown and not printed.
    Absent,
}

/// The kinds of part a release has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PartKind {
    /// *Kop*
    Letterhead,
    /// *SIARAN PERS*
    Label,
    /// *Nomor*
    Number,
    /// *SEGERA, EMBARGO*
    Timing,
    /// *Judul*
    Headline,
    /// *Subjudul*
    Subheadline,
    /// *Tempat & tanggal*
    Dateline,
    /// *Teras*
    Lede,
    /// *Tubuh*
    Body,
    /// *Kutipan*
    Quote,
    /// *Tanya jawab*
    Exchange,
    /// *Penutup*
    Closing,
    /// *Atribusi*
    Attribution,
    /// *Tentang …*
    Boilerplate,
    /// *Narahubung*
    Contacts,
    /// *Tanda akhir, penanggung jawab, akun resmi*
    EndMatter,
}

impl PartKind {
    /// Every kind, in the order they print.
    pub const ALL: [Self; 16] = [
        Self::Letterhead,
        Self::Label,
        Self::Number,
        Self::Timing,
        Self::Headline,
        Self::Subheadline,
        Self::Dateline,
        Self::Lede,
        Self::Body,
        Self::Quote,
        Self::Exchange,
        Self::Closing,
        Self::Attribution,
        Self::Boilerplate,
        Self::Contacts,
        Self::EndMatter,
    ];

    /// The fixed id of a part that a release has once. Blocks of the body carry
    /// their own ids and may not use these.
    pub fn id(self) -> PartId {
        let id = match self {
            Self::Letterhead => "letterhead",
            Self::Label => "label",
            Self::Number => "number",
            Self::Timing => "timing",
            Self::Headline => "headline",
            Self::Subheadline => "subheadline",
            Self::Dateline => "dateline",
            Self::Lede => "lede",
            Self::Body => "body",
            Self::Quote => "quote",
            Self::Exchange => "exchange",
            Self::Closing => "closing",
            Self::Attribution => "attribution",
            Self::Boilerplate => "boilerplate",
            Self::Contacts => "contacts",
            Self::EndMatter => "endMatter",
        };
        PartId::new(id).expect("the fixed ids are well formed")
    }
}

/// A release's number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Number {
    /// The running number that the organisation's pattern is filled with.
    Running(u32),
    /// A number written out by hand.
    Written(String),
}

/// When newsrooms may publish the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// Nothing is said about it.
    Unstated,
    /// On receipt: *UNTUK SEGERA DISIARKAN*, *FOR IMMEDIATE RELEASE*.
    Immediate,
    /// Not before this moment.
    EmbargoedUntil(Timestamp),
}

/// Where and when a release is dated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dateline {
    /// The place. Empty while the author is writing.
    pub place: String,
    /// The day.
    pub date: Option<Date>,
}

/// One block of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// Narration.
    Paragraph(Paragraph),
    /// A heading between paragraphs.
    Subheading(Subheading),
    /// Points or steps.
    List(List),
    /// A picture with its caption.
    Figure(Figure),
    /// Words someone said.
    Quote(Quote),
    /// A question and its answers.
    Exchange(Exchange),
}

impl Block {
    /// The block's id.
    pub fn id(&self) -> &PartId {
        match self {
            Self::Paragraph(block) => &block.id,
            Self::Subheading(block) => &block.id,
            Self::List(block) => &block.id,
            Self::Figure(block) => &block.id,
            Self::Quote(block) => &block.id,
            Self::Exchange(block) => &block.id,
        }
    }

    /// The quotes in it, those in answers among them, in reading order.
    pub fn quotes(&self) -> Vec<&Quote> {
        match self {
            Self::Quote(quote) => vec![quote],
            Self::Exchange(exchange) => exchange
                .answers
                .iter()
                .filter_map(|answer| match answer {
                    Answer::Quote(quote) => Some(quote),
                    Answer::Paragraph(_) => None,
                })
                .collect(),
            Self::Paragraph(_) | Self::Subheading(_) | Self::List(_) | Self::Figure(_) => {
                Vec::new()
            }
        }
    }
}

/// Narration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Paragraph {
    /// Names the block.
    pub id: PartId,
    /// Its words.
    pub text: Text,
    /// What the template asks for here. Shown while the text is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
}

/// A heading between paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Subheading {
    /// Names the block.
    pub id: PartId,
    /// Its words.
    pub text: Text,
}

/// Points or steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct List {
    /// Names the block.
    pub id: PartId,
    /// Whether the items are numbered.
    pub ordered: bool,
    /// The items in order.
    pub items: Vec<ListItem>,
}

/// One point or step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListItem {
    /// Its words.
    pub text: Text,
}

/// A picture with its caption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Figure {
    /// Names the block.
    pub id: PartId,
    /// Which picture of the release. Absent while the author is choosing.
    pub image: Option<ImageId>,
    /// What it shows, for readers who do not see it.
    pub alt: String,
    /// Who does what, where and when.
    pub caption: Text,
    /// Who took it.
    pub credit: String,
}

/// Words someone said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quote {
    /// Names the block.
    pub id: PartId,
    /// A sentence before the speech. One that ends in a comma or colon runs into
    /// the speech and names who speaks; any other stands as its own paragraph.
    pub lead_in: Text,
    /// Without quotation marks; the galley adds the language's own.
    pub text: Text,
    /// Who said it. Absent only while the author is writing.
    pub speaker: Option<SpeakerId>,
    /// *jelas, tegas, said*. Empty: the galley chooses a neutral one.
    pub reporting_verb: String,
    /// How the speaker is named.
    pub subject: Subject,
    /// Where the attribution stands.
    pub placement: Placement,
    /// What the template asks for here. Shown while the text is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
}

/// How a quote names its speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// In full at first mention, short after, by pronoun when the same speaker
    /// goes on.
    Automatic,
    /// Post and full name.
    Full,
    /// The short name.
    Short,
    /// *-nya*, or the English pronoun.
    Pronoun,
    /// In these words.
    Written(String),
}

/// Where a quote's attribution stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Placement {
    /// *“…,” jelas Rahmat.*
    After,
    /// *Rahmat menjelaskan, “….”*
    Before,
    /// *“…,” jelas Rahmat, “….”* with this speech after the attribution.
    Between(Text),
}

/// A question and its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exchange {
    /// Names the block.
    pub id: PartId,
    /// Who asked. Absent: the question is a sentence by itself.
    pub asker: Option<Asker>,
    /// *menanyakan*. Empty: the galley chooses.
    pub asking_verb: String,
    /// In reported speech: *bagaimana cara meluruskan kabar bohong*.
    pub question: Text,
    /// What was answered, in order.
    pub answers: Vec<Answer>,
}

/// Who asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Asker {
    /// In these words: a name, or *seorang wartawan*.
    Named(String),
    /// *salah satu peserta dari …* this unit.
    Unit(String),
    /// Whoever asked the question before: *ia kembali menanyakan …*. Where
    /// nobody did, the question is a sentence by itself.
    Again,
}

/// Part of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// In the words that were said.
    Quote(Quote),
    /// In narration.
    Paragraph(Paragraph),
}

impl Answer {
    /// The answer's id.
    pub fn id(&self) -> &PartId {
        match self {
            Self::Quote(block) => &block.id,
            Self::Paragraph(block) => &block.id,
        }
    }
}
