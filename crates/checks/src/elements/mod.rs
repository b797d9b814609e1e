//! The six questions that a lede answers: *apa, siapa, di mana, kapan, mengapa,
//! bagaimana*, each with the words that answer it.

mod deed;
mod manner;
mod people;
mod place;
mod reason;
mod time;

use serde::Serialize;
use siaran_model::{Dateline, House, Language, Release};

use crate::words::{CharRange, Phrase, Words, joined};

/// One of the six questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
// The page has elements of its own.
#[serde(rename = "LedeElement", rename_all = "camelCase")]
pub enum Element {
    /// *Apa*
    What,
    /// *Siapa*
    Who,
    /// *Di mana*
    Where,
    /// *Kapan*
    When,
    /// *Mengapa*
    Why,
    /// *Bagaimana*
    How,
}

/// What answers one of the six questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// Which question.
    pub element: Element,
    /// The words of the lede, in their order. Empty: none were found.
    pub words: Vec<CharRange>,
    /// Whether the dateline, which opens the lede in print, answers it.
    pub dateline: bool,
}

/// The six questions in the order in which newsrooms ask them.
pub(crate) fn tell(release: &Release) -> Vec<Told> {
    let text = release.lede.plain();
    let words = Words::of(&text);
    let language = release.language;
    let time = joined(&words, time::find(&words, language));
    let place = joined(&words, place::find(&words, language, &time));
    let people = joined(&words, people::find(&words, release, &[&time, &place]));
    let reason = reason::find(&words, language);
    let manner = manner::find(&words, language);
    let deed: Vec<_> = deed::find(&words, language)
        .into_iter()
        .map(|phrase| cut(phrase, &[&time, &place, &reason, &manner]))
        .collect();
    let reason: Vec<_> = reason
        .iter()
        .map(|phrase| cut(*phrase, &[&time, &place, &manner]))
        .collect();
    let manner: Vec<_> = manner
        .iter()
        .map(|phrase| cut(*phrase, &[&time, &place, &reason]))
        .collect();
    let dated = Dated::of(&release.dateline, &release.house);
    [
        (Element::What, deed, false),
        (Element::Who, people, false),
        (Element::Where, place, dated.place),
        (Element::When, time, dated.day),
        (Element::Why, reason, false),
        (Element::How, manner, false),
    ]
    .into_iter()
    .map(|(element, phrases, dateline)| Told {
        element,
        words: phrases.iter().map(|phrase| words.range(*phrase)).collect(),
        dateline,
    })
    .collect()
}

/// A phrase up to where the first of others, each in order, begins within it.
fn cut((first, after): Phrase, others: &[&[Phrase]]) -> Phrase {
    let end = others
        .iter()
        .filter_map(|phrases| {
            let next = phrases.partition_point(|(begin, _)| *begin <= first);
            phrases.get(next).map(|(begin, _)| *begin)
        })
        .min();
    (first, end.map_or(after, |end| end.min(after)))
}

/// What the dateline says before the lede.
struct Dated {
    place: bool,
    day: bool,
}

impl Dated {
    fn of(dateline: &Dateline, house: &House) -> Self {
        let says = |what: &str| house.dateline.contains(what);
        Self {
            place: !dateline.place.trim().is_empty() && (says("{place}") || says("{PLACE}")),
            day: dateline.date.is_some()
                && (says("{date}") || says("{short-date}") || says("{weekday}")),
        }
    }
}

/// Where a phrase ends that goes on from a word up to a break, for so many words
/// at most.
fn until_break(words: &Words<'_>, from: usize, most: usize) -> usize {
    (from + 1..words.len().min(from + most))
        .find(|at| words.breaks(*at))
        .unwrap_or(words.len().min(from + most))
}

fn indonesian(language: Language) -> bool {
    language == Language::Indonesian
}

/// Whether a word is in one of these phrases, which stand in order.
fn taken(at: usize, phrases: &[&[Phrase]]) -> bool {
    phrases.iter().any(|phrases| {
        let next = phrases.partition_point(|(first, _)| *first <= at);
        next > 0 && at < phrases[next - 1].1
    })
}

#[cfg(test)]
mod tests;
