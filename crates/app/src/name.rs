//! What exported files are called.

use siaran_model::Release;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most words of the headline that a file name carries.
const WORDS: usize = 6;

/// The most letters they may have together.
const LETTERS: usize = 60;

/// The name of a release's files without their ending:
/// `2026-02-25-pelatihan-kehumasan-satukan-langkah`.
///
/// That is the dateline's date, then the first six words of the headline in
/// small ASCII letters (`é` as `e`; other scripts are left out) as far as they
/// fit in 60 letters, joined by hyphens. Without a date it is the words alone;
/// without words in the headline, `siaran-pers` (`press-release` in English).
/// No name is one that Windows reserves.
pub fn file_stem(release: &Release) -> String {
    let usual = match release.language {
        siaran_model::Language::Indonesian => "siaran-pers",
        siaran_model::Language::English => "press-release",
    };
    let slug = slug(&release.headline.plain());
    let slug = if slug.is_empty() { usual } else { &slug };
    match release.dateline.date {
        Some(date) => format!("{date}-{slug}"),
        None if is_reserved(slug) => format!("{usual}-{slug}"),
        None => slug.to_owned(),
    }
}

fn slug(headline: &str) -> String {
    let plain: String = headline
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut slug = String::new();
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    for word in words.take(WORDS) {
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
            slug("“Pelatihan” Kehumasan: Satukan Langkah, Jum’at & Sabtu di Balai Kota"),
            "pelatihan-kehumasan-satukan-langkah-jumat-sabtu"
        );
        assert_eq!(slug("Café Über São"), "cafe-uber-sao");
        assert_eq!(slug("広報 …"), "");
    }

    #[test]
    fn sixty_letters_are_enough() {
        assert_eq!(slug(&"panjang".repeat(20)).len(), LETTERS);
        let slug = slug("ketidakbertanggungjawaban mempertanggungjawabkan keanekaragaman hayati");
        assert_eq!(slug, "ketidakbertanggungjawaban-mempertanggungjawabkan");
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
