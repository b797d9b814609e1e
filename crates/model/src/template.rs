//! A release to start from.

use serde::{Deserialize, Serialize};

use crate::{Date, Release, ReleaseId, State, TemplateId, TemplateRef, Timestamp};

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
    /// Who made this version. Absent: it came with the program, or nobody said.
    pub maker: Option<String>,
    /// When this version was last changed. Absent: it came with the program.
    pub changed_at: Option<Timestamp>,
    /// What a new release starts as.
    pub release: Release,
}

impl Template {
    /// A new release from this template, dated today.
    pub fn start(&self, id: ReleaseId, today: Date) -> Release {
        let mut release = self.release.clone();
        release.id = id;
        release.state = State::Draft;
        release.template = Some(self.reference());
        release.dateline.date = Some(today);
        release
    }

    /// What a release remembers of the template it was made from.
    pub fn reference(&self) -> TemplateRef {
        TemplateRef {
            id: self.id.clone(),
            version: self.version,
            name: self.name.clone(),
        }
    }

    /// Whether two templates say the same, whoever made them and when.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.name == other.name && self.summary == other.summary && self.release == other.release
    }
}
