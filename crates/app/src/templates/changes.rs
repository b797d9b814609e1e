//! What differs between two templates, or between a release and what it would be
//! after an update: thing by thing, in words that were there and words that come.

use serde::Serialize;
use siaran_model::{Block, House, PartGuide, PartKind, Release, Template};

use super::told::{guide, house_parts, kind, name, organisation_parts, timing, told, words_of};

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct TemplateChange {
    /// What differs.
    pub changed: Changed,
    /// What was there: words, or the name that a choice has in our JSON. Empty:
    /// nothing was.
    pub before: String,
    /// What comes. Empty: nothing does.
    pub after: String,
}

/// What can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Changed {
    /// The template's name.
    Name,
    /// The sentence on when to use it.
    Summary,
    /// The language of the releases.
    Language,
    /// When releases may be published.
    Timing,
    /// Whether a part is required, optional or absent.
    Need(PartKind),
    /// Whether a part's words are locked.
    Lock(PartKind),
    /// What a part is asked for.
    Prompt(PartKind),
    /// How a part may look.
    Example(PartKind),
    /// A house setting.
    House(HousePart),
    /// Something about the organisation.
    Organisation(OrganisationPart),
    /// The words of a part that stands once.
    Words(PartKind),
    /// The words of a block of the body, or the whole block.
    Block(BlockKind),
    /// What a block of the body asks for.
    BlockPrompt(BlockKind),
    /// The order of the body's blocks.
    BodyOrder,
    /// Whom the template knows.
    Speakers,
}

/// A house setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum HousePart {
    /// *SIARAN PERS*
    Label,
    /// What opens the lede.
    Dateline,
    /// Which quotation marks.
    QuoteMarks,
    /// How a speaker is named in full.
    FullMention,
    /// Whether with degrees.
    Degrees,
    /// How exchanges are printed.
    Exchanges,
    /// Where the attribution stands.
    Attribution,
    /// What marks the end.
    EndMark,
    /// What follows the text, in order; names joined by commas.
    End,
    /// The sheet of paper.
    Paper,
    /// The family of type.
    Typeface,
    /// The height of type.
    Size,
    /// Whether running text ends at the right edge.
    Justified,
    /// What files are called.
    FileName,
}

/// Something about the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum OrganisationPart {
    /// The full name.
    Name,
    /// The short name.
    ShortName,
    /// The lines of the letterhead.
    LetterheadLines,
    /// The logo.
    Logo,
    /// How numbers are written.
    NumberPattern,
    /// The unit in numbers.
    Unit,
    /// The classification in numbers.
    Classification,
    /// Where releases are dated from.
    City,
    /// The credit of new releases.
    Attribution,
    /// What new releases say about the organisation.
    Boilerplate,
    /// Whom new releases name for questions.
    Contacts,
    /// Who answers for new releases.
    Responsible,
    /// The official accounts.
    Accounts,
}

/// A kind of block of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    /// Narration.
    Paragraph,
    /// A heading.
    Subheading,
    /// Points or steps.
    List,
    /// A picture.
    Figure,
    /// Words someone said.
    Quote,
    /// A question and its answers.
    Exchange,
}

/// What differs between two templates.
pub(crate) fn template_changes(before: &Template, after: &Template) -> Vec<TemplateChange> {
    let mut changes = Changes::default();
    changes.note(Changed::Name, &before.name, &after.name);
    changes.note(Changed::Summary, &before.summary, &after.summary);
    changes.release(&before.release, &after.release);
    changes.0
}

/// What differs between two states of a release.
pub(crate) fn release_changes(before: &Release, after: &Release) -> Vec<TemplateChange> {
    let mut changes = Changes::default();
    changes.release(before, after);
    changes.0
}

#[derive(Default)]
struct Changes(Vec<TemplateChange>);

impl Changes {
    fn note(&mut self, changed: Changed, before: &str, after: &str) {
        if before != after {
            self.0.push(TemplateChange {
                changed,
                before: before.to_owned(),
                after: after.to_owned(),
            });
        }
    }

    fn release(&mut self, before: &Release, after: &Release) {
        self.note(
            Changed::Language,
            &name(&before.language),
            &name(&after.language),
        );
        self.note(Changed::Timing, &timing(before), &timing(after));
        for part in PartKind::ALL {
            self.guide(part, &guide(before, part), &guide(after, part));
        }
        self.house(&before.house, &after.house);
        self.organisation(before, after);
        for part in PartKind::ALL {
            let words = Changed::Words(part);
            self.note(words, &words_of(before, part), &words_of(after, part));
        }
        self.body(before, after);
        let speakers = |release: &Release| {
            let names: Vec<_> = release
                .speakers
                .iter()
                .map(|speaker| speaker.name.clone())
                .collect();
            names.join("; ")
        };
        self.note(Changed::Speakers, &speakers(before), &speakers(after));
    }

    fn guide(&mut self, part: PartKind, before: &PartGuide, after: &PartGuide) {
        self.note(Changed::Need(part), &name(&before.need), &name(&after.need));
        self.note(
            Changed::Lock(part),
            &before.locked.to_string(),
            &after.locked.to_string(),
        );
        self.note(Changed::Prompt(part), &before.prompt, &after.prompt);
        self.note(Changed::Example(part), &before.example, &after.example);
    }

    fn house(&mut self, before: &House, after: &House) {
        for ((part, before), (_, after)) in house_parts(before).into_iter().zip(house_parts(after))
        {
            self.note(Changed::House(part), &before, &after);
        }
    }

    fn organisation(&mut self, before: &Release, after: &Release) {
        let (old, new) = (
            organisation_parts(&before.organisation),
            organisation_parts(&after.organisation),
        );
        for ((part, before), (_, after)) in old.into_iter().zip(new) {
            self.note(Changed::Organisation(part), &before, &after);
        }
    }

    fn body(&mut self, before: &Release, after: &Release) {
        let find = |release: &'_ Release, block: &Block| {
            let found = release.body.iter().find(|other| other.id() == block.id());
            found.cloned()
        };
        for block in &before.body {
            let (text, prompt) = told(before, block);
            match find(after, block) {
                None => self.note(Changed::Block(kind(block)), &text, ""),
                Some(next) => {
                    let (next_text, next_prompt) = told(after, &next);
                    self.note(Changed::Block(kind(&next)), &text, &next_text);
                    self.note(Changed::BlockPrompt(kind(&next)), &prompt, &next_prompt);
                }
            }
        }
        for block in &after.body {
            if find(before, block).is_none() {
                let (text, prompt) = told(after, block);
                let words = if text.is_empty() { prompt } else { text };
                self.0.push(TemplateChange {
                    changed: Changed::Block(kind(block)),
                    before: String::new(),
                    after: words,
                });
            }
        }
        let order = |release: &Release, other: &Release| {
            let there: Vec<_> = release
                .body
                .iter()
                .filter(|block| find(other, block).is_some())
                .map(|block| block.id().clone())
                .collect();
            there
        };
        if order(before, after) != order(after, before) {
            self.0.push(TemplateChange {
                changed: Changed::BodyOrder,
                before: String::new(),
                after: String::new(),
            });
        }
    }
}
