//! Words as the search compares them: without capitals and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name by which two spellings of it meet: small letters without accents,
/// white space as one space. `Siti  Rahmā` and `siti rahma` have one key.
pub fn name_key(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(fold).collect();
    words.join(" ")
}

/// Small letters without accents. Nearly all words have none to begin with.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .filter(|sign| !is_combining_mark(*sign))
        .collect()
}

/// A number such that later ones sort behind earlier ones: every group of digits
/// at full width.
pub(crate) fn number_key(number: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for sign in number.chars().chain([' ']) {
        if sign.is_ascii_digit() {
            digits.push(sign);
            continue;
        }
        if !digits.is_empty() {
            let trimmed = digits.trim_start_matches('0');
            key.push_str(&"0".repeat(12_usize.saturating_sub(trimmed.len())));
            key.push_str(trimmed);
            digits.clear();
        }
        key.extend(sign.to_lowercase());
    }
    key.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(name_key(" José  AMÁN"), "jose aman");
        assert_eq!(name_key("Ni Putu İrma"), "ni putu irma");
    }

    #[test]
    fn the_twelfth_comes_after_the_second() {
        assert!(number_key("SP 2/HMS/2026") < number_key("SP 12/HMS/2026"));
        assert_eq!(number_key("SP 002"), number_key("sp 2"));
    }
}
