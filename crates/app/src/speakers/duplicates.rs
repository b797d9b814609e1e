//! Entries that may be one person.

use std::collections::BTreeMap;

use siaran_model::SpeakerId;
use siaran_store::{SpeakerFilter, plain};

use crate::{App, AppError};

/// Titles that people type into the name, as they are folded.
const TITLES: &[&str] = &[
    "apt", "dr", "dra", "drg", "drh", "drs", "h", "hj", "ir", "kh", "kolonel", "letkol", "mayor",
    "mr", "mrs", "ms", "ns", "prof", "rr", "tgk", "ust",
];

impl App {
    /// Entries with one name, degrees, case and accents aside: each group two
    /// entries or more.
    pub async fn duplicate_speakers(&self) -> Result<Vec<Vec<SpeakerId>>, AppError> {
        let entries = self.store.speakers(&SpeakerFilter::default()).await?;
        let mut groups: BTreeMap<String, Vec<SpeakerId>> = BTreeMap::new();
        for entry in entries {
            let mut bare: Vec<_> = entry.known.names().map(bare_name).collect();
            bare.sort();
            bare.dedup();
            for name in bare.into_iter().filter(|name| !name.is_empty()) {
                let group = groups.entry(name).or_default();
                group.push(entry.known.speaker.id.clone());
            }
        }
        let mut groups: Vec<_> = groups
            .into_values()
            .filter(|group| group.len() > 1)
            .collect();
        groups.dedup();
        Ok(groups)
    }
}

/// A name without the degrees that somebody typed into it.
pub(super) fn bare_name(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let name = plain(name);
    let words: Vec<_> = name
        .split(' ')
        .skip_while(|word| TITLES.contains(word))
        .collect();
    if words.is_empty() {
        return name;
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_do_not_make_another_person() {
        for same in [
            "Rahmat Wijaya",
            "Dr. Ir. Rahmat Wijaya, S.Sos., M.Si.",
            "rahmat  WIJAYA",
            "Prof. Dr. H. Rahmat Wijaya",
        ] {
            assert_eq!(bare_name(same), "rahmat wijaya");
        }
        assert_ne!(bare_name("M. Rahmat Wijaya"), "rahmat wijaya");
        assert_eq!(bare_name("Dr."), "dr");
    }
}
