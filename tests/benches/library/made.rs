//! Libraries made of made-up releases.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use siaran_app::{App, SpeakerChange, listing, words};
use siaran_galley::{Fingerprint, compose};
use siaran_model::{KnownSpeaker, Release, Timestamp};
use siaran_store::{Cause, Expected, Keep, Listing, Store};
use tempfile::TempDir;
use tokio::sync::mpsc;

use crate::data::Office;

/// How many releases wait at most to be put into the library.
const AHEAD: usize = 32;
/// After how many saves the program tidies the search table.
const SAVES_TO_TIDY: usize = 8;

/// A library of so many releases: on the disk, and the same in memory, where
/// the system has a folder in it. There a save costs its work alone.
pub(crate) struct Made {
    pub(crate) on_disk: TempDir,
    pub(crate) in_memory: Option<TempDir>,
}

/// A version, composed.
struct Composed {
    release: Release,
    fingerprint: String,
    words: u32,
    at: Timestamp,
}

/// A release, composed.
struct Ready {
    present: Release,
    listing: Listing,
    changed_at: Timestamp,
    versions: Vec<Composed>,
}

/// Makes a library of so many releases. In memory, where that is possible:
/// eleven flushes for each release would take longer than all the rest.
pub(crate) async fn make(office: &Arc<Office>, releases: usize) -> Made {
    let on_disk = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder of ours");
    let memory = PathBuf::from("/dev/shm");
    let in_memory = memory
        .is_dir()
        .then(|| tempfile::tempdir_in(memory).expect("a folder in memory"));
    let folder = in_memory.as_ref().unwrap_or(&on_disk).path();
    fill(folder, office, releases).await;
    if in_memory.is_some() {
        copy(folder, on_disk.path());
    }
    Made { on_disk, in_memory }
}

async fn fill(folder: &Path, office: &Arc<Office>, releases: usize) {
    let app = App::open(folder).await.expect("a new library");
    let people = office.people().iter().map(|person| SpeakerChange {
        known: KnownSpeaker::new(person.clone()),
        revision: None,
    });
    let people: Vec<_> = people.collect();
    app.put_speakers(&people).await.expect("people of ours");
    let store = Store::open(&App::library_file(folder))
        .await
        .expect("the same library");
    let (give, mut take) = mpsc::channel(AHEAD);
    let office = Arc::clone(office);
    let writing = tokio::task::spawn_blocking(move || {
        for number in 0..releases {
            give.blocking_send(ready(&office, number))
                .expect("somebody takes it");
        }
    });
    let mut saves = 0;
    while let Some(release) = take.recv().await {
        put(&store, &release).await;
        saves += 1;
        if saves % SAVES_TO_TIDY == 0 {
            store.tidy_search().await.expect("a sound search table");
        }
    }
    writing.await.expect("writing does not panic");
    store.close().await;
    app.close().await;
}

fn ready(office: &Office, number: usize) -> Ready {
    let written = office.write(number);
    let versions = written.versions.into_iter().map(|(release, at)| {
        let galley = compose(&release);
        Composed {
            fingerprint: Fingerprint::of(&galley).to_string(),
            words: words(&galley),
            release,
            at,
        }
    });
    Ready {
        versions: versions.collect(),
        listing: listing(&written.present),
        present: written.present,
        changed_at: written.changed_at,
    }
}

async fn put(store: &Store, ready: &Ready) {
    let put = store.put_release(
        &ready.present,
        &ready.listing,
        Expected::Nothing,
        ready.changed_at,
    );
    put.await.expect("a save");
    for version in &ready.versions {
        let keep = Keep {
            fingerprint: &version.fingerprint,
            words: version.words,
            cause: Cause::Pause,
            name: None,
            origin: None,
        };
        let kept = store.add_version(&version.release, &keep, version.at);
        kept.await.expect("a version");
    }
}

/// The disk has all of it when this returns.
fn copy(from: &Path, to: &Path) {
    let to = App::library_file(to);
    std::fs::copy(App::library_file(from), &to).expect("room for a library");
    let written = std::fs::File::open(to).and_then(|file| file.sync_all());
    written.expect("a disk that can flush");
}
