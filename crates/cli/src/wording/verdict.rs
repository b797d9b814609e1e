//! What came of looking at a document.

use std::fmt::Write;
use std::path::Path;

use siaran_app::{Difference, DifferenceKind, Known, Verdict};
use siaran_model::Language;

/// The most differences that are told of one document.
const MOST: usize = 20;
/// The most characters of a line that are shown.
const SHOWN: usize = 80;

/// What a document holds, and a line for each difference.
pub(crate) fn verdict(file: &Path, verdict: &Verdict, language: Language) -> String {
    let mut said = format!("{}: {}\n", file.display(), summary(verdict, language));
    for difference in verdict.differences.iter().take(MOST) {
        writeln!(said, "  {}", line(difference, language)).expect("a string takes everything");
    }
    let more = verdict.differences.len().saturating_sub(MOST);
    if more > 0 {
        let more = match language {
            Language::Indonesian => format!("… dan {more} perbedaan lagi"),
            Language::English => format!("… and {more} more"),
        };
        writeln!(said, "  {more}").expect("a string takes everything");
    }
    said
}

fn summary(verdict: &Verdict, language: Language) -> String {
    let code = verdict.imprint.fingerprint.get(..8).unwrap_or_default();
    let whole = verdict.differences.is_empty();
    let release = &verdict.imprint.release;
    let version = |word: &str| {
        let number = verdict.imprint.version;
        number.map_or_else(String::new, |number| format!(", {word} {number}"))
    };
    match language {
        Language::Indonesian => {
            let state = if whole { "utuh" } else { "BERUBAH" };
            let version = version("versi");
            match &verdict.known {
                Known::Version {
                    title,
                    number,
                    saved_at,
                    current,
                } => {
                    let now = if *current {
                        "naskah di pustaka masih sama"
                    } else {
                        "naskah di pustaka sudah berubah sejak itu"
                    };
                    format!(
                        "{state}; \"{title}\", versi {number} ({}), kode naskah {code}; {now}",
                        saved_at.date()
                    )
                }
                Known::Given { title } => {
                    format!("{state}; \"{title}\"{version}, kode naskah {code}")
                }
                Known::Other { title } => format!(
                    "naskah lain; berkas ini menyebut kode naskah {code}, bukan \"{title}\""
                ),
                Known::Unknown => format!(
                    "{state} menurut catatannya sendiri; rilis {release}{version}, kode naskah {code}; tidak ada di pustaka"
                ),
            }
        }
        Language::English => {
            let state = if whole { "intact" } else { "CHANGED" };
            let version = version("version");
            match &verdict.known {
                Known::Version {
                    title,
                    number,
                    saved_at,
                    current,
                } => {
                    let now = if *current {
                        "the release still says this"
                    } else {
                        "the release has changed since"
                    };
                    format!(
                        "{state}; “{title}”, version {number} ({}), text code {code}; {now}",
                        saved_at.date()
                    )
                }
                Known::Given { title } => {
                    format!("{state}; “{title}”{version}, text code {code}")
                }
                Known::Other { title } => {
                    format!(
                        "another text; this file states text code {code}, not that of “{title}”"
                    )
                }
                Known::Unknown => format!(
                    "{state} by its own record; release {release}{version}, text code {code}; not in the library"
                ),
            }
        }
    }
}

fn line(difference: &Difference, language: Language) -> String {
    let number = difference.line;
    let what = kind(difference.kind, language);
    let found = difference.found.as_deref().map(shortened);
    let expected = difference.expected.as_deref().map(shortened);
    match (language, found, expected) {
        (Language::Indonesian, Some(found), Some(expected)) => {
            format!("baris {number}, {what}: \"{found}\", seharusnya \"{expected}\"")
        }
        (Language::Indonesian, Some(found), None) => {
            format!("baris {number}, {what}: tidak seperti semula: \"{found}\"")
        }
        (Language::Indonesian, None, Some(expected)) => {
            format!("sebelum baris {number}, {what}: hilang: \"{expected}\"")
        }
        (Language::Indonesian, None, None) => {
            format!("sebelum baris {number}: satu baris hilang")
        }
        (Language::English, Some(found), Some(expected)) => {
            format!("line {number}, {what}: “{found}” instead of “{expected}”")
        }
        (Language::English, Some(found), None) => {
            format!("line {number}, {what}: not as exported: “{found}”")
        }
        (Language::English, None, Some(expected)) => {
            format!("before line {number}, {what}: missing: “{expected}”")
        }
        (Language::English, None, None) => format!("before line {number}: a line is missing"),
    }
}

fn kind(kind: DifferenceKind, language: Language) -> &'static str {
    let (indonesian, english) = match kind {
        DifferenceKind::Letterhead => ("kop", "letterhead"),
        DifferenceKind::Words => ("kata-kata", "words"),
        DifferenceKind::Marks => ("huruf tebal atau miring", "bold or italics"),
        DifferenceKind::Links => ("tautan", "link"),
        DifferenceKind::Alternative => ("teks pengganti gambar", "alternative text"),
        DifferenceKind::Footer => ("kaki halaman", "footer"),
    };
    match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        text.to_owned()
    } else {
        let start: String = text.chars().take(SHOWN - 1).collect();
        start + "…"
    }
}
