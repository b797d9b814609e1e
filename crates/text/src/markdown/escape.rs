//! Words that must not be read as markup. What cannot be read as such is left,
//! because people read the source as well.

/// Words of a line. What matters only at a line's start is [`line_start`]'s.
pub(crate) fn text(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    (0..letters.len()).fold(String::new(), |mut escaped, at| {
        push(&mut escaped, &letters, at, false);
        escaped
    })
}

/// Adds the letter at this position. A link may follow the last one.
pub(crate) fn push(escaped: &mut String, letters: &[char], at: usize, before_link: bool) {
    let c = letters[at];
    let before = at.checked_sub(1).map(|before| letters[before]);
    let after = letters.get(at + 1).copied();
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let reserved = match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
        // Within a word it marks nothing.
        '_' => !(inside(before) && inside(after)),
        // Ends a heading; begins one only at a line's start.
        '#' => before != Some('#') && after.is_none_or(|c| c.is_whitespace() || c == '#'),
        // Before a link it would make a picture of it.
        '!' => before_link && after.is_none(),
        '&' => begins_entity(&letters[at + 1..]),
        _ => false,
    };
    if reserved {
        escaped.push('\\');
    }
    escaped.push(c);
}

/// A line that begins no heading, list, quote or rule.
pub(crate) fn line_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = &line[digits..];
    let mut letters = rest.chars();
    let first = letters.next();
    let second = letters.next();
    let parted = second.is_none_or(char::is_whitespace);
    let reserved = match first {
        Some('.' | ')') => (1..=9).contains(&digits) && parted,
        Some('#' | '>' | '=') => digits == 0,
        Some('+') => digits == 0 && parted,
        Some('-') => digits == 0 && (parted || second == Some('-')),
        Some(_) | None => false,
    };
    if reserved {
        format!("{}\\{rest}", &line[..digits])
    } else {
        line.to_owned()
    }
}

/// Where a link leads.
pub(crate) fn destination(address: &str) -> String {
    let letters: Vec<char> = address.chars().collect();
    let mut escaped = String::with_capacity(address.len());
    for (at, &c) in letters.iter().enumerate() {
        let reserved = match c {
            '\\' | '(' | ')' | '<' | '>' => true,
            '&' => begins_entity(&letters[at + 1..]),
            _ => false,
        };
        if reserved {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether these letters after an ampersand make a character of it.
fn begins_entity(after: &[char]) -> bool {
    let name = after
        .iter()
        .take_while(|c| c.is_ascii_alphanumeric() || **c == '#');
    let length = name.count();
    length > 0 && after.get(length) == Some(&';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_be_markup_is_escaped() {
        for (words, escaped) in [
            (
                "R&D, berkas_akhir, C# 2026!",
                "R&D, berkas_akhir, C\\# 2026!",
            ),
            ("&amp; &#42;", "\\&amp; \\&#42;"),
            ("(*) [x] <b>", "(\\*) \\[x\\] \\<b>"),
            ("_x_", "\\_x\\_"),
        ] {
            assert_eq!(text(words), escaped);
        }
    }

    #[test]
    fn a_line_begins_as_words() {
        for (line, escaped) in [
            ("1. Pertama", "1\\. Pertama"),
            ("2026) tahun", "2026\\) tahun"),
            ("1.000 warga", "1.000 warga"),
            ("- selesai -", "\\- selesai -"),
            ("-5 derajat", "-5 derajat"),
            ("---", "\\---"),
            ("# satu", "\\# satu"),
            ("> kutip", "\\> kutip"),
            ("= x", "\\= x"),
        ] {
            assert_eq!(line_start(line), escaped);
        }
    }
}
