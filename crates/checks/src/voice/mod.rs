//! What kind of sentence a headline is.

mod english;
mod indonesian;

use serde::Serialize;
use siaran_model::Language;

use crate::words::{CharRange, Phrase, Words};

/// What kind of sentence a headline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Voice {
    /// Who does it stands first: *Purwabakti Buka Klinik Hukum*.
    Active,
    /// What it is done to stands first: *Klinik Hukum Dibuka di Purwabakti*.
    Passive,
    /// Something else stands first: *Cegah Banjir, Purwabakti Keruk Sungai*.
    Inverted,
    /// A verb, but nobody who does it: *Menjaga Mutu Layanan*.
    Actorless,
    /// A deed as a noun: *Pembukaan Klinik Hukum*.
    Nominal,
}

/// What kind of sentence a headline is, and by which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Voiced {
    /// What kind.
    pub voice: Voice,
    /// The words of the headline that decided.
    pub words: CharRange,
}

/// What kind of sentence a headline is. `None` where no rule is sure.
pub(crate) fn voice(headline: &str, language: Language) -> Option<Voiced> {
    let words = Words::of(headline);
    let begin = main_clause(&words);
    let read = match language {
        Language::Indonesian => indonesian::voice,
        Language::English => english::voice,
    };
    let (voice, phrase) = read(&words, begin)?;
    Some(Voiced {
        voice,
        words: words.range(phrase),
    })
}

/// Where the sentence begins: after a name or label and its colon.
fn main_clause(words: &Words<'_>) -> usize {
    (1..words.len())
        .rev()
        .find(|at| words.gap(*at).contains(':') && words.len() - at >= 2)
        .unwrap_or(0)
}

/// Where a clause ends: at the first comma, or with the headline.
fn first_comma(words: &Words<'_>, begin: usize) -> Option<usize> {
    (begin + 1..words.len()).find(|at| words.gap(*at).contains([',', ';']))
}

/// The kind of a headline that begins with a verb or a circumstance. Before a
/// comma that is a clause by itself, and a sentence follows it.
fn fronted(words: &Words<'_>, begin: usize) -> Option<(Voice, Phrase)> {
    let comma = first_comma(words, begin)?;
    (words.len() - comma >= 2).then_some((Voice::Inverted, (begin, comma)))
}

#[cfg(test)]
mod tests;
