//! A version that has a name, left as a file, was brought back or was replaced stays
//! for ever, with its number, its name and its text, however often old versions are
//! thinned out. What is left of a history can be read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use siaran_app::{App, ErrorCode, ExportOptions, Format, VersionSummary};
use siaran_model::{ReleaseId, Timestamp};

use super::{texts, told};
use crate::act::{Act, Answer};
use crate::hands::{Hands, must};
use crate::said::{Said, said};

/// What thinning may do meanwhile to a version that does not stay.
pub(crate) const REFUSALS: [ErrorCode; 1] = [ErrorCode::VersionMissing];

/// By then everything is old.
const FAR_AHEAD: &str = "2099-01-01T00:00:00Z";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// What a release says is kept under a name.
    Keep {
        release: ReleaseId,
        said: Said,
        name: String,
    },
    /// A version gets another name.
    Rename {
        release: ReleaseId,
        version: u32,
        name: String,
    },
    /// A version is brought back: the texts before and after stay.
    BringBack {
        release: ReleaseId,
        before: Said,
        after: Said,
    },
    /// A release leaves as a file.
    Export { release: ReleaseId, said: Said },
    /// Old versions are thinned out.
    Thin,
}

/// Names, renames, brings back, exports or thins out.
pub(crate) async fn look_after(hands: &mut Hands) {
    match hands.dice.u8(..8) {
        0 | 1 => keep(hands).await,
        2 | 3 => bring_back(hands).await,
        4 | 5 => export(hands).await,
        _ => {
            let ahead = Timestamp::parse(FAR_AHEAD).expect("a moment");
            let thinned = hands.app.thin_versions(ahead);
            let act = Act::Version(Deed::Thin);
            hands
                .attempt(act, thinned, |gone| Answer::Thinned(*gone))
                .await;
        }
    }
}

/// Keeps what a release says under a name, and sometimes thinks better of that.
async fn keep(hands: &mut Hands) {
    let Some(opened) = hands.some_release().await else {
        return;
    };
    let release = opened.release;
    let name = format!("Untuk Karo {}", hands.new_number());
    let deed = Deed::Keep {
        release: release.id.clone(),
        said: said(&release).expect("a text of ours"),
        name: name.clone(),
    };
    let kept = hands.app.keep_named_version(&release, &name);
    let kept = hands.attempt(Act::Version(deed), kept, |version| {
        Answer::Version(*version)
    });
    let Some(version) = kept.await else {
        return;
    };
    if hands.dice.u8(..3) == 0 {
        let name = format!("Untuk Sekda {}", hands.new_number());
        let deed = Deed::Rename {
            release: release.id.clone(),
            version,
            name: name.clone(),
        };
        let named = hands.app.name_version(&release.id, version, Some(&name));
        hands
            .attempt(Act::Version(deed), named, |()| Answer::Done)
            .await;
    }
}

async fn bring_back(hands: &mut Hands) {
    let Some(opened) = hands.some_release().await else {
        return;
    };
    let present = opened.release;
    let history = must("history", hands.app.history(&present.id).await);
    let Some(version) = hands.dice.choice(&history) else {
        return;
    };
    // It may have been thinned out since.
    let Ok(then) = hands.app.open_version(&present.id, version.number).await else {
        return;
    };
    let before = said(&present).expect("a text of ours");
    let deed = Deed::BringBack {
        release: present.id.clone(),
        after: Said {
            text: said(&then).expect("a text of ours").text,
            number: before.number,
        },
        before,
    };
    let back = hands.app.bring_back(&present, version.number, None);
    let back = hands
        .attempt(Act::Version(deed), back, |_| Answer::Done)
        .await;
    if let Some(back) = back {
        texts::save(hands, &back, opened.revision).await;
    }
}

async fn export(hands: &mut Hands) {
    let Some(opened) = hands.some_release().await else {
        return;
    };
    let release = opened.release;
    let options = ExportOptions {
        formats: vec![Format::Plain],
        ..ExportOptions::usual(&release)
    };
    let deed = Deed::Export {
        release: release.id.clone(),
        said: said(&release).expect("a text of ours"),
    };
    let exported = hands.app.export(&release, &options, &hands.out, |_| {});
    hands
        .attempt(Act::Version(deed), exported, |exported| {
            Answer::Version(exported.version.expect("the library counts"))
        })
        .await;
}

/// The versions that stay.
#[derive(Debug, Clone, Default)]
pub(crate) struct Versions {
    kept: BTreeMap<(ReleaseId, u32), Kept>,
    /// Texts that stay as versions whose numbers are not known yet.
    unnumbered: Vec<(ReleaseId, Said)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    said: Said,
    name: Option<String>,
}

impl Versions {
    /// Knows of a version without having asked for it.
    pub(crate) fn hold(&mut self, release: ReleaseId, version: u32, said: Said) {
        let kept = Kept { said, name: None };
        self.kept.insert((release, version), kept);
    }

    pub(super) fn done(&mut self, deed: Deed, answer: Answer) -> Result<(), String> {
        match (deed, answer) {
            (
                Deed::Keep {
                    release,
                    said,
                    name,
                },
                Answer::Version(version),
            ) => self.keep(release, version, said, Some(name)),
            (Deed::Export { release, said }, Answer::Version(version)) => {
                self.keep(release, version, said, None)
            }
            (
                Deed::Rename {
                    release,
                    version,
                    name,
                },
                Answer::Done,
            ) => {
                if let Some(kept) = self.kept.get_mut(&(release, version)) {
                    kept.name = Some(name);
                }
                Ok(())
            }
            (
                Deed::BringBack {
                    release,
                    before,
                    after,
                },
                Answer::Done,
            ) => {
                self.unnumbered.push((release.clone(), before));
                self.unnumbered.push((release, after));
                Ok(())
            }
            (Deed::Thin, Answer::Thinned(_)) => Ok(()),
            (deed, answer) => Err(format!("{deed:?} was answered by {answer:?}")),
        }
    }

    /// A text that took another's place leaves both as versions.
    pub(super) fn done_with_text(&mut self, deed: &texts::Deed) {
        if let texts::Deed::Replace {
            release,
            said,
            over,
            ..
        } = deed
        {
            self.unnumbered.push((release.clone(), over.clone()));
            self.unnumbered.push((release.clone(), said.clone()));
        }
    }

    fn keep(
        &mut self,
        release: ReleaseId,
        version: u32,
        said: Said,
        name: Option<String>,
    ) -> Result<(), String> {
        let key = (release, version);
        match self.kept.get_mut(&key) {
            Some(kept) if kept.said != said => {
                let (release, version) = key;
                Err(format!(
                    "version {version} of {release} says {:?} and {said:?}",
                    kept.said
                ))
            }
            Some(kept) => {
                kept.name = name.or(kept.name.take());
                Ok(())
            }
            None => {
                self.kept.insert(key, Kept { said, name });
                Ok(())
            }
        }
    }

    pub(super) async fn settle(
        &mut self,
        app: &App,
        open: &[Act],
        releases: &BTreeSet<ReleaseId>,
    ) -> Result<(), String> {
        for release in releases {
            let history = told(app.history(release).await)?;
            let mut texts = BTreeMap::new();
            for row in &history {
                let version = app.open_version(release, row.number).await;
                let version = version.map_err(|error| {
                    let why = error.report().message;
                    format!("version {} of {release} cannot be read: {why}", row.number)
                })?;
                texts.insert(row.number, said(&version)?);
            }
            self.number(release, &history, &texts)?;
            for ((_, version), kept) in self.kept_of(release) {
                let row = history.iter().find(|row| row.number == *version);
                let Some(row) = row else {
                    return Err(format!("version {version} of {release} is lost: {kept:?}"));
                };
                if texts[version] != kept.said {
                    return Err(format!(
                        "version {version} of {release} says {:?} and should {kept:?}",
                        texts[version]
                    ));
                }
                if row.name != kept.name {
                    if !may_be_named(open, release, row) {
                        return Err(format!(
                            "version {version} of {release} is called {:?} and should {kept:?}",
                            row.name
                        ));
                    }
                    kept.name.clone_from(&row.name);
                }
            }
        }
        Ok(())
    }

    /// Finds the versions of texts that stay.
    fn number(
        &mut self,
        release: &ReleaseId,
        history: &[VersionSummary],
        texts: &BTreeMap<u32, Said>,
    ) -> Result<(), String> {
        let mut waiting = Vec::new();
        for (of, said) in std::mem::take(&mut self.unnumbered) {
            if of != *release {
                waiting.push((of, said));
                continue;
            }
            let row = history.iter().find(|row| {
                (row.cause.lasts() || row.name.is_some()) && texts[&row.number] == said
            });
            let Some(row) = row else {
                return Err(format!("no version of {release} says {said:?} any more"));
            };
            let name = row.name.clone();
            self.kept
                .entry((of, row.number))
                .or_insert(Kept { said, name });
        }
        self.unnumbered = waiting;
        Ok(())
    }

    fn kept_of(
        &mut self,
        release: &ReleaseId,
    ) -> impl Iterator<Item = (&(ReleaseId, u32), &mut Kept)> {
        self.kept
            .range_mut((release.clone(), 0)..=(release.clone(), u32::MAX))
    }
}

/// Whether something that was only tried explains the name of a version.
fn may_be_named(open: &[Act], release: &ReleaseId, row: &VersionSummary) -> bool {
    open.iter().any(|act| match act {
        Act::Version(Deed::Rename {
            release: of,
            version,
            name,
        }) => of == release && *version == row.number && row.name.as_ref() == Some(name),
        Act::Version(Deed::Keep {
            release: of, name, ..
        }) => of == release && row.name.as_ref() == Some(name),
        Act::Version(Deed::BringBack { .. } | Deed::Export { .. } | Deed::Thin)
        | Act::Text(_)
        | Act::Number(_)
        | Act::Template(_)
        | Act::Backup(_) => false,
    })
}
