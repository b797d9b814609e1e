//! What can be told about a release from its words.
//!
//! [`observe`] says what the guide shows beside the lede and the headline: which
//! words answer the six questions, what kind of headline it is, and which short
//! forms it has. It says what was found and never what is right: a rule that is
//! unsure finds nothing.
//!
//! Knows no file format, database, clock, window or randomness.

mod abbreviations;
mod elements;
mod english;
mod indonesian;
#[cfg(test)]
mod testing;
mod voice;
mod words;

use serde::Serialize;
use siaran_model::Release;

pub use self::abbreviations::ShortForm;
pub use self::elements::{Element, Told};
pub use self::voice::{Voice, Voiced};
pub use self::words::CharRange;

/// What the words of a release's lede and headline tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Observed {
    /// The six questions of the lede, each with the words that answer it.
    pub elements: Vec<Told>,
    /// What kind of sentence the headline is. `None` where no rule is sure.
    pub voice: Option<Voiced>,
    /// The short forms in the headline, in its order.
    pub abbreviations: Vec<ShortForm>,
}

/// Reads lede and headline.
pub fn observe(release: &Release) -> Observed {
    Observed {
        elements: elements::tell(release),
        voice: voice::voice(&release.headline.plain(), release.language),
        abbreviations: abbreviations::short_forms(release),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use siaran_model::{Language, Text};

    use super::*;
    use crate::testing::release;

    proptest! {
        #[test]
        fn any_text_is_read_and_every_range_lies_in_it(
            text in prop_oneof![
                "\\PC*",
                "((di|Di|dalam|untuk|Rabu|25|/|\\(|\\)|,|\\.|\\[\\[|\\]\\]|yang|to|by|in|Dr|M\\.Si|Kemenkes|DPR|Pemkot|dibuka|akan|ini|pekan|–|mei| )){0,40}",
            ],
            english: bool,
        ) {
            let language = if english { Language::English } else { Language::Indonesian };
            let mut release = release(language);
            release.lede = Text::from(text.as_str());
            release.headline = Text::from(text.as_str());
            release.closing = Text::from(text.as_str());
            let length = u32::try_from(text.chars().count()).expect("a short text");
            let observed = observe(&release);
            let ranges = observed
                .elements
                .iter()
                .flat_map(|told| told.words.iter().copied())
                .chain(observed.voice.map(|voiced| voiced.words))
                .chain(observed.abbreviations.iter().map(|short| short.words));
            for range in ranges {
                prop_assert!(range.from < range.to && range.to <= length, "{range:?} in {text:?}");
            }
        }
    }

    #[test]
    fn a_megabyte_is_read_in_a_moment() {
        for text in [
            "x".repeat(1_000_000),
            "[[".repeat(500_000),
            "di Kota 25 ( untuk ".repeat(50_000),
        ] {
            let mut release = release(Language::Indonesian);
            release.lede = Text::from(text.as_str());
            release.headline = Text::from(text.as_str());
            let begun = std::time::Instant::now();
            observe(&release);
            assert!(
                begun.elapsed().as_secs() < 20,
                "it took {:?}",
                begun.elapsed()
            );
        }
    }
}
