//! Why a use case failed: codes and values that the window and the terminal put
//! into words.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

use serde::Serialize;
use siaran_model::{Fault, ImageId, ReadError, ReleaseId, TemplateId};
use siaran_store::StoreError;

use crate::Format;

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
    /// The library has no such release.
    #[error("no release `{0}` in the library")]
    NoRelease(ReleaseId),
    /// The library has no such template.
    #[error("no template `{0}`")]
    NoTemplate(TemplateId),
    /// The library has no such picture.
    #[error("no picture `{0}` in the library")]
    NoPicture(ImageId),
    /// Only what is in the bin is deleted forever.
    #[error("release `{0}` is not in the bin")]
    NotInBin(ReleaseId),
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
    /// A writer could not make its file.
    #[error("the {} writer failed", format.extension())]
    Writer {
        /// Which writer.
        format: Format,
        /// Why.
        source: WriteFault,
    },
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

/// Why a writer could not make its file.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    /// A picture that the release shows is not there.
    #[error("picture `{0}` is missing")]
    MissingPicture(ImageId),
    /// A picture that the release shows cannot be read.
    #[error("picture `{0}` cannot be read")]
    UnreadablePicture(ImageId, #[source] Box<dyn Error + Send + Sync>),
    /// Anything else: a fault of ours.
    #[error("the file could not be composed")]
    Other(#[source] Box<dyn Error + Send + Sync>),
    /// The writer stopped in the middle: a fault of ours.
    #[error("the writer gave up")]
    Panicked,
}

/// What went wrong, as far as somebody words it or acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// This system names no folder for programs' data.
    NoDataFolder,
    /// The library's folder cannot be made or written. Has `path`.
    LibraryDenied,
    /// The library is damaged or no library. Has `path` where it does not open.
    LibraryBroken,
    /// The library's file belongs to another program. Has `path`.
    LibraryForeign,
    /// A newer program made the library. Has `path`, `what` (its number).
    LibraryNewer,
    /// Another program is writing to the library.
    LibraryBusy,
    /// No space left for the library.
    LibraryFull,
    /// The library failed in some other way.
    LibraryFailed,
    /// The library has no such release. Has `what` (its id).
    ReleaseMissing,
    /// The library has no such template. Has `what` (its id).
    TemplateMissing,
    /// A picture is not in the library or the file. Has `what` (its id).
    PictureMissing,
    /// Only what is in the bin is deleted forever. Has `what` (its id).
    ReleaseNotInBin,
    /// There is no such file. Has `path`.
    FileMissing,
    /// A folder where a file was expected. Has `path`.
    FileIsFolder,
    /// The file cannot be read. Has `path`.
    FileUnreadable,
    /// The file is larger than any release. Has `path`, `what` (its bytes).
    FileTooLarge,
    /// Not JSON. Has `path`, `place` (`line:column`), `what`.
    NotJson,
    /// JSON that ends in the middle. Has `path`, `place` (a line).
    Truncated,
    /// JSON, but not of ours. Has `path`.
    NotARelease,
    /// A newer program wrote it. Has `path`, `what` (its number).
    NewerSchema,
    /// A schema number that no program wrote. Has `path`, `what`.
    UnknownSchema,
    /// A missing field, a wrong type or an unknown name. Has `path`, `place`,
    /// `what` (in the words of the JSON reader).
    Shape,
    /// An id used twice. Has `path`, `place`, `what` (the id).
    DuplicateId,
    /// A quote by a speaker that is not there. Has `path`, `place`, `what`.
    UnknownSpeaker,
    /// A figure of a picture that is not there. Has `path`, `place`, `what`.
    UnknownPicture,
    /// A picture without pixels. Has `path`, `place`, `what` (its id).
    EmptyPicture,
    /// Not a JPEG or PNG, or damaged. Has `path` and `place` in a file.
    PictureUnreadable,
    /// Too many bytes or pixels. Has `path` and `place` in a file, `what`.
    PictureTooLarge,
    /// The folder to write to is not there. Has `path`.
    FolderMissing,
    /// The folder to write to is locked. Has `path`.
    FolderDenied,
    /// No space left. Has `path`.
    DiskFull,
    /// Another program holds the file to be replaced. Has `path`.
    TargetBusy,
    /// A folder has the name of the file to be written. Has `path`.
    TargetIsFolder,
    /// The file would replace one that is there. Has `path`.
    FileExists,
    /// The system does not take this name. Has `path`.
    BadName,
    /// The file cannot be written for some other reason. Has `path`.
    WriteFailed,
    /// A writer failed: a fault of ours. Has `what` (the format).
    WriterFailed,
}

/// An error as it crosses to those who word it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ErrorReport {
    /// What went wrong.
    pub code: ErrorCode,
    /// The file or folder concerned.
    pub path: Option<String>,
    /// Where in the file: `body[3].quote.speaker`, or `line:column`.
    pub place: Option<String>,
    /// The value concerned; its code says which.
    pub what: Option<String>,
    /// The chain of causes in English, for the log.
    pub message: String,
}

impl AppError {
    /// What went wrong, as far as somebody words it or acts on it.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NoDataFolder => ErrorCode::NoDataFolder,
            Self::LibraryFolder { source, .. } if source.kind() == ErrorKind::StorageFull => {
                ErrorCode::LibraryFull
            }
            Self::LibraryFolder { .. } => ErrorCode::LibraryDenied,
            Self::OpenLibrary { source, .. } | Self::Library(source) => library_code(source),
            Self::NoRelease(_) => ErrorCode::ReleaseMissing,
            Self::NoTemplate(_) => ErrorCode::TemplateMissing,
            Self::NoPicture(_) => ErrorCode::PictureMissing,
            Self::NotInBin(_) => ErrorCode::ReleaseNotInBin,
            Self::ReadFile { source, .. } => match source.kind() {
                ErrorKind::NotFound => ErrorCode::FileMissing,
                _ => ErrorCode::FileUnreadable,
            },
            Self::IsFolder { .. } => ErrorCode::FileIsFolder,
            Self::Form { source, .. } => form_code(source),
            Self::Picture { source, .. } => match source {
                PictureFault::TooManyBytes { .. } | PictureFault::TooManyPixels { .. } => {
                    ErrorCode::PictureTooLarge
                }
                PictureFault::OtherKind | PictureFault::Damaged(_) | PictureFault::Panicked => {
                    ErrorCode::PictureUnreadable
                }
            },
            Self::Folder { source, .. } => match source.kind() {
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                    ErrorCode::FolderMissing
                }
                kind => place_code(kind).unwrap_or(ErrorCode::FolderDenied),
            },
            Self::WriteFile { source, .. } => write_code(source),
            Self::FileExists { .. } => ErrorCode::FileExists,
            Self::Writer { source, .. } => match source {
                WriteFault::MissingPicture(_) => ErrorCode::PictureMissing,
                WriteFault::UnreadablePicture(..) => ErrorCode::PictureUnreadable,
                WriteFault::Other(_) | WriteFault::Panicked => ErrorCode::WriterFailed,
            },
        }
    }

    /// The error as it crosses to those who word it.
    pub fn report(&self) -> ErrorReport {
        let (place, what) = self.values();
        ErrorReport {
            code: self.code(),
            path: self.path().map(|path| path.display().to_string()),
            place,
            what,
            message: chain(self),
        }
    }

    fn path(&self) -> Option<&PathBuf> {
        match self {
            Self::LibraryFolder { path, .. }
            | Self::OpenLibrary { path, .. }
            | Self::ReadFile { path, .. }
            | Self::IsFolder { path }
            | Self::Folder { path, .. }
            | Self::WriteFile { path, .. }
            | Self::FileExists { path } => Some(path),
            Self::Form { path, .. } | Self::Picture { path, .. } => path.as_ref(),
            Self::NoDataFolder
            | Self::Library(_)
            | Self::NoRelease(_)
            | Self::NoTemplate(_)
            | Self::NoPicture(_)
            | Self::NotInBin(_)
            | Self::Writer { .. } => None,
        }
    }

    /// The place in the file and the value concerned.
    fn values(&self) -> (Option<String>, Option<String>) {
        match self {
            Self::OpenLibrary {
                source: StoreError::Newer { found, .. },
                ..
            } => (None, Some(found.to_string())),
            Self::NoRelease(id) | Self::NotInBin(id) => (None, Some(id.to_string())),
            Self::NoTemplate(id) => (None, Some(id.to_string())),
            Self::NoPicture(id) => (None, Some(id.to_string())),
            Self::Form { source, .. } => form_values(source),
            Self::Picture { place, source, .. } => (place.clone(), picture_value(source)),
            Self::Writer { format, source } => match source {
                WriteFault::MissingPicture(id) | WriteFault::UnreadablePicture(id, _) => {
                    (None, Some(id.to_string()))
                }
                WriteFault::Other(_) | WriteFault::Panicked => {
                    (None, Some(format.extension().to_owned()))
                }
            },
            Self::NoDataFolder
            | Self::LibraryFolder { .. }
            | Self::OpenLibrary { .. }
            | Self::Library(_)
            | Self::ReadFile { .. }
            | Self::IsFolder { .. }
            | Self::Folder { .. }
            | Self::WriteFile { .. }
            | Self::FileExists { .. } => (None, None),
        }
    }
}

fn library_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::Broken(_) | StoreError::Content { .. } => ErrorCode::LibraryBroken,
        StoreError::Foreign => ErrorCode::LibraryForeign,
        StoreError::Newer { .. } => ErrorCode::LibraryNewer,
        StoreError::Busy(_) => ErrorCode::LibraryBusy,
        StoreError::Full(_) => ErrorCode::LibraryFull,
        StoreError::Denied(_) => ErrorCode::LibraryDenied,
        StoreError::Failed(_) => ErrorCode::LibraryFailed,
    }
}

fn form_code(error: &ReadError) -> ErrorCode {
    match error {
        ReadError::TooLarge { .. } => ErrorCode::FileTooLarge,
        ReadError::NotJson { .. } => ErrorCode::NotJson,
        ReadError::Truncated { .. } => ErrorCode::Truncated,
        ReadError::NoSchema => ErrorCode::NotARelease,
        ReadError::NewerSchema { .. } => ErrorCode::NewerSchema,
        ReadError::UnknownSchema { .. } => ErrorCode::UnknownSchema,
        ReadError::Shape { .. } => ErrorCode::Shape,
        ReadError::Law { fault, .. } => match fault {
            Fault::DuplicateId(_) => ErrorCode::DuplicateId,
            Fault::NoSpeaker(_) => ErrorCode::UnknownSpeaker,
            Fault::NoImage(_) => ErrorCode::UnknownPicture,
            Fault::EmptyImage(_) => ErrorCode::EmptyPicture,
        },
    }
}

fn form_values(error: &ReadError) -> (Option<String>, Option<String>) {
    match error {
        ReadError::TooLarge { bytes } => (None, Some(bytes.to_string())),
        ReadError::NotJson {
            line,
            column,
            problem,
        } => (Some(format!("{line}:{column}")), Some(problem.clone())),
        ReadError::Truncated { line } => (Some(line.to_string()), None),
        ReadError::NoSchema => (None, None),
        ReadError::NewerSchema { found } | ReadError::UnknownSchema { found } => {
            (None, Some(found.to_string()))
        }
        ReadError::Shape { place, problem } => (Some(place.clone()), Some(problem.clone())),
        ReadError::Law { place, fault } => {
            let (Fault::DuplicateId(id)
            | Fault::NoSpeaker(id)
            | Fault::NoImage(id)
            | Fault::EmptyImage(id)) = fault;
            (Some(place.clone()), Some(id.clone()))
        }
    }
}

fn picture_value(fault: &PictureFault) -> Option<String> {
    match fault {
        PictureFault::TooManyBytes { bytes } => Some(bytes.to_string()),
        PictureFault::TooManyPixels { width, height } => Some(format!("{width}×{height}")),
        PictureFault::OtherKind | PictureFault::Damaged(_) | PictureFault::Panicked => None,
    }
}

/// What ails a disk or a folder, whatever is written there.
fn place_code(kind: ErrorKind) -> Option<ErrorCode> {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Some(ErrorCode::DiskFull)
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Some(ErrorCode::FolderDenied)
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Some(ErrorCode::BadName),
        _ => None,
    }
}

fn write_code(error: &io::Error) -> ErrorCode {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ErrorCode::FolderMissing,
        ErrorKind::IsADirectory => ErrorCode::TargetIsFolder,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => ErrorCode::TargetBusy,
        kind => place_code(kind).unwrap_or(ErrorCode::WriteFailed),
    }
}

/// An error and its causes in one line.
fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line
}
