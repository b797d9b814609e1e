//! Who keeps a register.

use std::collections::BTreeMap;

use serde::Serialize;
use siaran_model::OrganisationId;

use crate::moment::today;
use crate::{App, AppError};

/// An organisation that has a register, or could begin one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NumberOffice {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// The years it has numbers of, and this one; the last first.
    pub years: Vec<i32>,
}

impl App {
    /// Every organisation that has a register, or could begin one, by name.
    pub async fn number_offices(&self) -> Result<Vec<NumberOffice>, AppError> {
        let mut names = self.known_organisations().await?;
        let this_year = today().year();
        let mut years: BTreeMap<OrganisationId, Vec<i32>> = BTreeMap::new();
        for count in self.store.counts().await? {
            if !names.contains_key(&count.organisation) {
                let name = self
                    .store
                    .organisation_in_releases(&count.organisation)
                    .await?
                    .unwrap_or_else(|| count.organisation.to_string());
                names.insert(count.organisation.clone(), name);
            }
            years
                .entry(count.organisation)
                .or_default()
                .push(count.year);
        }
        let mut offices: Vec<NumberOffice> = names
            .into_iter()
            .map(|(organisation, name)| {
                let mut years = years.remove(&organisation).unwrap_or_default();
                years.push(this_year);
                years.sort_unstable_by(|a, b| b.cmp(a));
                years.dedup();
                NumberOffice {
                    organisation,
                    name,
                    years,
                }
            })
            .collect();
        offices.sort_by_key(|office| office.name.to_lowercase());
        Ok(offices)
    }

    /// The organisations of the directory; while it is empty, those that the
    /// templates start with.
    async fn known_organisations(&self) -> Result<BTreeMap<OrganisationId, String>, AppError> {
        let directory = self.store.organisations(false).await?;
        let mut names: BTreeMap<_, _> = directory
            .into_iter()
            .map(|organisation| (organisation.id, organisation.name))
            .collect();
        if !names.is_empty() {
            return Ok(names);
        }
        for summary in self.store.templates().await? {
            if let Some(template) = self.store.template(&summary.id).await? {
                let organisation = template.release.organisation;
                names.entry(organisation.id).or_insert(organisation.name);
            }
        }
        Ok(names)
    }
}
