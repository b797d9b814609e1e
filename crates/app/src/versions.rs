//! What a writer does with the versions of a release: look through them, name
//! them, open them and bring them back.

use std::collections::HashMap;

use siaran_galley::compose;
use siaran_model::{PartId, Release, ReleaseId, Timestamp};
use siaran_store::{Cause, Change, Measure, VersionSummary};

use crate::moment::now;
use crate::restoring::{whole, with_part};
use crate::{App, AppError, compare, words};

/// The most characters of a version's name.
const LONGEST_NAME: usize = 200;

impl App {
    /// The versions of a release, the last first. How much one differs from the
    /// one before may be absent: see [`measure_history`](Self::measure_history).
    pub async fn history(&self, id: &ReleaseId) -> Result<Vec<VersionSummary>, AppError> {
        let mut versions = self.store.versions(id).await?;
        versions.reverse();
        Ok(versions)
    }

    /// The versions of a release with how much each differs from the one before,
    /// counted and remembered where it was not known yet.
    pub async fn measure_history(&self, id: &ReleaseId) -> Result<Vec<VersionSummary>, AppError> {
        let versions = self.store.versions(id).await?;
        let mut texts: HashMap<u32, Release> = HashMap::new();
        let mut measures = Vec::new();
        let mut before: Option<u32> = None;
        for version in &versions {
            let against = before.replace(version.number);
            if version.change.is_some() {
                continue;
            }
            for number in against.into_iter().chain([version.number]) {
                if !texts.contains_key(&number)
                    && let Some(text) = self.store.version(id, number).await?
                {
                    texts.insert(number, text.release);
                }
            }
            let Some(new) = texts.get(&version.number) else {
                continue;
            };
            let words = words(&compose(new));
            let old = against.and_then(|number| texts.get(&number));
            measures.push(Measure {
                number: version.number,
                words,
                against: against.unwrap_or(0),
                change: match old {
                    Some(old) => compare(old, new).change,
                    None => Change {
                        added: words,
                        removed: 0,
                    },
                },
            });
            texts.retain(|number, _| *number == version.number);
        }
        if !measures.is_empty() {
            self.store.measure_versions(id, &measures).await?;
        }
        self.history(id).await
    }

    /// What a release said in a version, without its pictures' bytes.
    pub async fn open_version(&self, id: &ReleaseId, number: u32) -> Result<Release, AppError> {
        let version = self.store.version(id, number).await?;
        version
            .map(|version| version.release)
            .ok_or_else(|| AppError::NoVersion {
                release: id.clone(),
                number,
            })
    }

    /// Keeps this text of a release under a name, and answers its number.
    pub async fn keep_named_version(&self, release: &Release, name: &str) -> Result<u32, AppError> {
        let name = tidy(name);
        let kept = self
            .add_version(release, Cause::Named, name.as_deref(), None, now())
            .await?;
        kept.ok_or_else(|| AppError::NoRelease(release.id.clone()))
    }

    /// Gives a version a name; none takes the one it has.
    pub async fn name_version(
        &self,
        id: &ReleaseId,
        number: u32,
        name: Option<&str>,
    ) -> Result<(), AppError> {
        let name = name.and_then(tidy);
        if self.store.name_version(id, number, name.as_deref()).await? {
            return Ok(());
        }
        Err(AppError::NoVersion {
            release: id.clone(),
            number,
        })
    }

    /// The present text with a version, or one part of it, brought back. Both
    /// texts, before and after, are kept as versions; whoever asks puts the
    /// answer on the desk, where it can be undone.
    ///
    /// The state and the number stay: they say how far the release has come, and
    /// not what it says.
    pub async fn bring_back(
        &self,
        present: &Release,
        number: u32,
        part: Option<&PartId>,
    ) -> Result<Release, AppError> {
        self.bring_back_at(present, number, part, now()).await
    }

    pub(crate) async fn bring_back_at(
        &self,
        present: &Release,
        number: u32,
        part: Option<&PartId>,
        at: Timestamp,
    ) -> Result<Release, AppError> {
        let then = self.open_version(&present.id, number).await?;
        let restored = match part {
            None => whole(present, then),
            Some(part) => with_part(present, &then, part).ok_or_else(|| AppError::NoVersion {
                release: present.id.clone(),
                number,
            })?,
        };
        self.keep_version(present, Cause::Replaced, at).await?;
        self.add_version(&restored, Cause::Restored, None, Some(number), at)
            .await?;
        Ok(restored)
    }
}

/// A name as it is kept: on one line, not too long. None of a blank one.
fn tidy(name: &str) -> Option<String> {
    let words: Vec<_> = name.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}
