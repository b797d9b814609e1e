//! An exchange: a question in reported speech and its answers, as narration or
//! as a list of T and J.

use siaran_model::{Answer, Asker, Exchange, ExchangeForm, Language};

use super::Composer;
use super::letters::Letters;
use super::quote::{Place, capitalised, stop};
use super::runs::{Runs, clean};
use crate::{Block, Field, Origin, Run, Style, TextBlock};

/// Words that open a reported question or statement, and so take no capital
/// after the asking verb.
const OPENERS: [&str; 26] = [
    "apa",
    "apakah",
    "bagaimana",
    "bagaimanakah",
    "berapa",
    "kapan",
    "mengapa",
    "kenapa",
    "siapa",
    "di",
    "ke",
    "dari",
    "cara",
    "bahwa",
    "tentang",
    "soal",
    "how",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "who",
    "why",
    "if",
    "that",
];

impl<'a> Composer<'a> {
    pub(super) fn exchange(&mut self, exchange: &'a Exchange) {
        let list = self.release.house.exchanges == ExchangeForm::List;
        self.voices.pause();
        self.voices.hear(&exchange.question);
        self.voices.ask();
        let mut runs = Runs::default();
        if list && !exchange.question.is_blank() {
            runs.strong(self.words.question);
            runs.composed(" ");
        }
        self.question(&mut runs, exchange);
        let style = if list {
            Style::Question
        } else {
            Style::Paragraph
        };
        self.push(&exchange.id, style, runs);
        if exchange.asker != Some(Asker::Again) {
            let asker = exchange.asker.as_ref();
            self.asker = asker.filter(|asker| !self.introduced(asker).is_empty());
        }

        let mut place = Place::Answer;
        let mut unmarked = list;
        for answer in &exchange.answers {
            let mut blocks = match answer {
                Answer::Quote(quote) => {
                    let blocks = self.quote(quote, place);
                    if !blocks.is_empty() {
                        place = Place::Further;
                    }
                    blocks
                }
                Answer::Paragraph(paragraph) => {
                    self.voices.hear(&paragraph.text);
                    let mut runs = Runs::default();
                    runs.typed(Letters::of(&paragraph.text, Field::Text));
                    vec![TextBlock {
                        part: paragraph.id.clone(),
                        style: Style::Paragraph,
                        runs: runs.finish(),
                        speaker: None,
                    }]
                }
            };
            blocks.retain(|block| !block.runs.is_empty());
            for block in &mut blocks {
                if list {
                    block.style = Style::Answer;
                }
                if std::mem::take(&mut unmarked) {
                    block.runs.splice(0..0, self.answer_mark());
                }
            }
            self.blocks.extend(blocks.into_iter().map(Block::Text));
        }
    }

    fn answer_mark(&self) -> [Run; 2] {
        let mark = |text: &str, marks| Run {
            text: text.to_owned(),
            marks,
            origin: Origin::Composed,
        };
        [
            mark(self.words.answer, super::bold()),
            mark(" ", siaran_model::Marks::default()),
        ]
    }

    /// *Salah satu peserta dari … menanyakan bagaimana ….* Without an asker the
    /// question is a sentence by itself.
    fn question(&self, runs: &mut Runs, exchange: &Exchange) {
        let mut question = Letters::of(&exchange.question, Field::Question);
        if question.is_empty() {
            return;
        }
        match self.asker(exchange) {
            Some(asker) => {
                let opener = question.first_word().to_lowercase();
                runs.composed(&capitalised(&asker));
                runs.composed(" ");
                runs.composed(&self.asking_verb(exchange, &opener));
                runs.composed(" ");
                if OPENERS.contains(&opener.as_str()) {
                    question.lower();
                }
                question.drop_question_mark();
            }
            None => question.capitalise(),
        }
        runs.typed(question);
        stop(runs);
    }

    fn asker(&self, exchange: &Exchange) -> Option<String> {
        let asker = match exchange.asker.as_ref()? {
            Asker::Again => again(self.release.language, self.asker?),
            asker @ (Asker::Named(_) | Asker::Unit(_)) => self.introduced(asker),
        };
        Some(asker).filter(|asker| !asker.is_empty())
    }

    /// Somebody who asks for the first time.
    fn introduced(&self, asker: &Asker) -> String {
        match asker {
            Asker::Named(name) => clean(name),
            Asker::Unit(unit) => match clean(unit) {
                unit if unit.is_empty() => unit,
                unit => format!("{} {unit}", self.words.participant),
            },
            Asker::Again => String::new(),
        }
    }

    fn asking_verb(&self, exchange: &Exchange, opener: &str) -> String {
        match clean(&exchange.asking_verb) {
            verb if verb.is_empty() => {
                usual_verb(self.release.language, exchange.asker.as_ref(), opener).to_owned()
            }
            verb => verb,
        }
    }
}

/// The asking verb where the writer names none.
pub(crate) fn usual_verb(language: Language, asker: Option<&Asker>, opener: &str) -> &'static str {
    match (language, asker, opener) {
        (Language::Indonesian, Some(Asker::Again), "bahwa") => "kembali menyampaikan",
        (Language::Indonesian, Some(Asker::Again), _) => "kembali menanyakan",
        (Language::Indonesian, _, "bahwa") => "menyampaikan",
        (Language::Indonesian, _, _) => "menanyakan",
        (Language::English, Some(Asker::Again), "that") => "then said",
        (Language::English, Some(Asker::Again), _) => "then asked",
        (Language::English, _, "that") => "said",
        (Language::English, _, _) => "asked",
    }
}

/// Somebody who asked just before. An Indonesian says *ia*; in English *a reporter*
/// becomes *the reporter*, and a name its last word.
fn again(language: Language, asker: &Asker) -> String {
    match (language, asker) {
        (Language::Indonesian, _) => "ia".to_owned(),
        (Language::English, Asker::Named(name)) => {
            let name = clean(name);
            let described = ["a ", "an "].iter().find_map(|article| {
                let start = name.get(..article.len())?;
                start
                    .eq_ignore_ascii_case(article)
                    .then(|| &name[article.len()..])
            });
            match described {
                Some(rest) => format!("the {rest}"),
                None if name
                    .split(' ')
                    .all(|word| word.starts_with(char::is_uppercase)) =>
                {
                    name.rsplit(' ').next().unwrap_or_default().to_owned()
                }
                None => name,
            }
        }
        (Language::English, Asker::Unit(_) | Asker::Again) => "the participant".to_owned(),
    }
}
