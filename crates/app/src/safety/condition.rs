//! How the library does.

use serde::Serialize;
use siaran_model::Timestamp;

use super::{Backup, RiskyPlace};
use crate::error::ErrorReport;

/// How the library does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Safety {
    /// What can be done with it.
    pub condition: Condition,
    /// What is risky about the folder it lies in.
    pub place: Option<RiskyPlace>,
    /// When it was last looked through for damage, and none was found, since
    /// the program started.
    pub checked_at: Option<Timestamp>,
    /// Why the last daily backup was not made.
    pub backup_failure: Option<ErrorReport>,
}

/// What can be done with the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Condition {
    /// Everything.
    Sound,
    /// It can be read, not changed.
    ReadOnly {
        /// Its file.
        file: String,
        /// What stands in the way.
        why: Locked,
    },
    /// Its file is damaged. What is shown can be read, not changed.
    Damaged {
        /// The damaged file.
        file: String,
        /// What is damaged, in the words of whoever found it.
        finding: String,
        /// The last good backup.
        backup: Option<Backup>,
        /// What is shown.
        showing: Showing,
    },
}

/// Why a library cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Locked {
    /// Its file or folder may not be written to.
    Denied,
    /// Its disk is full.
    Full,
}

/// What is shown while the library is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Showing {
    /// The last good backup.
    Backup,
    /// The damaged library, as far as it can be read.
    Library,
}
