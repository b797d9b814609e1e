//! *Kapan*: days, dates, hours, and words such as *pekan depan*.

use siaran_model::Language;

use super::indonesian;
use crate::words::{Phrase, Words, word_set};
use crate::{english as en, indonesian as id};

pub(super) fn find(words: &Words<'_>, language: Language) -> Vec<Phrase> {
    let read = if indonesian(language) {
        in_indonesian
    } else {
        in_english
    };
    let before = if indonesian(language) {
        &LEADING_ID
    } else {
        &LEADING_EN
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(after) = read(words, at) else {
            at += 1;
            continue;
        };
        let mut first = at;
        while first > 0 && !words.breaks(first) && words.has(first - 1, before) {
            first -= 1;
        }
        found.push((first, after));
        at = after;
    }
    found
}

/// Where a time ends that begins with a word.
fn in_indonesian(words: &Words<'_>, at: usize) -> Option<usize> {
    let capital = words.is_capital(at);
    let week = words.is(at + 1, &["ini", "lalu", "depan"]) && !words.breaks(at + 1);
    if capital && words.has(at, &id::WEEKDAYS) && !week {
        let next = at + 1;
        // *Jumat Berkah* and *Sabtu Bersih* are names of what is done.
        let named = !words.breaks(next) && words.is_capital(next) && !is_day(words, next);
        return (!named).then(|| {
            let next = with_daytime(words, next);
            date_after(words, next).map_or(next, |after| with_daytime(words, after))
        });
    }
    if let Some(after) = date(words, at) {
        return Some(after);
    }
    if at > 0 && !words.breaks(at) {
        if capital && words.has(at, &id::MONTHS) && words.is(at - 1, &BEFORE_MONTH) {
            return Some(with_year(words, at + 1));
        }
        if is_year(words, at)
            && (words.is(at - 1, &BEFORE_MONTH)
                || (words.lower(at - 1) == "tahun"
                    && at > 1
                    && !words.breaks(at - 1)
                    && words.is(at - 2, &BEFORE_MONTH)))
        {
            return Some(at + 1);
        }
    }
    if words.is(at, &["pukul", "jam"]) && is_hour(words, at + 1) {
        let mut after = at + 2;
        if is_hour(words, after) && ["–", "-"].contains(&words.gap(after).trim()) {
            after += 1;
        } else if words.is(after, &["sampai", "hingga", "s.d"]) && is_hour(words, after + 1) {
            after += 2;
        }
        let zone = words.is(after, &["wib", "wita", "wit"]) && !words.breaks(after);
        return Some(after + usize::from(zone));
    }
    if words.is(at, &["kemarin", "besok", "lusa"]) {
        return Some(with_daytime(words, at + 1));
    }
    let pair = !words.breaks(at + 1)
        && ((words.is(at, &["hari", "malam", "pagi", "siang", "sore", "petang"])
            && words.is(at + 1, &["ini"]))
            || (words.is(
                at,
                &["pekan", "minggu", "bulan", "tahun", "semester", "triwulan"],
            ) && words.is(at + 1, &["ini", "lalu", "depan"]))
            || (words.lower(at) == "tadi" && words.has(at + 1, &DAYTIMES))
            || (words.is(at, &["triwulan", "kuartal", "semester"])
                && words.has(at + 1, &ORDINALS)));
    pair.then(|| {
        let after = at + 2;
        let after = after + usize::from(words.lower(after) == "tahun" && is_year(words, after + 1));
        with_year(words, after)
    })
}

/// *Rabu malam*, *Rabu (25/2) malam*.
fn with_daytime(words: &Words<'_>, at: usize) -> usize {
    let near = ["", ")"].contains(&words.gap(at).trim());
    if near && words.are(at, &["dini", "hari"]) {
        return at + 2;
    }
    at + usize::from(near && words.has(at, &DAYTIMES))
}

/// *25 Februari 2025*, *24–26 Februari*, *(25/2)*.
fn date(words: &Words<'_>, at: usize) -> Option<usize> {
    if is_day(words, at) && !words.breaks(at + 1) && words.is_capital(at + 1) {
        let month = words.has(at + 1, &id::MONTHS) || words.has(at + 1, &en::MONTHS);
        if month {
            return Some(with_year(words, at + 2));
        }
    }
    // The first day of *24–26 Februari* and *24 dan 26 Februari*.
    if is_day(words, at) {
        let dash = ["–", "-"].contains(&words.gap(at + 1).trim()) && at + 1 < words.len();
        let joint = words.is(at + 1, &["dan", "sampai", "hingga"]) && !words.breaks(at + 1);
        let second = at + 1 + usize::from(joint);
        if (dash || joint) && is_day(words, second) && !words.breaks(second + 1) {
            return date(words, second);
        }
    }
    (is_slashed(words.lower(at)) && words.gap(at).contains('(')).then_some(at + 1)
}

/// A date that says which weekday is meant, after a comma or in brackets.
fn date_after(words: &Words<'_>, at: usize) -> Option<usize> {
    let gap = words.gap(at).trim();
    let end = ["", ",", "("].contains(&gap).then(|| date(words, at))?;
    end.filter(|_| at < words.len())
}

fn with_year(words: &Words<'_>, at: usize) -> usize {
    let near = !words.breaks(at) || (at < words.len() && words.gap(at).trim() == ",");
    at + usize::from(near && is_year(words, at))
}

fn is_year(words: &Words<'_>, at: usize) -> bool {
    let word = words.lower(at);
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|b| b.is_ascii_digit())
}

/// *25*, or *24-26*.
fn is_day(words: &Words<'_>, at: usize) -> bool {
    let word = words.lower(at);
    !word.is_empty()
        && word
            .split('-')
            .all(|day| day.len() <= 2 && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)))
}

fn is_slashed(word: &str) -> bool {
    let parts: Vec<_> = word.split('/').collect();
    let number = |part: &str, most: u16| part.parse().is_ok_and(|n| (1..=most).contains(&n));
    (2..=3).contains(&parts.len())
        && parts[0].split('-').all(|day| number(day, 31))
        && number(parts[1], 12)
        && parts.get(2).is_none_or(|year| number(year, 2999))
}

/// *10*, *10.00*, *10:30*.
fn is_hour(words: &Words<'_>, at: usize) -> bool {
    let word = words.lower(at);
    let mut parts = word.split(['.', ':', '-']);
    !word.is_empty()
        && word.len() <= 11
        && parts.all(|part| part.parse::<u8>().is_ok_and(|n| n < 60))
}

fn in_english(words: &Words<'_>, at: usize) -> Option<usize> {
    let capital = words.is_capital(at);
    if capital && words.has(at, &en::WEEKDAYS) {
        let next = at + 1;
        let day = words.has(next, &DAYTIMES_EN) && !words.breaks(next);
        let next = next + usize::from(day);
        let gap = words.gap(next).trim();
        let near = next < words.len() && ["", ",", "("].contains(&gap);
        return Some(
            near.then(|| date(words, next).or_else(|| month_first(words, next)))
                .flatten()
                .unwrap_or(next),
        );
    }
    if let Some(after) = date(words, at).or_else(|| month_first(words, at)) {
        return Some(after);
    }
    let before = |these: &[&str]| at > 0 && !words.breaks(at) && words.is(at - 1, these);
    if capital
        && words.has(at, &en::MONTHS)
        && before(&[
            "in", "since", "until", "from", "by", "during", "late", "early",
        ])
    {
        return Some(with_year(words, at + 1));
    }
    if is_year(words, at) && before(&["in", "since", "until", "by", "during"]) {
        return Some(at + 1);
    }
    if words.is(at, &["today", "yesterday", "tomorrow", "tonight"]) {
        return Some(at + 1);
    }
    if words.is(at, &["this", "last", "next"]) && words.has(at + 1, &SPANS_EN) {
        return (!words.breaks(at + 1)).then_some(at + 2);
    }
    (before(&["at", "from"]) && is_hour(words, at) && words.is(at + 1, &["a.m", "p.m", "am", "pm"]))
        .then_some(at + 2)
}

/// *February 25, 2025*.
fn month_first(words: &Words<'_>, at: usize) -> Option<usize> {
    (words.is_capital(at)
        && words.has(at, &en::MONTHS)
        && is_day(words, at + 1)
        && !words.breaks(at + 1))
    .then(|| with_year(words, at + 2))
}

const BEFORE_MONTH: [&str; 13] = [
    "pada",
    "sejak",
    "mulai",
    "hingga",
    "sampai",
    "awal",
    "akhir",
    "pertengahan",
    "bulan",
    "selama",
    "sepanjang",
    "per",
    "dari",
];

word_set!(
    LEADING_ID,
    "
    pada sejak mulai hingga sampai awal akhir pertengahan hari tanggal bulan tahun per selama
    sepanjang setiap tiap
"
);
word_set!(
    LEADING_EN,
    "on in every since until from by during at late early"
);
word_set!(DAYTIMES, "pagi siang sore petang malam");
word_set!(DAYTIMES_EN, "morning afternoon evening night");
word_set!(
    SPANS_EN,
    "
    week month year quarter weekend season semester morning afternoon evening spring summer
    autumn winter
"
);
word_set!(ORDINALS, "i ii iii iv pertama kedua ketiga keempat 1 2 3 4");
