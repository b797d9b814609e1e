//! *Bagaimana*: the way something is done, and what it is done with.

use siaran_model::Language;

use super::{indonesian, until_break};
use crate::indonesian as id;
use crate::words::{Phrase, Words, word_set};

/// How many words stand for a manner at most.
const MOST: usize = 9;

pub(super) fn find(words: &Words<'_>, language: Language) -> Vec<Phrase> {
    let begins = if indonesian(language) {
        in_indonesian
    } else {
        in_english
    };
    let mut found: Vec<Phrase> = Vec::new();
    for at in 0..words.len() {
        let inside = found.last().is_some_and(|(_, after)| at < *after);
        if !inside && !words.breaks(at + 1) && begins(words, at) {
            let end = until_break(words, at, MOST);
            let after = (at + 2..end).find(|at| words.has(*at, &STOPS));
            found.push((at, after.unwrap_or(end)));
        }
    }
    found
}

fn in_indonesian(words: &Words<'_>, at: usize) -> bool {
    let next = words.lower(at + 1);
    let before = |these: &[&str]| at > 0 && !words.breaks(at) && words.is(at - 1, these);
    match words.lower(at) {
        // *telah melalui masa sulit* is a deed.
        "melalui" => !before(&["telah", "sudah", "akan", "harus", "sedang", "yang"]),
        // *lewat pukul 10* is a time.
        "lewat" => !words.list[at + 1].is_number() && !words.is(at + 1, &["pukul", "jam", "dari"]),
        "via" => true,
        "secara" => !NOT_MANNERS.contains(next),
        "dengan" => {
            (id::is_active_verb(next) || MEANS.contains(next))
                && !(at > 0 && !words.breaks(at) && words.has(at - 1, &TOGETHER))
        }
        _ => false,
    }
}

fn in_english(words: &Words<'_>, at: usize) -> bool {
    let next = words.lower(at + 1);
    match words.lower(at) {
        "through" => {
            !crate::english::MONTHS.contains(next)
                && !crate::english::WEEKDAYS.contains(next)
                && !words.list[at + 1].is_number()
        }
        "via" | "using" => true,
        "by" => {
            next.len() > 5
                && next.ends_with("ing")
                && !words.is_capital(at + 1)
                && !["evening", "morning", "spring", "everything", "nothing"].contains(&next)
        }
        "with" => {
            let means = |at: usize| !words.breaks(at) && words.has(at, &MEANS_EN);
            means(at + 1) || (words.is(at + 1, &["the", "a", "an"]) && means(at + 2))
        }
        _ => false,
    }
}

// Where something else begins.
word_set!(
    STOPS,
    "bagi hingga kepada oleh pada sampai sehingga sejak yang which who so"
);

// *secara resmi* and *secara umum* tell no way of doing.
word_set!(
    NOT_MANNERS,
    "
    keseluruhan khusus kumulatif nasional rata-rata resmi tahunan total umum
"
);

word_set!(
    MEANS,
    "
    anggaran bantuan biaya cara dana dukungan jalan metode pendampingan pendekatan pola sistem
    skema teknologi
"
);

// *sesuai dengan*, *bekerja sama dengan* and the like are other things.
word_set!(
    TOGETHER,
    "
    bekerjasama berbeda berkaitan berkolaborasi bersama bersamaan bersinergi bertemu bertepatan
    dibandingkan kolaborasi sama sampai sehubungan seiring sejalan selaras sesuai sinergi terkait
"
);

word_set!(MEANS_EN, "support funding help assistance backing guidance");
