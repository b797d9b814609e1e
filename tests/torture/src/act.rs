//! What a worker tells: what it is about to do, and what the library answered.

use std::fmt;

use serde::{Deserialize, Serialize};
use siaran_app::{AppError, Count, ErrorCode};
use siaran_model::{ReleaseId, TemplateId};

use crate::promises::{backups, numbers, templates, texts, versions};

/// Something a writer does that the library acknowledges. What it then promises
/// stands beside the doing, one file a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Act {
    Text(texts::Deed),
    Version(versions::Deed),
    Number(numbers::Deed),
    Template(templates::Deed),
    Backup(backups::Deed),
}

impl Act {
    /// Whether the library may refuse it so, because others are at work in it too.
    fn may_be_refused(&self, code: ErrorCode) -> bool {
        match self {
            Self::Text(_) => texts::REFUSALS.contains(&code),
            Self::Version(_) => versions::REFUSALS.contains(&code),
            Self::Number(_) => numbers::REFUSALS.contains(&code),
            Self::Template(_) => templates::REFUSALS.contains(&code),
            Self::Backup(_) => false,
        }
    }
}

/// What the library said when an act was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Answer {
    /// Nothing more.
    Done,
    /// A release that is new, and its revision.
    Made(ReleaseId, u32),
    /// The revision that a text became.
    Revision(u32),
    /// The number of a version.
    Version(u32),
    /// How many versions went.
    Thinned(u64),
    /// Numbers of a count.
    Numbers(Count, Vec<u32>),
    /// A template that is new.
    Template(TemplateId),
    /// The file that was written, or what was put aside.
    File(Option<String>),
}

/// Which act of a round, among those of all its workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Ticket(pub(crate) u32);

/// A line that a worker writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Line {
    /// The library is open.
    Open,
    /// This is being done.
    Tried(Ticket, Act),
    /// This is done, says the library.
    Done(Ticket, Answer),
    /// This was not done, says the library, because of somebody else.
    Refused(Ticket),
    /// This failed, and nothing explains it.
    Failed(Ticket, String),
}

impl Line {
    pub(crate) fn refused(ticket: Ticket, act: &Act, error: &AppError) -> Self {
        if act.may_be_refused(error.code()) {
            Self::Refused(ticket)
        } else {
            Self::Failed(ticket, error.report().message)
        }
    }
}

/// How often each kind of act was acknowledged.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    texts: u32,
    versions: u32,
    numbers: u32,
    templates: u32,
    backups: u32,
    restores: u32,
    thinned: u64,
    refused: u32,
}

impl Tally {
    pub(crate) fn count(&mut self, act: &Act, answer: &Answer) {
        match act {
            Act::Text(_) => self.texts += 1,
            Act::Version(_) => self.versions += 1,
            Act::Number(_) => self.numbers += 1,
            Act::Template(_) => self.templates += 1,
            Act::Backup(backups::Deed::Restore { .. }) => self.restores += 1,
            Act::Backup(_) => self.backups += 1,
        }
        if let Answer::Thinned(gone) = answer {
            self.thinned += gone;
        }
    }

    pub(crate) fn count_refusal(&mut self) {
        self.refused += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "acknowledged: {} texts, {} deeds with versions ({} thinned out), {} with numbers, \
             {} with templates, {} backups, {} restores; {} refused for another's sake",
            self.texts,
            self.versions,
            self.thinned,
            self.numbers,
            self.templates,
            self.backups,
            self.restores,
            self.refused
        )
    }
}
