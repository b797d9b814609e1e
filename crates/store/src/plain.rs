//! Words as a search compares them: without case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Its words in small letters without accents, a space between each two: equal
/// for texts that people would call the same.
pub fn plain(text: &str) -> String {
    let mut plainly = String::new();
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter));
    for letter in letters.flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            plainly.push(letter);
        } else if !is_inside_words(letter) && !plainly.is_empty() && !plainly.ends_with(' ') {
            plainly.push(' ');
        }
    }
    plainly.truncate(plainly.trim_end().len());
    plainly
}

/// Its words as [`plain`] has them, with a space before each, so that a beginning can be looked
/// for.
pub(crate) fn word_starts(text: &str) -> String {
    match plain(text) {
        words if words.is_empty() => words,
        words => format!(" {words}"),
    }
}

/// Marks that part no words: *Ma'ruf* is *Maruf*. Case mapping may leave an
/// accent of its own.
fn is_inside_words(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`') || is_combining_mark(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_call_the_same_is_the_same() {
        for same in ["Éka  Nur-Aini", "eka nur aini", "EKA NUR AINI."] {
            assert_eq!(plain(same), "eka nur aini");
        }
        assert_eq!(plain("Ma’ruf"), plain("Maruf"));
        assert_eq!(plain("S.Sos., M.Si."), "s sos m si");
        assert_eq!(plain(" -- "), "");
    }
}
