//! How a quote stands in its release, for whoever chooses its words.

use serde::Serialize;
use siaran_model::PartId;

use crate::VerbGroup;

/// How a quote is attributed as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// Which quote.
    pub part: PartId,
    /// The verb that it takes, as it stands after speech: *jelas*.
    pub verb: String,
    /// The verb that it would take if its writer named none.
    pub usual: String,
    /// What speaks against its verb here.
    pub doubts: Vec<VerbReason>,
    /// How it names its speaker. Absent where nobody is named: there is no
    /// speaker, or the lead-in runs into the speech.
    pub mention: Option<Mention>,
    /// The speaker in full; empty without one, as the next two are.
    pub full: String,
    /// The short name.
    pub short: String,
    /// *-nya*, or the English pronoun.
    pub pronoun: String,
}

/// How a speaker is named in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Mention {
    /// Post and full name.
    Full,
    /// The short name.
    Short,
    /// *-nya*, or the English pronoun.
    Pronoun,
    /// In the writer's own words.
    Written,
}

/// Why a reporting verb fits a quote, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum VerbReason {
    /// The quote's lead-in says the same: *menjelaskan*.
    LeadIn,
    /// The narration before the quote says the same.
    Narration,
    /// The same speaker goes on.
    GoesOn,
    /// The quote answers a question.
    Answers,
    /// The speech is a question.
    Asks,
    /// The speaker is not quoted again.
    Last,
    /// Against it: the speaker has said nothing yet that this could add to.
    NothingBefore,
    /// Against it: the speaker is quoted again.
    SpeaksAgain,
    /// Against it: nobody asked.
    NoQuestion,
    /// Against it: the speech is no question.
    NotAQuestion,
    /// Against it: the quote before has the same verb.
    Repeats,
    /// Against it: the quote's own lead-in says something else. Not told of a verb
    /// that is offered, since the lead-in follows that.
    LeadInDiffers,
}

impl VerbReason {
    /// Whether it speaks against the verb.
    pub fn is_doubt(self) -> bool {
        match self {
            Self::LeadIn
            | Self::Narration
            | Self::GoesOn
            | Self::Answers
            | Self::Asks
            | Self::Last => false,
            Self::NothingBefore
            | Self::SpeaksAgain
            | Self::NoQuestion
            | Self::NotAQuestion
            | Self::Repeats
            | Self::LeadInDiffers => true,
        }
    }
}

/// The verbs that a quote may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct VerbChoices {
    /// The verb where the writer names none.
    pub usual: String,
    /// All that are offered, in the order of press practice.
    pub verbs: Vec<VerbChoice>,
    /// Where the lead-in says a verb of its own, which may follow the choice.
    pub led: Option<Led>,
}

/// A verb that a quote may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct VerbChoice {
    /// As it stands after speech: *jelas*.
    pub verb: String,
    /// What it tells.
    pub group: VerbGroup,
    /// What a lead-in says that is in tune with it: *menjelaskan*. Absent: any
    /// lead-in goes with it.
    pub leads: Option<String>,
    /// Whether it fits here.
    pub fits: bool,
    /// Why, or why not; empty where it fits as anywhere.
    pub reasons: Vec<VerbReason>,
}

/// A verb in the words of a lead-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Led {
    /// Where it starts, in characters (Unicode scalar values).
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// A sentence that may stand before a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct LeadIn {
    /// Its words, with a blank (`[[…]]`) for what only the writer knows.
    pub words: String,
    /// The verb that is in tune with it, as it stands after speech.
    pub verb: String,
}
