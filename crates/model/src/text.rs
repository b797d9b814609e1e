//! Words with marks: flat runs, so that one sentence has one spelling.

use std::fmt::{self, Write};

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

/// An address that is safe to follow: `https:`, `http:`, `mailto:` or `tel:`. What
/// no address may hold is percent-encoded, so that it can stand in any file.
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
            Some(rest) if printable && !rest.is_empty() => Ok(Self(encoded(&address))),
            Some(_) | None => Err(LinkError(address)),
        }
    }

    /// The address.
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

/// The address with what it may not hold as `%` and two hexadecimal digits a byte
/// of UTF-8 (RFC 3987, sections 2.2 and 3.1).
fn encoded(address: &str) -> String {
    // Brackets belong to the number of a host, a second `#` to nothing.
    let host_end = address.find("//").map_or(0, |at| {
        let host = at + 2;
        let end = address[host..].find(['/', '?', '#']);
        end.map_or(address.len(), |end| host + end)
    });
    let mut fragment = false;
    let mut encoded = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        let kept = match c {
            '%' => {
                let digits = address.as_bytes().get(at + 1..at + 3);
                digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            }
            '[' | ']' => at < host_end,
            '#' => !std::mem::replace(&mut fragment, true),
            c if c.is_ascii() => !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'),
            c => is_ucschar(c),
        };
        if kept {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                write!(encoded, "%{byte:02X}").expect("a string takes all that is written");
            }
        }
    }
    encoded
}

/// What an address may hold beyond ASCII (RFC 3987, section 2.2).
fn is_ucschar(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{ffef}')
        || ('\u{10000}'..'\u{f0000}').contains(&c)
            && u32::from(c) & 0xffff < 0xfffe
            && !('\u{e0000}'..'\u{e1000}').contains(&c)
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
    fn what_no_address_may_hold_is_encoded() {
        for (written, address) in [
            (
                "https://a.example/\"<b>\"",
                "https://a.example/%22%3Cb%3E%22",
            ),
            ("https://a.example/50%#a#b", "https://a.example/50%25#a%23b"),
            (
                "https://a.example/50%25[1]",
                "https://a.example/50%25%5B1%5D",
            ),
            ("mailto:a[b]@a.example", "mailto:a%5Bb%5D@a.example"),
            ("http://[::1]/\u{fffd}", "http://[::1]/%EF%BF%BD"),
            (
                "https://a.example/berita/sehari-hari?é=ü",
                "https://a.example/berita/sehari-hari?é=ü",
            ),
        ] {
            let link = Link::new(written).expect("an address");
            assert_eq!(link.as_str(), address);
            assert_eq!(
                Link::new(address),
                Ok(link),
                "a second time changes nothing"
            );
        }
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
