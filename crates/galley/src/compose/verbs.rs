//! Reporting verbs: which one a quote takes when its writer named none, and the
//! form it takes before the speech.

use siaran_model::Language;

/// Indonesian verbs as they stand after speech and before it, after Kamus Besar
/// Bahasa Indonesia: neutral ones first, then those that explain, stress, add,
/// reply, reveal and close, and last what a speaker asks or wishes for.
const ACTIVE: [(&str, &str); 22] = [
    ("kata", "mengatakan"),
    ("ujar", "mengujarkan"),
    ("ucap", "mengucapkan"),
    ("tutur", "menuturkan"),
    ("jelas", "menjelaskan"),
    ("terang", "menerangkan"),
    ("papar", "memaparkan"),
    ("urai", "menguraikan"),
    ("tegas", "menegaskan"),
    ("tandas", "menandaskan"),
    ("tambah", "menambahkan"),
    ("imbuh", "mengimbuhkan"),
    ("lanjut", "melanjutkan"),
    ("jawab", "menjawab"),
    ("ungkap", "mengungkapkan"),
    ("pungkas", "memungkasi"),
    ("tutup", "menutup"),
    ("tanya", "bertanya"),
    ("sebut", "menyebutkan"),
    ("pesan", "berpesan"),
    ("harap", "berharap"),
    ("ajak", "mengajak"),
];

/// What the place of a quote says about its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// The same speaker goes on.
    pub goes_on: bool,
    /// The quote opens the answer of an exchange.
    pub answers: bool,
    /// The speech ends as a question.
    pub asks: bool,
}

/// The verb for a quote whose writer named none.
pub(super) fn usual(language: Language, setting: Setting) -> &'static str {
    match (language, setting) {
        (Language::Indonesian, Setting { asks: true, .. }) => "tanya",
        (Language::Indonesian, Setting { answers: true, .. }) => "jawab",
        (Language::Indonesian, Setting { goes_on: true, .. }) => "tambah",
        (Language::Indonesian, _) => "ujar",
        (Language::English, Setting { asks: true, .. }) => "asked",
        (
            Language::English,
            Setting {
                goes_on: true,
                answers: false,
                ..
            },
        ) => "added",
        (Language::English, _) => "said",
    }
}

/// The verb as it stands before the speech: *jelas* becomes *menjelaskan*. A verb
/// that is not in the table is already in that form.
pub(super) fn before_speech(language: Language, verb: &str) -> &str {
    match language {
        Language::Indonesian => ACTIVE
            .iter()
            .find(|(after, _)| *after == verb)
            .map_or(verb, |(_, before)| before),
        Language::English => verb,
    }
}
