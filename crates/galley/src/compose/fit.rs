//! Which reporting verbs fit a quote, and why.

use siaran_model::{Language, PartId, Release};

use super::composed;
use super::lead_in::led;
use super::verbs::{Setting, Verb, VerbGroup, usual, verbs};
use crate::{VerbChoice, VerbChoices, VerbReason};

/// The verbs that a quote of the release may take. `None`: it is no quote.
pub fn verb_choices(release: &Release, part: &PartId) -> Option<VerbChoices> {
    let composer = composed(release);
    let standing = composer.standing(part)?;
    let language = release.language;
    let choices = verbs(language).iter().map(|verb| {
        let reasons = reasons(verb, &standing.setting);
        VerbChoice {
            verb: verb.after.to_owned(),
            group: verb.group,
            leads: verb.leads().then(|| verb.before.to_owned()),
            fits: !reasons.iter().any(|reason| reason.is_doubt()),
            reasons,
        }
    });
    Some(VerbChoices {
        usual: usual(language, &standing.setting).to_owned(),
        verbs: choices.collect(),
        led: led(language, &standing.quote.lead_in.plain()).map(|(led, _)| led),
    })
}

/// What speaks against this verb here. A word that is not in the table is the
/// writer's own, and theirs to judge.
pub(super) fn doubts(language: Language, verb: &str, setting: &Setting) -> Vec<VerbReason> {
    let Some(verb) = super::verbs::known(language, verb) else {
        return Vec::new();
    };
    let mut doubts = reasons(verb, setting);
    doubts.retain(|reason| reason.is_doubt());
    let leads = setting.leads.filter(|leads| leads.leads());
    if verb.leads() && leads.is_some_and(|leads| leads != verb) {
        doubts.push(VerbReason::LeadInDiffers);
    }
    doubts
}

/// What speaks for and against a verb.
fn reasons(verb: &Verb, setting: &Setting) -> Vec<VerbReason> {
    let mut reasons = Vec::new();
    if setting.leads == Some(verb) {
        reasons.push(VerbReason::LeadIn);
    } else if setting.heard == Some(verb) {
        reasons.push(VerbReason::Narration);
    }
    match verb.group {
        VerbGroup::Closing if setting.speaks_again => reasons.push(VerbReason::SpeaksAgain),
        VerbGroup::Adding | VerbGroup::Closing if !setting.spoke => {
            reasons.push(VerbReason::NothingBefore);
        }
        VerbGroup::Adding if setting.goes_on => reasons.push(VerbReason::GoesOn),
        VerbGroup::Replying if !setting.asked => reasons.push(VerbReason::NoQuestion),
        VerbGroup::Replying => reasons.push(VerbReason::Answers),
        VerbGroup::Closing => reasons.push(VerbReason::Last),
        VerbGroup::Wishing if matches!(verb.after, "tanya" | "asked") => {
            reasons.push(if setting.asks {
                VerbReason::Asks
            } else {
                VerbReason::NotAQuestion
            });
        }
        VerbGroup::Neutral
        | VerbGroup::Explaining
        | VerbGroup::Stressing
        | VerbGroup::Adding
        | VerbGroup::Revealing
        | VerbGroup::Wishing => {}
    }
    if setting.before.as_deref() == Some(verb.after) {
        reasons.push(VerbReason::Repeats);
    }
    reasons
}
