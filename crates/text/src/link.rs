//! What a form without links shows of one.

use siaran_model::Link;

/// What stands in brackets after a link's words: where it leads, unless the
/// words say so or nothing is there to send to.
pub(crate) fn address(link: &Link, words: &str) -> Option<String> {
    let (scheme, target) = link.as_str().split_once(':')?;
    let words = words.trim();
    let (address, said) = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => {
            let address = target.split('?').next().unwrap_or(target);
            let nobody = !is_mail(address);
            (address, nobody || words.eq_ignore_ascii_case(address))
        }
        "tel" => {
            let nobody = !is_number(target);
            (target, nobody || number(words) == number(target))
        }
        _ => (link.as_str(), place(words) == place(link.as_str())),
    };
    (!said && !words.is_empty()).then(|| bracketed(address))
}

/// Whether a call can go there.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// The address as it may stand in brackets: its own must not end them.
fn bracketed(address: &str) -> String {
    let mut depth = 0_usize;
    for c in address.chars() {
        let deeper = match c {
            '(' => Some(depth + 1),
            ')' => depth.checked_sub(1),
            _ => Some(depth),
        };
        match deeper {
            Some(deeper) => depth = deeper,
            None => return address.replace('(', "%28").replace(')', "%29"),
        }
    }
    if depth == 0 {
        address.to_owned()
    } else {
        address.replace('(', "%28").replace(')', "%29")
    }
}

/// Whether the word has letters on both sides of `@`; names of accounts have not.
pub(crate) fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, place)| {
        name.contains(char::is_alphanumeric) && place.starts_with(char::is_alphanumeric)
    })
}

/// A web address as people say it: without `https://` and the last slash.
fn place(address: &str) -> String {
    let address = address.to_lowercase();
    let place = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest);
    place.strip_suffix('/').unwrap_or(place).to_owned()
}

/// A telephone number's digits, as dialled within Indonesia.
fn number(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("62") {
        Some(rest) if written.trim_start().starts_with('+') => format!("0{rest}"),
        Some(_) | None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(link: &str, words: &str) -> Option<String> {
        address(&Link::new(link).expect("an address"), words)
    }

    #[test]
    fn words_that_are_the_address_or_lead_nowhere_stand_alone() {
        for (link, words) in [
            ("https://purwabakti.example", "https://purwabakti.example"),
            ("https://purwabakti.example/", "purwabakti.example"),
            (
                "mailto:humas@purwabakti.example",
                "Humas@purwabakti.example",
            ),
            (
                "mailto:humas@purwabakti.example?subject=Liputan",
                "humas@purwabakti.example",
            ),
            ("tel:080000000001", "0800-0000-0001"),
            ("tel:+6280000000001", "0800 0000 0001"),
            ("mailto:?subject=x", "kirim"),
            ("https://purwabakti.example", " "),
        ] {
            assert_eq!(shown(link, words), None, "{words}");
        }
    }

    #[test]
    fn words_that_are_not_the_address_are_followed_by_it() {
        for (link, words, address) in [
            ("https://a.example/x", "a.example", "https://a.example/x"),
            (
                "mailto:humas@a.example?subject=x",
                "surel",
                "humas@a.example",
            ),
            ("tel:+6280000000001", "telepon kami", "+6280000000001"),
            ("https://a.example/x_(y)", "x", "https://a.example/x_(y)"),
            ("https://a.example/)(", "x", "https://a.example/%29%28"),
        ] {
            assert_eq!(shown(link, words).as_deref(), Some(address));
        }
    }
}
