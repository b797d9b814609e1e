//! Somebody whose words a release quotes.

use serde::{Deserialize, Serialize};

use crate::SpeakerId;

/// Somebody whose words a release quotes.
///
/// An unnamed voice has a describing `name` such as *salah satu peserta dari
/// Dinas Pertanian* and a describing `short_name` such as *peserta itu*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Speaker {
    /// Names the speaker within the release.
    pub id: SpeakerId,
    /// The full name without degrees: *Rahmat Wijaya*.
    pub name: String,
    /// Degrees and titles before the name: *Dr. Ir.*
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub degrees_before: String,
    /// Degrees after the name: *S.Sos., M.Si.*
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub degrees_after: String,
    /// The name after the first mention: *Rahmat*. Empty: the first word of the
    /// name (the last in an English release).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_name: String,
    /// *Kepala Bagian Humas*.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post: String,
    /// Where the post is held, when it is not the releasing organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// What an English release calls the speaker when they go on. Indonesian
    /// needs none: *-nya* serves all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pronoun: Option<Pronoun>,
}

impl Speaker {
    /// Whether the name describes an unnamed voice: it starts in lower case.
    pub fn is_described(&self) -> bool {
        self.name.trim_start().starts_with(char::is_lowercase)
    }
}

/// An English pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Pronoun {
    /// *she said*
    She,
    /// *he said*
    He,
    /// *they said*
    They,
}
