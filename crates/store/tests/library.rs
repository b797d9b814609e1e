//! The library through its public door, in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use siaran_model::{
    Image, ImageData, ImageId, MediaType, Release, ReleaseId, State, Text, Timestamp, read_release,
};
use siaran_store::{Expected, ListFilter, Listing, Put, Store, StoreError};

const LISTING: Listing = Listing {
    number: None,
    words: 3,
    text: String::new(),
};

struct Shelf {
    store: Store,
    folder: tempfile::TempDir,
}

impl Shelf {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("library.sqlite"))
            .await
            .unwrap();
        Self { store, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("library.sqlite")
    }

    async fn put(&self, release: &Release) {
        let there = self.store.stored_release(&release.id).await.unwrap();
        let expected = there.map_or(Expected::Nothing, |there| {
            Expected::Revision(there.revision)
        });
        let put = self.put_expecting(release, expected).await;
        assert!(matches!(put, Put::Kept(_)), "{put:?}");
    }

    async fn put_expecting(&self, release: &Release, expected: Expected) -> Put {
        let moment = at("2026-02-25T10:00:00+07:00");
        self.store
            .put_release(release, &LISTING, expected, moment)
            .await
            .unwrap()
    }

    async fn titles(&self, words: &str, bin: bool) -> Vec<String> {
        let filter = ListFilter {
            words: words.to_owned(),
            bin,
            ..ListFilter::default()
        };
        let page = self.store.releases(&filter).await.unwrap();
        page.releases.into_iter().map(|row| row.title).collect()
    }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn release(id: &str, title: &str) -> Release {
    let json = include_bytes!("../../../tests/corpus/empty.json");
    let mut release = read_release(json).unwrap();
    release.id = ReleaseId::new(id).unwrap();
    release.headline = Text::from(title);
    release
}

fn picture() -> Image {
    Image {
        id: ImageId::new("p1").unwrap(),
        media_type: MediaType::Png,
        width: 2,
        height: 1,
        data: Some(ImageData::new(vec![1, 2, 3])),
    }
}

#[tokio::test]
async fn a_release_comes_back_as_it_was_kept() {
    let shelf = Shelf::new().await;
    let mut kept = release("r1", "Pasar Induk Dibuka");
    kept.state = State::InReview;
    shelf.put(&kept).await;
    shelf.store.close().await;
    let again = Store::open(&shelf.file()).await.unwrap();
    assert_eq!(again.release(&kept.id).await.unwrap(), Some(kept));
}

#[tokio::test]
async fn the_list_shows_what_a_writer_chooses_by() {
    let shelf = Shelf::new().await;
    let mut kept = release("r1", "Pasar Induk Dibuka");
    kept.state = State::Approved;
    let listing = Listing {
        number: Some("SP 7/HMS/II/2026".to_owned()),
        words: 312,
        text: "Pasar induk dibuka wali kota.".to_owned(),
    };
    let moment = at("2026-02-25T10:00:00+07:00");
    shelf
        .store
        .put_release(&kept, &listing, Expected::Nothing, moment)
        .await
        .unwrap();
    let page = shelf.store.releases(&ListFilter::default()).await.unwrap();
    let rows = page.releases;
    assert_eq!(rows[0].title, "Pasar Induk Dibuka");
    assert_eq!(rows[0].state, State::Approved);
    assert_eq!(rows[0].number, listing.number);
    assert_eq!(rows[0].words, 312);
    assert_eq!(rows[0].changed_at, moment.in_utc());
    assert_eq!(rows[0].deleted_at, None);
}

#[tokio::test]
async fn the_last_changed_release_is_first_and_looking_is_no_change() {
    let shelf = Shelf::new().await;
    let first = release("r1", "Satu");
    shelf.put(&first).await;
    shelf.put(&release("r2", "Dua")).await;
    shelf.put(&first).await;
    assert_eq!(shelf.titles("", false).await, ["Dua", "Satu"]);
    shelf.put(&release("r1", "Satu lagi")).await;
    assert_eq!(shelf.titles("", false).await, ["Satu lagi", "Dua"]);
}

#[tokio::test]
async fn the_bin_keeps_a_release_until_it_is_restored_or_deleted() {
    let shelf = Shelf::new().await;
    let kept = release("r1", "Satu");
    let now = at("2026-02-25T10:00:00Z");
    shelf.put(&kept).await;
    assert!(!shelf.store.delete_release(&kept.id).await.unwrap());
    assert!(shelf.store.bin_release(&kept.id, now).await.unwrap());
    assert_eq!(shelf.titles("", false).await.len(), 0);
    assert_eq!(shelf.titles("", true).await, ["Satu"]);
    assert!(shelf.store.restore_release(&kept.id).await.unwrap());
    assert_eq!(shelf.titles("", false).await.len(), 1);
    shelf.store.bin_release(&kept.id, now).await.unwrap();
    assert!(shelf.store.delete_release(&kept.id).await.unwrap());
    assert_eq!(shelf.store.release(&kept.id).await.unwrap(), None);
    assert!(!shelf.store.restore_release(&kept.id).await.unwrap());
}

#[tokio::test]
async fn a_picture_is_kept_once_and_not_inside_the_release() {
    let shelf = Shelf::new().await;
    let mut kept = release("r1", "Satu");
    kept.images.push(picture());
    shelf.put(&kept).await;
    let found = shelf.store.release(&kept.id).await.unwrap().unwrap();
    assert_eq!(found.images[0].data, None);
    let image = shelf.store.image(&picture().id).await.unwrap();
    assert_eq!(image, Some(picture()));
}

#[tokio::test]
async fn only_old_pictures_that_no_release_shows_are_forgotten() {
    let shelf = Shelf::new().await;
    let mut kept = release("r1", "Satu");
    kept.images.push(picture());
    shelf.put(&kept).await;
    let stray = Image {
        id: ImageId::new("p2").unwrap(),
        ..picture()
    };
    let monday = at("2026-02-23T00:00:00Z");
    shelf.store.put_image(&stray, monday).await.unwrap();
    let forgotten = shelf.store.forget_unused_images(monday).await.unwrap();
    assert_eq!(forgotten, 0);
    let tuesday = at("2026-02-27T00:00:00Z");
    let forgotten = shelf.store.forget_unused_images(tuesday).await.unwrap();
    assert_eq!(forgotten, 1);
    assert!(shelf.store.image(&picture().id).await.unwrap().is_some());
}

/// Somebody is about to show it: a release that does is not saved yet.
#[tokio::test]
async fn an_old_picture_that_comes_in_again_is_new() {
    let shelf = Shelf::new().await;
    let (monday, friday) = (at("2026-02-23T00:00:00Z"), at("2026-02-27T00:00:00Z"));
    shelf.store.put_image(&picture(), monday).await.unwrap();
    shelf.store.put_image(&picture(), friday).await.unwrap();
    // By a clock that was set back meanwhile.
    shelf.store.put_image(&picture(), monday).await.unwrap();
    let thursday = at("2026-02-26T00:00:00Z");
    let forgotten = shelf.store.forget_unused_images(thursday).await.unwrap();
    assert_eq!(forgotten, 0);
}

#[tokio::test]
async fn a_setting_is_remembered() {
    let shelf = Shelf::new().await;
    assert_eq!(shelf.store.setting("language").await.unwrap(), None);
    shelf.store.put_setting("language", "id").await.unwrap();
    shelf.store.put_setting("language", "en").await.unwrap();
    let language = shelf.store.setting("language").await.unwrap();
    assert_eq!(language.as_deref(), Some("en"));
}

#[tokio::test]
async fn saves_from_two_sides_wait_for_each_other() {
    let shelf = Shelf::new().await;
    let other = Store::open(&shelf.file()).await.unwrap();
    let mut saves = Vec::new();
    for i in 0..40 {
        let store = if i % 2 == 0 { &shelf.store } else { &other }.clone();
        saves.push(tokio::spawn(async move {
            let kept = release(&format!("r{i}"), "Serentak");
            let moment = at("2026-02-25T10:00:00Z");
            store
                .put_release(&kept, &LISTING, Expected::Nothing, moment)
                .await
        }));
    }
    for save in saves {
        let put = save.await.unwrap().unwrap();
        assert!(matches!(put, Put::Kept(_)), "{put:?}");
    }
    assert_eq!(shelf.titles("serentak", false).await.len(), 40);
}

#[tokio::test]
async fn only_the_revision_that_was_seen_is_overwritten() {
    let shelf = Shelf::new().await;
    let mine = release("r1", "Tulisan Saya");
    let Put::Kept(first) = shelf.put_expecting(&mine, Expected::Nothing).await else {
        panic!("the library was empty");
    };
    let based_on_first = Expected::Revision(first);
    let theirs = release("r1", "Tulisan Rekan");
    let Put::Kept(second) = shelf.put_expecting(&theirs, based_on_first).await else {
        panic!("nobody else wrote");
    };
    assert!(second > first);

    let later = release("r1", "Tulisan Saya Lagi");
    let put = shelf.put_expecting(&later, based_on_first).await;
    assert_eq!(put, Put::Changed);
    let put = shelf.put_expecting(&later, Expected::Nothing).await;
    assert_eq!(put, Put::Changed);
    assert_eq!(shelf.titles("", false).await, ["Tulisan Rekan"]);
    // Both came to the same words.
    let put = shelf.put_expecting(&theirs, based_on_first).await;
    assert_eq!(put, Put::Kept(second));
}

#[tokio::test]
async fn what_was_put_away_elsewhere_is_not_written_to() {
    let shelf = Shelf::new().await;
    let mine = release("r1", "Tulisan Saya");
    let moment = at("2026-02-25T10:00:00+07:00");
    let Put::Kept(revision) = shelf.put_expecting(&mine, Expected::Nothing).await else {
        panic!("the library was empty");
    };
    let later = release("r1", "Tulisan Saya Lagi");
    let seen = Expected::Revision(revision);
    assert!(shelf.store.bin_release(&mine.id, moment).await.unwrap());
    assert_eq!(shelf.put_expecting(&later, seen).await, Put::InBin);
    let there = shelf.store.stored_release(&mine.id).await.unwrap().unwrap();
    assert_eq!((there.release, there.in_bin), (mine.clone(), true));
    assert!(shelf.store.delete_release(&mine.id).await.unwrap());
    assert_eq!(shelf.put_expecting(&later, seen).await, Put::Gone);
    assert_eq!(shelf.store.stored_release(&mine.id).await.unwrap(), None);
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told() {
    let shelf = Shelf::new().await;
    let other = Store::open(&shelf.file()).await.unwrap();
    let Put::Kept(mut revision) = shelf
        .put_expecting(&release("r1", "Awal"), Expected::Nothing)
        .await
    else {
        panic!("the library was empty");
    };
    for round in 0..20 {
        let save = |store: &Store, who: &str| {
            let (store, kept) = (store.clone(), release("r1", &format!("{who} {round}")));
            let expected = Expected::Revision(revision);
            let moment = at("2026-02-25T10:00:00Z");
            tokio::spawn(async move {
                store
                    .put_release(&kept, &LISTING, expected, moment)
                    .await
                    .unwrap()
            })
        };
        let (mine, theirs) = (save(&shelf.store, "saya"), save(&other, "rekan"));
        let (mine, theirs) = (mine.await.unwrap(), theirs.await.unwrap());
        revision = match (mine, theirs) {
            (Put::Kept(revision), Put::Changed) | (Put::Changed, Put::Kept(revision)) => revision,
            both => panic!("round {round}: {both:?}"),
        };
    }
}

#[tokio::test]
async fn a_file_that_is_no_library_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.sqlite");
    let text = b"Catatan rapat. ".repeat(400);
    std::fs::write(&file, &text).unwrap();
    let error = Store::open(&file).await.unwrap_err();
    assert!(error.is_damage(), "{error:?}");
    assert_eq!(std::fs::read(&file).unwrap(), text);
}

#[tokio::test]
async fn a_damaged_library_is_refused_and_left_alone() {
    let shelf = Shelf::new().await;
    for i in 0..50 {
        shelf.put(&release(&format!("r{i}"), "Satu")).await;
    }
    shelf.store.close().await;
    let mut bytes = std::fs::read(shelf.file()).unwrap();
    bytes[100..8192].fill(0xa5);
    std::fs::write(shelf.file(), &bytes).unwrap();
    let error = Store::open(&shelf.file()).await.unwrap_err();
    assert!(error.is_damage(), "{error:?}");
    assert_eq!(std::fs::read(shelf.file()).unwrap(), bytes);
}

#[tokio::test]
async fn a_library_of_a_newer_program_is_refused() {
    let shelf = Shelf::new().await;
    alter(&shelf, "PRAGMA user_version = 99").await;
    let error = Store::open(&shelf.file()).await.unwrap_err();
    assert!(
        matches!(error, StoreError::Newer { found: 99, .. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn the_database_of_another_program_is_refused() {
    let shelf = Shelf::new().await;
    alter(&shelf, "PRAGMA application_id = 0; PRAGMA user_version = 0").await;
    let error = Store::open(&shelf.file()).await.unwrap_err();
    assert!(matches!(error, StoreError::Foreign), "{error:?}");
}

async fn alter(shelf: &Shelf, sql: &'static str) {
    use sqlx::Connection;
    use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
    shelf.store.close().await;
    let options = SqliteConnectOptions::new().filename(shelf.file());
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
