//! Words made safe for the place they stand in.

/// Text and values between double quotes. Characters that neither HTML nor XML
/// allows are left out; they cannot be shown.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() || is_noncharacter(c) => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A CSS string. All that could end the string, the rule or the style element
/// is written as its number.
pub(crate) fn css_string(text: &str) -> String {
    let mut escaped = String::from("\"");
    for c in text.chars() {
        if c.is_control() || is_noncharacter(c) {
            continue;
        }
        if c.is_ascii() && !c.is_ascii_alphanumeric() && c != ' ' {
            put!(escaped, "\\{:x} ", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped.push('"');
    escaped
}

/// The last two of every plane and 32 in the first (Unicode, section 23.7).
fn is_noncharacter(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escape("<a href=\"x\">R&D</a>\u{ffff}\u{fdd0}\u{1fffe}\u{8}"),
            "&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;"
        );
    }

    #[test]
    fn a_css_string_cannot_be_left() {
        assert_eq!(
            css_string("a\"}</style> ·é"),
            "\"a\\22 \\7d \\3c \\2f style\\3e  ·é\""
        );
    }
}
