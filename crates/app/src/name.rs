//! What exported files are called.

use siaran_galley::{Fingerprint, compose, number};
use siaran_model::{FileName, Language, Release, Template};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most words of the headline that a file name carries.
const WORDS: usize = 6;

/// The most letters they may have together.
const LETTERS: usize = 60;

/// The most characters of a name that a pattern makes; with the longest ending
/// it stays below what every file system takes.
const NAME: usize = 120;

/// The name of a release's files without their ending, by a pattern:
/// `2026-02-25-pelatihan-kehumasan-satukan-langkah`.
///
/// `{date}` stands for the dateline's date, `{headline}` for the first six words
/// of the headline, `{number}` for the release's number, `{organisation}` for
/// the organisation's short name and `{code}` for the short fingerprint; an
/// empty pattern is `{date}-{headline}`. Values are in small ASCII letters (`é`
/// as `e`; other scripts are left out), joined by hyphens; what a value lacks
/// leaves no doubled or hanging hyphen. All else stands as it is written, but
/// for what Windows does not take in a name. A release without words in its
/// headline is called `siaran-pers` (`press-release` in English). No name is one
/// that Windows reserves.
pub fn file_stem(release: &Release, pattern: &FileName) -> String {
    let usual = match release.language {
        Language::Indonesian => "siaran-pers",
        Language::English => "press-release",
    };
    let pattern = match pattern.0.trim() {
        "" => "{date}-{headline}",
        pattern => pattern,
    };
    let name = fill(pattern, |field| {
        Some(match field {
            "date" => release
                .dateline
                .date
                .map(|date| date.to_string())
                .unwrap_or_default(),
            "headline" => match slug(&release.headline.plain(), WORDS) {
                slug if slug.is_empty() => usual.to_owned(),
                slug => slug,
            },
            "number" => slug(&number(release).unwrap_or_default(), usize::MAX),
            "organisation" => slug(&release.organisation.short_name, usize::MAX),
            "code" => Fingerprint::of(&compose(release)).short(),
            _ => return None,
        })
    });
    match tidy(&name) {
        name if name.is_empty() => usual.to_owned(),
        name if is_reserved(&name.to_ascii_lowercase()) => format!("{usual}-{name}"),
        name => name,
    }
}

/// The name of a template's file without its ending: `templat-kerja-sama-v3`.
pub fn template_stem(template: &Template) -> String {
    let kind = match template.release.language {
        Language::Indonesian => "templat",
        Language::English => "template",
    };
    match slug(&template.name, WORDS) {
        name if name.is_empty() => format!("{kind}-v{}", template.version),
        name => format!("{kind}-{name}-v{}", template.version),
    }
}

/// The pattern with its fields filled; a field that does not exist stands as it
/// is written.
fn fill(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut name = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        name.push_str(before);
        let field = after.split_once('}');
        if let Some((value, after)) = field.and_then(|(field, rest)| Some((value(field)?, rest))) {
            name.push_str(&value);
            rest = after;
        } else {
            name.push('{');
            rest = after;
        }
    }
    name + rest
}

/// Without what no system takes in a name, and without what empty values leave.
fn tidy(name: &str) -> String {
    let joint = |c: char| matches!(c, '-' | '_' | ' ' | '.');
    let mut tidy = String::new();
    for c in name.chars().take(NAME) {
        let c = if c.is_control() || "<>:\"/\\|?*".contains(c) {
            '-'
        } else {
            c
        };
        if !(joint(c) && tidy.ends_with(joint)) {
            tidy.push(c);
        }
    }
    tidy.trim_matches(joint).to_owned()
}

fn slug(words: &str, most: usize) -> String {
    let plain: String = words
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut slug = String::new();
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    for word in words.take(most) {
        if slug.is_empty() {
            slug = word.chars().take(LETTERS).collect();
        } else if slug.len() + 1 + word.len() <= LETTERS {
            slug.push('-');
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

/// *Jum'at* is one word.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | 'ʼ' | '`')
}

/// Names that Windows keeps for devices, whatever the ending.
fn is_reserved(stem: &str) -> bool {
    match stem {
        "con" | "prn" | "aux" | "nul" => true,
        _ => stem
            .strip_prefix("com")
            .or_else(|| stem.strip_prefix("lpt"))
            .is_some_and(|rest| {
                rest.len() == 1 && rest != "0" && rest.as_bytes()[0].is_ascii_digit()
            }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_words_are_kept_in_small_ascii_letters() {
        assert_eq!(
            slug(
                "“Pelatihan” Kehumasan: Satukan Langkah, Jum’at & Sabtu di Balai Kota",
                WORDS
            ),
            "pelatihan-kehumasan-satukan-langkah-jumat-sabtu"
        );
        assert_eq!(slug("Café Über São", WORDS), "cafe-uber-sao");
        assert_eq!(slug("広報 …", WORDS), "");
    }

    #[test]
    fn sixty_letters_are_enough() {
        assert_eq!(slug(&"panjang".repeat(20), WORDS).len(), LETTERS);
        let slug = slug(
            "ketidakbertanggungjawaban mempertanggungjawabkan keanekaragaman hayati",
            WORDS,
        );
        assert_eq!(slug, "ketidakbertanggungjawaban-mempertanggungjawabkan");
    }

    #[test]
    fn a_pattern_is_filled_and_tidied() {
        let value = |field: &str| match field {
            "date" => Some(String::new()),
            "headline" => Some("pasar-dibuka".to_owned()),
            _ => None,
        };
        for (pattern, name) in [
            ("{date}-{headline}", "pasar-dibuka"),
            ("SP {headline} FINAL.", "SP pasar-dibuka FINAL"),
            ("a/b:{headline}?", "a-b-pasar-dibuka"),
            ("{tanggal} {headline", "{tanggal} {headline"),
            (" . ", ""),
        ] {
            assert_eq!(tidy(&fill(pattern, value)), name, "{pattern}");
        }
        assert_eq!(tidy(&"é".repeat(500)).chars().count(), NAME);
    }

    #[test]
    fn names_of_devices_are_reserved() {
        for name in ["con", "aux", "com1", "lpt9"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["com", "com0", "com10", "konferensi"] {
            assert!(!is_reserved(name), "{name}");
        }
    }
}
