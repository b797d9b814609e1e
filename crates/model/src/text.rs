//! Words with marks: flat runs, so that one sentence has one spelling.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Language;

/// Words with marks.
///
/// Never holds an empty run or two neighbours with equal marks, so equal texts
/// compare equal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Text(Vec<Run>);

impl Text {
    /// The text of these runs: empty ones dropped, equal neighbours joined.
    pub fn new(runs: impl IntoIterator<Item = Run>) -> Self {
        let mut kept: Vec<Run> = Vec::new();
        for run in runs {
            match kept.last_mut() {
                _ if run.text.is_empty() => {}
                Some(last) if last.marks == run.marks => last.text.push_str(&run.text),
                Some(_) | None => kept.push(run),
            }
        }
        Self(kept)
    }

    /// The runs in reading order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// The words without their marks.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether nothing but white space was written.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new([Run {
            text: text.to_owned(),
            marks: Marks::default(),
        }])
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(Vec::deserialize(deserializer)?))
    }
}

/// Characters that share the same marks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Run {
    /// Unescaped; each writer escapes for its own format.
    pub text: String,
    /// How the characters are marked.
    #[serde(default, skip_serializing_if = "Marks::is_plain")]
    pub marks: Marks,
}

/// How characters are marked. A record and not a set, because no character can
/// be in two links.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Marks {
    /// Set in bold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Set in italics, as foreign words are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub italic: bool,
    /// Leads to this address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// The language of a foreign term, for readers who listen. Absent: the
    /// release's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Marks {
    /// Whether no mark is set.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// An address that is safe to follow: `https:`, `http:`, `mailto:` or `tel:`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Link(String);

/// Why a string is no link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a web, e-mail or telephone address")]
pub struct LinkError(String);

impl Link {
    /// The link to this address.
    pub fn new(address: impl Into<String>) -> Result<Self, LinkError> {
        let address = address.into();
        let target = address
            .split_once(':')
            .filter(|(scheme, _)| {
                ["https", "http", "mailto", "tel"]
                    .iter()
                    .any(|s| scheme.eq_ignore_ascii_case(s))
            })
            .map(|(_, rest)| rest.trim_start_matches('/'));
        let printable = !address.chars().any(|c| c.is_whitespace() || c.is_control());
        match target {
            Some(rest) if printable && !rest.is_empty() => Ok(Self(address)),
            Some(_) | None => Err(LinkError(address)),
        }
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, bold: bool) -> Run {
        Run {
            text: text.to_owned(),
            marks: Marks {
                bold,
                ..Marks::default()
            },
        }
    }

    #[test]
    fn neighbours_with_equal_marks_are_one_run() {
        let text = Text::new([run("Siaran ", false), run("", true), run("pers", false)]);
        assert_eq!(text, Text::from("Siaran pers"));
    }

    #[test]
    fn a_script_is_no_link() {
        for address in [
            "javascript:alert(1)",
            "http://",
            "humas",
            "https://a b",
            "data:,x",
        ] {
            assert!(Link::new(address).is_err(), "{address}");
        }
        assert!(Link::new("mailto:humas@purwabakti.example").is_ok());
    }
}
