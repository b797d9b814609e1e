//! Dates, moments and the dateline that holds them.

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
/// the signs that lead to it, or from it where it would come first.
pub(super) fn dateline(pattern: &str, dateline: &Dateline, language: Language) -> String {
    let place = clean(&dateline.place);
    let date = dateline.date;
    let value = |name: &str| match name {
        "place" => Some(place.clone()),
        "PLACE" => Some(place.to_uppercase()),
        "date" => Some(date.map_or_else(String::new, |date| long(date, language))),
        "short-date" => Some(date.map_or_else(String::new, |date| {
            format!("{}/{}", date.day(), date.month())
        })),
        "weekday" => Some(date.map_or_else(String::new, |date| weekday(date, language).to_owned())),
        _ => None,
    };
    let mut filled = String::new();
    let mut signs = String::new();
    let mut known = false;
    for piece in pieces(pattern, value) {
        match piece {
            Piece::Signs(text) => signs.push_str(text),
            Piece::Value(value) if value.is_empty() => signs.clear(),
            Piece::Value(value) => {
                filled.push_str(if known { &signs } else { "" });
                filled.push_str(&value);
                signs.clear();
                known = true;
            }
        }
    }
    if !known {
        return String::new();
    }
    // The bracket that opened before a left-out date went with it.
    let unopened = signs.starts_with(')') && !filled.contains('(');
    filled.push_str(if unopened { &signs[1..] } else { &signs });
    filled
}

/// A stretch of a pattern.
enum Piece<'p> {
    /// As it stands in the pattern.
    Signs(&'p str),
    /// What a placeholder stands for.
    Value(String),
}

/// The pieces of a pattern; braces around an unknown name are signs.
fn pieces(pattern: &str, value: impl Fn(&str) -> Option<String>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        let close = open + close;
        if let Some(value) = value(&rest[open + 1..close]) {
            pieces.push(Piece::Signs(&rest[..open]));
            pieces.push(Piece::Value(value));
        } else {
            pieces.push(Piece::Signs(&rest[..=close]));
        }
        rest = &rest[close + 1..];
    }
    pieces.push(Piece::Signs(rest));
    pieces
}

/// The dateline's words, and the signs that lead from them to the lede.
pub(super) fn split_dateline(dateline: &str) -> (&str, &str) {
    let end = dateline.rfind(|c: char| c.is_alphanumeric() || c == ')');
    let end = end.map_or(0, |end| {
        end + dateline[end..].chars().next().map_or(0, char::len_utf8)
    });
    dateline.split_at(end)
}
