//! The directory of organisations: who publishes, as the office keeps it.

mod field;
mod sample;
mod take;

use serde::Serialize;
use siaran_model::{
    Edition, House, Language, Organisation, OrganisationEntry, OrganisationId, Release, SCHEMA,
    Text, Timestamp, read_organisation, to_json,
};
use siaran_store::OrganisationSummary;

use crate::moment::{new_organisation_id, now};
use crate::{App, AppError, built_in};

pub use self::field::OrganisationField;
pub use self::take::OrganisationChange;

use self::take::Occasion;

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

    /// How a release stands to the directory.
    pub async fn organisation_news(&self, release: &Release) -> Result<OrganisationNews, AppError> {
        let own = self.store.organisation(&release.organisation.id).await?;
        let known = own.is_some();
        let entry = match (own, self.directory().await?.usual) {
            (Some(own), _) => Some(own),
            (None, Some(usual)) => self.store.organisation(&usual).await?,
            (None, None) => None,
        };
        Ok(entry.map_or_else(
            || OrganisationNews {
                against: None,
                known,
                edition: None,
                changes: Vec::new(),
            },
            |entry| OrganisationNews {
                known,
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
            None => match self.store.organisation(&release.organisation.id).await? {
                Some(own) => Some(own),
                None => match self.directory().await?.usual {
                    Some(usual) => self.store.organisation(&usual).await?,
                    None => None,
                },
            },
        };
        if let Some(entry) = entry {
            take::start(release, &entry);
        }
        Ok(())
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
