//! The library on disk: one SQLite file with releases and their versions,
//! templates, organisations, pictures and settings. One file of code per table, its SQL beside
//! its methods.
//!
//! Every change is one transaction and on disk before it is reported. Knows no
//! clock and makes no ids: both come in from outside.

mod bin;
mod choices;
mod destinations;
mod error;
mod excerpt;
mod fit;
mod fold;
mod header;
mod images;
mod letters;
mod list;
mod migrations;
mod numbers;
mod organisations;
mod packing;
mod plain;
mod posts_left;
mod query;
mod release_speakers;
mod releases;
mod search;
mod settings;
mod soundness;
mod speaker_quotes;
mod speakers;
mod store;
mod template_versions;
mod templates;
mod tending;
mod tokens;
mod versions;

pub use self::choices::{
    FilterChoices, MonthChoice, OrganisationChoice, SpeakerChoice, TemplateChoice,
};
pub use self::destinations::{Answer, ReleaseAnswer, SpeakerAnswer, TemplateAnswer};
pub use self::error::StoreError;
pub use self::excerpt::{Excerpt, Found, Piece};
pub use self::fit::{Fit, Typed};
pub use self::fold::name_key;
pub use self::list::{Group, ListFilter, ReleasePage, ReleaseSummary, Sort};
pub use self::numbers::{
    Claimant, Count, LAST_NUMBER, NumberAct, NumberDeed, NumberEntry, NumberError, NumberEvent,
    NumberHolder, NumberState, UnrecordedNumber, Wanted, Whereabouts,
};
pub use self::organisations::OrganisationSummary;
pub use self::plain::plain;
pub use self::query::Query;
pub use self::releases::{Expected, Listing, Put, Standing, StoredRelease};
pub use self::soundness::{Contents, Depth, fold, glance, inspect, is_older};
pub use self::speaker_quotes::{SaidSpeaker, SpeakerFigures};
pub use self::speakers::{SpeakerChange, SpeakerEntry, SpeakerFilter};
pub use self::store::Store;
pub use self::template_versions::KeptTemplate;
pub use self::templates::TemplateSummary;
pub use self::tending::{MarkedPage, VersionMark};
pub use self::versions::{Cause, Change, Keep, Measure, Version, VersionSummary};
