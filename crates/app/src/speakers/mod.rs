//! The directory of speakers: what is kept of each, across releases.

mod collect;
mod csv;
mod duplicates;
mod merge;
mod posts;
mod quotes;

use serde::Serialize;
use siaran_model::{
    KnownSpeaker, Organisation, Release, Speaker, SpeakerId, read_known_speaker, to_json,
};
use siaran_store::{SpeakerChange, SpeakerEntry, SpeakerFilter, name_key, plain};

use crate::moment::{new_speaker_id, now};
use crate::{App, AppError};

pub use self::collect::CollectedSpeaker;
pub use self::csv::{
    ChangedSpeaker, CsvEncoding, FieldChange, LineFault, NewSpeaker, SpeakerField, SpeakerImport,
    UnreadableLine,
};
pub use self::merge::SpeakerMerge;
pub use self::posts::PostChange;
pub use self::quotes::{SaidInRelease, SaidQuote};

/// The most speakers that are proposed while somebody types a name.
const SUGGESTIONS: usize = 8;

/// A speaker of the directory, as a release would take them over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct SuggestedSpeaker {
    /// The copy for the release.
    pub speaker: Speaker,
    /// Where the post is held, also where that is the release's own
    /// organisation.
    pub organisation: String,
}

impl App {
    /// The entries of the directory that a filter asks for, by name.
    pub async fn list_speakers(
        &self,
        filter: &SpeakerFilter,
    ) -> Result<Vec<SpeakerEntry>, AppError> {
        Ok(self.store.speakers(filter).await?)
    }

    /// An entry of the directory, in the bin or not.
    pub async fn open_speaker(&self, id: &SpeakerId) -> Result<SpeakerEntry, AppError> {
        let entry = self.store.speaker(id).await?;
        entry.ok_or_else(|| AppError::NoSpeaker(id.clone()))
    }

    /// An entry for somebody new, with an id and nothing else.
    pub fn new_speaker(&self) -> KnownSpeaker {
        KnownSpeaker::new(nobody(new_speaker_id()))
    }

    /// Keeps an entry as the writer left it. A name it had before stays known.
    pub async fn put_speaker(&self, change: &SpeakerChange) -> Result<SpeakerEntry, AppError> {
        let id = change.known.speaker.id.clone();
        let mut change = change.clone();
        if change.revision.is_some()
            && let Some(before) = self.store.speaker(&id).await?
        {
            remember_name(&mut change.known, &before.known.speaker.name);
        }
        self.put_speakers(&[change]).await?;
        self.open_speaker(&id).await
    }

    /// Keeps several entries, all or none.
    pub async fn put_speakers(&self, changes: &[SpeakerChange]) -> Result<(), AppError> {
        let mut tidied = Vec::new();
        for change in changes {
            let known = tidy(change.known.clone());
            check(&known)?;
            tidied.push(SpeakerChange {
                known,
                revision: change.revision,
            });
        }
        unchanged(self.store.put_speakers(&tidied, now()).await?)
    }

    /// Keeps a speaker of a release in the directory too, under their own id
    /// where it is one that no other release gives to somebody else. The answer
    /// is the entry whose id the release may take over.
    ///
    /// Where the directory has somebody of that id or name already, that entry
    /// is the answer and nothing is kept.
    pub async fn keep_speaker(
        &self,
        said: &Speaker,
        own: &Organisation,
    ) -> Result<SpeakerEntry, AppError> {
        if let Some(known) = self.store.speaker_meant(&said.id, &said.name).await? {
            return Ok(known);
        }
        let taken = self.store.speaker(&said.id).await?.is_some();
        let id = if taken || !is_unique(&said.id) {
            new_speaker_id()
        } else {
            said.id.clone()
        };
        let known = KnownSpeaker::from_release(said, own, id);
        self.put_speaker(&SpeakerChange {
            known,
            revision: None,
        })
        .await
    }

    /// Whether the directory knows whom a release means by an id or a name.
    pub async fn knows_speaker(&self, id: &SpeakerId, name: &str) -> Result<bool, AppError> {
        Ok(self.store.speaker_meant(id, name).await?.is_some())
    }

    /// The first few speakers of the directory that somebody may mean who types
    /// this in a release of this organisation.
    pub async fn suggest_speakers(
        &self,
        typed: &str,
        own: &Organisation,
    ) -> Result<Vec<SuggestedSpeaker>, AppError> {
        let filter = SpeakerFilter {
            search: typed.to_owned(),
            bin: false,
        };
        let mut found = self.store.speakers(&filter).await?;
        // Whose name begins so comes before whose post does.
        let typed = plain(typed);
        found.sort_by_key(|entry| !plain(&entry.known.speaker.name).starts_with(&typed));
        found.truncate(SUGGESTIONS);
        let suggested = found.into_iter().map(|entry| SuggestedSpeaker {
            speaker: entry.known.in_release_of(own),
            organisation: entry.known.speaker.organisation,
        });
        Ok(suggested.collect())
    }

    /// Everybody in the directory, as this release would take them over.
    pub(crate) async fn speakers_for(&self, release: &Release) -> Result<Vec<Speaker>, AppError> {
        let filter = SpeakerFilter {
            search: String::new(),
            bin: false,
        };
        let known = self.store.speakers(&filter).await?.into_iter();
        Ok(known
            .map(|entry| entry.known.in_release_of(&release.organisation))
            .collect())
    }

    /// Puts an entry into the bin, where it waits for 30 days.
    pub async fn bin_speaker(&self, id: &SpeakerId) -> Result<(), AppError> {
        found(self.store.bin_speaker(id, now()).await?, id)
    }

    /// Takes an entry out of the bin; one that was merged is apart again.
    pub async fn restore_speaker(&self, id: &SpeakerId) -> Result<(), AppError> {
        found(self.store.restore_speaker(id, now()).await?, id)
    }

    /// Forgets an entry that is in the bin.
    pub async fn delete_speaker(&self, id: &SpeakerId) -> Result<(), AppError> {
        if self.store.delete_speaker(id).await? {
            return Ok(());
        }
        match self.store.speaker(id).await? {
            Some(_) => Err(AppError::SpeakerNotInBin(id.clone())),
            None => Err(AppError::NoSpeaker(id.clone())),
        }
    }
}

/// An entry that could not be read again must not replace one that can.
fn check(known: &KnownSpeaker) -> Result<(), AppError> {
    read_known_speaker(&to_json(known))
        .map(drop)
        .map_err(|source| AppError::Form { path: None, source })
}

/// Somebody of whom nothing is known yet.
fn nobody(id: SpeakerId) -> Speaker {
    Speaker {
        id,
        name: String::new(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: String::new(),
        organisation: String::new(),
        pronoun: None,
    }
}

/// An entry as it is kept: names and posts in one line each, no blanks around
/// anything, nothing that is empty.
fn tidy(mut known: KnownSpeaker) -> KnownSpeaker {
    let speaker = &mut known.speaker;
    for text in [
        &mut speaker.name,
        &mut speaker.degrees_before,
        &mut speaker.degrees_after,
        &mut speaker.short_name,
        &mut speaker.post,
        &mut speaker.organisation,
    ] {
        *text = in_one_line(text);
    }
    for former in &mut known.former_posts {
        former.post = in_one_line(&former.post);
        former.organisation = in_one_line(&former.organisation);
    }
    known
        .former_posts
        .retain(|former| !former.post.is_empty() || !former.organisation.is_empty());
    let names = std::mem::take(&mut known.other_names);
    for name in names {
        remember_name(&mut known, &in_one_line(&name));
    }
    let lines = known.note.replace("\r\n", "\n").replace('\r', "\n");
    let printable = |letter: &char| matches!(letter, '\n' | '\t') || !letter.is_control();
    let note: String = lines.chars().filter(printable).collect();
    note.trim().clone_into(&mut known.note);
    known
}

fn in_one_line(text: &str) -> String {
    let printable: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let words: Vec<_> = printable.split_whitespace().collect();
    words.join(" ")
}

/// Releases go on being found under a name that was changed.
fn remember_name(known: &mut KnownSpeaker, name: &str) {
    let key = name_key(name);
    if !key.is_empty() && known.names().all(|name| name_key(name) != key) {
        known.other_names.push(name.to_owned());
    }
}

/// Whether an id was made by chance, not counted up within one release.
fn is_unique(id: &SpeakerId) -> bool {
    id.as_str().len() >= 16
}

fn unchanged(changed: Option<SpeakerId>) -> Result<(), AppError> {
    changed.map_or(Ok(()), |id| Err(AppError::SpeakerChanged(id)))
}

fn found(found: bool, id: &SpeakerId) -> Result<(), AppError> {
    if found {
        Ok(())
    } else {
        Err(AppError::NoSpeaker(id.clone()))
    }
}
