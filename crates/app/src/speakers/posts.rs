//! Posts that changed since: where a release presents somebody otherwise than
//! the directory does for its day.

use serde::Serialize;
use siaran_model::{Date, HeldPost, Release, ReleaseId, SpeakerId};

use crate::moment::today;
use crate::{App, AppError};

/// A speaker whom a release presents otherwise than the directory does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PostChange {
    /// The speaker's id in the release.
    pub speaker: SpeakerId,
    /// The directory's entry.
    pub entry: SpeakerId,
    /// What the release says.
    pub said: HeldPost,
    /// What the directory says of the release's day.
    pub known: HeldPost,
    /// Since when that is so, if known.
    pub since: Option<Date>,
    /// Until when that was so, for a post that is over.
    pub until: Option<Date>,
}

impl App {
    /// The speakers whom a release presents otherwise than the directory does
    /// for the day of the release, without those that the writer let stand. A
    /// release without a date is of today.
    pub async fn post_changes(&self, release: &Release) -> Result<Vec<PostChange>, AppError> {
        let today = today();
        let day = release.dateline.date.unwrap_or(today);
        let left = self.store.posts_left(&release.id).await?;
        let mut changes = Vec::new();
        for speaker in &release.speakers {
            if speaker.is_described() {
                continue;
            }
            let meant = self.store.speaker_meant(&speaker.id, &speaker.name).await?;
            let Some(known) = meant.map(|entry| entry.known) else {
                continue;
            };
            let Some(other) = known.contradicts(speaker, &release.organisation, day, today) else {
                continue;
            };
            let change = PostChange {
                speaker: speaker.id.clone(),
                entry: known.speaker.id.clone(),
                said: HeldPost {
                    post: speaker.post.clone(),
                    organisation: speaker.organisation.clone(),
                    degrees_before: speaker.degrees_before.clone(),
                    degrees_after: speaker.degrees_after.clone(),
                },
                known: other.post,
                since: other.since,
                until: other.until,
            };
            if !left.contains(&point(&change.speaker, &change.said, &change.known)) {
                changes.push(change);
            }
        }
        Ok(changes)
    }

    /// Remembers that a release presents a speaker as it does on purpose. Another
    /// change in the directory is told again.
    pub async fn leave_post(
        &self,
        release: &ReleaseId,
        speaker: &SpeakerId,
        said: &HeldPost,
        known: &HeldPost,
    ) -> Result<(), AppError> {
        let point = point(speaker, said, known);
        Ok(self.store.leave_post(release, &point).await?)
    }
}

fn point(speaker: &SpeakerId, said: &HeldPost, known: &HeldPost) -> String {
    serde_json::to_string(&(speaker, said, known)).expect("our values have string keys only")
}
