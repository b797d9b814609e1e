//! A quote: marks, punctuation, and who said it.
//!
//! The order of comma, full stop and closing mark follows EYD V (tanda petik,
//! tanda koma); English keeps the same order.

use siaran_model::{
    FullMention, Language, Placement, Pronoun, Quote, QuoteMarks, Speaker, Subject, Text,
};

use super::fit::doubts;
use super::lead_in::led;
use super::letters::Letters;
use super::runs::{Runs, clean};
use super::verbs::{Setting, before_speech, usual};
use super::voices::short_name;
use super::{Composer, Standing, Style};
use crate::{Field, Mention, Said, TextBlock};

/// Where a quote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the paragraphs.
    Body,
    /// First words of an answer.
    Answer,
    /// Later words of an answer.
    Further,
}

/// Who speaks and how that is said, before it is put in order.
struct Attribution {
    verb: String,
    /// `None`: the Indonesian suffix *-nya*.
    subject: Option<String>,
    /// The subject carries a post behind the name, between commas.
    apposition: bool,
    /// The subject is the full mention.
    full: bool,
    /// The subject is a name, not a pronoun.
    names: bool,
}

impl Attribution {
    fn put_subject(&self, runs: &mut Runs, subject: &str) {
        if self.names {
            runs.named(subject);
        } else {
            runs.composed(subject);
        }
    }
}

impl<'a> Composer<'a> {
    /// The paragraphs of a quote. None while it has no words.
    pub(super) fn quote(&mut self, quote: &'a Quote, place: Place) -> Vec<TextBlock> {
        let speaker = quote
            .speaker
            .as_ref()
            .and_then(|id| self.release.speaker(id));
        let named = speaker.filter(|speaker| !speaker.name.trim().is_empty());
        let knows = named.is_some_and(|speaker| self.voices.knows(speaker));
        self.voices.hear(&quote.lead_in);
        let mut lead_in = Letters::of(&quote.lead_in, Field::LeadIn);
        let runs_in = matches!(lead_in.last(), Some(',' | ':'));
        let setting = self.setting(quote, named, place, runs_in);
        let said = self.said_by(quote, named, &setting, runs_in);
        let (verb, asks) = (said.verb.clone(), setting.asks);
        self.said.push(said);
        let attribution = if runs_in {
            None
        } else {
            self.attribution(quote, named, &verb, setting.goes_on)
        };
        self.standings.push(Standing {
            quote,
            speaker: named,
            setting,
            knows,
        });
        let mut blocks = Vec::new();
        let mut runs = Runs::default();
        if !lead_in.is_empty() {
            lead_in.capitalise();
            if runs_in {
                runs.typed(lead_in);
                runs.composed(" ");
            } else {
                let mut own = Runs::default();
                own.typed(lead_in);
                blocks.push(block(quote, Style::LeadIn, own));
            }
        }
        let resumed = match &quote.placement {
            Placement::After | Placement::Before => None,
            Placement::Between(resumed) => Some(resumed).filter(|resumed| !resumed.is_blank()),
        };
        if quote.text.is_blank() && resumed.is_none() {
            if runs_in {
                blocks.push(block(quote, Style::Quote, runs));
            }
            return blocks;
        }
        let verb = attribution.as_ref().map(|_| verb);
        match (attribution, resumed) {
            (None, resumed) => self.speech_alone(&mut runs, &quote.text, resumed),
            (Some(attribution), Some(resumed)) => {
                self.speech_around(&mut runs, &quote.text, &attribution, resumed);
            }
            (Some(attribution), None) if quote.placement == Placement::Before => {
                self.speech_after(&mut runs, &attribution, &quote.text);
            }
            (Some(attribution), None) => self.speech_before(&mut runs, &quote.text, &attribution),
        }
        self.voices.spoke(speaker, verb, asks);
        blocks.push(block(quote, Style::Quote, runs));
        blocks
    }

    /// *“….”*
    fn speech_alone(&self, runs: &mut Runs, text: &Text, resumed: Option<&Text>) {
        let mut speech = self.speech(text, Field::Text);
        speech.capitalise();
        self.open(runs);
        let rest = resumed.map(|resumed| self.speech(resumed, Field::Resumed));
        runs.typed(speech);
        if let Some(rest) = rest {
            runs.composed(" ");
            runs.typed(rest);
        }
        stop(runs);
        self.close(runs);
    }

    /// *“…,” jelas Rahmat.*
    fn speech_before(&self, runs: &mut Runs, text: &Text, attribution: &Attribution) {
        let mut speech = self.speech(text, Field::Text);
        speech.capitalise();
        self.open(runs);
        comma_after(runs, speech);
        self.close(runs);
        runs.composed(" ");
        self.after_speech(runs, attribution);
        stop(runs);
    }

    /// *Rahmat menjelaskan, “….”*
    fn speech_after(&self, runs: &mut Runs, attribution: &Attribution, text: &Text) {
        let subject = attribution.subject.as_deref().unwrap_or("ia");
        attribution.put_subject(runs, &capitalised(subject));
        runs.composed(if attribution.apposition { ", " } else { " " });
        runs.composed(before_speech(self.release.language, &attribution.verb));
        runs.composed(", ");
        self.speech_alone(runs, text, None);
    }

    /// *“…,” jelas Rahmat, “….”* A sentence that goes on stays as it is; after a
    /// finished one the attribution ends with a full stop and a new one starts.
    fn speech_around(
        &self,
        runs: &mut Runs,
        text: &Text,
        attribution: &Attribution,
        resumed: &Text,
    ) {
        let mut speech = self.speech(text, Field::Text);
        speech.capitalise();
        let finished = speech.ends_sentence();
        self.open(runs);
        comma_after(runs, speech);
        self.close(runs);
        runs.composed(" ");
        self.after_speech(runs, attribution);
        let mut resumed = self.speech(resumed, Field::Resumed);
        if finished {
            stop(runs);
            resumed.capitalise();
        } else {
            runs.composed(",");
        }
        runs.composed(" ");
        self.open(runs);
        runs.typed(resumed);
        stop(runs);
        self.close(runs);
    }

    fn speech<'t>(&self, text: &'t Text, field: Field) -> Letters<'t> {
        let mut speech = Letters::of(text, field);
        speech.unquote();
        speech.nest_quotes(self.release.house.quote_marks);
        speech
    }

    fn open(&self, runs: &mut Runs) {
        runs.composed(match self.release.house.quote_marks {
            QuoteMarks::Curly => "“",
            QuoteMarks::Straight => "\"",
        });
    }

    fn close(&self, runs: &mut Runs) {
        runs.composed(match self.release.house.quote_marks {
            QuoteMarks::Curly => "”",
            QuoteMarks::Straight => "\"",
        });
    }

    /// Verb and subject as they stand after the speech: *jelasnya*, *jelas
    /// Rahmat*, *said Rahmat Wijaya, head of information*, *Wijaya said*.
    fn after_speech(&self, runs: &mut Runs, attribution: &Attribution) {
        let Attribution {
            verb,
            subject,
            full,
            ..
        } = attribution;
        match (self.release.language, subject) {
            (_, None) if verb.ends_with("nya") => runs.composed(verb),
            (_, None) => runs.composed(&format!("{verb}nya")),
            (Language::English, Some(subject)) if !full => {
                attribution.put_subject(runs, subject);
                runs.composed(&format!(" {verb}"));
            }
            (Language::Indonesian | Language::English, Some(subject)) => {
                runs.composed(&format!("{verb} "));
                attribution.put_subject(runs, subject);
            }
        }
    }

    /// What the place of a quote says about its verb.
    fn setting(
        &self,
        quote: &Quote,
        speaker: Option<&Speaker>,
        place: Place,
        runs_in: bool,
    ) -> Setting {
        let leads = (!runs_in)
            .then(|| led(self.release.language, &quote.lead_in.plain()))
            .flatten();
        Setting {
            goes_on: speaker.is_some_and(|speaker| self.voices.goes_on(speaker)),
            answers: place == Place::Answer,
            asks: quote.text.plain().trim_end().ends_with('?'),
            leads: leads.map(|(_, verb)| verb),
            heard: self.voices.heard(),
            spoke: speaker.is_some_and(|speaker| self.voices.was_quoted(speaker)),
            speaks_again: speaker
                .and_then(|speaker| self.last.get(&speaker.id))
                .is_some_and(|last| **last != quote.id),
            asked: place != Place::Body || self.voices.asked(),
            before: self.voices.verb_before().map(str::to_owned),
        }
    }

    /// How the quote is attributed, as far as that is known.
    fn said_by(
        &self,
        quote: &Quote,
        speaker: Option<&Speaker>,
        setting: &Setting,
        runs_in: bool,
    ) -> Said {
        let language = self.release.language;
        let usual = usual(language, setting).to_owned();
        let verb = match clean(&quote.reporting_verb) {
            typed if typed.is_empty() => usual.clone(),
            typed => typed,
        };
        let subject = if runs_in {
            None
        } else {
            self.subject(quote, speaker, setting.goes_on)
        };
        Said {
            part: quote.id.clone(),
            doubts: doubts(language, &verb, setting),
            verb,
            usual,
            mention: subject.and_then(|subject| match subject {
                Subject::Full => Some(Mention::Full),
                Subject::Short => Some(Mention::Short),
                Subject::Pronoun => Some(Mention::Pronoun),
                Subject::Written(_) => Some(Mention::Written),
                Subject::Automatic => None,
            }),
            full: speaker.map_or_else(String::new, |speaker| self.full_mention(speaker)),
            short: speaker.map_or_else(String::new, |speaker| short_name(speaker, language)),
            pronoun: match (speaker, language) {
                (None, _) => String::new(),
                (Some(_), Language::Indonesian) => "-nya".to_owned(),
                (Some(speaker), Language::English) => pronoun(speaker),
            },
        }
    }

    /// How the quote names its speaker, never `Automatic`. `None` where there is
    /// nobody to name.
    fn subject(&self, quote: &Quote, speaker: Option<&Speaker>, goes_on: bool) -> Option<Subject> {
        Some(match (&quote.subject, speaker) {
            (Subject::Written(words), _) if !words.trim().is_empty() => {
                Subject::Written(clean(words))
            }
            (Subject::Automatic | Subject::Written(_), Some(speaker)) => {
                if !self.voices.knows(speaker) {
                    Subject::Full
                } else if goes_on {
                    Subject::Pronoun
                } else {
                    Subject::Short
                }
            }
            (Subject::Pronoun, None) if self.release.language == Language::Indonesian => {
                Subject::Pronoun
            }
            (_, None) => return None,
            (chosen, Some(_)) => chosen.clone(),
        })
    }

    /// Who said it and how. `None` where that is not known yet.
    fn attribution(
        &self,
        quote: &Quote,
        speaker: Option<&Speaker>,
        verb: &str,
        goes_on: bool,
    ) -> Option<Attribution> {
        let language = self.release.language;
        let subject = self.subject(quote, speaker, goes_on)?;
        let verb = verb.to_owned();
        let full = subject == Subject::Full;
        let names = subject != Subject::Pronoun;
        let apposition = full
            && self.release.house.full_mention == FullMention::NameFirst
            && speaker.is_some_and(|speaker| !post(speaker).is_empty());
        let subject = match (subject, speaker) {
            (Subject::Written(words), _) => Some(words),
            (Subject::Pronoun, Some(speaker)) => match language {
                Language::Indonesian => None,
                Language::English => Some(pronoun(speaker)),
            },
            (Subject::Full, Some(speaker)) => Some(self.full_mention(speaker)),
            (Subject::Short | Subject::Automatic, Some(speaker)) => {
                Some(short_name(speaker, language))
            }
            (Subject::Automatic | Subject::Full | Subject::Short | Subject::Pronoun, None) => None,
        };
        Some(Attribution {
            verb,
            subject,
            apposition,
            full,
            names,
        })
    }

    /// *Kepala Bagian Humas Rahmat Wijaya*, or the name first.
    pub(super) fn full_mention(&self, speaker: &Speaker) -> String {
        let name = self.name(speaker);
        let post = post(speaker);
        match self.release.house.full_mention {
            _ if post.is_empty() => name,
            FullMention::PostFirst => format!("{post} {name}"),
            FullMention::NameFirst => format!("{name}, {post}"),
        }
    }

    /// The full name, with degrees where the house wants them.
    pub(super) fn name(&self, speaker: &Speaker) -> String {
        let mut name = clean(&speaker.name);
        if self.release.house.degrees {
            let before = clean(&speaker.degrees_before);
            if !before.is_empty() {
                name = format!("{before} {name}");
            }
            let after = clean(&speaker.degrees_after);
            if !after.is_empty() {
                name = format!("{name}, {after}");
            }
        }
        name
    }
}

fn block(quote: &Quote, style: Style, runs: Runs) -> TextBlock {
    TextBlock {
        part: quote.id.clone(),
        style,
        runs: runs.finish(),
        speaker: if style == Style::Quote {
            quote.speaker.clone()
        } else {
            None
        },
    }
}

/// *Kepala Bagian Humas Kecamatan Mekarsari*
fn post(speaker: &Speaker) -> String {
    let post = clean(&speaker.post);
    let organisation = clean(&speaker.organisation);
    match (post.is_empty(), organisation.is_empty()) {
        (false, false) => format!("{post} {organisation}"),
        (false, true) => post,
        (true, _) => organisation,
    }
}

fn pronoun(speaker: &Speaker) -> String {
    match speaker.pronoun {
        Some(Pronoun::She) => "she".to_owned(),
        Some(Pronoun::He) => "he".to_owned(),
        Some(Pronoun::They) => "they".to_owned(),
        None => short_name(speaker, Language::English),
    }
}

/// The speech with the comma that leads to its attribution; a question or
/// exclamation needs none.
fn comma_after(runs: &mut Runs, mut speech: Letters<'_>) {
    speech.drop_last_stop();
    let needs_none = matches!(speech.last(), Some('?' | '!'));
    runs.typed(speech);
    if !needs_none {
        runs.composed(",");
    }
}

/// A full stop, unless the sentence has its end.
pub(super) fn stop(runs: &mut Runs) {
    if !matches!(runs.last(), Some('.' | '?' | '!' | '…')) {
        runs.composed(".");
    }
}

/// The words with a capital first letter.
pub(super) fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
