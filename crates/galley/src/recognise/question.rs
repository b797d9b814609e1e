//! A paragraph that tells of a question, as the question of an exchange, and back.

use serde::Serialize;
use siaran_model::{Asker, Block as Part, Exchange, ExchangeForm, Language, PartId, Release, Text};

use super::{LONGEST, paragraph, replace, same_words, slice};
use crate::compose::{composed_question, composed_words, usual_verb};

/// Words of narration that tell of a question, longer ones before those they end in.
const ASKING: [&str; 17] = [
    "kembali menanyakan",
    "kembali menyampaikan",
    "kembali bertanya",
    "ingin mengetahui",
    "bertanya lagi",
    "bertanya tentang",
    "bertanya mengenai",
    "bertanya",
    "mempertanyakan",
    "menanyakan",
    "menyampaikan",
    "then asked",
    "then said",
    "wanted to know",
    "wondered",
    "asked",
    "said",
];

/// First words that are no name, and so have no capital elsewhere.
const DESCRIBING: [&str; 14] = [
    "seorang",
    "salah",
    "seseorang",
    "sejumlah",
    "beberapa",
    "para",
    "wartawan",
    "peserta",
    "warga",
    "a",
    "an",
    "one",
    "some",
    "several",
];

/// A paragraph as the question of an exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Who asked, where the paragraph says so.
    pub asker: Option<Asker>,
    /// Empty: the one that the galley chooses.
    pub asking_verb: String,
    /// Where its words start in the paragraph, in characters (Unicode scalar values).
    pub from: u32,
    /// Where they end.
    pub to: u32,
}

/// Reads a paragraph of the body as a question. Who asked is taken out of its words
/// only where the galley puts the same words there again; else all of it is the
/// question. `None`: it is no paragraph of the body.
pub fn question_in(release: &Release, part: &PartId) -> Option<Question> {
    let place = release.body.iter().position(|block| block.id() == part)?;
    let text = paragraph(release, part)?.text.clone();
    let plain = text.plain();
    let chars: Vec<char> = plain.chars().collect();
    let whole = Question {
        asker: None,
        asking_verb: String::new(),
        from: 0,
        to: u32::try_from(chars.len()).ok()?,
    };
    if chars.len() > LONGEST {
        return Some(whole);
    }
    let follows = release.body[..place]
        .iter()
        .any(|block| matches!(block, Part::Exchange(_)));
    let mut trial = Release {
        images: Vec::new(),
        ..release.clone()
    };
    trial.house.exchanges = ExchangeForm::Narrative;
    let read = askings(&chars).find_map(|(start, verb)| {
        candidates(&trial, &chars, start, verb, follows)
            .into_iter()
            .find(|question| is_told(&mut trial, part, question, &text))
    });
    Some(read.unwrap_or(whole))
}

/// Whether the exchange of this question is composed to the words of the text.
fn is_told(trial: &mut Release, part: &PartId, question: &Question, text: &Text) -> bool {
    let range = question.from as usize..question.to as usize;
    replace(
        trial,
        part,
        Part::Exchange(Exchange {
            id: part.clone(),
            asker: question.asker.clone(),
            asking_verb: question.asking_verb.clone(),
            question: slice(text, &range),
            answers: Vec::new(),
        }),
    );
    same_words(&composed_words(trial, part), &text.plain())
}

/// Where the text has a word of asking, and which.
fn askings(chars: &[char]) -> impl Iterator<Item = (usize, &'static str)> {
    (1..chars.len()).filter_map(|start| {
        let apart = chars[start - 1] == ' ';
        let verb = ASKING.iter().find(|verb| {
            let end = start + verb.chars().count();
            apart
                && chars.get(end) == Some(&' ')
                && chars[start..end].iter().copied().eq(verb.chars())
        });
        verb.map(|verb| (start, *verb))
    })
}

/// The questions that a text with this word of asking may be.
fn candidates(
    release: &Release,
    chars: &[char],
    start: usize,
    verb: &'static str,
    follows: bool,
) -> Vec<Question> {
    let who: String = chars[..start].iter().collect();
    let from = start + verb.chars().count() + 1;
    let asked: String = chars[from..].iter().collect();
    let to = from + asked.trim_end().trim_end_matches('.').chars().count();
    let opener: String = asked
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    askers(release.language, who.trim(), follows)
        .into_iter()
        .filter_map(|asker| {
            let usual = usual_verb(release.language, Some(&asker), &opener) == verb;
            Some(Question {
                asker: Some(asker),
                asking_verb: if usual { "" } else { verb }.to_owned(),
                from: u32::try_from(from).ok()?,
                to: u32::try_from(to).ok()?,
            })
        })
        .collect()
}

fn askers(language: Language, who: &str, follows: bool) -> Vec<Asker> {
    let lower = lowered(who);
    let participant = match language {
        Language::Indonesian => "salah satu peserta dari ",
        Language::English => "a participant from ",
    };
    let mut askers = Vec::new();
    if follows {
        askers.push(Asker::Again);
    }
    if let Some(unit) = lower.strip_prefix(participant) {
        askers.push(Asker::Unit(unit.to_owned()));
    }
    askers.push(Asker::Named(lower));
    askers
}

/// Without the capital of the sentence, where the first word is no name.
fn lowered(who: &str) -> String {
    let first = who.split(' ').next().unwrap_or_default().to_lowercase();
    if DESCRIBING.contains(&first.as_str()) {
        format!("{first}{}", &who[who.find(' ').unwrap_or(who.len())..])
    } else {
        who.to_owned()
    }
}

fn is_named(asker: &Asker) -> bool {
    match asker {
        Asker::Named(who) | Asker::Unit(who) => !who.trim().is_empty(),
        Asker::Again => true,
    }
}

/// The paragraph that tells of an exchange's question, whichever way the house prints
/// it. A question that is not written yet is a blank, so that who asked is kept.
pub fn told_question(release: &Release, part: &PartId) -> Text {
    let mut told = Release {
        images: Vec::new(),
        ..release.clone()
    };
    told.house.exchanges = ExchangeForm::Narrative;
    let blank = match release.language {
        Language::Indonesian => "[[pertanyaan]]",
        Language::English => "[[question]]",
    };
    for block in &mut told.body {
        if let Part::Exchange(exchange) = block
            && exchange.id == *part
            && exchange.question.is_blank()
            && exchange.asker.as_ref().is_some_and(is_named)
        {
            exchange.question = blank.into();
        }
    }
    composed_question(&told, part)
}
