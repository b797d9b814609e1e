//! A release to start from.

use serde::{Deserialize, Serialize};

use crate::{Date, Release, ReleaseId, State, TemplateId, TemplateRef};

/// A release to start from: its prompts, blanks and settings, under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Template {
    /// The number of this JSON form; see [`SCHEMA`](crate::SCHEMA).
    pub schema: u32,
    /// Names the template.
    pub id: TemplateId,
    /// Grows with every change.
    pub version: u32,
    /// What writers choose it by: *Kunjungan & pelatihan*.
    pub name: String,
    /// One sentence on when to use it.
    pub summary: String,
    /// What a new release starts as.
    pub release: Release,
}

impl Template {
    /// A new release from this template, dated today.
    pub fn start(&self, id: ReleaseId, today: Date) -> Release {
        let mut release = self.release.clone();
        release.id = id;
        release.state = State::Draft;
        release.template = Some(TemplateRef {
            id: self.id.clone(),
            version: self.version,
            name: self.name.clone(),
        });
        release.dateline.date = Some(today);
        release
    }
}
