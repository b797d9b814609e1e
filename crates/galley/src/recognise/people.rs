//! Whom an attribution means: somebody the release knows, somebody the directory
//! knows, or somebody new.

use siaran_model::{Answer, Block as Part, Language, PartId, Release, Speaker, SpeakerId};

use super::names::{met, new_speaker, without_tail};
use crate::compose::short_name;

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who {
    Nobody,
    Release(SpeakerId),
    Directory(Speaker),
    New(Speaker),
}

/// Whether a subject is a pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronouns {
    Nobody,
    /// *-nya*
    Suffix,
    /// *ia, dia, beliau, she, he, they*
    Word,
}

impl Pronouns {
    pub(super) fn of(language: Language, subject: &str) -> Self {
        let word = subject.to_lowercase();
        match language {
            Language::Indonesian if word == "nya" => Self::Suffix,
            Language::Indonesian if ["ia", "dia", "beliau", "mereka"].contains(&word.as_str()) => {
                Self::Word
            }
            Language::English if ["he", "she", "they"].contains(&word.as_str()) => Self::Word,
            Language::Indonesian | Language::English => Self::Nobody,
        }
    }
}

/// Who says the words of a part. `None`: nobody can be meant.
pub(super) fn who(
    release: &Release,
    part: &PartId,
    subject: &str,
    directory: &[Speaker],
    pronoun: Pronouns,
) -> Option<Who> {
    let before = before(release, part);
    if pronoun != Pronouns::Nobody {
        return Some(speaker_before(release, &before).map_or(Who::Nobody, Who::Release));
    }
    if subject.trim().is_empty() {
        return None;
    }
    let named = release
        .speakers
        .iter()
        .filter(|speaker| names_in_full(subject, speaker));
    // Who is named with more words is meant: *Sari Lestari* and not *Sari*.
    if let Some(speaker) = named.max_by_key(|speaker| speaker.name.len()) {
        return Some(Who::Release(speaker.id.clone()));
    }
    let short: Vec<_> = release
        .speakers
        .iter()
        .filter(|speaker| names_short(subject, speaker, release.language))
        .collect();
    match short.as_slice() {
        [] => {}
        [one] => return Some(Who::Release(one.id.clone())),
        several => {
            let last = speaker_before(release, &before);
            let meant = several
                .iter()
                .find(|speaker| Some(&speaker.id) == last.as_ref());
            return Some(Who::Release(meant.unwrap_or(&several[0]).id.clone()));
        }
    }
    if let Some(speaker) = directory
        .iter()
        .filter(|speaker| names_in_full(subject, speaker))
        .max_by_key(|speaker| speaker.name.len())
    {
        return Some(Who::Directory(speaker.clone()));
    }
    let tail = without_tail(subject);
    let texts: Vec<&str> = before.iter().map(|(text, _)| text.as_str()).collect();
    // After *ujarnya* comes where or when, never who.
    if tail.is_empty() {
        return Some(speaker_before(release, &before).map_or(Who::Nobody, Who::Release));
    }
    if let Some(met) = met(release.language, tail, &texts) {
        let known = directory.iter().find(|speaker| speaker.name == met.name);
        return Some(known.cloned().map_or(Who::New(met), Who::Directory));
    }
    let all = all_words(release);
    Some(Who::New(new_speaker(release, tail, &all)))
}

/// Whether the words hold the full name.
fn names_in_full(words: &str, speaker: &Speaker) -> bool {
    let name = speaker.name.trim();
    name.contains(' ') && holds(words, name) || words == name
}

/// Whether the words are the short name, with at most a title before or a place
/// behind it: *Rahmat*, *Camat Bagus*, *Eddy di Jakarta*.
fn names_short(words: &str, speaker: &Speaker, language: Language) -> bool {
    let short = short_name(speaker, language);
    if short.is_empty() {
        return false;
    }
    let core = without_tail(words);
    // A sentence that begins with *the participant* has a capital.
    core == short || speaker.is_described() && core.to_lowercase() == short.to_lowercase() || {
        let last = core.strip_suffix(short.as_str());
        last.is_some_and(|title| title.ends_with(' ') && title.split_whitespace().count() <= 2)
    }
}

/// Whether the text holds these words, and not as part of longer ones.
pub(super) fn holds(text: &str, words: &str) -> bool {
    rightmost(text, words).is_some()
}

/// Where these words stand last.
fn rightmost(text: &str, words: &str) -> Option<usize> {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    (!words.is_empty())
        .then(|| {
            text.rmatch_indices(words).find(|(at, _)| {
                apart(text[..*at].chars().next_back())
                    && apart(text[at + words.len()..].chars().next())
            })
        })
        .flatten()
        .map(|(at, _)| at)
}

/// The narration before a part, and who is quoted in it, from top to bottom.
fn before(release: &Release, part: &PartId) -> Vec<(String, Option<SpeakerId>)> {
    let mut before = vec![(release.lede.plain(), None)];
    for block in &release.body {
        if block.id() == part {
            break;
        }
        match block {
            Part::Paragraph(paragraph) => before.push((paragraph.text.plain(), None)),
            Part::Quote(quote) => before.push((quote.lead_in.plain(), quote.speaker.clone())),
            Part::Exchange(exchange) => {
                before.push((exchange.question.plain(), None));
                for answer in &exchange.answers {
                    if answer.id() == part {
                        return before;
                    }
                    before.push(match answer {
                        Answer::Quote(quote) => (quote.lead_in.plain(), quote.speaker.clone()),
                        Answer::Paragraph(paragraph) => (paragraph.text.plain(), None),
                    });
                }
            }
            Part::List(list) => {
                let items = list.items.iter().map(|item| item.text.plain());
                before.extend(items.map(|item| (item, None)));
            }
            Part::Subheading(_) | Part::Figure(_) => {}
        }
    }
    before
}

/// Who was quoted or named last.
fn speaker_before(release: &Release, before: &[(String, Option<SpeakerId>)]) -> Option<SpeakerId> {
    before
        .iter()
        .rev()
        .find_map(|(text, quoted)| quoted.clone().or_else(|| named_in(release, text).cloned()))
}

/// Whom of the release's speakers a text names last.
pub(super) fn named_in<'r>(release: &'r Release, text: &str) -> Option<&'r SpeakerId> {
    let named = release.speakers.iter().filter_map(|speaker| {
        let full = rightmost(text, speaker.name.trim());
        let short = rightmost(text, &short_name(speaker, release.language));
        Some((full.max(short)?, &speaker.id))
    });
    named.max_by_key(|(at, _)| *at).map(|(_, id)| id)
}

/// All words of the body in which somebody may be named.
fn all_words(release: &Release) -> String {
    let mut all = release.lede.plain();
    for block in &release.body {
        let words = match block {
            Part::Paragraph(paragraph) => paragraph.text.plain(),
            Part::Quote(quote) => quote.lead_in.plain(),
            Part::Exchange(exchange) => exchange.question.plain(),
            Part::Subheading(_) | Part::List(_) | Part::Figure(_) => continue,
        };
        all.push('\n');
        all.push_str(&words);
    }
    all
}
