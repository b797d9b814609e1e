//! Saving where somebody else saves too.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_app::{App, ErrorCode, ListFilter, Opened};
use siaran_galley::{Fingerprint, compose};
use siaran_model::{Release, ReleaseId, TemplateId, Text};
use siaran_store::Store;

/// One library, a window and a second program on it.
struct Office {
    window: App,
    program: App,
    folder: tempfile::TempDir,
}

impl Office {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            window: App::open(folder.path()).await.unwrap(),
            program: App::open(folder.path()).await.unwrap(),
            folder,
        }
    }

    async fn draft(&self) -> Opened {
        let template = TemplateId::new("klarifikasi").unwrap();
        self.window.create_release(&template).await.unwrap()
    }

    async fn says(&self, id: &ReleaseId) -> String {
        let opened = self.program.open_release(id).await.unwrap();
        opened.release.headline.plain()
    }

    /// Whether the library has these words as a version.
    async fn keeps(&self, release: &Release) -> bool {
        let file = App::library_file(self.folder.path());
        let store = Store::open(&file).await.unwrap();
        let fingerprint = Fingerprint::of(&compose(release)).to_string();
        let version = store.version_with(&release.id, &fingerprint).await.unwrap();
        version.is_some_and(|version| version.release == *release)
    }

    async fn titles(&self) -> Vec<String> {
        let rows = self.window.list_releases(&ListFilter::default()).await;
        let mut titles: Vec<_> = rows
            .unwrap()
            .releases
            .into_iter()
            .map(|row| row.title)
            .collect();
        titles.sort();
        titles
    }
}

fn saying(release: &Release, headline: &str) -> Release {
    Release {
        headline: Text::from(headline),
        ..release.clone()
    }
}

#[tokio::test]
async fn each_save_answers_what_the_next_is_based_on() {
    let office = Office::open().await;
    let opened = office.draft().await;
    let mut revision = opened.revision;
    for word in ["Satu", "Dua", "Tiga"] {
        let release = saying(&opened.release, word);
        let saved = office
            .window
            .save_release(&release, revision)
            .await
            .unwrap();
        assert!(saved.revision > revision);
        revision = saved.revision;
    }
    let there = office
        .program
        .open_release(&opened.release.id)
        .await
        .unwrap();
    assert_eq!(there.revision, revision);
    assert_eq!(there.release.headline.plain(), "Tiga");
}

#[tokio::test]
async fn the_second_of_two_editors_is_told_and_changes_nothing() {
    let office = Office::open().await;
    let opened = office.draft().await;
    let id = &opened.release.id;
    let theirs = saying(&opened.release, "Tulisan Rekan");
    let saved = office.program.save_release(&theirs, opened.revision).await;
    saved.unwrap();

    let mine = saying(&opened.release, "Tulisan Saya");
    let saved = office.window.save_release(&mine, opened.revision).await;
    let error = saved.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ReleaseChangedElsewhere);
    assert_eq!(error.report().what, Some(id.to_string()));
    assert_eq!(office.says(id).await, "Tulisan Rekan");

    // The same words are nobody's loss.
    let saved = office.window.save_release(&theirs, opened.revision).await;
    saved.unwrap();
}

#[tokio::test]
async fn mine_over_theirs_keeps_theirs_as_a_version() {
    let office = Office::open().await;
    let opened = office.draft().await;
    let theirs = saying(&opened.release, "Tulisan Rekan");
    let saved = office.program.save_release(&theirs, opened.revision).await;
    let theirs_is = saved.unwrap().revision;

    let mine = saying(&opened.release, "Tulisan Saya");
    let error = office.window.save_over(&mine, opened.revision).await;
    assert_eq!(
        error.unwrap_err().code(),
        ErrorCode::ReleaseChangedElsewhere
    );
    office.window.save_over(&mine, theirs_is).await.unwrap();
    assert_eq!(office.says(&opened.release.id).await, "Tulisan Saya");
    assert!(office.keeps(&theirs).await);
    assert!(!office.keeps(&mine).await, "it is what the release says");
}

#[tokio::test]
async fn a_text_that_is_given_up_stays_as_a_version() {
    let office = Office::open().await;
    let opened = office.draft().await;
    let mine = saying(&opened.release, "Tulisan Saya");
    office.window.set_aside(&mine).await.unwrap();
    assert!(office.keeps(&mine).await);
    assert_eq!(office.says(&mine.id).await, opened.release.headline.plain());
}

#[tokio::test]
async fn what_was_put_away_elsewhere_can_be_saved_as_a_new_release() {
    let office = Office::open().await;
    let opened = office.draft().await;
    let id = &opened.release.id;
    let mine = saying(&opened.release, "Tulisan Saya");
    office.program.bin_release(id).await.unwrap();
    let error = office.window.save_release(&mine, opened.revision).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::ReleaseInBin);
    office.program.delete_release(id).await.unwrap();
    let error = office.window.save_release(&mine, opened.revision).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::ReleaseMissing);

    let saved = office.window.save_as_new(&mine).await.unwrap();
    assert_ne!(saved.release.id, mine.id);
    assert_eq!(saved.release.headline, mine.headline);
    let later = saying(&saved.release, "Tulisan Saya Lagi");
    let again = office.window.save_release(&later, saved.revision).await;
    again.unwrap();
    assert_eq!(office.titles().await, ["Tulisan Saya Lagi"]);
}
