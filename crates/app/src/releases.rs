//! The releases in the library.

use std::path::Path;

use serde::Serialize;
use siaran_galley::{compose, number};
use siaran_model::{
    Release, ReleaseId, State, TemplateId, Timestamp, Timing, read_release, to_json,
};
use siaran_store::{ListFilter, Listing, ReleaseSummary};

use crate::moment::{new_release_id, now, today};
use crate::{App, AppError, built_in, read_release_file, words};

/// The setting that remembers which release is the sample's copy.
const SAMPLE: &str = "sampleRelease";

/// A release is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// Since when.
    pub at: Timestamp,
}

impl App {
    /// The releases that a filter asks for, the last changed first.
    pub async fn list_releases(
        &self,
        filter: &ListFilter,
    ) -> Result<Vec<ReleaseSummary>, AppError> {
        Ok(self.store.releases(filter).await?)
    }

    /// A new release from a template, dated today.
    pub async fn create_release(&self, template: &TemplateId) -> Result<Release, AppError> {
        let known = self.store.template(template).await?;
        let template = known.ok_or_else(|| AppError::NoTemplate(template.clone()))?;
        self.keep(template.start(new_release_id(), today())).await
    }

    /// The sample: the copy that the library has, or a new one if there is none
    /// or it lies in the bin.
    pub async fn open_sample(&self) -> Result<Release, AppError> {
        let known = self.store.setting(SAMPLE).await?;
        if let Some(id) = known.and_then(|id| ReleaseId::new(id).ok())
            && self.store.is_in_bin(&id).await? == Some(false)
        {
            return self.open_release(&id).await;
        }
        let mut sample = built_in::sample();
        sample.id = new_release_id();
        let sample = self.keep(sample).await?;
        self.store.put_setting(SAMPLE, sample.id.as_str()).await?;
        Ok(sample)
    }

    /// Takes a release file into the library. Where the library has its id
    /// already, it becomes a release of its own.
    pub async fn import_release(&self, path: &Path) -> Result<Release, AppError> {
        let file = path.to_owned();
        let mut release = tokio::task::spawn_blocking(move || read_release_file(&file))
            .await
            .expect("a decoder's panic is caught")?;
        if self.store.is_in_bin(&release.id).await?.is_some() {
            release.id = new_release_id();
        }
        self.keep(release).await
    }

    /// A release of the library, without its pictures' bytes.
    pub async fn open_release(&self, id: &ReleaseId) -> Result<Release, AppError> {
        let release = self.store.release(id).await?;
        release.ok_or_else(|| AppError::NoRelease(id.clone()))
    }

    /// Keeps a release as it is now; it is on disk when this returns. Saves of
    /// one release are kept in the order in which they are awaited.
    pub async fn save_release(&self, release: &Release) -> Result<Saved, AppError> {
        // What cannot be read again must not replace what can.
        let without_bytes = without_bytes(release.clone());
        read_release(&to_json(&without_bytes))
            .map_err(|source| AppError::Form { path: None, source })?;
        let at = now();
        let listing = Listing {
            number: number(release),
            words: words(&compose(release)),
        };
        self.keep_before_save(release, at).await?;
        self.store.put_release(release, &listing, at).await?;
        Ok(Saved { at })
    }

    /// A copy to write the next release from: a draft of today without a number
    /// or an embargo.
    pub async fn duplicate_release(&self, id: &ReleaseId) -> Result<ReleaseId, AppError> {
        let mut copy = self.open_release(id).await?;
        copy.id = new_release_id();
        copy.state = State::Draft;
        copy.number = None;
        copy.dateline.date = Some(today());
        copy.timing = match copy.timing {
            Timing::EmbargoedUntil(_) => Timing::Immediate,
            Timing::Immediate | Timing::Unstated => copy.timing,
        };
        Ok(self.keep(copy).await?.id)
    }

    /// Puts a release into the bin.
    pub async fn bin_release(&self, id: &ReleaseId) -> Result<(), AppError> {
        found(self.store.bin_release(id, now()).await?, id)
    }

    /// Takes a release out of the bin.
    pub async fn restore_release(&self, id: &ReleaseId) -> Result<(), AppError> {
        found(self.store.restore_release(id).await?, id)
    }

    /// Forgets a release that is in the bin.
    pub async fn delete_release(&self, id: &ReleaseId) -> Result<(), AppError> {
        if self.store.delete_release(id).await? {
            return Ok(());
        }
        match self.store.is_in_bin(id).await? {
            Some(_) => Err(AppError::NotInBin(id.clone())),
            None => Err(AppError::NoRelease(id.clone())),
        }
    }

    /// Saves a release that came whole, and gives it without its pictures'
    /// bytes.
    async fn keep(&self, release: Release) -> Result<Release, AppError> {
        self.save_release(&release).await?;
        Ok(without_bytes(release))
    }
}

fn without_bytes(mut release: Release) -> Release {
    for image in &mut release.images {
        image.data = None;
    }
    release
}

fn found(found: bool, id: &ReleaseId) -> Result<(), AppError> {
    if found {
        Ok(())
    } else {
        Err(AppError::NoRelease(id.clone()))
    }
}
