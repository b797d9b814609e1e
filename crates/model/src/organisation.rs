//! Who publishes: letterhead, contacts and the words that end every release.

use serde::{Deserialize, Serialize};

use crate::{ImageId, OrganisationId, Text};

/// Who publishes a release. A release carries its own copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Organisation {
    /// Names the organisation.
    pub id: OrganisationId,
    /// The full name, first line of the letterhead: *Pemerintah Kota
    /// Purwabakti*.
    pub name: String,
    /// The name after its first use: *Pemkot Purwabakti*.
    pub short_name: String,
    /// The letterhead's lines below the name: unit, address, e-mail.
    pub letterhead_lines: Vec<String>,
    /// The letterhead's logo.
    pub logo: Option<Logo>,
    /// How a running number is written. `{n}` is the number (`{n:3}` with
    /// leading zeros to three digits), `{unit}` and `{classification}` the
    /// organisation's own, `{month}` and `{roman-month}` the month, `{year}` and
    /// `{year:2}` the year: `SP {n}/{unit}/{roman-month}/{year}`. See
    /// [`NumberPattern`](crate::NumberPattern).
    pub number_pattern: String,
    /// The unit in a number: *HMS*.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The classification in a number: *B-04*.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub classification: String,
    /// Where releases are dated from, unless they say otherwise.
    pub city: String,
    /// The credit a new release starts with, without brackets: *Humas
    /// Purwabakti*.
    pub attribution: String,
    /// What a new release says about the organisation.
    pub boilerplate: Text,
    /// Whom a new release names for questions.
    pub contacts: Vec<Contact>,
    /// Who answers for a new release.
    pub responsible: Option<Responsible>,
    /// The official accounts.
    pub accounts: Vec<Account>,
}

/// The picture of a letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Logo {
    /// Which picture of the release.
    pub image: ImageId,
    /// What it shows, for readers who do not see it.
    pub alt: String,
}

/// Somebody journalists may ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// The contact's name.
    pub name: String,
    /// What they do.
    pub post: String,
    /// As it should be dialled and read.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
}

impl Contact {
    /// Whether nothing was filled in.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.post, &self.phone, &self.email]
            .iter()
            .all(|field| field.trim().is_empty())
    }
}

/// Who answers for a release (*penanggung jawab*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Responsible {
    /// The name with degrees, as it is signed.
    pub name: String,
    /// The post.
    pub post: String,
}

/// An official account or site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Account {
    /// Where it is: *Instagram*, *Laman*.
    pub network: String,
    /// Its name there: *@humaspurwabakti*.
    pub name: String,
}
