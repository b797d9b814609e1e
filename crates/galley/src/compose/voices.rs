//! Who has been named and who is speaking, so that a name stands in full once
//! and a speaker who goes on needs none.

use std::collections::HashSet;

use siaran_model::{Language, Release, Speaker, SpeakerId, Text};

use super::lead_in::{last_sentence, led};
use super::verbs::Verb;

/// Words of narration that tell of a question.
const ASKING: [&str; 12] = [
    "menanyakan",
    "bertanya",
    "mempertanyakan",
    "ditanya",
    "ditanyai",
    "pertanyaan",
    "pertanyaannya",
    "asked",
    "asks",
    "question",
    "questions",
    "wondered",
];

/// The speakers as a reader meets them from top to bottom.
pub(super) struct Voices<'a> {
    release: &'a Release,
    named: HashSet<&'a SpeakerId>,
    speaking: Option<&'a SpeakerId>,
    quoted: HashSet<&'a SpeakerId>,
    asked: bool,
    heard: Option<&'static Verb>,
    verb: Option<String>,
}

impl<'a> Voices<'a> {
    pub(super) fn new(release: &'a Release) -> Self {
        Self {
            release,
            named: HashSet::new(),
            speaking: None,
            quoted: HashSet::new(),
            asked: false,
            heard: None,
            verb: None,
        }
    }

    /// Takes in narration: full names it holds are no longer new, and another
    /// speaker's name ends the turn of the one who spoke.
    pub(super) fn hear(&mut self, text: &Text) {
        if text.is_blank() {
            return;
        }
        let text = text.plain();
        let last = last_sentence(&text);
        self.heard = led(self.release.language, last).map(|(_, verb)| verb);
        self.asked = last.trim_end().ends_with('?')
            || last
                .split(|c: char| !c.is_alphabetic())
                .any(|word| ASKING.contains(&word.to_lowercase().as_str()));
        for speaker in &self.release.speakers {
            let full = holds_word(&text, speaker.name.trim());
            if full {
                self.named.insert(&speaker.id);
            }
            let other = self
                .speaking
                .is_some_and(|speaking| *speaking != speaker.id);
            if other && (full || holds_word(&text, &short_name(speaker, self.release.language))) {
                self.speaking = None;
            }
        }
    }

    /// Somebody else has the word, or a new section begins.
    pub(super) fn pause(&mut self) {
        self.speaking = None;
        self.asked = false;
        self.heard = None;
    }

    /// Somebody asked.
    pub(super) fn ask(&mut self) {
        self.asked = true;
    }

    /// Whether the reader knows this speaker's full name.
    pub(super) fn knows(&self, speaker: &Speaker) -> bool {
        self.named.contains(&speaker.id)
    }

    /// Whether this speaker goes on.
    pub(super) fn goes_on(&self, speaker: &Speaker) -> bool {
        self.speaking == Some(&speaker.id)
    }

    /// Whether this speaker was quoted before.
    pub(super) fn was_quoted(&self, speaker: &Speaker) -> bool {
        self.quoted.contains(&speaker.id)
    }

    /// Whether the words before ask something.
    pub(super) fn asked(&self) -> bool {
        self.asked
    }

    /// What the narration right before says.
    pub(super) fn heard(&self) -> Option<&'static Verb> {
        self.heard
    }

    /// The verb of the quote before, where it had one.
    pub(super) fn verb_before(&self) -> Option<&str> {
        self.verb.as_deref()
    }

    /// A quote was read, with this verb if any; `asks` tells of a question.
    pub(super) fn spoke(&mut self, speaker: Option<&'a Speaker>, verb: Option<String>, asks: bool) {
        self.heard = None;
        self.asked = asks;
        self.verb = verb;
        self.speaking = speaker.map(|speaker| &speaker.id);
        if let Some(speaker) = speaker {
            self.named.insert(&speaker.id);
            self.quoted.insert(&speaker.id);
        }
    }
}

/// The name after the first mention. An Indonesian calls people by their first
/// name, an English release by their last.
pub(crate) fn short_name(speaker: &Speaker, language: Language) -> String {
    let given = speaker.short_name.trim();
    if !given.is_empty() {
        return given.to_owned();
    }
    let name = speaker.name.trim();
    if speaker.is_described() {
        return name.to_owned();
    }
    let mut words = name.split_whitespace();
    let word = match language {
        Language::Indonesian => words.next(),
        Language::English => words.next_back(),
    };
    word.unwrap_or_default().to_owned()
}

/// Whether the text holds these words, and not as part of longer ones.
fn holds_word(text: &str, word: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !word.is_empty()
        && text.match_indices(word).any(|(start, _)| {
            apart(text[..start].chars().next_back())
                && apart(text[start + word.len()..].chars().next())
        })
}
