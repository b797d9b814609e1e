//! English headlines.

use super::{Voice, fronted};
use crate::english::{is_base, is_finite, is_participle, is_past};
use crate::words::{Phrase, Words, word_set};

pub(super) fn voice(words: &Words<'_>, begin: usize) -> Option<(Voice, Phrase)> {
    let first = words.lower(begin);
    if (FRONTS.contains(first) || first.ends_with("ing"))
        && let Some(found) = fronted(words, begin)
    {
        return Some(found);
    }
    if NOUNS.contains(first) && words.is(begin + 1, &["of", "for"]) {
        return Some((Voice::Nominal, (begin, begin + 1)));
    }
    for at in begin + 1..words.len() {
        if let Some(found) = verb(words, at) {
            return Some(found);
        }
    }
    is_base(first).then_some((Voice::Actorless, (begin, begin + 1)))
}

/// What a verb says of the sentence.
fn verb(words: &Words<'_>, at: usize) -> Option<(Voice, Phrase)> {
    let word = words.lower(at);
    let before = |these: &[&str]| !words.breaks(at) && words.is(at - 1, these);
    if is_participle(word) {
        if before(&["is", "are", "was", "were", "be", "been", "being"]) {
            return Some((Voice::Passive, (at - 1, at + 1)));
        }
        if words.lower(at + 1) == "by" && !words.breaks(at + 1) {
            return Some((Voice::Passive, (at, at + 2)));
        }
    }
    if before(&["will", "to", "can", "must"]) && is_base(word) {
        return Some((Voice::Active, (at - 1, at + 1)));
    }
    let noun = before(&[
        "the", "a", "an", "its", "their", "of", "and", "for", "by", "in", "with",
    ]);
    let follows = !words.breaks(at + 1);
    // *Residents Moved to Shelters* may be either.
    let clear = is_finite(word) && (!is_past(word) || !words.is(at + 1, STAYS));
    (clear && !noun && follows).then_some((Voice::Active, (at, at + 1)))
}

/// What follows a participle as well as a verb.
const STAYS: &[&str] = &["to", "in", "at", "for", "from", "on", "with", "after", "as"];

word_set!(
    FRONTS,
    "after ahead amid as before despite during following for in on to with"
);

word_set!(
    NOUNS,
    "
    announcement appointment celebration commemoration distribution handover implementation
    inauguration launch opening presentation signing visit
"
);
