//! What a writer chooses at an export, and the galley it makes.

use serde::{Deserialize, Serialize};
use siaran_galley::{Galley, Watermark, compose};
use siaran_model::{FileName, Paper, Release, Timing};

use crate::Format;

/// What a writer chooses at an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ExportOptions {
    /// Which files are made.
    pub formats: Vec<Format>,
    /// The sheet of paper.
    pub paper: Paper,
    /// Whether the first page has the letterhead.
    pub letterhead: bool,
    /// The word across every page.
    pub watermark: Option<Watermark>,
    /// What the files are called.
    pub file_name: FileName,
}

impl ExportOptions {
    /// What most writers choose: the three documents, as the house prints them.
    /// What is under embargo says so on every page.
    pub fn usual(release: &Release) -> Self {
        Self {
            formats: Format::USUAL.to_vec(),
            paper: release.house.print.paper,
            letterhead: true,
            watermark: match release.timing {
                Timing::EmbargoedUntil(_) => Some(Watermark::Embargo),
                Timing::Unstated | Timing::Immediate => None,
            },
            file_name: release.house.file_name.clone(),
        }
    }

    /// The release composed for print on the sheet that was chosen.
    pub(crate) fn compose(&self, release: &Release) -> Galley {
        let mut galley = compose(release);
        galley.sheet.print.paper = self.paper;
        galley.sheet.bare = !self.letterhead;
        galley.sheet.watermark = self.watermark;
        galley
    }
}
