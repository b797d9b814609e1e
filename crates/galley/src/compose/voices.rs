//! Who has been named and who is speaking, so that a name stands in full once
//! and a speaker who goes on needs none.

use std::collections::HashSet;

use siaran_model::{Language, Release, Speaker, SpeakerId, Text};

/// The speakers as a reader meets them from top to bottom.
pub(super) struct Voices<'a> {
    release: &'a Release,
    named: HashSet<&'a SpeakerId>,
    speaking: Option<&'a SpeakerId>,
}

impl<'a> Voices<'a> {
    pub(super) fn new(release: &'a Release) -> Self {
        Self {
            release,
            named: HashSet::new(),
            speaking: None,
        }
    }

    /// Takes in narration: full names it holds are no longer new, and another
    /// speaker's name ends the turn of the one who spoke.
    pub(super) fn hear(&mut self, text: &Text) {
        if self.release.speakers.is_empty() || text.is_blank() {
            return;
        }
        let text = text.plain();
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
    }

    /// Whether the reader knows this speaker's full name.
    pub(super) fn knows(&self, speaker: &Speaker) -> bool {
        self.named.contains(&speaker.id)
    }

    /// Whether this speaker goes on.
    pub(super) fn goes_on(&self, speaker: &Speaker) -> bool {
        self.speaking == Some(&speaker.id)
    }

    /// A quote of this speaker was read.
    pub(super) fn spoke(&mut self, speaker: &'a Speaker) {
        self.named.insert(&speaker.id);
        self.speaking = Some(&speaker.id);
    }
}

/// The name after the first mention. An Indonesian calls people by their first
/// name, an English release by their last.
pub(super) fn short_name(speaker: &Speaker, language: Language) -> String {
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
