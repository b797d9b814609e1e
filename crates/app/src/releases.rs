//! The releases in the library.

use serde::Serialize;
use siaran_model::{
    OrganisationId, Release, ReleaseId, State, TemplateId, Timestamp, Timing, read_release, to_json,
};
use siaran_store::{Expected, Put, StoreError, StoredRelease};

use crate::find::listing;
use crate::moment::{new_release_id, now, today};
use crate::{App, AppError, built_in};

/// The setting that remembers which release is the sample's copy.
const SAMPLE: &str = "sampleRelease";

/// A release is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// Since when.
    pub at: Timestamp,
    /// What the next save is based on.
    pub revision: u32,
}

/// A release of the library in somebody's hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// What it says, without its pictures' bytes.
    pub release: Release,
    /// What the next save is based on: whoever saves another revision meanwhile
    /// is not overwritten.
    pub revision: u32,
    /// When its words last changed.
    pub saved_at: Timestamp,
}

impl App {
    /// A new release from a template, dated today, with the present data of its
    /// organisation: the template's where the directory has it, else the usual
    /// one.
    pub async fn create_release(&self, template: &TemplateId) -> Result<Opened, AppError> {
        self.create_release_of(template, None).await
    }

    /// The same of the organisation asked for, if any is.
    pub async fn create_release_of(
        &self,
        template: &TemplateId,
        organisation: Option<&OrganisationId>,
    ) -> Result<Opened, AppError> {
        let known = self.store.template(template).await?;
        let template = known.ok_or_else(|| AppError::NoTemplate(template.clone()))?;
        let mut release = template.start(new_release_id(), today());
        self.dress(&mut release, organisation).await?;
        self.keep(release).await
    }

    /// The sample: the copy that the library has, or a new one if there is none
    /// or it lies in the bin.
    pub async fn open_sample(&self) -> Result<Opened, AppError> {
        let known = self.store.setting(SAMPLE).await?;
        if let Some(id) = known.and_then(|id| ReleaseId::new(id).ok())
            && self.store.is_in_bin(&id).await? == Some(false)
        {
            return self.open_release(&id).await;
        }
        let mut sample = built_in::sample();
        sample.id = new_release_id();
        let sample = self.keep(sample).await?;
        let id = sample.release.id.as_str();
        self.store.put_setting(SAMPLE, id).await?;
        Ok(sample)
    }

    /// A release of the library, in the bin or not.
    pub async fn open_release(&self, id: &ReleaseId) -> Result<Opened, AppError> {
        let stored = self.stored(id).await?;
        Ok(Opened {
            release: stored.release,
            revision: stored.revision,
            saved_at: stored.changed_at,
        })
    }

    /// Keeps a release as it is now; it is on disk when this returns. Fails, and
    /// changes nothing, where the library holds other words than the revision
    /// that these are based on, or has put the release away. Equal words are
    /// kept whatever they are based on.
    pub async fn save_release(&self, release: &Release, based_on: u32) -> Result<Saved, AppError> {
        self.put(release, Expected::Revision(based_on)).await
    }

    /// A copy to write the next release from: a draft of today without a number
    /// or an embargo.
    pub async fn duplicate_release(&self, id: &ReleaseId) -> Result<ReleaseId, AppError> {
        let mut copy = self.open_release(id).await?.release;
        copy.id = new_release_id();
        copy.state = State::Draft;
        copy.number = None;
        copy.dateline.date = Some(today());
        copy.timing = match copy.timing {
            Timing::EmbargoedUntil(_) => Timing::Immediate,
            Timing::Immediate | Timing::Unstated => copy.timing,
        };
        Ok(self.keep(copy).await?.release.id)
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

    /// One release of many that are looked through. `None` where it is gone
    /// meanwhile, or cannot be read: who opens it is told, and the others are to
    /// be had all the same.
    pub(crate) async fn readable(&self, id: &ReleaseId) -> Result<Option<Release>, AppError> {
        match self.store.release(id).await {
            Ok(release) => Ok(release),
            Err(StoreError::Content { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Where a release stands.
    pub(crate) async fn stored(&self, id: &ReleaseId) -> Result<StoredRelease, AppError> {
        let stored = self.store.stored_release(id).await?;
        stored.ok_or_else(|| AppError::NoRelease(id.clone()))
    }

    /// Takes in a release that is new to the library.
    pub(crate) async fn keep(&self, release: Release) -> Result<Opened, AppError> {
        let saved = self.put(&release, Expected::Nothing).await?;
        Ok(Opened {
            release: without_bytes(release),
            revision: saved.revision,
            saved_at: saved.at,
        })
    }

    async fn put(&self, release: &Release, expected: Expected) -> Result<Saved, AppError> {
        // What cannot be read again must not replace what can.
        let without_bytes = without_bytes(release.clone());
        read_release(&to_json(&without_bytes))
            .map_err(|source| AppError::Form { path: None, source })?;
        let at = now();
        self.keep_before_save(release, at).await?;
        let id = || release.id.clone();
        match self
            .store
            .put_release(release, &listing(release), expected, at)
            .await?
        {
            Put::Kept(revision) => {
                self.tidy_search_now_and_then();
                Ok(Saved { at, revision })
            }
            Put::Changed => Err(AppError::ChangedElsewhere(id())),
            Put::InBin => Err(AppError::InBin(id())),
            Put::Gone => Err(AppError::NoRelease(id())),
        }
    }
}

/// The release as the library keeps it and as it crosses to the window.
pub(crate) fn without_bytes(mut release: Release) -> Release {
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
