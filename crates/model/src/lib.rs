//! The press release as a value: what it holds, the laws it keeps, and its one
//! JSON form. The template and the organisation are values of the same kind.
//!
//! Knows no file format but that JSON, and no database, clock, window or
//! randomness: ids and the present moment come in from outside.
//!
//! A draft may be unfinished, never malformed. Types hold structure; editorial
//! rules live in `siaran-checks`.

#![warn(missing_docs)]

mod directory;
mod house;
mod id;
mod image;
mod json;
mod laws;
mod number_pattern;
mod organisation;
mod organisation_entry;
mod print;
mod release;
mod speaker;
mod template;
mod text;
mod time;

pub use self::directory::{FormerPost, HeldPost, KnownSpeaker, OtherPost};
pub use self::house::{AttributionForm, EndPart, ExchangeForm, FullMention, House, QuoteMarks};
pub use self::id::{IdError, ImageId, OrganisationId, PartId, ReleaseId, SpeakerId, TemplateId};
pub use self::image::{Image, ImageData, MediaType};
pub use self::json::{
    MAX_JSON_BYTES, ReadError, SCHEMA, read_known_speaker, read_organisation, read_release,
    read_template, to_json,
};
pub use self::laws::Fault;
pub use self::number_pattern::{NumberPattern, NumberPatternFault, NumberPiece};
pub use self::organisation::{Account, Contact, Logo, Organisation, Responsible};
pub use self::organisation_entry::{Edition, OrganisationEntry};
pub use self::print::{FileName, Paper, Print, TypeSize, TypeSizeError, Typeface};
pub use self::release::{
    Answer, Asker, Block, Dateline, Exchange, Figure, Language, List, ListItem, Need, Number,
    Paragraph, PartGuide, PartKind, Placement, Quote, Release, State, Subheading, Subject,
    TemplateRef, Timing,
};
pub use self::speaker::{Pronoun, Speaker};
pub use self::template::Template;
pub use self::text::{Link, LinkError, Marks, Run, Text};
pub use self::time::{Date, DateError, Timestamp};
