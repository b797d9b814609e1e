//! The use cases: what a writer can do with releases, whoever asks, a window or
//! a terminal.
//!
//! [`App`] owns everything saved. Reading a release file, exporting it and
//! starting from a template need no library and are functions of their own.
//! Here the present moment and new ids are made; nothing below knows a clock.
//!
//! Words for people are not here: an [`AppError`] reports a code and values, and
//! the window and the terminal word it in two languages.

mod app;
mod archive;
mod arrival;
mod built_in;
mod compare;
mod conflict;
mod data_folder;
mod destinations;
mod disk;
mod error;
mod export;
mod file;
mod find;
mod format;
mod history;
mod moment;
mod name;
mod numbers;
mod options;
mod organisations;
mod package;
mod pictures;
mod press;
mod preview;
mod proof;
mod release_file;
mod releases;
mod restoring;
mod reuse;
mod safety;
mod speakers;
mod table;
mod templates;
mod tending;
mod thinning;
mod verify;
mod versions;
mod words;

pub use siaran_checks::{CharRange, Element, Observed, ShortForm, Told, Voice, Voiced};
pub use siaran_galley::{Difference, DifferenceKind, Watermark};
pub use siaran_pdf::PagePlaces;
pub use siaran_store::{
    Cause, Change, Count, Excerpt, FilterChoices, Found, Group, ListFilter, NumberDeed,
    NumberEntry, NumberEvent, NumberHolder, NumberState, OrganisationSummary, Piece, ReleaseAnswer,
    ReleasePage, ReleaseSummary, Sort, SpeakerAnswer, SpeakerChange, SpeakerEntry, SpeakerFigures,
    SpeakerFilter, TemplateAnswer, TemplateSummary, UnrecordedNumber, VersionSummary, Wanted,
    Whereabouts,
};
pub use siaran_text::ShownMessage;

pub use self::app::{App, Clipping};
pub use self::arrival::{Age, Arrival, Meet, Meeting};
pub use self::built_in::{new_release, templates};
pub use self::compare::{
    ComparedKind, ComparedLine, ComparedPart, ComparedStretch, Comparison, Course, Fact, Fate,
    compare,
};
pub use self::data_folder::{DATA_VARIABLE, data_folder};
pub use self::destinations::{Destination, DestinationId, Place, PlaceAnswer, Reached};
pub use self::disk::{make_folder, write_new};
pub use self::error::{AppError, ErrorCode, ErrorReport};
pub use self::export::{
    ExportFailure, ExportProgress, Exported, ExportedFile, PlannedFile, export, planned_files,
};
pub use self::find::listing;
pub use self::format::Format;
#[cfg(feature = "wrong-clock")]
pub use self::moment::set_clock_ahead;
pub use self::name::{file_stem, template_stem};
pub use self::numbers::{
    NumberColumns, NumberOffice, NumberPatternReading, NumberRegister, NumberStanding,
    NumberTableWords, NumberTally, RegisterRow, read_number_pattern,
};
pub use self::options::ExportOptions;
pub use self::organisations::{
    Directory, OrganisationChange, OrganisationField, OrganisationNews, OrganisationSaved,
};
pub use self::pictures::{MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS};
pub use self::preview::PdfPreview;
pub use self::release_file::{
    RELEASE_ENDING, WrittenRelease, read_release_file, rescue_release, write_release_file,
};
pub use self::releases::{Opened, Saved};
pub use self::reuse::{FoundRelease, Passage, PassageKind, ReusePage, ReuseSearch, ReuseSource};
pub use self::safety::{
    Backup, Condition, Locked, Restored, RiskyPlace, Safety, Showing, backups, inspect_backup,
    library_kilobytes, restore,
};
pub use self::speakers::{
    ChangedSpeaker, CollectedSpeaker, CsvEncoding, FieldChange, LineFault, NewSpeaker, PostChange,
    SaidInRelease, SaidQuote, SpeakerField, SpeakerImport, SpeakerMerge, SuggestedSpeaker,
    UnreadableLine,
};
pub use self::table::Separator;
pub use self::templates::{
    BlockKind, Changed, ChosenPart, HousePart, OrganisationPart, PlannedKind, PlannedPart,
    SavedTemplate, Standing, TEMPLATE_ENDING, Taking, TemplateChange, TemplateNews, TemplateOffer,
    TemplateOrder, TemplateUpdate, There, Treatment, plan_template, read_template_file,
};
pub use self::verify::{Known, Verdict, verify_against, verify_alone};
pub use self::words::words;

pub(crate) use self::verify::read_back;
