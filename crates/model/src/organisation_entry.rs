//! An organisation as the office keeps it, for every release to come.

use serde::{Deserialize, Serialize};

use crate::{House, Image, ImageId, Language, Organisation, OrganisationId};

/// An organisation in the office's directory: what a new release takes its copy
/// from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrganisationEntry {
    /// The number of this JSON form; see [`SCHEMA`](crate::SCHEMA).
    pub schema: u32,
    /// Names the organisation, here and in the releases that took it.
    pub id: OrganisationId,
    /// Grows with every change. 0 until it is kept.
    pub version: u32,
    /// How it presents itself, the office's first language first. Never empty,
    /// and no language twice.
    pub editions: Vec<Edition>,
    /// What it was called before, for checks and for search.
    pub earlier_names: Vec<String>,
    /// The pictures that the logos show.
    pub images: Vec<Image>,
}

/// How an organisation presents itself in releases of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Edition {
    /// The language of those releases.
    pub language: Language,
    /// Who publishes.
    pub organisation: Organisation,
    /// How it prints.
    pub house: House,
}

impl OrganisationEntry {
    /// The edition for releases of this language, if the office wrote one.
    pub fn edition(&self, language: Language) -> Option<&Edition> {
        self.editions
            .iter()
            .find(|edition| edition.language == language)
    }

    /// The picture with this id.
    pub fn image(&self, id: &ImageId) -> Option<&Image> {
        self.images.iter().find(|image| image.id == *id)
    }

    /// What breaks the law of the entry's form, and where.
    pub(crate) fn first_fault(&self) -> Option<(String, String)> {
        if self.editions.is_empty() {
            return Some(("editions".to_owned(), "no edition in any language".into()));
        }
        for (i, edition) in self.editions.iter().enumerate() {
            let place = format!("editions[{i}]");
            let organisation = &edition.organisation;
            if organisation.id != self.id {
                let place = format!("{place}.organisation.id");
                return Some((place, format!("not `{}`", self.id)));
            }
            if self.edition(edition.language) != Some(edition) {
                let place = format!("{place}.language");
                return Some((place, "a second edition in this language".to_owned()));
            }
            if let Some(logo) = &organisation.logo
                && self.image(&logo.image).is_none()
            {
                let place = format!("{place}.organisation.logo.image");
                return Some((place, format!("no picture `{}`", logo.image)));
            }
        }
        self.images.iter().enumerate().find_map(|(i, image)| {
            let empty = image.width == 0 || image.height == 0;
            empty.then(|| (format!("images[{i}]"), "no pixels".to_owned()))
        })
    }
}
