//! Release files from outside: bounded before they are read, checked before
//! they are believed.

use std::io::Read;
use std::path::Path;

use siaran_model::{MAX_JSON_BYTES, ReadError, Release, read_release};

use crate::{AppError, pictures};

/// The release in a file, with its pictures checked and named by their content.
///
/// Blocks until the file is read and its pictures are decoded.
pub fn read_release_file(path: &Path) -> Result<Release, AppError> {
    let form = |source| AppError::Form {
        path: Some(path.to_owned()),
        source,
    };
    let mut release = read_release(&bytes(path)?).map_err(form)?;
    pictures::admit(&mut release).map_err(|error| match error {
        AppError::Picture { place, source, .. } => AppError::Picture {
            path: Some(path.to_owned()),
            place,
            source,
        },
        other => other,
    })?;
    Ok(release)
}

fn bytes(path: &Path) -> Result<Vec<u8>, AppError> {
    let failed = |source| AppError::ReadFile {
        path: path.to_owned(),
        source,
    };
    let too_large = |bytes| AppError::Form {
        path: Some(path.to_owned()),
        source: ReadError::TooLarge { bytes },
    };
    let file = std::fs::metadata(path).map_err(failed)?;
    if file.is_dir() {
        return Err(AppError::IsFolder {
            path: path.to_owned(),
        });
    }
    if file.len() > MAX_JSON_BYTES {
        return Err(too_large(file.len()));
    }
    // Once more while reading: a device has no length, and a file may grow.
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(MAX_JSON_BYTES + 1).read_to_end(&mut bytes))
        .map_err(failed)?;
    if bytes.len() as u64 > MAX_JSON_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}
