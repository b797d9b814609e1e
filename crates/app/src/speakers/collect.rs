//! A directory out of the releases that are there already.

use std::collections::BTreeMap;

use serde::Serialize;
use siaran_model::{FormerPost, KnownSpeaker, Speaker};
use siaran_store::plain;

use super::duplicates::bare_name;
use crate::moment::new_speaker_id;
use crate::{App, AppError};

/// Somebody whom releases quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct CollectedSpeaker {
    /// The entry that the directory would get.
    pub known: KnownSpeaker,
    /// How many releases name them.
    pub releases: u32,
}

impl App {
    /// The speakers of all releases that are not in the bin and whom the
    /// directory does not have, merged by name: as their latest release presents
    /// them, with what earlier ones said as former posts. Nothing is changed.
    pub async fn collect_speakers(&self) -> Result<Vec<CollectedSpeaker>, AppError> {
        let mut collected: BTreeMap<String, CollectedSpeaker> = BTreeMap::new();
        for said in self.store.said_speakers().await? {
            let speaker = &said.speaker;
            let name = bare_name(&speaker.name);
            if name.is_empty() || speaker.is_described() {
                continue;
            }
            if self
                .store
                .speaker_meant(&speaker.id, &speaker.name)
                .await?
                .is_some()
            {
                continue;
            }
            let speaker = stating(speaker, &said.organisation);
            match collected.get_mut(&name) {
                None => {
                    let speaker = Speaker {
                        id: new_speaker_id(),
                        ..speaker
                    };
                    let known = KnownSpeaker::new(speaker);
                    collected.insert(name, CollectedSpeaker { known, releases: 1 });
                }
                Some(there) => {
                    there.releases += 1;
                    add(&mut there.known, &speaker);
                }
            }
        }
        Ok(collected.into_values().collect())
    }
}

/// The speaker with the organisation that their release left out.
fn stating(speaker: &Speaker, organisation: &str) -> Speaker {
    let mut speaker = speaker.clone();
    if speaker.organisation.trim().is_empty() {
        organisation.clone_into(&mut speaker.organisation);
    }
    speaker
}

/// Adds what an earlier release says.
fn add(known: &mut KnownSpeaker, earlier: &Speaker) {
    super::remember_name(known, &earlier.name);
    let same = |post: &str| plain(post) == plain(&earlier.post);
    let there = same(&known.speaker.post)
        || known.former_posts.iter().any(|former| same(&former.post))
        || earlier.post.trim().is_empty();
    if !there {
        // On which days it was held, a release does not say.
        known.former_posts.push(FormerPost {
            post: earlier.post.clone(),
            organisation: earlier.organisation.clone(),
            from: None,
            until: None,
        });
    }
    for (into, from) in [
        (&mut known.speaker.degrees_before, &earlier.degrees_before),
        (&mut known.speaker.degrees_after, &earlier.degrees_after),
        (&mut known.speaker.short_name, &earlier.short_name),
    ] {
        if into.is_empty() {
            into.clone_from(from);
        }
    }
}
