//! Reporting verbs: those there are, which one a quote takes when its writer
//! named none, and the form it takes before the speech.

use serde::Serialize;
use siaran_model::Language;

/// What a reporting verb tells beside that something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum VerbGroup {
    /// Nothing: *kata, ujar*.
    Neutral,
    /// That it makes something clear: *jelas, papar*.
    Explaining,
    /// That it matters: *tegas*.
    Stressing,
    /// That the speaker goes on: *tambah, lanjut*.
    Adding,
    /// That somebody asked: *jawab*.
    Replying,
    /// That it was not known: *ungkap*.
    Revealing,
    /// That the speaker ends: *pungkas*.
    Closing,
    /// That the speaker wants something: *harap, ajak, tanya*.
    Wishing,
}

/// A reporting verb.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    /// As it stands after the speech: *jelas*, *explained*.
    pub after: &'static str,
    /// As it stands before the speech: *menjelaskan*.
    pub before: &'static str,
    pub group: VerbGroup,
}

impl Verb {
    /// Whether a sentence before the speech may say the same: *menjelaskan
    /// bahwa*, but hardly *mengujarkan bahwa* or *memungkasi bahwa*.
    pub(super) fn leads(&self) -> bool {
        match self.group {
            VerbGroup::Explaining
            | VerbGroup::Stressing
            | VerbGroup::Adding
            | VerbGroup::Revealing => true,
            VerbGroup::Neutral | VerbGroup::Replying | VerbGroup::Closing | VerbGroup::Wishing => {
                false
            }
        }
    }
}

const fn verb(group: VerbGroup, after: &'static str, before: &'static str) -> Verb {
    Verb {
        after,
        before,
        group,
    }
}

/// After Kamus Besar Bahasa Indonesia, in the order in which they are offered.
const INDONESIAN: &[Verb] = &[
    verb(VerbGroup::Neutral, "kata", "mengatakan"),
    verb(VerbGroup::Neutral, "ujar", "mengujarkan"),
    verb(VerbGroup::Neutral, "ucap", "mengucapkan"),
    verb(VerbGroup::Neutral, "tutur", "menuturkan"),
    verb(VerbGroup::Neutral, "sebut", "menyebutkan"),
    verb(VerbGroup::Explaining, "jelas", "menjelaskan"),
    verb(VerbGroup::Explaining, "terang", "menerangkan"),
    verb(VerbGroup::Explaining, "papar", "memaparkan"),
    verb(VerbGroup::Explaining, "urai", "menguraikan"),
    verb(VerbGroup::Stressing, "tegas", "menegaskan"),
    verb(VerbGroup::Stressing, "tandas", "menandaskan"),
    verb(VerbGroup::Adding, "tambah", "menambahkan"),
    verb(VerbGroup::Adding, "imbuh", "mengimbuhkan"),
    verb(VerbGroup::Adding, "lanjut", "melanjutkan"),
    verb(VerbGroup::Replying, "jawab", "menjawab"),
    verb(VerbGroup::Revealing, "ungkap", "mengungkapkan"),
    verb(VerbGroup::Closing, "pungkas", "memungkasi"),
    verb(VerbGroup::Closing, "tutup", "menutup"),
    verb(VerbGroup::Wishing, "harap", "berharap"),
    verb(VerbGroup::Wishing, "ajak", "mengajak"),
    verb(VerbGroup::Wishing, "pesan", "berpesan"),
    verb(VerbGroup::Wishing, "tanya", "bertanya"),
];

const ENGLISH: &[Verb] = &[
    verb(VerbGroup::Neutral, "said", "said"),
    verb(VerbGroup::Neutral, "told reporters", "told reporters"),
    verb(VerbGroup::Neutral, "noted", "noted"),
    verb(VerbGroup::Explaining, "explained", "explained"),
    verb(VerbGroup::Explaining, "pointed out", "pointed out"),
    verb(VerbGroup::Stressing, "stressed", "stressed"),
    verb(VerbGroup::Stressing, "emphasised", "emphasised"),
    verb(VerbGroup::Adding, "added", "added"),
    verb(VerbGroup::Adding, "continued", "continued"),
    verb(VerbGroup::Replying, "replied", "replied"),
    verb(VerbGroup::Replying, "answered", "answered"),
    verb(VerbGroup::Revealing, "revealed", "revealed"),
    verb(VerbGroup::Revealing, "announced", "announced"),
    verb(VerbGroup::Closing, "concluded", "concluded"),
    verb(VerbGroup::Wishing, "urged", "urged"),
    verb(VerbGroup::Wishing, "asked", "asked"),
];

/// Words of narration that say the same as a verb of the table, with the word of
/// the table that a speech after them takes.
const SAME: &[(&str, &str)] = &[
    ("menekankan", "tegas"),
    ("menggarisbawahi", "tegas"),
    ("emphasized", "emphasised"),
    ("underlined", "stressed"),
];

/// The verbs that are offered in a language.
pub(crate) fn verbs(language: Language) -> &'static [Verb] {
    match language {
        Language::Indonesian => INDONESIAN,
        Language::English => ENGLISH,
    }
}

/// The verb of the table with this form after the speech.
pub(super) fn known(language: Language, after: &str) -> Option<&'static Verb> {
    verbs(language).iter().find(|verb| verb.after == after)
}

/// The verb that a word of narration says: *menjelaskan*, *menekankan*.
pub(super) fn said_by(language: Language, word: &str) -> Option<&'static Verb> {
    let word = word.to_lowercase();
    let same = SAME.iter().find(|(narrated, _)| *narrated == word);
    match same {
        Some((_, after)) => known(language, after),
        None => verbs(language).iter().find(|verb| verb.before == word),
    }
}

/// What the place of a quote says about its verb.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact by itself, and any may hold beside any other"
)]
pub(super) struct Setting {
    /// The same speaker goes on.
    pub goes_on: bool,
    /// The quote opens the answer of an exchange.
    pub answers: bool,
    /// The speech ends as a question.
    pub asks: bool,
    /// What the quote's own lead-in says.
    pub leads: Option<&'static Verb>,
    /// What the narration right before it says.
    pub heard: Option<&'static Verb>,
    /// The speaker was quoted before.
    pub spoke: bool,
    /// The speaker is quoted again.
    pub speaks_again: bool,
    /// A question stands before the quote.
    pub asked: bool,
    /// The verb of the quote before.
    pub before: Option<String>,
}

/// The verb for a quote whose writer named none.
pub(super) fn usual(language: Language, setting: &Setting) -> &'static str {
    let indonesian = language == Language::Indonesian;
    if setting.asks {
        return if indonesian { "tanya" } else { "asked" };
    }
    // What is added must have been begun.
    let leads = setting.leads.filter(|verb| verb.leads());
    if let Some(verb) = leads.filter(|verb| verb.group != VerbGroup::Adding || setting.spoke) {
        return verb.after;
    }
    match (indonesian, setting.answers, setting.goes_on) {
        (true, true, _) => "jawab",
        (true, false, true) => "tambah",
        (true, false, false) => "ujar",
        (false, false, true) => "added",
        (false, _, _) => "said",
    }
}

/// The verb as it stands before the speech: *jelas* becomes *menjelaskan*. A verb
/// that is not in the table is already in that form.
pub(super) fn before_speech(language: Language, verb: &str) -> &str {
    known(language, verb).map_or(verb, |verb| verb.before)
}
