//! What a table would bring into the directory.

use std::collections::BTreeMap;

use serde::Serialize;
use siaran_model::{FormerPost, KnownSpeaker, Pronoun, SpeakerId};
use siaran_store::{SpeakerChange, SpeakerEntry, name_key, plain};

use super::read::{Row, Table};
use super::{CsvEncoding, SpeakerField, posts};
use crate::Separator;
use crate::moment::new_speaker_id;
use crate::speakers::merge::add_posts;
use crate::speakers::{is_unique, nobody, remember_name, tidy};

/// What a table would bring into the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerImport {
    /// The name of the file.
    pub file: String,
    /// How its letters are written.
    pub encoding: CsvEncoding,
    /// What parts its cells.
    pub separator: Separator,
    /// Columns that mean nothing here.
    pub ignored: Vec<String>,
    /// Speakers that the directory does not have.
    pub new: Vec<NewSpeaker>,
    /// Speakers of whom the table says more or otherwise.
    pub changed: Vec<ChangedSpeaker>,
    /// How many are in the directory as the table has them.
    pub same: u32,
    /// Lines that cannot be taken in.
    pub unreadable: Vec<UnreadableLine>,
}

/// A line about somebody new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct NewSpeaker {
    /// From 1.
    pub line: u32,
    /// What would be kept.
    pub change: SpeakerChange,
}

/// A line about somebody known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ChangedSpeaker {
    /// From 1.
    pub line: u32,
    /// What would be kept.
    pub change: SpeakerChange,
    /// What differs.
    pub fields: Vec<FieldChange>,
}

/// What differs in one column, as the table writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// Which column.
    pub field: SpeakerField,
    /// In the directory.
    pub before: String,
    /// With the table taken in.
    pub after: String,
}

/// A line that cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct UnreadableLine {
    /// From 1, as an editor counts.
    pub line: u32,
    /// Why.
    pub reason: LineFault,
    /// Its first cell, or the beginning of it.
    pub what: String,
}

/// Why a line cannot be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum LineFault {
    /// No name.
    Nameless,
    /// A cell that should be a day and is none.
    Date,
    /// A former post that ends before it began.
    EndsBeforeStart,
    /// A former post that is not written as one.
    FormerPost,
    /// A pronoun that is none of ours.
    Pronoun,
    /// More cells than the first line.
    TooManyCells,
    /// A cell longer than any text of ours.
    TooLong,
    /// A quotation mark that is not closed.
    OpenQuote,
    /// Somebody whom an earlier line is about.
    Twice,
    /// A name that several entries have, and no id.
    Ambiguous,
}

impl UnreadableLine {
    pub(super) fn new(line: u32, reason: LineFault, what: &str) -> Self {
        Self {
            line,
            reason,
            what: what.trim().chars().take(60).collect(),
        }
    }
}

/// Holds a table against the directory, and its bin.
pub(super) fn compare(
    file: String,
    table: Table,
    entries: &[SpeakerEntry],
    binned: &[SpeakerEntry],
) -> SpeakerImport {
    let index = Index::new(entries, binned);
    let mut import = SpeakerImport {
        file,
        encoding: table.encoding,
        separator: table.separator,
        ignored: table.ignored,
        new: Vec::new(),
        changed: Vec::new(),
        same: 0,
        unreadable: table.unreadable,
    };
    let mut seen = Vec::new();
    for row in table.rows {
        if let Err(reason) = take(&row, &index, &mut seen, &mut import) {
            let name = &row.cells[&SpeakerField::Name];
            let line = UnreadableLine::new(row.line, reason, name);
            import.unreadable.push(line);
        }
    }
    import.unreadable.sort_by_key(|line| line.line);
    import
}

fn take(
    row: &Row,
    index: &Index<'_>,
    seen: &mut Vec<Seen>,
    import: &mut SpeakerImport,
) -> Result<(), LineFault> {
    let meant = index.meant(row)?;
    let this = match meant {
        Some(entry) => Seen::Entry(entry.known.speaker.id.clone()),
        None => Seen::Name(name_key(&row.cells[&SpeakerField::Name])),
    };
    if seen.contains(&this) {
        return Err(LineFault::Twice);
    }
    match meant {
        None => {
            let id = index.free_id(row).unwrap_or_else(new_speaker_id);
            let mut known = KnownSpeaker::new(nobody(id));
            fill(&mut known, row)?;
            let change = SpeakerChange {
                known: tidy(known),
                revision: None,
            };
            let line = row.line;
            import.new.push(NewSpeaker { line, change });
        }
        Some(entry) => {
            let mut known = entry.known.clone();
            fill(&mut known, row)?;
            let known = tidy(known);
            let fields = differences(&entry.known, &known);
            if fields.is_empty() {
                import.same += 1;
            } else {
                let revision = Some(entry.revision);
                import.changed.push(ChangedSpeaker {
                    line: row.line,
                    change: SpeakerChange { known, revision },
                    fields,
                });
            }
        }
    }
    seen.push(this);
    Ok(())
}

/// Whom a line was about.
#[derive(PartialEq, Eq)]
enum Seen {
    Entry(SpeakerId),
    Name(String),
}

/// The directory by id and by name.
struct Index<'a> {
    ids: BTreeMap<&'a str, &'a SpeakerEntry>,
    names: BTreeMap<String, Vec<&'a SpeakerEntry>>,
    binned: Vec<&'a str>,
}

impl<'a> Index<'a> {
    fn new(entries: &'a [SpeakerEntry], binned: &'a [SpeakerEntry]) -> Self {
        let mut ids = BTreeMap::new();
        let mut names: BTreeMap<String, Vec<&SpeakerEntry>> = BTreeMap::new();
        for entry in entries {
            for id in entry.known.ids() {
                ids.insert(id.as_str(), entry);
            }
            let mut own: Vec<_> = entry.known.names().map(name_key).collect();
            own.sort();
            own.dedup();
            for name in own {
                names.entry(name).or_default().push(entry);
            }
        }
        let binned = binned
            .iter()
            .map(|entry| entry.known.speaker.id.as_str())
            .collect();
        Self { ids, names, binned }
    }

    /// The entry that a line is about, by an id or by the name.
    fn meant(&self, row: &Row) -> Result<Option<&'a SpeakerEntry>, LineFault> {
        let by_id = ids(row).find_map(|id| self.ids.get(id.as_str()).copied());
        if by_id.is_some() {
            return Ok(by_id);
        }
        let name = name_key(&row.cells[&SpeakerField::Name]);
        match self.names.get(&name).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([entry]) => Ok(Some(entry)),
            Some(_) => Err(LineFault::Ambiguous),
        }
    }

    /// The id of a line, where it is one that libraries share.
    fn free_id(&self, row: &Row) -> Option<SpeakerId> {
        let id = ids(row).next()?;
        (is_unique(&id) && !self.binned.contains(&id.as_str())).then_some(id)
    }
}

fn ids(row: &Row) -> impl Iterator<Item = SpeakerId> {
    let cell = row.cells.get(&SpeakerField::Id);
    let words = cell.map(String::as_str).unwrap_or_default();
    words
        .split_whitespace()
        .filter_map(|id| SpeakerId::new(id).ok())
}

/// Takes in what a line says. What it leaves open stays, and nothing that was
/// there before is forgotten.
fn fill(known: &mut KnownSpeaker, row: &Row) -> Result<(), LineFault> {
    let before = known.clone();
    let cells = |field| row.cells.get(&field).map(String::as_str);
    for (field, into) in [
        (SpeakerField::Name, &mut known.speaker.name),
        (
            SpeakerField::DegreesBefore,
            &mut known.speaker.degrees_before,
        ),
        (SpeakerField::DegreesAfter, &mut known.speaker.degrees_after),
        (SpeakerField::ShortName, &mut known.speaker.short_name),
        (SpeakerField::Post, &mut known.speaker.post),
        (SpeakerField::Organisation, &mut known.speaker.organisation),
        (SpeakerField::Note, &mut known.note),
    ] {
        if let Some(cell) = cells(field) {
            cell.clone_into(into);
        }
    }
    if let Some(cell) = cells(SpeakerField::Pronoun) {
        known.speaker.pronoun = Some(pronoun(cell)?);
    }
    let since = cells(SpeakerField::Since).map(posts::day).transpose()?;
    let posts = cells(SpeakerField::FormerPosts)
        .map(posts::read)
        .transpose()?;
    known.since = since.or(known.since);
    add_posts(&mut known.former_posts, posts.into_iter().flatten());
    moved(known, &before, since.is_some());
    remember_name(known, &before.speaker.name);
    for name in cells(SpeakerField::OtherNames)
        .into_iter()
        .flat_map(str::lines)
    {
        remember_name(known, name.trim());
    }
    for id in ids(row).skip(1) {
        if known.ids().all(|there| *there != id) {
            known.other_ids.push(id);
        }
    }
    Ok(())
}

/// Where the post is another one now, the old one is a former post.
fn moved(known: &mut KnownSpeaker, before: &KnownSpeaker, is_dated: bool) {
    let (now, then) = (&known.speaker, &before.speaker);
    if then.post.trim().is_empty() || plain(&now.post) == plain(&then.post) {
        return;
    }
    let old = FormerPost {
        post: then.post.clone(),
        organisation: then.organisation.clone(),
        from: before.since,
        until: None,
    };
    if !is_dated {
        known.since = None;
    }
    let there = known.former_posts.iter().any(|former| {
        plain(&former.post) == plain(&old.post)
            && plain(&former.organisation) == plain(&old.organisation)
    });
    if !there {
        known.former_posts.insert(0, old);
    }
}

fn differences(before: &KnownSpeaker, after: &KnownSpeaker) -> Vec<FieldChange> {
    let field = |field: SpeakerField| {
        let (before, after) = (field.of(before), field.of(after));
        (before != after).then_some(FieldChange {
            field,
            before,
            after,
        })
    };
    SpeakerField::ALL.into_iter().filter_map(field).collect()
}

fn pronoun(cell: &str) -> Result<Pronoun, LineFault> {
    match plain(cell).as_str() {
        "she" | "her" => Ok(Pronoun::She),
        "he" | "him" => Ok(Pronoun::He),
        "they" | "them" => Ok(Pronoun::They),
        _ => Err(LineFault::Pronoun),
    }
}
