//! Which error goes by which code.

use std::io::ErrorKind;

use serde::Serialize;
use siaran_model::{Fault, ReadError};
use siaran_store::{NumberError, StoreError};

use super::{AppError, ArchiveFault, CsvFault, PictureFault, ReadFault, WriteFault};

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
    /// The library is open for reading only.
    LibraryReadOnly,
    /// There is no library. Has `path`.
    LibraryMissing,
    /// Another program has the library open, or is replacing it. Has `path`.
    LibraryOpenElsewhere,
    /// The library failed in some other way.
    LibraryFailed,
    /// A file is no backup of a library. Has `path`.
    NotABackup,
    /// A backup is damaged. Has `path`.
    BackupBroken,
    /// A newer program made the backup. Has `path`, `what` (its number).
    BackupNewer,
    /// A folder has not enough room for a backup. Has `path`, `what` (bytes).
    NoRoom,
    /// The library has no such release. Has `what` (its id).
    ReleaseMissing,
    /// The library has no such template. Has `what` (its id).
    TemplateMissing,
    /// The directory has no such organisation. Has `what` (its id).
    OrganisationMissing,
    /// Another window has changed the organisation since. Has `what` (its id).
    OrganisationChanged,
    /// A picture is not in the library or the file. Has `what` (its id).
    PictureMissing,
    /// The library has no such version, or that version has not the part that was
    /// asked for. Has `what` (its number).
    VersionMissing,
    /// Only what is in the bin is deleted forever. Has `what` (its id).
    ReleaseNotInBin,
    /// Somebody has the number already. Has `place` (the number), `what` (the
    /// headline of the release that has it, or the note).
    NumberTaken,
    /// The number was cancelled for ever. Has `what` (the number).
    NumberCancelled,
    /// The number is not in the register as it was shown. Has `what`.
    NumberChanged,
    /// No running number, or too many at once. Has `what`.
    NumberOutOfRange,
    /// A number is cancelled with a reason only. Has `what` (the number).
    NumberReasonMissing,
    /// Another window or program saved other words of this release. Has `what`
    /// (its id).
    ReleaseChangedElsewhere,
    /// Another window or program put this release into the bin. Has `what` (its
    /// id).
    ReleaseInBin,
    /// Somebody has changed the template meanwhile. Has `what` (its version now).
    TemplateOvertaken,
    /// The template is not in the bin, or comes with the program. Has `what` (its
    /// id).
    TemplateStays,
    /// Not a file that a library exported, or one of another kind. Has `path`.
    NotAnArchive,
    /// A file that a library exported, damaged since. Has `path`, `what` (the part
    /// of it that is missing or altered, where that is known).
    ArchiveDamaged,
    /// A file made to do harm: names that lead elsewhere, or more than any release
    /// holds. Has `path`.
    ArchiveUnsafe,
    /// The directory has no such speaker. Has `what` (the id).
    SpeakerMissing,
    /// Only what is in the bin is deleted forever. Has `what` (the id).
    SpeakerNotInBin,
    /// Somebody else has changed the entry since. Has `what` (its id).
    SpeakerChanged,
    /// A speaker of the directory without a name. Has `place`.
    SpeakerNameless,
    /// A former post that ended before it began. Has `place`.
    PostEndsBeforeStart,
    /// A table with too many bytes or lines. Has `path`.
    TableTooLarge,
    /// A table that is no text in an encoding known here. Has `path`, `place`
    /// (a line).
    TableEncoding,
    /// A table without a column for names. Has `path`, `what` (its columns).
    TableNameless,
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
    /// Characters that no font of the PDF has. Has `what` (the characters).
    CharactersMissing,
    /// A file was read back and holds another text: a fault of ours. Has
    /// `place` (a line of the file), `what` (what stands there).
    Unfaithful,
    /// A file that is no document that could be checked. Has `path`.
    NotADocument,
    /// A document that does not say which release it holds. Has `path`.
    Unmarked,
    /// A document that lost its record of itself, and that nothing else is known
    /// of. Has `path`.
    Unsealed,
}

impl AppError {
    /// What went wrong, as far as somebody words it or acts on it.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NoDataFolder => ErrorCode::NoDataFolder,
            Self::LibraryFolder { source, .. } => match place_code(source.kind()) {
                Some(ErrorCode::DiskFull) => ErrorCode::LibraryFull,
                Some(_) | None => ErrorCode::LibraryDenied,
            },
            Self::OpenLibrary { source, .. } | Self::Library(source) => library_code(source),
            Self::NoLibrary { .. } => ErrorCode::LibraryMissing,
            Self::OpenElsewhere { .. } => ErrorCode::LibraryOpenElsewhere,
            Self::NotChecked => ErrorCode::LibraryBusy,
            Self::Backup { source, .. } => backup_code(source),
            Self::NoRoom { .. } => ErrorCode::NoRoom,
            Self::NoRelease(_) => ErrorCode::ReleaseMissing,
            Self::NoVersion { .. } => ErrorCode::VersionMissing,
            Self::NoTemplate(_) => ErrorCode::TemplateMissing,
            Self::NoOrganisation(_) => ErrorCode::OrganisationMissing,
            Self::OrganisationChanged(_) => ErrorCode::OrganisationChanged,
            Self::NoPicture(_) => ErrorCode::PictureMissing,
            Self::NotInBin(_) => ErrorCode::ReleaseNotInBin,
            Self::Number(error) => number_code(error),
            Self::NoReason(_) => ErrorCode::NumberReasonMissing,
            Self::ChangedElsewhere(_) => ErrorCode::ReleaseChangedElsewhere,
            Self::InBin(_) => ErrorCode::ReleaseInBin,
            Self::TemplateOvertaken { .. } => ErrorCode::TemplateOvertaken,
            Self::TemplateStays(_) => ErrorCode::TemplateStays,
            Self::Archive { source, .. } => archive_code(source),
            Self::NoSpeaker(_) => ErrorCode::SpeakerMissing,
            Self::SpeakerNotInBin(_) => ErrorCode::SpeakerNotInBin,
            Self::SpeakerChanged(_) => ErrorCode::SpeakerChanged,
            Self::Csv { source, .. } => match source {
                CsvFault::TooManyBytes { .. } | CsvFault::TooManyRows => ErrorCode::TableTooLarge,
                CsvFault::Encoding { .. } => ErrorCode::TableEncoding,
                CsvFault::NoNameColumn { .. } => ErrorCode::TableNameless,
            },
            Self::ReadFile { source, .. } => read_code(source.kind()),
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
            Self::Folder { source, .. } => folder_code(source.kind()),
            Self::WriteFile { source, .. } => write_code(source.kind()),
            Self::FileExists { .. } => ErrorCode::FileExists,
            Self::Writer { source, .. } => match **source {
                WriteFault::MissingPicture(_) => ErrorCode::PictureMissing,
                WriteFault::UnreadablePicture(..) => ErrorCode::PictureUnreadable,
                WriteFault::MissingCharacters(_) => ErrorCode::CharactersMissing,
                WriteFault::Unfaithful(_) => ErrorCode::Unfaithful,
                WriteFault::Other(_) | WriteFault::Panicked => ErrorCode::WriterFailed,
            },
            Self::Check { source, .. } => match source {
                ReadFault::Unreadable(_) => ErrorCode::NotADocument,
                ReadFault::Unmarked => ErrorCode::Unmarked,
                ReadFault::Unsealed => ErrorCode::Unsealed,
            },
        }
    }
}

fn library_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::Broken(_)
        | StoreError::NoDatabase
        | StoreError::Damaged(_)
        | StoreError::Content { .. }
        | StoreError::Packed { .. } => ErrorCode::LibraryBroken,
        StoreError::Foreign => ErrorCode::LibraryForeign,
        StoreError::Newer { .. } => ErrorCode::LibraryNewer,
        StoreError::Busy(_) => ErrorCode::LibraryBusy,
        StoreError::Full(_) => ErrorCode::LibraryFull,
        StoreError::Denied(_) | StoreError::Unreadable(_) => ErrorCode::LibraryDenied,
        StoreError::ReadOnly(_) => ErrorCode::LibraryReadOnly,
        StoreError::Name | StoreError::Failed(_) => ErrorCode::LibraryFailed,
    }
}

fn backup_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::NoDatabase | StoreError::Foreign => ErrorCode::NotABackup,
        StoreError::Newer { .. } => ErrorCode::BackupNewer,
        // What fails in a file that nobody else has is the file.
        StoreError::Broken(_)
        | StoreError::Damaged(_)
        | StoreError::Content { .. }
        | StoreError::Packed { .. }
        | StoreError::ReadOnly(_)
        | StoreError::Name
        | StoreError::Failed(_) => ErrorCode::BackupBroken,
        StoreError::Busy(_) => ErrorCode::LibraryBusy,
        StoreError::Full(_) => ErrorCode::LibraryFull,
        StoreError::Denied(_) | StoreError::Unreadable(_) => ErrorCode::FileUnreadable,
    }
}

fn number_code(error: &NumberError) -> ErrorCode {
    match error {
        NumberError::Library(source) => library_code(source),
        NumberError::Taken { .. } => ErrorCode::NumberTaken,
        NumberError::Cancelled(_) => ErrorCode::NumberCancelled,
        NumberError::Otherwise(_) => ErrorCode::NumberChanged,
        NumberError::OutOfRange(_) => ErrorCode::NumberOutOfRange,
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
            Fault::NoName => ErrorCode::SpeakerNameless,
            Fault::EndsBeforeStart => ErrorCode::PostEndsBeforeStart,
        },
    }
}

fn archive_code(fault: &ArchiveFault) -> ErrorCode {
    match fault {
        ArchiveFault::NotOurs | ArchiveFault::OtherKind => ErrorCode::NotAnArchive,
        ArchiveFault::Newer { .. } => ErrorCode::NewerSchema,
        ArchiveFault::Damaged(_) | ArchiveFault::Altered(_) => ErrorCode::ArchiveDamaged,
        ArchiveFault::UnsafeName(_)
        | ArchiveFault::TwoOfAName
        | ArchiveFault::TooLarge { .. }
        | ArchiveFault::TooManyFiles => ErrorCode::ArchiveUnsafe,
        ArchiveFault::NotWritten(_) => ErrorCode::WriteFailed,
    }
}

fn read_code(kind: ErrorKind) -> ErrorCode {
    if kind == ErrorKind::NotFound {
        ErrorCode::FileMissing
    } else {
        ErrorCode::FileUnreadable
    }
}

// The system's kinds of error are not ours, and grow.
#[allow(clippy::wildcard_enum_match_arm)]
fn folder_code(kind: ErrorKind) -> ErrorCode {
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            ErrorCode::FolderMissing
        }
        kind => place_code(kind).unwrap_or(ErrorCode::FolderDenied),
    }
}

/// What ails a disk or a folder, whatever is written there.
// The system's kinds of error are not ours, and grow.
#[allow(clippy::wildcard_enum_match_arm)]
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

// The system's kinds of error are not ours, and grow.
#[allow(clippy::wildcard_enum_match_arm)]
fn write_code(kind: ErrorKind) -> ErrorCode {
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ErrorCode::FolderMissing,
        ErrorKind::IsADirectory => ErrorCode::TargetIsFolder,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => ErrorCode::TargetBusy,
        kind => place_code(kind).unwrap_or(ErrorCode::WriteFailed),
    }
}
