//! What the list can be filtered by.

use serde::Serialize;
use siaran_model::{OrganisationId, TemplateId};
use sqlx::Row;

use crate::releases::{id_of, undecoded};
use crate::{Store, StoreError};

/// What the releases outside the bin can be told apart by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FilterChoices {
    /// The templates they were made from, by name.
    pub templates: Vec<TemplateChoice>,
    /// Who publishes them, by name.
    pub organisations: Vec<OrganisationChoice>,
    /// Whom they quote, by name.
    pub speakers: Vec<SpeakerChoice>,
    /// The months they are dated, as `2026-02`, the last first.
    pub months: Vec<MonthChoice>,
}

/// A template that releases were made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateChoice {
    /// Names the template.
    pub id: TemplateId,
    /// Its name in the release that was changed last.
    pub name: String,
    /// How many releases.
    pub releases: u32,
}

/// An organisation that publishes releases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationChoice {
    /// Names the organisation.
    pub id: OrganisationId,
    /// Its name in the release that was changed last.
    pub name: String,
    /// How many releases.
    pub releases: u32,
}

/// Somebody whom releases quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerChoice {
    /// The name, in one of its spellings.
    pub name: String,
    /// How many releases.
    pub releases: u32,
}

/// A month that releases are dated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct MonthChoice {
    /// `2026-02`.
    pub month: String,
    /// How many releases.
    pub releases: u32,
}

impl Store {
    /// What the list can be filtered by.
    pub async fn filter_choices(&self) -> Result<FilterChoices, StoreError> {
        // The names are looked up behind the index: to read them for every
        // release would be to read the releases.
        let templates = sqlx::query(
            "SELECT id, releases,
                    (SELECT template FROM releases WHERE sequence = last) AS name
             FROM (SELECT template_id AS id, count(*) AS releases, max(sequence) AS last
                   FROM releases INDEXED BY releases_listed
                   WHERE deleted_at IS NULL AND template_id IS NOT NULL GROUP BY template_id)
             ORDER BY name COLLATE NOCASE, id",
        );
        let organisations = sqlx::query(
            "SELECT id, releases,
                    (SELECT organisation FROM releases WHERE sequence = last) AS name
             FROM (SELECT organisation_id AS id, count(*) AS releases, max(sequence) AS last
                   FROM releases INDEXED BY releases_listed
                   WHERE deleted_at IS NULL AND organisation_id IS NOT NULL
                   GROUP BY organisation_id)
             ORDER BY name COLLATE NOCASE, id",
        );
        let speakers = sqlx::query(
            "SELECT max(name) AS name, count(DISTINCT release) AS releases
             FROM release_speakers
             WHERE release NOT IN (SELECT id FROM releases INDEXED BY releases_listed
                                   WHERE deleted_at IS NOT NULL)
             GROUP BY name_key ORDER BY name_key",
        );
        let months = sqlx::query(
            "SELECT substr(date, 1, 7) AS month, count(*) AS releases
             FROM releases INDEXED BY releases_listed
             WHERE deleted_at IS NULL AND date IS NOT NULL
             GROUP BY substr(date, 1, 7) ORDER BY 1 DESC",
        );
        let mut choices = FilterChoices::default();
        for row in templates.fetch_all(&self.pool).await? {
            choices.templates.push(TemplateChoice {
                id: id_of(&row, TemplateId::new)?,
                name: row.try_get("name")?,
                releases: row.try_get("releases")?,
            });
        }
        for row in organisations.fetch_all(&self.pool).await? {
            let id: String = row.try_get("id")?;
            choices.organisations.push(OrganisationChoice {
                id: OrganisationId::new(id).map_err(|error| undecoded("id", error))?,
                name: row.try_get("name")?,
                releases: row.try_get("releases")?,
            });
        }
        for row in speakers.fetch_all(&self.pool).await? {
            choices.speakers.push(SpeakerChoice {
                name: row.try_get("name")?,
                releases: row.try_get("releases")?,
            });
        }
        for row in months.fetch_all(&self.pool).await? {
            choices.months.push(MonthChoice {
                month: row.try_get("month")?,
                releases: row.try_get("releases")?,
            });
        }
        Ok(choices)
    }
}
