//! *Apa*: the first verb of each sentence that is not in a clause beside the
//! point, with what follows it.

use siaran_model::Language;

use super::{indonesian, until_break};
use crate::words::{Phrase, Words, word_set};
use crate::{english as en, indonesian as id};

/// How many words stand for the deed at most.
const MOST: usize = 8;

pub(super) fn find(words: &Words<'_>, language: Language) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    let (mut told, mut aside) = (false, false);
    for at in 0..words.len() {
        if words.opens_sentence(at) {
            (told, aside) = (false, false);
        } else if words.gap(at).contains([',', ';']) {
            aside = false;
        }
        let (asides, fronts) = if indonesian(language) {
            (&ASIDES, &FRONTS)
        } else {
            (&ASIDES_EN, &FRONTS_EN)
        };
        if words.has(at, asides) || (words.opens_sentence(at) && words.has(at, fronts)) {
            aside = true;
        }
        if told || aside || (words.is_capital(at) && !words.opens_sentence(at)) {
            continue;
        }
        let first = if indonesian(language) {
            in_indonesian(words, at)
        } else {
            in_english(words, at)
        };
        if let Some(first) = first {
            let stops = if indonesian(language) {
                &STOPS
            } else {
                &STOPS_EN
            };
            let end = until_break(words, at, MOST);
            let after = (at + 1..end)
                .find(|at| words.has(*at, stops))
                .unwrap_or(end);
            found.push((first, after));
            told = true;
        }
    }
    found
}

/// Where a deed begins whose verb is this word.
fn in_indonesian(words: &Words<'_>, at: usize) -> Option<usize> {
    let leads = at > 0 && !words.breaks(at) && words.has(at - 1, &LEADS);
    let auxiliary = at > 0 && !words.breaks(at) && words.has(at - 1, &id::AUXILIARIES);
    let verb = id::is_verb(words.lower(at)) || (auxiliary && id::is_bare_verb(words.lower(at)));
    let verb =
        verb || words.has(at, &STATES) || id::is_torn_passive(words.lower(at), words.lower(at + 1));
    (verb && !leads).then_some(if auxiliary { at - 1 } else { at })
}

fn in_english(words: &Words<'_>, at: usize) -> Option<usize> {
    let follows = at > 0 && !words.breaks(at);
    let before = |these: &[&str]| follows && words.is(at - 1, these);
    if before(&["will", "would", "can", "must"]) && words.lower(at) != "not" {
        return Some(at - 1);
    }
    let be = before(&["is", "are", "was", "were", "be", "been", "being"]);
    let word = words.lower(at);
    let participle = en::is_participle(word) || (word.len() > 4 && word.ends_with("ed"));
    if (be || before(&["has", "have", "had"])) && participle {
        return Some(at - 1);
    }
    if before(&["to"]) && at > 1 && words.has(at - 2, &INTENTIONS) && en::is_base(word) {
        return Some(at - 2);
    }
    // *Rina Putri, head of the office, said …*
    let resumes = at > 0 && words.gap(at).trim() == "," && en::is_past(word);
    let noun = before(&[
        "the", "a", "an", "its", "their", "his", "her", "of", "by", "to", "and",
    ]);
    ((follows || resumes) && !noun && en::is_finite(word)).then_some(at)
}

// Clauses that say when and why, up to their comma.
word_set!(
    ASIDES,
    "
    agar apabila jika karena ketika meski meskipun saat sambil sebelum seraya sesudah setelah seusai
    supaya usai walaupun
"
);

// What begins such a clause at the head of a sentence only.
word_set!(
    FRONTS,
    "
    dalam demi dengan guna melalui memperingati menanggapi menindaklanjuti menyambut menyusul
    merespons sebagai untuk
"
);

word_set!(ASIDES_EN, "after although because before if when while");

word_set!(FRONTS_EN, "amid as by following in to with");

// A verb after one of these belongs to the word before.
word_set!(
    LEADS,
    "yang untuk guna agar supaya demi dengan tanpa bahwa sambil rangka upaya"
);

// Verbs without a prefix.
word_set!(STATES, "hadir ikut naik sepakat tiba turun");

word_set!(
    INTENTIONS,
    "agreed agrees aims continues decided expects intends plans pledged promised seeks wants"
);

word_set!(
    STOPS,
    "
    di pada untuk guna agar supaya karena demi melalui lewat dengan secara setelah sejak mulai
    hingga oleh saat ketika bagi kepada sebagai sehingga yang usai menyusul
"
);

word_set!(
    STOPS_EN,
    "
    at on for to because through by with after since until that which as so via under during
"
);
