//! Two entries that are one person become one entry.

use serde::Serialize;
use siaran_model::{Date, FormerPost, KnownSpeaker, SpeakerId};
use siaran_store::{SpeakerChange, SpeakerEntry, plain};

use super::{check, unchanged};
use crate::moment::now;
use crate::{App, AppError};

/// Two entries, and what they would be together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SpeakerMerge {
    /// The entry that stays.
    pub kept: SpeakerEntry,
    /// The one that goes into the bin.
    pub other: SpeakerEntry,
    /// What the kept one would hold.
    pub merged: KnownSpeaker,
}

impl App {
    /// What these two entries would be together. Nothing is changed.
    pub async fn plan_merge(
        &self,
        kept: &SpeakerId,
        other: &SpeakerId,
    ) -> Result<SpeakerMerge, AppError> {
        let kept = self.open_speaker(kept).await?;
        let other = self.open_speaker(other).await?;
        let merged = merged(&kept.known, &other.known);
        Ok(SpeakerMerge {
            kept,
            other,
            merged,
        })
    }

    /// Makes one entry of two. Releases keep their own copies; quotes of both
    /// are found under the kept one. The other waits in the bin.
    pub async fn merge_speakers(
        &self,
        kept: &SpeakerId,
        kept_revision: u32,
        other: &SpeakerId,
        other_revision: u32,
    ) -> Result<SpeakerEntry, AppError> {
        let SpeakerMerge { merged, .. } = self.plan_merge(kept, other).await?;
        check(&merged)?;
        let change = SpeakerChange {
            known: merged,
            revision: Some(kept_revision),
        };
        let store = &self.store;
        unchanged(
            store
                .merge_speakers(&change, other, other_revision, now())
                .await?,
        )?;
        self.open_speaker(kept).await
    }
}

/// What the kept entry says stands; the other fills what it leaves open.
fn merged(kept: &KnownSpeaker, other: &KnownSpeaker) -> KnownSpeaker {
    let mut merged = kept.clone();
    let (into, from) = (&mut merged.speaker, &other.speaker);
    for (into, from) in [
        (&mut into.degrees_before, &from.degrees_before),
        (&mut into.degrees_after, &from.degrees_after),
        (&mut into.short_name, &from.short_name),
    ] {
        fill(into, from);
    }
    into.pronoun = into.pronoun.or(from.pronoun);

    let same_post = same(&into.post, &from.post);
    let mut over = None;
    if into.post.trim().is_empty() {
        into.post.clone_from(&from.post);
        fill(&mut into.organisation, &from.organisation);
        merged.since = merged.since.or(other.since);
    } else if same_post {
        fill(&mut into.organisation, &from.organisation);
        merged.since = merged.since.or(other.since);
    } else {
        // Of two posts one is over. Which, the writer sees before it is done.
        over = Some(FormerPost {
            post: from.post.clone(),
            organisation: from.organisation.clone(),
            from: other.since,
            until: None,
        });
    }
    let theirs = over.into_iter().chain(other.former_posts.iter().cloned());
    add_posts(&mut merged.former_posts, theirs);
    // The latest first; what has no date stays where it came.
    merged.former_posts.sort_by_key(|former| {
        let latest = former.until.or(former.from);
        std::cmp::Reverse(latest)
    });

    for id in other.ids() {
        if merged.ids().all(|known| known != id) {
            merged.other_ids.push(id.clone());
        }
    }
    for name in other.names() {
        super::remember_name(&mut merged, name);
    }
    if !other.note.trim().is_empty() && !merged.note.contains(other.note.trim()) {
        if !merged.note.is_empty() {
            merged.note.push('\n');
        }
        merged.note.push_str(other.note.trim());
    }
    merged
}

/// Whether people would call both the same. Signs alone have no words to compare.
fn same(one: &str, other: &str) -> bool {
    let words = plain(one);
    words == plain(other) && (!words.is_empty() || one.trim() == other.trim())
}

fn fill(into: &mut String, from: &str) {
    if into.trim().is_empty() {
        from.clone_into(into);
    }
}

/// Adds the posts of another list. One that is there already is not added again;
/// a date that it lacked is filled in. Within a list every post is another one:
/// some people come back to a post they held before.
pub(super) fn add_posts(posts: &mut Vec<FormerPost>, others: impl IntoIterator<Item = FormerPost>) {
    let is_same = |one: &FormerPost, other: &FormerPost| {
        same(&one.post, &other.post) && same(&one.organisation, &other.organisation)
    };
    // Which of ours have not met theirs yet.
    let mut open: Vec<usize> = (0..posts.len()).collect();
    let mut others: Vec<_> = others
        .into_iter()
        .filter(|post| !(post.post.trim().is_empty() && post.organisation.trim().is_empty()))
        .collect();
    others.retain(|other| {
        let met = open.iter().position(|ours| {
            let ours = &posts[*ours];
            is_same(ours, other) && (ours.from, ours.until) == (other.from, other.until)
        });
        met.map(|place| open.remove(place)).is_none()
    });
    for other in others {
        let met = open
            .iter()
            .position(|ours| is_same(&posts[*ours], &other) && fits(&posts[*ours], &other));
        match met.map(|place| open.remove(place)) {
            Some(ours) => {
                let ours = &mut posts[ours];
                ours.from = ours.from.or(other.from);
                ours.until = ours.until.or(other.until);
            }
            None => posts.push(other),
        }
    }
}

/// Whether one stretch of time can be meant by both.
fn fits(one: &FormerPost, other: &FormerPost) -> bool {
    let agree = |a: Option<Date>, b: Option<Date>| a.is_none() || b.is_none() || a == b;
    let (from, until) = (one.from.or(other.from), one.until.or(other.until));
    agree(one.from, other.from)
        && agree(one.until, other.until)
        && from.is_none_or(|from| until.is_none_or(|until| from <= until))
}
