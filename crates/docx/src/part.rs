//! How the parts of a release are told apart in a file that comes back edited.
//!
//! Each stretch of paragraphs from one part stands in a bookmark named after the
//! part. Bookmarks are what most programs keep: Word and LibreOffice do when they
//! save, also by way of ODT and when paragraphs within are split, joined or added
//! to; content controls are lost on the way through ODT, frame what writers click
//! on in Word, and forbid to join two parts. Google Docs keeps neither: it gives
//! bookmarks names of its own, so a file from there has only its styles and words
//! to go by. A name that begins with `_` is hidden from Word's list of bookmarks,
//! as those of its tables of contents are.
//!
//! Word takes 40 letters, digits and `_` for a name and does not tell `A` from
//! `a`. So `-` is written `__`, `_` is `_0`, and a capital is `_` before its small
//! letter: `endMatter` is `_siaran_end_matter`. Where a part's paragraphs do not
//! all stand together, the second stretch ends in `_2`, and so on; `_` stands
//! before a digit from 1 to 9 nowhere else. An id that does not fit is named by
//! its sum, which can be compared and not turned back.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use siaran_model::PartId;

/// What Word takes for a name.
const LONGEST: usize = 40;
const BY_ID: &str = "_siaran_";
const BY_SUM: &str = "_siaransum_";
/// Hexadecimal digits of the sum: enough that no two ids share them.
const SUM: usize = 24;

/// The names of bookmarks in one document, where each is given once.
#[derive(Default)]
pub(crate) struct PartMarks<'a>(BTreeMap<&'a PartId, usize>);

impl<'a> PartMarks<'a> {
    /// The name of the bookmark around the part's next paragraphs.
    pub fn name(&mut self, part: &'a PartId) -> String {
        let stretches = self.0.entry(part).or_default();
        *stretches += 1;
        name(part, *stretches)
    }
}

fn name(part: &PartId, stretch: usize) -> String {
    let again = match stretch {
        1 => String::new(),
        _ => format!("_{stretch}"),
    };
    let mut name = BY_ID.to_owned();
    for c in part.as_str().chars() {
        match c {
            '-' => name.push_str("__"),
            '_' => name.push_str("_0"),
            'A'..='Z' => name.extend(['_', c.to_ascii_lowercase()]),
            c => name.push(c),
        }
    }
    if name.len() + again.len() > LONGEST {
        let sum = format!("{:x}", Sha256::digest(part.as_str()));
        name = format!("{BY_SUM}{}", &sum[..SUM]);
    }
    name + &again
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn part(id: &str) -> PartId {
        PartId::new(id).expect("an id")
    }

    #[test]
    fn names_can_be_read_by_people() {
        for (id, stretch, expected) in [
            ("headline", 1, "_siaran_headline"),
            ("endMatter", 1, "_siaran_end_matter"),
            ("endMatter", 2, "_siaran_end_matter_2"),
            ("q-mzxw6ytboi4dsnrs", 1, "_siaran_q__mzxw6ytboi4dsnrs"),
            ("a_b", 1, "_siaran_a_0b"),
        ] {
            assert_eq!(name(&part(id), stretch), expected);
        }
    }

    #[test]
    fn no_two_parts_share_a_name() {
        let long = "a".repeat(64);
        let longer_by_one = format!("{}b", "a".repeat(63));
        let ids = [
            "a",
            "A",
            "_a",
            "-",
            "_",
            "--",
            "__",
            "0",
            "_0",
            "-0",
            "a-2",
            "a_2",
            "a2",
            "2",
            "_2",
            "sum_a",
            "sumA",
            &long,
            &longer_by_one,
        ];
        let mut names = BTreeSet::new();
        for id in ids {
            for stretch in [1, 2, 12] {
                let name = name(&part(id), stretch);
                assert!(name.len() <= LONGEST, "{name}");
                assert!(
                    name.bytes()
                        .all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit()),
                    "{name}"
                );
                assert!(names.insert(name), "{id}, {stretch}");
            }
        }
    }
}
