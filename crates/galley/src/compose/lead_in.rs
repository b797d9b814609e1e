//! Sentences before a quote: which verb they say, and which are offered.

use siaran_model::{FullMention, Language, PartId, Release};

use super::quote::capitalised;
use super::verbs::{Setting, Verb, said_by};
use super::voices::short_name;
use super::{Composer, composed};
use crate::{LeadIn, Led};

/// When a sentence may be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// Somebody asked.
    Asked,
    /// The speaker was quoted before.
    Spoke,
    /// The speaker was quoted before, and is not again.
    Ends,
}

/// A sentence to offer. `{who}` is the speaker as they are named there.
struct Pattern {
    when: When,
    verb: &'static str,
    words: &'static str,
}

const fn pattern(when: When, verb: &'static str, words: &'static str) -> Pattern {
    Pattern { when, verb, words }
}

const INDONESIAN: &[Pattern] = &[
    pattern(
        When::Asked,
        "jelas",
        "Menjawab pertanyaan itu, {who} menjelaskan bahwa [[pokok jawaban]].",
    ),
    pattern(
        When::Asked,
        "tegas",
        "Menanggapi pertanyaan itu, {who} menekankan pentingnya [[hal yang penting]].",
    ),
    pattern(
        When::Always,
        "tegas",
        "Menanggapi hal itu, {who} menekankan pentingnya [[hal yang penting]].",
    ),
    pattern(
        When::Always,
        "jelas",
        "{who} menjelaskan bahwa [[pokok penjelasan]].",
    ),
    pattern(
        When::Always,
        "tegas",
        "{who} menegaskan bahwa [[pokok penegasan]].",
    ),
    pattern(
        When::Spoke,
        "papar",
        "Lebih lanjut, {who} memaparkan [[hal yang dipaparkan]].",
    ),
    pattern(
        When::Spoke,
        "tambah",
        "{who} menambahkan bahwa [[pokok tambahan]].",
    ),
    pattern(
        When::Always,
        "ungkap",
        "{who} mengungkapkan bahwa [[fakta baru]].",
    ),
    pattern(
        When::Ends,
        "tegas",
        "Mengakhiri keterangannya, {who} menegaskan bahwa [[pokok penegasan]].",
    ),
];

const ENGLISH: &[Pattern] = &[
    pattern(
        When::Asked,
        "explained",
        "Answering the question, {who} explained that [[the gist of the answer]].",
    ),
    pattern(
        When::Always,
        "stressed",
        "Responding to this, {who} stressed the importance of [[what matters]].",
    ),
    pattern(
        When::Always,
        "explained",
        "{who} explained that [[the gist of the explanation]].",
    ),
    pattern(
        When::Always,
        "stressed",
        "{who} stressed that [[what matters]].",
    ),
    pattern(When::Spoke, "added", "{who} added that [[what is added]]."),
    pattern(
        When::Always,
        "revealed",
        "{who} revealed that [[the new fact]].",
    ),
];

/// Sentences that may stand before a quote of the release, those in tune with
/// its verb first. None without a speaker to name, or where one stands already.
pub fn lead_ins(release: &Release, part: &PartId) -> Vec<LeadIn> {
    let composer = composed(release);
    let Some(standing) = composer.standing(part) else {
        return Vec::new();
    };
    let Some(who) = composer.subject_of_lead_in(standing) else {
        return Vec::new();
    };
    let patterns = match release.language {
        Language::Indonesian => INDONESIAN,
        Language::English => ENGLISH,
    };
    let mut offered: Vec<_> = patterns
        .iter()
        .filter(|pattern| pattern.when.is_now(&standing.setting))
        .map(|pattern| LeadIn {
            words: capitalised(&pattern.words.replace("{who}", &who)),
            verb: pattern.verb.to_owned(),
        })
        .collect();
    let chosen = standing.quote.reporting_verb.trim();
    offered.sort_by_key(|lead_in| lead_in.verb != chosen);
    offered
}

impl When {
    fn is_now(self, setting: &Setting) -> bool {
        match self {
            Self::Always => true,
            Self::Asked => setting.asked,
            Self::Spoke => setting.spoke,
            Self::Ends => setting.spoke && !setting.speaks_again,
        }
    }
}

impl Composer<'_> {
    /// The speaker as a sentence before the quote names them: in full where no
    /// reader knows them yet.
    fn subject_of_lead_in(&self, standing: &super::Standing<'_>) -> Option<String> {
        let speaker = standing.speaker?;
        if !standing.quote.lead_in.is_blank() {
            return None;
        }
        if standing.knows {
            return Some(short_name(speaker, self.release.language));
        }
        let full = self.full_mention(speaker);
        let apposition =
            self.release.house.full_mention == FullMention::NameFirst && full != self.name(speaker);
        Some(if apposition { format!("{full},") } else { full })
    }
}

/// The verb that a sentence says, and where: the first of those that a speech
/// may take after it.
pub(super) fn led(language: Language, text: &str) -> Option<(Led, &'static Verb)> {
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        if let Some(verb) = said_by(language, word).filter(|verb| verb.leads()) {
            let to = at + count(word);
            return Some((Led { from: at, to }, verb));
        }
        at += count(piece);
    }
    None
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// The last sentence of narration, which a quote after it takes up.
pub(super) fn last_sentence(text: &str) -> &str {
    let text = text.trim_end();
    let body = text.trim_end_matches(['.', '?', '!', '”', '"']);
    let start = body.rfind(". ").map_or(0, |at| at + 2);
    &text[start..]
}
