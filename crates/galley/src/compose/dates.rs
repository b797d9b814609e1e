//! Dates, moments and the patterns that hold them: dateline and number.

use siaran_model::{Date, Dateline, Language, Timestamp};

use super::runs::clean;
use super::words::Words;

/// *25 Februari 2026*
pub(super) fn long(date: Date, language: Language) -> String {
    let month = Words::of(language).months[usize::from(date.month()) - 1];
    format!("{} {month} {}", date.day(), date.year())
}

/// *Rabu*
fn weekday(date: Date, language: Language) -> &'static str {
    Words::of(language).weekdays[usize::from(date.weekday())]
}

/// *Rabu, 25 Februari 2026, pukul 10.00 WIB*; *Wednesday, 25 February 2026, 10:00
/// WIB (UTC+7)*.
pub(super) fn moment(moment: Timestamp, language: Language) -> String {
    let day = format!(
        "{}, {}",
        weekday(moment.date(), language),
        long(moment.date(), language)
    );
    let (hour, minute) = (moment.hour(), moment.minute());
    let zone = zone(moment.offset_minutes());
    let utc = utc(moment.offset_minutes());
    match language {
        Language::Indonesian => {
            format!(
                "{day}, pukul {hour:02}.{minute:02} {}",
                zone.unwrap_or(&utc)
            )
        }
        Language::English => match zone {
            Some(zone) => format!("{day}, {hour:02}:{minute:02} {zone} ({utc})"),
            None => format!("{day}, {hour:02}:{minute:02} {utc}"),
        },
    }
}

/// The Indonesian zone with this offset (Keputusan Presiden 41/1987).
fn zone(minutes: i16) -> Option<&'static str> {
    match minutes {
        420 => Some("WIB"),
        480 => Some("WITA"),
        540 => Some("WIT"),
        _ => None,
    }
}

fn utc(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 {
        format!("UTC{sign}{hours}")
    } else {
        format!("UTC{sign}{hours}:{rest:02}")
    }
}

/// The dateline by its pattern. What is not known yet is left out together with
/// the signs that would stand at the start without it.
pub(super) fn dateline(pattern: &str, dateline: &Dateline, language: Language) -> String {
    let place = clean(&dateline.place);
    if place.is_empty() && dateline.date.is_none() {
        return String::new();
    }
    let date = dateline
        .date
        .map_or_else(String::new, |date| long(date, language));
    let short = dateline.date.map_or_else(String::new, |date| {
        format!("{}/{}", date.day(), date.month())
    });
    let weekday = dateline.date.map_or("", |date| weekday(date, language));
    let filled = pattern
        .replace("{place}", &place)
        .replace("{PLACE}", &place.to_uppercase())
        .replace("{date}", &date)
        .replace("{short-date}", &short)
        .replace("{weekday}", weekday)
        .replace(" ()", "");
    let start = filled.trim_start_matches([',', ' ', '–', '-', '—']);
    match dateline.date {
        Some(_) => start.to_owned(),
        None => start
            .replace(",  –", " –")
            .replace(", –", " –")
            .replace(",  —", " —"),
    }
}

/// The dateline's words, and the signs that lead from them to the lede.
pub(super) fn split_dateline(dateline: &str) -> (&str, &str) {
    let end = dateline.rfind(|c: char| c.is_alphanumeric() || c == ')');
    let end = end.map_or(0, |end| {
        end + dateline[end..].chars().next().map_or(0, char::len_utf8)
    });
    dateline.split_at(end)
}

const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// The number by its pattern. `None` without a pattern.
pub(super) fn number(pattern: &str, number: u32, date: Date) -> Option<String> {
    let mut filled = clean(pattern)
        .replace("{n}", &number.to_string())
        .replace("{month}", &format!("{:02}", date.month()))
        .replace("{roman-month}", ROMAN[usize::from(date.month()) - 1])
        .replace("{year}", &date.year().to_string());
    for digits in 2..=6 {
        filled = filled.replace(&format!("{{n:{digits}}}"), &format!("{number:0digits$}"));
    }
    (!filled.is_empty()).then_some(filled)
}
