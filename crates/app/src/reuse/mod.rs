//! Reusing what was written: other releases found by their words, and read
//! paragraph by paragraph to take from.
//!
//! A search reads no release but those whose quotes it is to show; opening one
//! to take from it keeps no version, because nothing of it changes.

mod passages;

use serde::{Deserialize, Serialize};
use siaran_galley::number;
use siaran_model::{Release, ReleaseId};
use siaran_store::{ListFilter, Query, ReleaseSummary};

use crate::{App, AppError};

pub use self::passages::{Passage, PassageKind};

use self::passages::{passages, said};

/// The longest page that is given.
const MAX_PAGE: u32 = 100;

/// How many releases are asked of the search at once.
const BATCH: u32 = 50;

/// How many releases one search for quotes reads before it tells how far it
/// came: a tenth of a second at most.
const MAX_READ: u32 = 200;

/// How many quotes of a release a search shows.
const SHOWN: usize = 3;

/// What is looked for, to take from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReuseSearch {
    /// As in the list of releases. Empty: all, the last changed first.
    pub words: String,
    /// Only releases with a quote that holds all of the words in what is said,
    /// or in who says it.
    pub quotes_only: bool,
    /// The release on the desk, which is not to be found.
    pub except: Option<ReleaseId>,
    /// How many of all releases were looked at before.
    pub offset: u32,
    /// How many to give at most.
    pub limit: u32,
}

/// A page of what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReusePage {
    /// The releases, the last changed first.
    pub found: Vec<FoundRelease>,
    /// Where to go on. Absent: there is no more.
    pub next: Option<u32>,
    /// How many releases of the library cannot be searched yet.
    pub waiting: u32,
}

/// A release to take from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FoundRelease {
    /// As a list shows it.
    pub release: ReleaseSummary,
    /// The first of the quotes that were asked for. Empty where all was.
    pub quotes: Vec<Passage>,
    /// How many such quotes there are.
    pub quoted: u32,
}

/// A release to take from, opened.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct ReuseSource {
    /// What it says, without its pictures' bytes.
    pub release: Release,
    /// Its number as it prints.
    pub number: Option<String>,
    /// What may be taken, in reading order. What is empty is left out.
    pub passages: Vec<Passage>,
}

impl App {
    /// A page of the releases to take from.
    pub async fn find_reusable(&self, search: &ReuseSearch) -> Result<ReusePage, AppError> {
        let query = Query::read(&search.words);
        let limit = search.limit.clamp(1, MAX_PAGE) as usize;
        let mut found = Vec::new();
        let mut offset = search.offset;
        let mut read = 0;
        loop {
            let page = self
                .store
                .releases(&ListFilter {
                    words: search.words.clone(),
                    offset,
                    limit: BATCH,
                    ..ListFilter::default()
                })
                .await?;
            let waiting = page.waiting;
            let last = page.releases.len() < BATCH as usize;
            let mut rest = page.releases.into_iter().peekable();
            while let Some(release) = rest.next() {
                offset += 1;
                if search.except.as_ref() == Some(&release.id) {
                    continue;
                }
                if search.quotes_only {
                    read += 1;
                    let said = self.quotes_of(&release.id, &query).await?;
                    if !said.is_empty() {
                        found.push(FoundRelease {
                            release,
                            quoted: u32::try_from(said.len()).unwrap_or(u32::MAX),
                            quotes: said.into_iter().take(SHOWN).collect(),
                        });
                    }
                } else {
                    found.push(FoundRelease {
                        release,
                        quotes: Vec::new(),
                        quoted: 0,
                    });
                }
                if found.len() >= limit || read >= MAX_READ {
                    let next = (!last || rest.peek().is_some()).then_some(offset);
                    return Ok(ReusePage {
                        found,
                        next,
                        waiting,
                    });
                }
            }
            if last {
                return Ok(ReusePage {
                    found,
                    next: None,
                    waiting,
                });
            }
        }
    }

    /// A release to take from, with the hits of a search. It stays as it is.
    pub async fn open_reusable(
        &self,
        id: &ReleaseId,
        words: &str,
    ) -> Result<ReuseSource, AppError> {
        let release = self.store.release(id).await?;
        let release = release.ok_or_else(|| AppError::NoRelease(id.clone()))?;
        let passages = passages(&release, &Query::read(words), |_| true);
        Ok(ReuseSource {
            number: number(&release),
            release,
            passages,
        })
    }

    /// The quotes of a release that answer a search.
    async fn quotes_of(&self, id: &ReleaseId, query: &Query) -> Result<Vec<Passage>, AppError> {
        let Some(release) = self.readable(id).await? else {
            return Ok(Vec::new());
        };
        let wanted: Vec<_> = release
            .quotes()
            .filter(|quote| query.answered_by(&said(&release, quote)))
            .map(|quote| quote.id.clone())
            .collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        Ok(passages(&release, query, |part| wanted.contains(part)))
    }
}
