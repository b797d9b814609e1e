//! A release as a file of its own: it goes to a colleague, to another library or
//! out of one that fails. Older files are JSON with the pictures inside.

use std::path::Path;

use serde::Serialize;
use siaran_model::{ImageId, MAX_JSON_BYTES, ReadError, Release, Timestamp, read_release};

use crate::archive::{self, Kind, Manifest};
use crate::disk::replace;
use crate::file::bounded;
use crate::moment::now;
use crate::releases::without_bytes;
use crate::{App, AppError, pictures};

/// How the names of release files end.
pub const RELEASE_ENDING: &str = "siaran";

/// A release file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct WrittenRelease {
    /// Where it lies.
    pub path: String,
    /// The pictures whose bytes could not be had. The file is whole but for them.
    pub missing: Vec<ImageId>,
}

/// A release as its file told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ToldRelease {
    pub(crate) release: Release,
    /// When its words last changed, where the file says so.
    pub(crate) changed_at: Option<Timestamp>,
}

/// The release in a file, with its pictures checked and named by their content. A
/// picture may be missing; the release then names it without its bytes.
///
/// Blocks until the file is read and its pictures are decoded.
pub fn read_release_file(path: &Path) -> Result<Release, AppError> {
    Ok(read_told(&bytes_of(path)?, path)?.release)
}

/// Writes a release, with the pictures it has the bytes of, in place of a file
/// that is there. Equal input gives equal bytes.
///
/// Blocks until the file is on disk.
pub fn write_release_file(
    release: &Release,
    changed_at: Timestamp,
    path: &Path,
) -> Result<WrittenRelease, AppError> {
    let manifest = Manifest {
        changed_at: Some(changed_at.in_utc()),
        ..Manifest::new(
            Kind::Release,
            release.id.as_str(),
            &release.headline.plain(),
        )
    };
    let bytes = archive::pack(manifest, &without_bytes(release.clone()), &release.images);
    let bytes = bytes.map_err(|source| AppError::Archive {
        path: path.to_owned(),
        source,
    })?;
    replace(path, &bytes)?;
    let missing = release.images.iter().filter(|image| image.data.is_none());
    Ok(WrittenRelease {
        path: path.display().to_string(),
        missing: missing.map(|image| image.id.clone()).collect(),
    })
}

/// Writes a text to safety, whether there is a library that answers or not: with
/// the pictures that come with it and those that the library still has.
pub async fn rescue_release(
    library: Option<&App>,
    mut release: Release,
    path: &Path,
) -> Result<WrittenRelease, AppError> {
    if let Some(app) = library {
        for image in &mut release.images {
            // A library that fails is why somebody is here.
            if image.data.is_none()
                && let Ok((_, data)) = app.image(&image.id).await
            {
                image.data = Some(data);
            }
        }
    }
    written(release, now(), path).await
}

impl App {
    /// Writes a release of the library as a file, and keeps what it says as a
    /// version unless the library can only be read.
    pub async fn send_release(
        &self,
        release: &Release,
        path: &Path,
    ) -> Result<WrittenRelease, AppError> {
        let whole = self.with_pictures(release).await?;
        let there = self.store.stored_release(&release.id).await?;
        let changed_at = match there {
            Some(there) if there.release == *release => there.changed_at,
            Some(_) | None => now(),
        };
        let sent = written(whole, changed_at, path).await?;
        self.keep_leaving(release).await?;
        Ok(sent)
    }
}

async fn written(
    release: Release,
    changed_at: Timestamp,
    path: &Path,
) -> Result<WrittenRelease, AppError> {
    let path = path.to_owned();
    tokio::task::spawn_blocking(move || write_release_file(&release, changed_at, &path))
        .await
        .expect("writing a file does not panic")
}

/// The bytes of a release file.
///
/// Blocks until the file is read.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, AppError> {
    bounded(path, archive::MAX_BYTES, |bytes| too_large(path, bytes))
}

/// What the bytes of a release file say; the path is for those who are told what
/// is wrong with them.
///
/// Blocks until its pictures are decoded.
pub(crate) fn read_told(bytes: &[u8], path: &Path) -> Result<ToldRelease, AppError> {
    let form = |source| AppError::Form {
        path: Some(path.to_owned()),
        source,
    };
    let size = bytes.len() as u64;
    let mut told = if size > archive::MAX_BYTES {
        return Err(too_large(path, size));
    } else if bytes.starts_with(b"PK") {
        let mut unpacked =
            archive::unpack(bytes, Kind::Release).map_err(|source| AppError::Archive {
                path: path.to_owned(),
                source,
            })?;
        let mut release = read_release(&unpacked.document).map_err(form)?;
        unpacked.fill(&mut release);
        ToldRelease {
            release,
            changed_at: unpacked.changed_at,
        }
    } else if size > MAX_JSON_BYTES {
        return Err(too_large(path, size));
    } else {
        ToldRelease {
            release: read_release(bytes).map_err(form)?,
            changed_at: None,
        }
    };
    pictures::admit(&mut told.release).map_err(|error| error.in_file(path))?;
    Ok(told)
}

fn too_large(path: &Path, bytes: u64) -> AppError {
    AppError::Form {
        path: Some(path.to_owned()),
        source: ReadError::TooLarge { bytes },
    }
}
