//! Files from outside, bounded before they are read.

use std::io::Read;
use std::path::Path;

use siaran_model::{MAX_JSON_BYTES, ReadError};

use crate::error::PictureFault;
use crate::{AppError, MAX_PICTURE_BYTES};

/// The bytes of a picture's file.
///
/// Blocks until the file is read.
pub(crate) fn read_picture_file(path: &Path) -> Result<Vec<u8>, AppError> {
    let too_large = |bytes| AppError::Picture {
        path: Some(path.to_owned()),
        place: None,
        source: PictureFault::TooManyBytes {
            bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        },
    };
    bounded(path, MAX_PICTURE_BYTES as u64, too_large)
}

/// The bytes of a release file, or of a document that was made from one.
///
/// Blocks until the file is read.
pub(crate) fn read_document(path: &Path) -> Result<Vec<u8>, AppError> {
    let too_large = |bytes| AppError::Form {
        path: Some(path.to_owned()),
        source: ReadError::TooLarge { bytes },
    };
    bounded(path, MAX_JSON_BYTES, too_large)
}

/// The bytes of a file that has at most so many.
///
/// Blocks until the file is read.
pub(crate) fn bounded(
    path: &Path,
    max: u64,
    too_large: impl Fn(u64) -> AppError,
) -> Result<Vec<u8>, AppError> {
    let failed = |source| AppError::ReadFile {
        path: path.to_owned(),
        source,
    };
    let file = std::fs::metadata(path).map_err(failed)?;
    if file.is_dir() {
        return Err(AppError::IsFolder {
            path: path.to_owned(),
        });
    }
    if file.len() > max {
        return Err(too_large(file.len()));
    }
    // Once more while reading: a device has no length, and a file may grow.
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(max + 1).read_to_end(&mut bytes))
        .map_err(failed)?;
    if bytes.len() as u64 > max {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}
