//! What releases take from the directory of organisations, and give to it.

use serde::Serialize;
use siaran_model::{Edition, Organisation, OrganisationEntry, OrganisationId, Release, SCHEMA};

use super::field::OrganisationField;
use super::take::{self, Occasion, OrganisationChange};
use crate::moment::new_organisation_id;
use crate::{App, AppError, built_in};

/// How a release stands to the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationNews {
    /// Which organisation it was held against: its own, or where the directory
    /// does not have that, the usual one. Absent while there is none.
    pub against: Option<OrganisationId>,
    /// Whether that is the release's own.
    pub known: bool,
    /// What the directory says now, for releases of this language.
    pub edition: Option<Edition>,
    /// What the release says otherwise.
    pub changes: Vec<OrganisationChange>,
}

impl App {
    /// How a release stands to the directory.
    pub async fn organisation_news(&self, release: &Release) -> Result<OrganisationNews, AppError> {
        let entry = self.own_or_usual(&release.organisation.id).await?;
        Ok(entry.map_or_else(
            || OrganisationNews {
                against: None,
                known: false,
                edition: None,
                changes: Vec::new(),
            },
            |entry| OrganisationNews {
                known: entry.id == release.organisation.id,
                edition: Some(take::edition(&entry, release.language)),
                changes: take::changes(release, &entry, Occasion::Later),
                against: Some(entry.id),
            },
        ))
    }

    /// A release with what the directory says in these fields. Nothing is saved.
    pub async fn take_organisation(
        &self,
        mut release: Release,
        id: &OrganisationId,
        fields: &[OrganisationField],
    ) -> Result<Release, AppError> {
        take::take(&mut release, &self.open_organisation(id).await?, fields);
        Ok(release)
    }

    /// Puts a release's organisation into the directory, as an edition in the
    /// release's language. Answers its id there: the organisation of our samples
    /// becomes one of the office's own.
    pub async fn file_organisation(&self, release: &Release) -> Result<OrganisationId, AppError> {
        let mut organisation = release.organisation.clone();
        if built_in::is_sample(&organisation.id) {
            organisation.id = new_organisation_id();
        }
        let id = organisation.id.clone();
        // From the bin, where it may lie.
        self.store.restore_organisation(&id).await?;
        let known = self.store.organisation(&id).await?;
        let mut entry = known.unwrap_or_else(|| OrganisationEntry {
            schema: SCHEMA,
            id: id.clone(),
            version: 0,
            editions: Vec::new(),
            earlier_names: Vec::new(),
            images: Vec::new(),
        });
        if let Some(logo) = &organisation.logo
            && let Some(image) = release.image(&logo.image)
        {
            entry.images.push(image.clone());
        }
        let edition = with_own_parts(release, organisation);
        let mut editions = entry.editions.iter_mut();
        match editions.find(|known| known.language == edition.language) {
            Some(known) => *known = edition,
            None => entry.editions.push(edition),
        }
        self.save_organisation(&entry).await?;
        Ok(id)
    }

    /// Puts the present data of an organisation into a release that starts: of
    /// the one asked for, else of the template's where the directory has it, else
    /// of the usual one.
    pub(crate) async fn dress(
        &self,
        release: &mut Release,
        organisation: Option<&OrganisationId>,
    ) -> Result<(), AppError> {
        let entry = match organisation {
            Some(id) => Some(self.open_organisation(id).await?),
            None => self.own_or_usual(&release.organisation.id).await?,
        };
        if let Some(entry) = entry {
            take::start(release, &entry);
        }
        Ok(())
    }

    /// The organisation of this id, where the directory has it; else the usual
    /// one.
    async fn own_or_usual(
        &self,
        id: &OrganisationId,
    ) -> Result<Option<OrganisationEntry>, AppError> {
        if let Some(own) = self.store.organisation(id).await? {
            return Ok(Some(own));
        }
        match self.directory().await?.usual {
            Some(usual) => Ok(self.store.organisation(&usual).await?),
            None => Ok(None),
        }
    }
}

/// A release's organisation with the parts as they print in the release, which
/// writers change on paper.
fn with_own_parts(release: &Release, mut organisation: Organisation) -> Edition {
    if !release.boilerplate.is_blank() {
        organisation.boilerplate = release.boilerplate.clone();
    }
    if !release.contacts.is_empty() {
        organisation.contacts.clone_from(&release.contacts);
    }
    if !release.attribution.trim().is_empty() {
        organisation.attribution.clone_from(&release.attribution);
    }
    if release.responsible.is_some() {
        organisation.responsible.clone_from(&release.responsible);
    }
    Edition {
        language: release.language,
        organisation,
        house: release.house.clone(),
    }
}
