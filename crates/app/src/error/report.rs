//! An error with its values, for those who word it.

use std::error::Error;
use std::path::PathBuf;

use serde::Serialize;
use siaran_model::{Fault, ReadError};
use siaran_store::{NumberError, StoreError};

use super::{AppError, ArchiveFault, CsvFault, ErrorCode, PictureFault, WriteFault};

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
            | Self::FileExists { path }
            | Self::Archive { path, .. }
            | Self::Check { path, .. }
            | Self::Csv { path, .. }
            | Self::NoLibrary { path }
            | Self::OpenElsewhere { path }
            | Self::Backup { path, .. }
            | Self::NoRoom { path, .. } => Some(path),
            Self::Form { path, .. } | Self::Picture { path, .. } => path.as_ref(),
            Self::NoDataFolder
            | Self::Library(_)
            | Self::NotChecked
            | Self::NoRelease(_)
            | Self::NoVersion { .. }
            | Self::NoTemplate(_)
            | Self::NoOrganisation(_)
            | Self::OrganisationChanged(_)
            | Self::NoPicture(_)
            | Self::NotInBin(_)
            | Self::Number(_)
            | Self::NoReason(_)
            | Self::ChangedElsewhere(_)
            | Self::InBin(_)
            | Self::TemplateOvertaken { .. }
            | Self::TemplateStays(_)
            | Self::NoSpeaker(_)
            | Self::SpeakerNotInBin(_)
            | Self::SpeakerChanged(_)
            | Self::Writer { .. } => None,
        }
    }

    /// The place in the file and the value concerned.
    fn values(&self) -> (Option<String>, Option<String>) {
        match self {
            Self::OpenLibrary {
                source: StoreError::Newer { found, .. },
                ..
            }
            | Self::Backup {
                source: StoreError::Newer { found, .. },
                ..
            } => (None, Some(found.to_string())),
            Self::NoRoom { bytes, .. } => (None, Some(bytes.to_string())),
            Self::NoRelease(id)
            | Self::NotInBin(id)
            | Self::ChangedElsewhere(id)
            | Self::InBin(id) => (None, Some(id.to_string())),
            Self::NoTemplate(id) | Self::TemplateStays(id) => (None, Some(id.to_string())),
            Self::TemplateOvertaken { version, .. } => (None, Some(version.to_string())),
            Self::Archive { source, .. } => (None, archive_value(source)),
            Self::NoOrganisation(id) | Self::OrganisationChanged(id) => {
                (None, Some(id.to_string()))
            }
            Self::NoSpeaker(id) | Self::SpeakerNotInBin(id) | Self::SpeakerChanged(id) => {
                (None, Some(id.to_string()))
            }
            Self::Csv { source, .. } => match source {
                CsvFault::TooManyBytes { .. } | CsvFault::TooManyRows => (None, None),
                CsvFault::Encoding { line } => (Some(line.to_string()), None),
                CsvFault::NoNameColumn { found } => (None, Some(found.clone())),
            },
            Self::NoPicture(id) => (None, Some(id.to_string())),
            Self::Number(error) => number_values(error),
            Self::NoVersion { number, .. } | Self::NoReason(number) => {
                (None, Some(number.to_string()))
            }
            Self::Form { source, .. } => form_values(source),
            Self::Picture { place, source, .. } => (place.clone(), picture_value(source)),
            Self::Writer { format, source } => match &**source {
                WriteFault::MissingPicture(id) | WriteFault::UnreadablePicture(id, _) => {
                    (None, Some(id.to_string()))
                }
                WriteFault::MissingCharacters(missing) => (None, Some(missing.iter().collect())),
                WriteFault::Unfaithful(difference) => {
                    (Some(difference.line.to_string()), difference.found.clone())
                }
                WriteFault::Other(_) | WriteFault::Panicked => {
                    (None, Some(format.name().to_owned()))
                }
            },
            Self::NoDataFolder
            | Self::LibraryFolder { .. }
            | Self::OpenLibrary { .. }
            | Self::Library(_)
            | Self::NoLibrary { .. }
            | Self::OpenElsewhere { .. }
            | Self::NotChecked
            | Self::Backup { .. }
            | Self::ReadFile { .. }
            | Self::IsFolder { .. }
            | Self::Folder { .. }
            | Self::WriteFile { .. }
            | Self::FileExists { .. }
            | Self::Check { .. } => (None, None),
        }
    }
}

fn number_values(error: &NumberError) -> (Option<String>, Option<String>) {
    match error {
        NumberError::Library(_) => (None, None),
        NumberError::Taken { number, holder } => (Some(number.to_string()), Some(holder.clone())),
        NumberError::Cancelled(number)
        | NumberError::Otherwise(number)
        | NumberError::OutOfRange(number) => (None, Some(number.to_string())),
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
            let id = match fault {
                Fault::DuplicateId(id)
                | Fault::NoSpeaker(id)
                | Fault::NoImage(id)
                | Fault::EmptyImage(id) => Some(id.clone()),
                Fault::NoName | Fault::EndsBeforeStart => None,
            };
            (Some(place.clone()), id)
        }
    }
}

fn archive_value(fault: &ArchiveFault) -> Option<String> {
    match fault {
        ArchiveFault::Newer { found } => Some(found.to_string()),
        ArchiveFault::Altered(name) => Some(name.clone()),
        ArchiveFault::NotOurs
        | ArchiveFault::OtherKind
        | ArchiveFault::Damaged(_)
        | ArchiveFault::UnsafeName(_)
        | ArchiveFault::TwoOfAName
        | ArchiveFault::TooLarge { .. }
        | ArchiveFault::TooManyFiles
        | ArchiveFault::NotWritten(_) => None,
    }
}

fn picture_value(fault: &PictureFault) -> Option<String> {
    match fault {
        PictureFault::TooManyBytes { bytes } => Some(bytes.to_string()),
        PictureFault::TooManyPixels { width, height } => Some(format!("{width}×{height}")),
        PictureFault::OtherKind | PictureFault::Damaged(_) | PictureFault::Panicked => None,
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
