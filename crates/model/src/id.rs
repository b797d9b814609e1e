//! Names of things, unique within their own kind.

use serde::{Deserialize, Serialize};

/// Why a string is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 64 letters, digits, hyphens or underscores, not {0:?}")]
pub struct IdError(String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        ///
        /// 1 to 64 ASCII letters, digits, hyphens or underscores, so that it is
        /// safe in a file name, an XML name and a URL.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9_-]{1,64}$")))]
            String,
        );

        impl $name {
            /// The id with this spelling.
            pub fn new(id: impl Into<String>) -> Result<Self, IdError> {
                let id = id.into();
                let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
                if (1..=64).contains(&id.len()) && id.bytes().all(allowed) {
                    Ok(Self(id))
                } else {
                    Err(IdError(id))
                }
            }

            /// The id's spelling.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// Names a release in every library it is copied to.
    ReleaseId
    /// Names a template.
    TemplateId
    /// Names an organisation.
    OrganisationId
    /// Names a speaker within one release, and in the directory where the release
    /// took them from there.
    SpeakerId
    /// Names a picture by its content, within one release.
    ImageId
    /// Names a part within one release. The parts that a release has once carry
    /// the fixed names of [`PartKind::id`](crate::PartKind::id).
    PartId
}
