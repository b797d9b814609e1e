//! A short sum for every line of a text, which a file carries with it: whoever
//! has only the file can still say which line of it was changed.
//!
//! It protects from accidents and honest edits, not from forgers: who changes a
//! line can write its sum anew. What tells them is the fingerprint in the
//! library.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::Galley;
use crate::printed::{Line, Stretch, lines};

/// The sums of a text's lines, in order. As text they are eight hexadecimal
/// digits each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal(Vec<Sum>);

/// The sum of one line: the first 32 bits of SHA-256 over its words, its links
/// and whether it is a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Sum(u32);

/// Why a string is no seal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a seal is made of eight hexadecimal digits a line")]
pub struct SealError;

impl Seal {
    /// The seal of a galley's text.
    pub fn of(galley: &Galley) -> Self {
        Self(lines(galley).iter().map(Sum::of).collect())
    }

    pub(crate) fn sums(&self) -> &[Sum] {
        &self.0
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|Sum(sum)| write!(f, "{sum:08x}"))
    }
}

impl FromStr for Seal {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Self, SealError> {
        let sums = text.as_bytes().chunks(8).map(|digits| {
            let digits = str::from_utf8(digits).map_err(|_| SealError)?;
            let whole = digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            let sum = whole.then(|| u32::from_str_radix(digits, 16));
            sum.and_then(Result::ok).map(Sum).ok_or(SealError)
        });
        Ok(Self(sums.collect::<Result<_, _>>()?))
    }
}

impl Sum {
    pub(crate) fn of(line: &Line) -> Self {
        let mut hash = Sha256::new();
        let mut field = |text: &str| {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        };
        match line {
            Line::Picture(alternative) => {
                field("picture");
                field(&normal(alternative));
            }
            Line::Words(stretches) => {
                field("words");
                field(&normal(&line.text()));
                let mut last = None;
                // A link that nobody sees leads nowhere.
                let seen = |stretch: &&Stretch| stretch.text.chars().any(is_seen);
                for stretch in stretches.iter().filter(seen) {
                    if stretch.link != last
                        && let Some(link) = &stretch.link
                    {
                        field(address(link));
                    }
                    last.clone_from(&stretch.link);
                }
            }
        }
        let digest = hash.finalize();
        Self(u32::from_be_bytes([
            digest[0], digest[1], digest[2], digest[3],
        ]))
    }
}

/// Words as they are compared: any white space is one space, with none around,
/// and without what no reader sees and not every format keeps (soft hyphens and
/// byte order marks).
pub(crate) fn normal(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !is_dropped(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address as it is compared: of a whole site, without the `/` that programs
/// add to it when they save (RFC 3986, section 6.2.3).
fn address(link: &str) -> &str {
    let site = link.strip_suffix('/').filter(|site| {
        site.split_once("://")
            .is_some_and(|(_, host)| !host.is_empty() && !host.contains(['/', '?', '#']))
    });
    site.unwrap_or(link)
}

/// Whether both lead to the same place, or both nowhere.
pub(crate) fn same_address(one: Option<&str>, other: Option<&str>) -> bool {
    one.map(address) == other.map(address)
}

/// Whether a reader sees the character.
pub(crate) fn is_seen(c: char) -> bool {
    !c.is_whitespace() && !is_dropped(c)
}

fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{feff}')
}
