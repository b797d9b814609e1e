//! The library through its public door, in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use siaran_model::{
    Image, ImageData, ImageId, MediaType, Release, ReleaseId, State, Text, Timestamp, read_release,
    read_template,
};
use siaran_store::{ListFilter, Listing, Store, StoreError};

const LISTING: Listing = Listing {
    number: None,
    words: 3,
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
        self.store
            .put_release(release, &LISTING, at("2026-02-25T10:00:00+07:00"))
            .await
            .unwrap();
    }

    async fn titles(&self, title: &str, bin: bool) -> Vec<String> {
        let title = title.to_owned();
        let rows = self.store.releases(&ListFilter { title, bin }).await;
        rows.unwrap().into_iter().map(|row| row.title).collect()
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
    };
    let moment = at("2026-02-25T10:00:00+07:00");
    shelf
        .store
        .put_release(&kept, &listing, moment)
        .await
        .unwrap();
    let rows = shelf.store.releases(&ListFilter::default()).await.unwrap();
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
async fn a_search_takes_letters_as_they_are_but_not_their_case() {
    let shelf = Shelf::new().await;
    shelf
        .put(&release("r1", "Beras 100% Aman, “Élan” Baru"))
        .await;
    shelf.put(&release("r2", "Beras 1000 Ton Tiba")).await;
    shelf.put(&release("r3", "")).await;
    assert_eq!(shelf.titles("100%", false).await.len(), 1);
    assert_eq!(shelf.titles("BERAS  100", false).await.len(), 2);
    assert_eq!(shelf.titles("élAN", false).await.len(), 1);
    assert_eq!(shelf.titles("_", false).await.len(), 0);
    assert_eq!(shelf.titles(" ", false).await.len(), 3);
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
    shelf
        .put(&release("r1", "Satu, ditulis di tempat sampah"))
        .await;
    assert_eq!(shelf.titles("", false).await.len(), 0);
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

#[tokio::test]
async fn a_template_is_replaced_by_a_newer_version_only() {
    let shelf = Shelf::new().await;
    let json = include_bytes!("../../app/templates/klarifikasi.json");
    let mut template = read_template(json).unwrap();
    template.version = 5;
    shelf.store.put_template(&template).await.unwrap();
    template.version = 4;
    template.name = "Lama".to_owned();
    shelf.store.put_template(&template).await.unwrap();
    assert_eq!(shelf.store.templates().await.unwrap()[0].version, 5);
    template.version = 6;
    shelf.store.put_template(&template).await.unwrap();
    let kept = shelf.store.template(&template.id).await.unwrap();
    assert_eq!(kept, Some(template));
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
            store.put_release(&kept, &LISTING, moment).await
        }));
    }
    for save in saves {
        save.await.unwrap().unwrap();
    }
    assert_eq!(shelf.titles("serentak", false).await.len(), 40);
}

#[tokio::test]
async fn a_file_that_is_no_library_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.sqlite");
    let text = b"Catatan rapat. ".repeat(400);
    std::fs::write(&file, &text).unwrap();
    let error = Store::open(&file).await.unwrap_err();
    assert!(matches!(error, StoreError::Broken(_)), "{error:?}");
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
    assert!(matches!(error, StoreError::Broken(_)), "{error:?}");
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
