//! A release or a template comes in from a file. What the library has of it already
//! is never replaced without the writer's word, and stays as a version then.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use siaran_model::{ImageId, Release, ReleaseId, Template, Timestamp};
use siaran_store::{Cause, StoredRelease};

use crate::compare::{Fate, compare};
use crate::error::ArchiveFault;
use crate::moment::now;
use crate::release_file::{ToldRelease, bytes_of, read_told};
use crate::releases::without_bytes;
use crate::templates::read_template_bytes;
use crate::{App, AppError, Opened, TemplateOffer};

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Arrival {
    /// The library did not have the release, or has it with the same words.
    Opened(Box<Opened>),
    /// The library has another text of it: the writer chooses.
    Met(Box<Meeting>),
    /// The file holds a template: the writer chooses whether the library takes it.
    Offered(Box<TemplateOffer>),
}

/// Two texts of one release: one in a file, the other in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// What the file says. Its pictures are in the library.
    pub release: Release,
    /// When the words of the file last changed, where it says so.
    pub changed_at: Option<Timestamp>,
    /// What the library says.
    pub here: Opened,
    /// Whether the release of the library lies in the bin.
    pub in_bin: bool,
    /// Which of the two is newer.
    pub age: Age,
    /// The version of the library that says what the file says.
    pub version: Option<u32>,
    /// How many parts of the release differ; none where only settings do.
    pub differing: u32,
}

/// How a text in a file stands to the one of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Age {
    /// Both say the same.
    Same,
    /// The file was changed after the library.
    Newer,
    /// The file was changed before the library, or is one of its versions.
    Older,
    /// The file does not say.
    Unknown,
}

/// What becomes of a text that the library has another of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Meet {
    /// The library's is opened; nothing changes.
    Keep,
    /// It becomes the newest text of the release; the library's stays as a version.
    Replace,
    /// It becomes a release of its own.
    Copy,
}

impl App {
    /// Looks into a file and takes its release into the library, unless that has
    /// another text of the release already. A template is only offered.
    pub async fn receive_file(&self, path: &Path) -> Result<Arrival, AppError> {
        let file = path.to_owned();
        let found = tokio::task::spawn_blocking(move || look_into(&bytes_of(&file)?, &file))
            .await
            .expect("a decoder's panic is caught")?;
        self.receive(found).await
    }

    /// The same for the bytes of a file of this name.
    pub async fn receive_bytes(&self, bytes: Vec<u8>, name: &str) -> Result<Arrival, AppError> {
        let name = PathBuf::from(name);
        let found = tokio::task::spawn_blocking(move || look_into(&bytes, &name))
            .await
            .expect("a decoder's panic is caught")?;
        self.receive(found).await
    }

    /// Does what the writer chose for a text that was received. Fails where the
    /// library's text is not the one any more that the writer was shown.
    pub async fn meet(
        &self,
        release: &Release,
        seen: u32,
        choice: Meet,
    ) -> Result<Opened, AppError> {
        let id = &release.id;
        match choice {
            Meet::Copy => self.save_as_new(release).await,
            Meet::Keep => {
                if self.store.is_in_bin(id).await? == Some(true) {
                    self.restore_release(id).await?;
                }
                self.open_release(id).await
            }
            Meet::Replace => {
                let over = self.taken_from_bin(id, seen).await?;
                self.save_over(release, over).await?;
                self.keep_version(release, Cause::Imported, now()).await?;
                self.open_release(id).await
            }
        }
    }

    /// The revision that a text must be based on to take the place of the one that
    /// was seen. Out of the bin that is another one of the same words.
    async fn taken_from_bin(&self, id: &ReleaseId, seen: u32) -> Result<u32, AppError> {
        let there = self.stored(id).await?;
        if there.revision == seen && !there.in_bin {
            return Ok(seen);
        }
        if there.revision == seen {
            self.restore_release(id).await?;
            let back = self.stored(id).await?;
            if back.release == there.release {
                return Ok(back.revision);
            }
        }
        Err(AppError::ChangedElsewhere(id.clone()))
    }

    /// The pictures that a release shows and the library does not have.
    pub async fn missing_pictures(&self, release: &Release) -> Result<Vec<ImageId>, AppError> {
        let mut missing = Vec::new();
        for image in &release.images {
            if self.store.image(&image.id).await?.is_none() {
                missing.push(image.id.clone());
            }
        }
        Ok(missing)
    }

    async fn receive(&self, found: Found) -> Result<Arrival, AppError> {
        match found {
            Found::Release(told) => self.receive_release(*told).await,
            Found::Template(template) => {
                Ok(Arrival::Offered(Box::new(self.offer(*template).await?)))
            }
        }
    }

    async fn receive_release(&self, told: ToldRelease) -> Result<Arrival, AppError> {
        let Some(there) = self.store.stored_release(&told.release.id).await? else {
            let opened = self.keep(told.release).await?;
            return Ok(Arrival::Opened(Box::new(opened)));
        };
        for image in &told.release.images {
            if image.data.is_some() {
                self.store.put_image(image, now()).await?;
            }
        }
        let release = without_bytes(told.release);
        if release == there.release && !there.in_bin {
            return Ok(Arrival::Opened(Box::new(opened(there))));
        }
        let version = self.version_saying(&release).await?;
        Ok(Arrival::Met(Box::new(Meeting {
            age: age(&release, told.changed_at, &there, version),
            version,
            differing: differing(&there.release, &release),
            release,
            changed_at: told.changed_at,
            in_bin: there.in_bin,
            here: opened(there),
        })))
    }
}

/// What a file holds.
enum Found {
    Release(Box<ToldRelease>),
    Template(Box<Template>),
}

/// What the bytes of a file hold. Its ending may lie; an archive says what it is.
///
/// Blocks until its pictures are decoded.
fn look_into(bytes: &[u8], path: &Path) -> Result<Found, AppError> {
    match read_told(bytes, path) {
        Ok(told) => Ok(Found::Release(Box::new(told))),
        Err(AppError::Archive {
            source: ArchiveFault::OtherKind,
            ..
        }) => Ok(Found::Template(Box::new(read_template_bytes(bytes, path)?))),
        Err(error) => Err(error),
    }
}

fn opened(there: StoredRelease) -> Opened {
    Opened {
        release: there.release,
        revision: there.revision,
        saved_at: there.changed_at,
    }
}

fn age(
    release: &Release,
    changed_at: Option<Timestamp>,
    there: &StoredRelease,
    version: Option<u32>,
) -> Age {
    if *release == there.release {
        return Age::Same;
    }
    if version.is_some() {
        return Age::Older;
    }
    match changed_at {
        Some(at) if at.unix_seconds() > there.changed_at.unix_seconds() => Age::Newer,
        Some(at) if at.unix_seconds() < there.changed_at.unix_seconds() => Age::Older,
        Some(_) | None => Age::Unknown,
    }
}

/// How many parts differ, those that only one has among them.
fn differing(here: &Release, there: &Release) -> u32 {
    let parts = compare(here, there).parts;
    let differing = parts.iter().filter(|part| match part.fate {
        Fate::Same => part.moved || part.other_picture,
        Fate::Changed | Fate::Added | Fate::Removed => true,
    });
    u32::try_from(differing.count()).unwrap_or(u32::MAX)
}
