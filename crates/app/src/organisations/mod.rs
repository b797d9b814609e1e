//! The directory of organisations: who publishes, as the office keeps it.

mod field;
mod releases;
mod sample;
mod take;

use serde::Serialize;
use siaran_model::{
    Edition, House, Language, Organisation, OrganisationEntry, OrganisationId, Release, SCHEMA,
    Text, Timestamp, read_organisation, to_json,
};
use siaran_store::OrganisationSummary;

use crate::moment::{new_organisation_id, now};
use crate::{App, AppError};

pub use self::field::OrganisationField;
pub use self::releases::OrganisationNews;
pub use self::take::OrganisationChange;

/// The setting that remembers which organisation new releases are of.
const USUAL: &str = "usualOrganisation";

/// The organisations of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Directory {
    /// Which of them new releases are of. Absent only while there is none.
    pub usual: Option<OrganisationId>,
    /// By name.
    pub organisations: Vec<OrganisationSummary>,
    /// Those in the bin.
    pub bin: Vec<OrganisationSummary>,
}

/// An organisation is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationSaved {
    /// Which version it is now.
    pub version: u32,
    /// Since when.
    pub at: Timestamp,
}

impl App {
    /// The organisations of the office, and which of them is the usual one.
    pub async fn directory(&self) -> Result<Directory, AppError> {
        let organisations = self.store.organisations(false).await?;
        let chosen = self.store.setting(USUAL).await?;
        let usual = organisations
            .iter()
            .find(|known| Some(known.id.as_str()) == chosen.as_deref())
            .or(organisations.first())
            .map(|known| known.id.clone());
        Ok(Directory {
            usual,
            organisations,
            bin: self.store.organisations(true).await?,
        })
    }

    /// A blank organisation to fill in. It is kept when it is first saved.
    pub fn new_organisation(&self, language: Language) -> OrganisationEntry {
        let id = new_organisation_id();
        OrganisationEntry {
            schema: SCHEMA,
            version: 0,
            editions: vec![Edition {
                language,
                organisation: blank(id.clone()),
                house: House::usual(language),
            }],
            earlier_names: Vec::new(),
            images: Vec::new(),
            id,
        }
    }

    /// An organisation of the directory, without its pictures' bytes.
    pub async fn open_organisation(
        &self,
        id: &OrganisationId,
    ) -> Result<OrganisationEntry, AppError> {
        let entry = self.store.organisation(id).await?;
        entry.ok_or_else(|| AppError::NoOrganisation(id.clone()))
    }

    /// Keeps an organisation that was changed from the version it says; it is on
    /// disk when this returns. Fails where somebody else has changed it since.
    pub async fn save_organisation(
        &self,
        entry: &OrganisationEntry,
    ) -> Result<OrganisationSaved, AppError> {
        let entry = tidy(entry);
        // What cannot be read again must not replace what can.
        read_organisation(&to_json(&entry))
            .map_err(|source| AppError::Form { path: None, source })?;
        // A new one must not become the usual one by how it is called.
        if entry.version == 0
            && let Some(usual) = self.directory().await?.usual
        {
            self.store.put_setting(USUAL, usual.as_str()).await?;
        }
        let at = now();
        let version = self.store.put_organisation(&entry, at).await?;
        let version = version.ok_or_else(|| AppError::OrganisationChanged(entry.id.clone()))?;
        Ok(OrganisationSaved { version, at })
    }

    /// A copy under a name that says so, to write another organisation from.
    pub async fn duplicate_organisation(
        &self,
        id: &OrganisationId,
        name_of_copy: impl Fn(&str) -> String,
    ) -> Result<OrganisationId, AppError> {
        let mut entry = self.open_organisation(id).await?;
        entry.id = new_organisation_id();
        entry.version = 0;
        entry.earlier_names.clear();
        for edition in &mut entry.editions {
            edition.organisation.id = entry.id.clone();
            edition.organisation.name = name_of_copy(&edition.organisation.name);
        }
        self.save_organisation(&entry).await?;
        Ok(entry.id)
    }

    /// Makes new releases be of this organisation.
    pub async fn choose_usual_organisation(&self, id: &OrganisationId) -> Result<(), AppError> {
        self.open_organisation(id).await?;
        Ok(self.store.put_setting(USUAL, id.as_str()).await?)
    }

    /// Puts an organisation into the bin. Releases keep their copies.
    pub async fn bin_organisation(&self, id: &OrganisationId) -> Result<(), AppError> {
        found(self.store.bin_organisation(id, now()).await?, id)
    }

    /// Takes an organisation out of the bin.
    pub async fn restore_organisation(&self, id: &OrganisationId) -> Result<(), AppError> {
        found(self.store.restore_organisation(id).await?, id)
    }

    /// Forgets an organisation that is in the bin.
    pub async fn delete_organisation(&self, id: &OrganisationId) -> Result<(), AppError> {
        found(self.store.delete_organisation(id).await?, id)
    }

    /// A release as one of this organisation will look.
    pub fn organisation_sample(&self, entry: &OrganisationEntry, language: Language) -> Release {
        sample::release(entry, language)
    }
}

fn blank(id: OrganisationId) -> Organisation {
    Organisation {
        id,
        name: String::new(),
        short_name: String::new(),
        letterhead_lines: Vec::new(),
        logo: None,
        number_pattern: "SP {n}/{roman-month}/{year}".to_owned(),
        unit: String::new(),
        classification: String::new(),
        city: String::new(),
        attribution: String::new(),
        boilerplate: Text::default(),
        contacts: Vec::new(),
        responsible: None,
        accounts: Vec::new(),
    }
}

/// The entry with only the pictures that its logos show.
fn tidy(entry: &OrganisationEntry) -> OrganisationEntry {
    let mut entry = entry.clone();
    let logos: Vec<_> = entry
        .editions
        .iter()
        .filter_map(|edition| edition.organisation.logo.as_ref())
        .map(|logo| logo.image.clone())
        .collect();
    let mut seen = Vec::new();
    entry.images.retain(|image| {
        let first = logos.contains(&image.id) && !seen.contains(&image.id);
        seen.push(image.id.clone());
        first
    });
    entry
}

fn found(found: bool, id: &OrganisationId) -> Result<(), AppError> {
    if found {
        Ok(())
    } else {
        Err(AppError::NoOrganisation(id.clone()))
    }
}
