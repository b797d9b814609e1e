//! Paragraphs read as quotes: `compose` the other way round.
//!
//! A paragraph becomes a quote only where that quote is composed to the words
//! that stood there; else it is a proposal. What is looked at is bounded, since
//! it may come from any clipboard.

mod form;
mod names;
mod people;
mod question;

use serde::Serialize;
use siaran_model::{
    Answer, Block as Part, ExchangeForm, Paragraph, PartId, Placement, Quote, Release, Run,
    Speaker, SpeakerId, Subject, Text,
};

use self::form::{Form, Way, form};
use self::people::{Pronouns, Who, named_in, who};
pub use self::question::{Question, question_in, told_question};
use crate::compose::composed_words;

/// The longest paragraph that is looked at, in characters.
const LONGEST: usize = 8_000;

/// The most paragraphs that are looked at together.
const MOST: usize = 400;

/// A paragraph that is a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Recognised {
    /// The quote, under the id of its paragraph.
    pub quote: Quote,
    /// Who said it, where the release does not know them yet.
    pub speaker: Option<Speaker>,
    /// Whether it is composed to exactly the words that stood there, marks of
    /// quotation aside.
    pub exact: bool,
}

/// Reads those of these paragraphs that are quotes. Later ones know the speakers
/// of earlier ones. `directory` may know somebody whom the release does not;
/// `new_id` names somebody whom neither knows.
pub fn recognise(
    release: &Release,
    parts: &[PartId],
    directory: &[Speaker],
    mut new_id: impl FnMut() -> SpeakerId,
) -> Vec<Recognised> {
    let mut trial = Release {
        images: Vec::new(),
        ..release.clone()
    };
    trial.house.exchanges = ExchangeForm::Narrative;
    let mut found = Vec::new();
    for part in parts.iter().take(MOST) {
        if let Some(recognised) = one(&mut trial, part, directory, &mut new_id) {
            found.push(recognised);
        }
    }
    found
}

/// Whether a text may be a quote at all: it holds marks of quotation.
pub fn may_be_quote(text: &Text) -> bool {
    text.runs()
        .iter()
        .any(|run| run.text.chars().any(form::is_double))
}

fn one(
    trial: &mut Release,
    part: &PartId,
    directory: &[Speaker],
    new_id: &mut dyn FnMut() -> SpeakerId,
) -> Option<Recognised> {
    let paragraph = paragraph(trial, part)?.clone();
    let plain = paragraph.text.plain();
    if plain.chars().count() > LONGEST {
        return None;
    }
    let forms = form(trial.language, &plain);
    let mut proposal = None;
    let mut near = false;
    for form in forms {
        let speech = slice(&paragraph.text, &form.speech).plain();
        if !speech.chars().any(char::is_alphanumeric) {
            continue;
        }
        let Some((candidates, speaker)) = candidates(trial, &paragraph, &form, directory, new_id)
        else {
            continue;
        };
        let before = trial.speakers.len();
        trial.speakers.extend(speaker.clone());
        for quote in candidates {
            replace(trial, part, Part::Quote(quote.clone()));
            let words = composed_words(trial, part);
            let exact = same_words(&words, &plain);
            if exact {
                return Some(Recognised {
                    quote,
                    speaker,
                    exact,
                });
            }
            let proposed = Recognised {
                quote,
                speaker: speaker.clone(),
                exact,
            };
            // The one whose letters are the same, else the likeliest.
            if !near && same_letters(&words, &plain) {
                near = true;
                proposal = Some(proposed);
            } else {
                proposal.get_or_insert(proposed);
            }
        }
        trial.speakers.truncate(before);
        replace(trial, part, Part::Paragraph(paragraph.clone()));
    }
    proposal
}

/// The quotes that a form may be, the likeliest first, and who is new.
fn candidates(
    trial: &Release,
    paragraph: &Paragraph,
    form: &Form,
    directory: &[Speaker],
    new_id: &mut dyn FnMut() -> SpeakerId,
) -> Option<(Vec<Quote>, Option<Speaker>)> {
    let pronouns = match form.way {
        Way::Alone => Pronouns::Nobody,
        Way::After | Way::Before | Way::LeadIn => Pronouns::of(trial.language, &form.subject),
    };
    let who = match form.way {
        Way::Alone => Who::Nobody,
        Way::LeadIn => {
            named_in(trial, &form.subject).map_or(Who::Nobody, |id| Who::Release(id.clone()))
        }
        Way::After | Way::Before => who(trial, &paragraph.id, &form.subject, directory, pronouns)?,
    };
    // The sentence before names whom *-nya* means.
    let led = form
        .lead_in
        .as_ref()
        .map(|range| slice(&paragraph.text, range).plain());
    let who = match (led, pronouns) {
        (Some(led), Pronouns::Suffix | Pronouns::Word) => {
            named_in(trial, &led).map_or(who, |id| Who::Release(id.clone()))
        }
        (Some(_), Pronouns::Nobody) | (None, _) => who,
    };
    // A word that nobody knows as a verb and a name that nobody knows either are
    // hardly an attribution.
    if !form.sure && matches!(who, Who::New(_) | Who::Nobody) {
        return None;
    }
    let (speaker, new) = match who {
        Who::Nobody => (None, None),
        Who::Release(id) => (Some(id), None),
        Who::Directory(speaker) => {
            let taken = trial.speaker(&speaker.id).is_some();
            let id = if taken { new_id() } else { speaker.id.clone() };
            (Some(id.clone()), Some(Speaker { id, ..speaker }))
        }
        Who::New(mut speaker) => {
            speaker.id = new_id();
            (Some(speaker.id.clone()), Some(speaker))
        }
    };
    let written = || Subject::Written(form.subject.clone());
    let subjects = match (form.way, pronouns) {
        (Way::Alone | Way::LeadIn, _) => vec![Subject::Automatic],
        (Way::After, Pronouns::Suffix) => vec![Subject::Automatic, Subject::Pronoun],
        (_, Pronouns::Word) => vec![Subject::Automatic, Subject::Pronoun, written()],
        (Way::After | Way::Before, Pronouns::Suffix | Pronouns::Nobody) => {
            vec![Subject::Automatic, Subject::Short, Subject::Full, written()]
        }
    };
    let cut = |range: &std::ops::Range<usize>| slice(&paragraph.text, range);
    let placement = match (form.way, &form.resumed) {
        (Way::Before, _) => Placement::Before,
        (Way::After | Way::LeadIn | Way::Alone, Some(resumed)) => Placement::Between(cut(resumed)),
        (Way::After | Way::LeadIn | Way::Alone, None) => Placement::After,
    };
    let quotes = subjects.into_iter().map(|subject| Quote {
        id: paragraph.id.clone(),
        lead_in: form.lead_in.as_ref().map(&cut).unwrap_or_default(),
        text: if form.ends {
            with_stop(&cut(&form.speech))
        } else {
            cut(&form.speech)
        },
        speaker: speaker.clone(),
        reporting_verb: form.verb.clone(),
        subject,
        placement: placement.clone(),
        prompt: paragraph.prompt.clone(),
    });
    Some((quotes.collect(), new))
}

/// The words with a full stop.
fn with_stop(text: &Text) -> Text {
    let mut runs = text.runs().to_vec();
    if let Some(last) = runs.last_mut() {
        last.text.push('.');
    }
    Text::new(runs)
}

/// The paragraph of this id, in the body or an answer.
fn paragraph<'r>(release: &'r Release, part: &PartId) -> Option<&'r Paragraph> {
    release.body.iter().find_map(|block| match block {
        Part::Paragraph(paragraph) if paragraph.id == *part => Some(paragraph),
        Part::Exchange(exchange) => exchange.answers.iter().find_map(|answer| match answer {
            Answer::Paragraph(paragraph) if paragraph.id == *part => Some(paragraph),
            Answer::Paragraph(_) | Answer::Quote(_) => None,
        }),
        Part::Paragraph(_)
        | Part::Subheading(_)
        | Part::List(_)
        | Part::Figure(_)
        | Part::Quote(_) => None,
    })
}

/// Puts a paragraph or quote in the place of the one of this id.
fn replace(release: &mut Release, part: &PartId, by: Part) {
    let answer = match &by {
        Part::Paragraph(paragraph) => Some(Answer::Paragraph(paragraph.clone())),
        Part::Quote(quote) => Some(Answer::Quote(quote.clone())),
        Part::Subheading(_) | Part::List(_) | Part::Figure(_) | Part::Exchange(_) => None,
    };
    for block in &mut release.body {
        if block.id() == part {
            *block = by;
            return;
        }
        if let Part::Exchange(exchange) = block
            && let Some(place) = exchange.answers.iter_mut().find(|one| one.id() == part)
            && let Some(answer) = answer.clone()
        {
            *place = answer;
            return;
        }
    }
}

/// The characters of a range with their marks, without white space around them.
pub(crate) fn slice(text: &Text, range: &std::ops::Range<usize>) -> Text {
    let chars: Vec<_> = text
        .runs()
        .iter()
        .flat_map(|run| run.text.chars().map(move |c| (c, &run.marks)))
        .collect();
    let mut cut = &chars[range.start.min(chars.len())..range.end.min(chars.len())];
    while let [(c, _), rest @ ..] = cut
        && c.is_whitespace()
    {
        cut = rest;
    }
    while let [rest @ .., (c, _)] = cut
        && c.is_whitespace()
    {
        cut = rest;
    }
    Text::new(cut.iter().map(|(c, marks)| Run {
        text: c.to_string(),
        marks: (*marks).clone(),
    }))
}

/// Whether two texts differ in nothing but punctuation and white space.
fn same_letters(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    letters(one) == letters(other)
}

/// Whether two texts have the same words, whichever marks of quotation and white
/// space they use.
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    fn plain(text: &str) -> String {
        let straight: String = text
            .chars()
            .map(|c| match c {
                '‘' | '’' | '‚' => '\'',
                c if form::is_double(c) => '"',
                c => c,
            })
            .collect();
        straight.split_whitespace().collect::<Vec<_>>().join(" ")
    }
    plain(one) == plain(other)
}
