//! Why a use case failed: codes and values that the window and the terminal put
//! into words.

mod code;
mod report;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use siaran_galley::Difference;
use siaran_model::{ImageId, OrganisationId, ReadError, ReleaseId, SpeakerId, TemplateId};
use siaran_store::{NumberError, StoreError};

use crate::Format;

pub use self::code::ErrorCode;
pub use self::report::ErrorReport;

/// Why a use case failed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Neither flag, environment nor platform names a folder for the library.
    #[error("this system names no folder for programs' data")]
    NoDataFolder,
    /// The folder for the library cannot be made.
    #[error("the folder `{}` cannot be made", path.display())]
    LibraryFolder {
        /// Which folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The library does not open.
    #[error("the library `{}` does not open", path.display())]
    OpenLibrary {
        /// Its file.
        path: PathBuf,
        /// Why.
        source: StoreError,
    },
    /// The open library did not do what was asked.
    #[error("the library did not answer")]
    Library(#[from] StoreError),
    /// There is no library in the folder.
    #[error("there is no library `{}`", path.display())]
    NoLibrary {
        /// Its file.
        path: PathBuf,
    },
    /// Another program has the library open, or is replacing it.
    #[error("another program has the library `{}` open", path.display())]
    OpenElsewhere {
        /// Its file.
        path: PathBuf,
    },
    /// The library could not be looked through just now.
    #[error("the library could not be looked through")]
    NotChecked,
    /// A file cannot be used as a backup.
    #[error("`{}` is no good backup", path.display())]
    Backup {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: StoreError,
    },
    /// A folder has not enough room left.
    #[error("`{}` has no room for {bytes} bytes", path.display())]
    NoRoom {
        /// Which folder.
        path: PathBuf,
        /// How much is needed.
        bytes: u64,
    },
    /// The library has no such release.
    #[error("no release `{0}` in the library")]
    NoRelease(ReleaseId),
    /// The library has no such version of a release, or that version has not the
    /// part that was asked for.
    #[error("no version {number} of release `{release}` with what was asked for")]
    NoVersion {
        /// Which release.
        release: ReleaseId,
        /// Which version.
        number: u32,
    },
    /// The library has no such template.
    #[error("no template `{0}`")]
    NoTemplate(TemplateId),
    /// The directory has no such organisation.
    #[error("no organisation `{0}` in the library")]
    NoOrganisation(OrganisationId),
    /// Somebody else has changed the organisation since it was opened.
    #[error("organisation `{0}` was changed elsewhere")]
    OrganisationChanged(OrganisationId),
    /// The library has no such picture.
    #[error("no picture `{0}` in the library")]
    NoPicture(ImageId),
    /// Only what is in the bin is deleted forever.
    #[error("release `{0}` is not in the bin")]
    NotInBin(ReleaseId),
    /// The number register did not do what was asked.
    #[error(transparent)]
    Number(NumberError),
    /// A number is cancelled with a reason only.
    #[error("no reason to cancel number {0}")]
    NoReason(u32),
    /// Another window or program saved other words meanwhile.
    #[error("release `{0}` was changed elsewhere")]
    ChangedElsewhere(ReleaseId),
    /// Another window or program put it into the bin meanwhile.
    #[error("release `{0}` is in the bin")]
    InBin(ReleaseId),
    /// Somebody has changed the template since it was read.
    #[error("template `{id}` is at version {version} already")]
    TemplateOvertaken {
        /// Which template.
        id: TemplateId,
        /// The version it has now.
        version: u32,
    },
    /// Only what is in the bin is deleted forever, and what comes with the program
    /// never is.
    #[error("template `{0}` is not in the bin, or comes with the program")]
    TemplateStays(TemplateId),
    /// A file from another library is damaged, unsafe or none.
    #[error("`{}` is no file of another library", path.display())]
    Archive {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        source: ArchiveFault,
    },
    /// The directory has no such speaker.
    #[error("no speaker `{0}` in the directory")]
    NoSpeaker(SpeakerId),
    /// Only what is in the bin is deleted forever.
    #[error("speaker `{0}` is not in the bin")]
    SpeakerNotInBin(SpeakerId),
    /// Somebody else has changed the entry since it was looked at.
    #[error("speaker `{0}` has changed since")]
    SpeakerChanged(SpeakerId),
    /// A table of speakers cannot be read.
    #[error("the table `{}` cannot be read", path.display())]
    Csv {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: CsvFault,
    },
    /// A file cannot be read.
    #[error("the file `{}` cannot be read", path.display())]
    ReadFile {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder where a file was expected.
    #[error("`{}` is a folder", path.display())]
    IsFolder {
        /// Which one.
        path: PathBuf,
    },
    /// A file is no release, or a release from the window is malformed.
    #[error("not a release")]
    Form {
        /// Which file; none for a release from the window.
        path: Option<PathBuf>,
        /// What is wrong and where.
        source: ReadError,
    },
    /// A picture cannot be used.
    #[error("the picture cannot be used")]
    Picture {
        /// The release file it came in.
        path: Option<PathBuf>,
        /// Where in that file, such as `images[0].data`.
        place: Option<String>,
        /// What is wrong with it.
        source: PictureFault,
    },
    /// A folder cannot take files.
    #[error("the folder `{}` cannot take files", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("the file `{}` cannot be written", path.display())]
    WriteFile {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A new file would replace one that is there.
    #[error("the file `{}` is there already", path.display())]
    FileExists {
        /// Which file.
        path: PathBuf,
    },
    /// A file could not be made.
    #[error("no {} was made", format.name())]
    Writer {
        /// Which format.
        format: Format,
        /// Why.
        source: Arc<WriteFault>,
    },
    /// A file cannot be held against a text.
    #[error("the file `{}` cannot be checked", path.display())]
    Check {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: ReadFault,
    },
}

/// Why a file from another library cannot be used, or none was made.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveFault {
    /// No archive at all, or not one of ours.
    #[error("no archive of Siaran")]
    NotOurs,
    /// One of ours, with something else in it.
    #[error("it holds something else")]
    OtherKind,
    /// A newer program made it.
    #[error("a newer program made it: its form is {found}")]
    Newer {
        /// The number in the file.
        found: u64,
    },
    /// It does not unpack.
    #[error("the archive is damaged")]
    Damaged(#[source] zip::result::ZipError),
    /// A file in it is not there, or not the one that was packed.
    #[error("`{0}` in it is missing or was altered")]
    Altered(String),
    /// A file in it has a name that leads elsewhere.
    #[error("a file in it is called {0:?}")]
    UnsafeName(String),
    /// Several files in it have one name.
    #[error("it holds several files of one name")]
    TwoOfAName,
    /// It would unpack to more than is believed.
    #[error("it holds {bytes} bytes or more")]
    TooLarge {
        /// How many, as far as they were counted.
        bytes: u64,
    },
    /// It holds more files than any release has.
    #[error("it holds too many files")]
    TooManyFiles,
    /// An archive could not be made: a fault of ours.
    #[error("the archive could not be made")]
    NotWritten(#[source] io::Error),
}

/// Why a picture cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PictureFault {
    /// More bytes than are accepted.
    #[error("the picture has {bytes} bytes")]
    TooManyBytes {
        /// How many it has.
        bytes: usize,
    },
    /// More pixels than are accepted.
    #[error("the picture has {width} × {height} pixels")]
    TooManyPixels {
        /// Across.
        width: u32,
        /// Down.
        height: u32,
    },
    /// Neither JPEG nor PNG.
    #[error("neither JPEG nor PNG")]
    OtherKind,
    /// It does not decode.
    #[error("the picture is damaged")]
    Damaged(#[source] image::ImageError),
    /// The decoder itself failed.
    #[error("the decoder gave up on the picture")]
    Panicked,
}

/// Why a table cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum CsvFault {
    /// More bytes than are accepted.
    #[error("the table has {bytes} bytes")]
    TooManyBytes {
        /// How many it has.
        bytes: u64,
    },
    /// More lines than are accepted.
    #[error("the table has too many lines")]
    TooManyRows,
    /// Bytes that are text in no encoding that is known here.
    #[error("no text in line {line}")]
    Encoding {
        /// From 1.
        line: usize,
    },
    /// The first line names no column for names.
    #[error("no column for names among {found:?}")]
    NoNameColumn {
        /// What it names.
        found: String,
    },
}

/// Why a file could not be made.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WriteFault {
    /// A picture that the release shows is not there.
    #[error("picture `{0}` is missing")]
    MissingPicture(ImageId),
    /// A picture that the release shows cannot be read.
    #[error("picture `{0}` cannot be read: {1}")]
    UnreadablePicture(ImageId, String),
    /// Characters that no bundled font has.
    #[error("no bundled font has {0:?}")]
    MissingCharacters(BTreeSet<char>),
    /// The file was read back and holds another text: a fault of ours.
    #[error("line {} of the file differs: {:?} instead of {:?}", .0.line, .0.found, .0.expected)]
    Unfaithful(Difference),
    /// Anything else: a fault of ours.
    #[error("the file could not be composed: {0}")]
    Other(String),
    /// The writer stopped in the middle: a fault of ours.
    #[error("the writer gave up")]
    Panicked,
}

/// Why a file holds nothing that could be compared.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// Not a format that a release leaves as, or damaged.
    #[error("not a readable document: {0}")]
    Unreadable(String),
    /// It does not say which release it holds.
    #[error("the file does not say which release it holds")]
    Unmarked,
    /// It has lost what its lines were, and nothing else is here to compare with.
    #[error("the file has lost its seal, and no other record of its text is here")]
    Unsealed,
}

impl AppError {
    /// The same fault of a picture, said of the file it came in.
    pub(crate) fn in_file(mut self, file: &Path) -> Self {
        if let Self::Picture { path, .. } = &mut self {
            *path = Some(file.to_owned());
        }
        self
    }
}
