//! The directory of speakers through the public door.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_model::{KnownSpeaker, Speaker, SpeakerId, Timestamp};
use siaran_store::{SpeakerChange, SpeakerFilter, Store};

struct Shelf {
    store: Store,
    _folder: tempfile::TempDir,
}

impl Shelf {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("library.sqlite"))
            .await
            .unwrap();
        Self {
            store,
            _folder: folder,
        }
    }

    async fn put(&self, known: KnownSpeaker, revision: Option<u32>) -> Option<SpeakerId> {
        let change = SpeakerChange { known, revision };
        self.store.put_speakers(&[change], now()).await.unwrap()
    }

    async fn found(&self, search: &str, bin: bool) -> Vec<String> {
        let search = search.to_owned();
        let rows = self.store.speakers(&SpeakerFilter { search, bin }).await;
        let names = rows.unwrap().into_iter().map(|row| row.known.speaker.name);
        names.collect()
    }

    async fn meant(&self, id: &str, name: &str) -> Option<String> {
        let entry = self.store.speaker_meant(&self::id(id), name).await.unwrap();
        entry.map(|entry| entry.known.speaker.id.to_string())
    }
}

fn now() -> Timestamp {
    Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap()
}

fn id(id: &str) -> SpeakerId {
    SpeakerId::new(id).unwrap()
}

fn known(id: &str, name: &str, post: &str) -> KnownSpeaker {
    KnownSpeaker::new(Speaker {
        id: self::id(id),
        name: name.to_owned(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: post.to_owned(),
        organisation: "Pemerintah Kota Purwabakti".to_owned(),
        pronoun: None,
    })
}

#[tokio::test]
async fn every_word_is_found_by_its_beginning() {
    let shelf = Shelf::new().await;
    shelf
        .put(known("a", "Éka Nur-Aini", "Kepala Dinas"), None)
        .await;
    shelf.put(known("b", "Budi Eka", "Camat"), None).await;
    assert_eq!(shelf.found("", false).await, ["Budi Eka", "Éka Nur-Aini"]);
    assert_eq!(shelf.found("eka", false).await.len(), 2);
    assert_eq!(shelf.found("AINI kep", false).await, ["Éka Nur-Aini"]);
    assert_eq!(shelf.found("purwa cam", false).await, ["Budi Eka"]);
    for none in ["ka", "camat dinas", "udi"] {
        let found = shelf.found(none, false).await;
        assert!(found.is_empty(), "{none}: {found:?}");
    }
}

#[tokio::test]
async fn a_change_names_the_revision_it_saw() {
    let shelf = Shelf::new().await;
    let first = known("a", "Éka", "Camat");
    assert_eq!(shelf.put(first.clone(), None).await, None);
    assert_eq!(shelf.put(first.clone(), None).await, Some(id("a")), "there");
    assert_eq!(shelf.put(first, Some(1)).await, None, "no change");
    let second = known("a", "Éka", "Lurah");
    assert_eq!(shelf.put(second.clone(), Some(1)).await, None);
    assert_eq!(shelf.put(second, Some(1)).await, Some(id("a")), "stale");
    let entry = shelf.store.speaker(&id("a")).await.unwrap().unwrap();
    assert_eq!((entry.revision, entry.changed_at), (2, now().in_utc()));
}

#[tokio::test]
async fn several_entries_are_kept_all_or_none() {
    let shelf = Shelf::new().await;
    shelf.put(known("a", "Éka", "Camat"), None).await;
    let changes = [known("b", "Budi", ""), known("a", "Éka", "")].map(|known| SpeakerChange {
        known,
        revision: None,
    });
    let refused = shelf.store.put_speakers(&changes, now()).await.unwrap();
    assert_eq!(refused, Some(id("a")));
    assert_eq!(shelf.found("", false).await, ["Éka"]);
}

#[tokio::test]
async fn a_release_means_an_entry_by_id_else_by_a_name_that_only_one_has() {
    let shelf = Shelf::new().await;
    let mut eka = known("a", "Éka Aini", "");
    eka.other_ids.push(id("older"));
    eka.other_names.push("Eka Putri".to_owned());
    shelf.put(eka, None).await;
    shelf.put(known("b", "Budi", ""), None).await;
    let meant = async |id: &str, name: &str| shelf.meant(id, name).await;
    assert_eq!(meant("older", "Budi").await.as_deref(), Some("a"));
    assert_eq!(meant("s1", "EKA AINI").await.as_deref(), Some("a"));
    assert_eq!(meant("s1", "eka putri").await.as_deref(), Some("a"));
    assert_eq!(meant("s1", "Eka").await, None);
    assert_eq!(meant("s1", "").await, None);
    shelf.put(known("c", "BUDI", ""), None).await;
    assert_eq!(meant("s1", "Budi").await, None, "two of them");
    assert_eq!(meant("c", "Budi").await.as_deref(), Some("c"));
}

#[tokio::test]
async fn the_bin_keeps_an_entry_until_it_is_restored_or_its_time_is_over() {
    let shelf = Shelf::new().await;
    shelf.put(known("a", "Éka", ""), None).await;
    assert!(!shelf.store.delete_speaker(&id("a")).await.unwrap());
    assert!(shelf.store.bin_speaker(&id("a"), now()).await.unwrap());
    assert!(!shelf.store.bin_speaker(&id("a"), now()).await.unwrap());
    assert_eq!(shelf.found("", true).await, ["Éka"]);
    assert_eq!(shelf.meant("a", "Éka").await, None);
    assert_eq!(
        shelf.put(known("a", "Éka", "Camat"), Some(2)).await,
        Some(id("a"))
    );
    assert!(shelf.store.restore_speaker(&id("a"), now()).await.unwrap());
    assert_eq!(shelf.meant("a", "").await.as_deref(), Some("a"));
    shelf.store.bin_speaker(&id("a"), now()).await.unwrap();
    let gone = shelf.store.forget_binned_speakers(now()).await.unwrap();
    assert_eq!(gone, 0);
    let later = Timestamp::parse("2026-03-28T10:00:00+07:00").unwrap();
    let gone = shelf.store.forget_binned_speakers(later).await.unwrap();
    assert_eq!(gone, 1);
    assert!(!shelf.store.restore_speaker(&id("a"), now()).await.unwrap());
}

#[tokio::test]
async fn a_merge_gives_everything_to_the_kept_entry_until_it_is_undone() {
    let shelf = Shelf::new().await;
    shelf.put(known("a", "Éka Aini", ""), None).await;
    shelf.put(known("b", "Eka Putri", ""), None).await;
    let mut both = known("a", "Éka Aini", "");
    both.other_ids.push(id("b"));
    both.other_names.push("Eka Putri".to_owned());
    let kept = SpeakerChange {
        known: both,
        revision: Some(1),
    };
    let stale = shelf.store.merge_speakers(&kept, &id("b"), 7, now()).await;
    assert_eq!(stale.unwrap(), Some(id("b")));
    assert_eq!(shelf.meant("b", "").await.as_deref(), Some("b"));
    let done = shelf.store.merge_speakers(&kept, &id("b"), 1, now()).await;
    assert_eq!(done.unwrap(), None);
    assert_eq!(shelf.found("", false).await, ["Éka Aini"]);
    assert_eq!(shelf.meant("b", "").await.as_deref(), Some("a"));
    assert_eq!(shelf.meant("s1", "eka putri").await.as_deref(), Some("a"));
    let other = shelf.store.speaker(&id("b")).await.unwrap().unwrap();
    assert_eq!(other.merged_into, Some(id("a")));

    assert!(shelf.store.restore_speaker(&id("b"), now()).await.unwrap());
    assert_eq!(shelf.meant("b", "").await.as_deref(), Some("b"));
    assert_eq!(shelf.meant("s1", "eka putri").await.as_deref(), Some("b"));
    let heir = shelf.store.speaker(&id("a")).await.unwrap().unwrap();
    assert!(heir.known.other_ids.is_empty() && heir.known.other_names.is_empty());
}
