//! In which language the program speaks.

use std::ffi::{OsStr, OsString};

use siaran_model::Language;

/// The language that the command line asks for, else that of the environment,
/// found before anything is parsed, because help and errors are in it.
pub(crate) fn choose(arguments: &[OsString]) -> Language {
    asked(arguments).unwrap_or_else(|| environment(std::env::var_os))
}

/// The language with this short name.
pub(crate) fn named(name: &str) -> Option<Language> {
    match name {
        "id" => Some(Language::Indonesian),
        "en" => Some(Language::English),
        _ => None,
    }
}

fn asked(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<_> = arguments
        .iter()
        .map(|argument| argument.to_str().unwrap_or_default())
        .take_while(|argument| *argument != "--")
        .collect();
    let apart = texts
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1]);
    let joined = || texts.iter().find_map(|text| text.strip_prefix("--lang="));
    named(apart.or_else(joined)?)
}

/// `LC_ALL`, `LC_MESSAGES` and `LANG` in this order, as everywhere on Unix; where
/// none is set, what the system says.
fn environment(variable: impl Fn(&'static str) -> Option<OsString>) -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    match set {
        Some(value) => of_locale(&value),
        None => sys_locale::get_locale().map_or(Language::Indonesian, of_locale),
    }
}

/// Indonesian for Indonesian and where no language is named; English for all
/// others.
fn of_locale(locale: impl AsRef<OsStr>) -> Language {
    let locale = locale.as_ref().to_string_lossy().to_ascii_lowercase();
    let language = locale
        .split(['_', '-', '.', '@'])
        .next()
        .unwrap_or_default();
    match language {
        // `in` is what old systems call Indonesian.
        "id" | "in" | "c" | "posix" | "" => Language::Indonesian,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn the_command_line_goes_first() {
        let english = Some(Language::English);
        assert_eq!(asked(&arguments("siaran --lang en export")), english);
        assert_eq!(asked(&arguments("siaran export --lang=en")), english);
        assert_eq!(asked(&arguments("siaran export -- --lang en")), None);
        assert_eq!(asked(&arguments("siaran --lang fr")), None);
    }

    #[test]
    fn the_environment_is_heeded_in_its_order() {
        let language = |set: &[(&str, &str)]| {
            environment(|name| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            })
        };
        assert_eq!(language(&[("LANG", "id_ID.UTF-8")]), Language::Indonesian);
        assert_eq!(language(&[("LANG", "en_GB.UTF-8")]), Language::English);
        assert_eq!(language(&[("LANG", "de_DE")]), Language::English);
        assert_eq!(language(&[("LANG", "C.UTF-8")]), Language::Indonesian);
        assert_eq!(
            language(&[("LANG", "en_GB"), ("LC_ALL", ""), ("LC_MESSAGES", "id")]),
            Language::Indonesian
        );
    }
}
