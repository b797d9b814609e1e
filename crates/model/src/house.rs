//! House settings: how one organisation prints what every release has.

use serde::{Deserialize, Serialize};

use crate::{FileName, Language, Print};

/// How an organisation prints its releases. A release carries its own copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct House {
    /// What stands above the headline: *SIARAN PERS*.
    pub label: String,
    /// What opens the lede. `{place}` (`{PLACE}` in capitals), `{date}` (25
    /// Februari 2026), `{short-date}` (25/2), `{weekday}`; all else as written.
    pub dateline: String,
    /// Which quotation marks.
    pub quote_marks: QuoteMarks,
    /// How a speaker is named in full.
    pub full_mention: FullMention,
    /// Whether the full mention carries degrees.
    pub degrees: bool,
    /// How exchanges are printed.
    pub exchanges: ExchangeForm,
    /// Where the attribution stands.
    pub attribution: AttributionForm,
    /// What marks the end of the text: *(*)* or *###*. Empty: nothing does.
    pub end_mark: String,
    /// What follows the text, in this order; what is not named is not printed.
    pub end: Vec<EndPart>,
    /// Paper and type.
    pub print: Print,
    /// What exported files are called.
    pub file_name: FileName,
}

impl House {
    /// What most offices do, in this language.
    pub fn usual(language: Language) -> Self {
        let indonesian = language == Language::Indonesian;
        let words = |id: &str, en: &str| if indonesian { id } else { en }.to_owned();
        Self {
            label: words("SIARAN PERS", "PRESS RELEASE"),
            dateline: words("{place}, {date} – ", "{PLACE}, {date} – "),
            quote_marks: QuoteMarks::Curly,
            full_mention: if indonesian {
                FullMention::PostFirst
            } else {
                FullMention::NameFirst
            },
            degrees: false,
            exchanges: ExchangeForm::Narrative,
            attribution: AttributionForm::Inline,
            end_mark: words("(*)", "###"),
            end: vec![
                EndPart::EndMark,
                EndPart::Boilerplate,
                EndPart::Contacts,
                EndPart::Responsible,
                EndPart::Accounts,
            ],
            print: Print::default(),
            file_name: FileName::default(),
        }
    }
}

/// Which quotation marks are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum QuoteMarks {
    /// “…”, and ‘…’ inside.
    Curly,
    /// "…", and '…' inside.
    Straight,
}

/// How a speaker is named in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FullMention {
    /// *Kepala Bagian Humas Rahmat Wijaya*
    PostFirst,
    /// *Rahmat Wijaya, Kepala Bagian Humas,*
    NameFirst,
}

/// How questions and answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ExchangeForm {
    /// As sentences among the others.
    Narrative,
    /// As a list of T and J (Q and A).
    List,
}

/// Where the credit line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AttributionForm {
    /// After the closing's last sentence.
    Inline,
    /// On a line of its own.
    OwnLine,
}

/// Something that follows the text of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EndPart {
    /// The sign that the text ends here.
    EndMark,
    /// Who the organisation is.
    Boilerplate,
    /// Whom to ask.
    Contacts,
    /// Place, date and who answers for the release.
    Responsible,
    /// The official accounts.
    Accounts,
}
