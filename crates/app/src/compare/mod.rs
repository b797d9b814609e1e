//! Two releases held against each other: part by part and word by word over the
//! composed text, as readers see it, and then whatever is not words.
//!
//! Pure: equal releases give equal comparisons.

mod diff;
mod facts;
mod parts;
mod tokens;

use serde::Serialize;
use siaran_galley::{Style, compose};
use siaran_model::{Marks, PartId, PartKind, Release};
use siaran_store::Change;

pub use self::facts::Fact;

/// How one release differs from another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Every part that either has, in the order of the new one; what is gone
    /// stands where it was.
    pub parts: Vec<ComparedPart>,
    /// What differs and is not words.
    pub facts: Vec<Fact>,
    /// How many words came and went.
    pub change: Change,
}

/// One part, then and now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ComparedPart {
    /// Which part. An exchange is one part with its answers.
    pub part: PartId,
    /// What it is.
    pub kind: ComparedKind,
    /// What became of it.
    pub fate: Fate,
    /// Whether it stands elsewhere among the parts that both have.
    pub moved: bool,
    /// Whether another picture is shown.
    pub other_picture: bool,
    /// Its words, paragraph by paragraph.
    pub lines: Vec<ComparedLine>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum ComparedKind {
    /// One that every release has once.
    Fixed(PartKind),
    /// Narration.
    Paragraph,
    /// A heading between paragraphs.
    Subheading,
    /// Points or steps.
    List,
    /// A picture with its caption.
    Figure,
    /// Words someone said.
    Quote,
    /// A question and its answers.
    Exchange,
}

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Fate {
    /// Both have it, and it says and looks the same.
    Same,
    /// Both have it, and its words, marks or picture differ.
    Changed,
    /// Only the new release has it.
    Added,
    /// Only the old release has it.
    Removed,
}

/// A paragraph. Where two became one, or one two, it stands as in the new
/// release, and a line break that went is a stretch of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ComparedLine {
    /// What it is. Absent for a picture's alternative text, which only those
    /// who do not see it hear.
    pub style: Option<Style>,
    /// Its words.
    pub stretches: Vec<ComparedStretch>,
}

/// Characters that went the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ComparedStretch {
    /// Never empty.
    pub text: String,
    /// How they are marked: as in the new release, or in the old one where they
    /// went.
    pub marks: Marks,
    /// What became of them.
    pub course: Course,
}

/// What became of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Course {
    /// Both have them.
    Kept,
    /// Both have them, marked differently: bold, italic, link or language.
    Remarked,
    /// They came.
    Added,
    /// They went.
    Removed,
}

/// Holds one release against another.
pub fn compare(old: &Release, new: &Release) -> Comparison {
    let parts = parts::compared(
        &parts::parts(old, &compose(old)),
        &parts::parts(new, &compose(new)),
    );
    let count = |course| {
        let words = parts
            .iter()
            .flat_map(|part| &part.lines)
            .flat_map(|line| &line.stretches)
            .filter(|stretch| stretch.course == course)
            .map(|stretch| tokens::words(&stretch.text))
            .sum::<usize>();
        u32::try_from(words).unwrap_or(u32::MAX)
    };
    Comparison {
        change: Change {
            added: count(Course::Added),
            removed: count(Course::Removed),
        },
        facts: facts::facts(old, new),
        parts,
    }
}
