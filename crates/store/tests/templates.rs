//! Templates and their versions, in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_model::{
    Date, ImageData, Release, ReleaseId, Template, TemplateId, Text, Timestamp, read_template,
};
use siaran_store::{Expected, KeptTemplate, Listing, Store};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn now() -> Timestamp {
    at("2026-02-25T10:00:00+07:00")
}

fn template() -> Template {
    let mut template =
        read_template(include_bytes!("../../app/templates/klarifikasi.json")).unwrap();
    // The bytes of a logo are a matter of the last test.
    for image in &mut template.release.images {
        image.data = None;
    }
    template
}

fn named(template: &Template, name: &str) -> Template {
    Template {
        name: name.to_owned(),
        ..template.clone()
    }
}

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

    async fn with(template: &Template) -> Self {
        let shelf = Self::new().await;
        shelf.store.add_template(template, now()).await.unwrap();
        shelf
    }

    async fn change(&self, template: &Template, begun: bool) -> KeptTemplate {
        let changed = self.store.change_template(template, begun, now()).await;
        changed.unwrap()
    }

    async fn read(&self) -> Template {
        self.store.template(&template().id).await.unwrap().unwrap()
    }

    async fn version(&self, version: u32) -> Option<Template> {
        let version = self.store.template_version(&template().id, version).await;
        version.unwrap()
    }

    async fn start(&self, id: &str) -> Release {
        let release = self.read().await.start(
            ReleaseId::new(id).unwrap(),
            Date::parse("2026-02-25").unwrap(),
        );
        let listing = Listing {
            number: None,
            words: 0,
            text: String::new(),
        };
        self.store
            .put_release(&release, &listing, Expected::Nothing, now())
            .await
            .unwrap();
        release
    }
}

const KEPT: KeptTemplate = KeptTemplate::Kept {
    version: 2,
    begun: true,
};

#[tokio::test]
async fn a_program_brings_newer_versions_of_what_nobody_changed() {
    let shelf = Shelf::new().await;
    let old = template();
    shelf.store.put_built_in(&old, now()).await.unwrap();
    let mut newer = named(&old, "Klarifikasi baru");
    newer.version = 2;
    shelf.store.put_built_in(&newer, now()).await.unwrap();
    assert_eq!(shelf.read().await, newer);
    // An older program on the same library takes nothing back.
    shelf.store.put_built_in(&old, now()).await.unwrap();
    assert_eq!(shelf.read().await, newer);
    let listed = &shelf.store.templates().await.unwrap()[0];
    assert!(listed.built_in && !listed.own);
}

#[tokio::test]
async fn a_built_in_template_that_cannot_be_read_comes_again() {
    let shelf = Shelf::new().await;
    let old = template();
    shelf.store.put_built_in(&old, now()).await.unwrap();
    let file = shelf.folder.path().join("library.sqlite");
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql("UPDATE templates SET content = '{}'")
        .execute(&mut connection)
        .await
        .unwrap();
    shelf.store.put_built_in(&old, now()).await.unwrap();
    let again = shelf.read().await;
    assert!(again.says_the_same_as(&old));
    // And goes on following the program.
    let mut newer = named(&old, "Klarifikasi baru");
    newer.version = 2;
    shelf.store.put_built_in(&newer, now()).await.unwrap();
    assert_eq!(shelf.read().await.name, "Klarifikasi baru");
}

#[tokio::test]
async fn a_template_that_was_reset_follows_its_program_again() {
    let shelf = Shelf::new().await;
    let old = template();
    shelf.store.put_built_in(&old, now()).await.unwrap();
    shelf.change(&named(&old, "Klarifikasi kami"), false).await;
    assert!(shelf.store.reset_built_in(&old, now()).await.unwrap());
    let reset = shelf.read().await;
    assert!(reset.says_the_same_as(&old));
    assert_eq!(reset.version, 3, "what the writer said stays version 2");
    let listed = &shelf.store.templates().await.unwrap()[0];
    assert!(listed.built_in && !listed.own);

    shelf.store.put_built_in(&old, now()).await.unwrap();
    assert_eq!(
        shelf.read().await,
        reset,
        "the same program changes nothing"
    );
    let mut newer = named(&old, "Klarifikasi baru");
    newer.version = 2;
    shelf.store.put_built_in(&newer, now()).await.unwrap();
    let followed = shelf.read().await;
    assert_eq!((followed.name, followed.version), (newer.name, 4));
}

#[tokio::test]
async fn a_template_that_the_writer_changed_is_theirs() {
    let shelf = Shelf::new().await;
    shelf.store.put_built_in(&template(), now()).await.unwrap();
    let changed = named(&template(), "Klarifikasi kami");
    assert_eq!(shelf.change(&changed, false).await, KEPT);
    let mut newer = template();
    newer.version = 9;
    shelf.store.put_built_in(&newer, now()).await.unwrap();
    assert_eq!(shelf.read().await.name, "Klarifikasi kami");
    let listed = &shelf.store.templates().await.unwrap()[0];
    assert!(listed.built_in && listed.own);
}

#[tokio::test]
async fn one_sitting_makes_one_version() {
    let first = template();
    let shelf = Shelf::with(&first).await;
    assert_eq!(shelf.change(&named(&first, "A"), false).await, KEPT);
    let mut second = named(&first, "AB");
    second.version = 2;
    assert_eq!(shelf.change(&second, true).await, KEPT);
    assert_eq!(shelf.read().await, second);
    assert_eq!(shelf.version(1).await, Some(first));
    // The next sitting makes the next.
    let third = named(&second, "ABC");
    let kept = shelf.change(&third, false).await;
    assert!(matches!(kept, KeptTemplate::Kept { version: 3, .. }));
    assert_eq!(shelf.version(2).await, Some(second));
}

#[tokio::test]
async fn a_sitting_that_ends_where_it_began_makes_no_version() {
    let first = template();
    let shelf = Shelf::with(&first).await;
    shelf.change(&named(&first, "A"), false).await;
    let mut back = first.clone();
    back.version = 2;
    let kept = KeptTemplate::Kept {
        version: 1,
        begun: false,
    };
    assert_eq!(shelf.change(&back, true).await, kept);
    assert_eq!(shelf.read().await, first);
    assert_eq!(shelf.version(2).await, None);
    // Looking makes none either.
    assert_eq!(shelf.change(&first, false).await, kept);
}

#[tokio::test]
async fn a_version_that_was_used_or_sent_is_never_changed() {
    let first = template();
    let shelf = Shelf::with(&first).await;
    shelf.change(&named(&first, "A"), false).await;
    shelf.start("rilis").await;
    let mut goes_on = named(&first, "AB");
    goes_on.version = 2;
    let kept = shelf.change(&goes_on, true).await;
    assert!(matches!(kept, KeptTemplate::Kept { version: 3, .. }));
    assert_eq!(shelf.version(2).await.unwrap().name, "A");

    let sent = shelf.store.template_was_sent(&first.id, 3).await;
    sent.unwrap();
    goes_on = named(&first, "ABC");
    goes_on.version = 3;
    let kept = shelf.change(&goes_on, true).await;
    assert!(matches!(kept, KeptTemplate::Kept { version: 4, .. }));
    assert_eq!(shelf.version(3).await.unwrap().name, "AB");
}

#[tokio::test]
async fn two_who_change_one_template_do_not_overwrite_each_other() {
    let first = template();
    let shelf = Shelf::with(&first).await;
    shelf.change(&named(&first, "Sari"), false).await;
    let late = shelf.change(&named(&first, "Rahmat"), false).await;
    assert_eq!(late, KeptTemplate::Overtaken { version: 2 });
    assert_eq!(shelf.read().await.name, "Sari");
    let mut unknown = first;
    unknown.id = TemplateId::new("lain").unwrap();
    assert_eq!(shelf.change(&unknown, false).await, KeptTemplate::Missing);
}

#[tokio::test]
async fn what_comes_from_elsewhere_becomes_the_next_version() {
    let first = template();
    let shelf = Shelf::with(&first).await;
    shelf.store.bin_template(&first.id, now()).await.unwrap();
    let replace = async |version: u32, name: &str| {
        let mut comes = named(&first, name);
        comes.version = version;
        let number = shelf.store.replace_template(&comes, now()).await.unwrap();
        (number, shelf.read().await.name)
    };
    assert_eq!(replace(7, "Jauh").await, (Some(7), "Jauh".to_owned()));
    assert_eq!(replace(3, "Lama").await, (Some(8), "Lama".to_owned()));
    assert_eq!(shelf.version(7).await.unwrap().name, "Jauh");
    let bin = shelf.store.is_template_in_bin(&first.id).await.unwrap();
    assert_eq!(bin, Some(false), "it is in use again");
}

#[tokio::test]
async fn the_list_counts_the_releases_outside_the_bin() {
    let shelf = Shelf::with(&template()).await;
    for id in ["a", "b", "c"] {
        shelf.start(id).await;
    }
    let binned = ReleaseId::new("c").unwrap();
    shelf.store.bin_release(&binned, now()).await.unwrap();
    assert_eq!(shelf.store.templates().await.unwrap()[0].releases, 2);
}

#[tokio::test]
async fn the_bin_keeps_a_template_until_it_is_emptied() {
    let shelf = Shelf::with(&template()).await;
    let id = template().id;
    assert!(!shelf.store.delete_template(&id).await.unwrap(), "in use");
    let monday = at("2026-02-23T09:00:00+07:00");
    assert!(shelf.store.bin_template(&id, monday).await.unwrap());
    assert!(shelf.store.templates().await.unwrap().is_empty());
    let listed = shelf.store.binned_templates().await.unwrap();
    assert_eq!(listed[0].deleted_at, Some(monday.in_utc()));
    let earlier = at("2026-02-23T08:59:59+07:00");
    assert_eq!(shelf.store.purge_templates(earlier).await.unwrap(), 0);
    assert!(shelf.store.restore_template(&id).await.unwrap());
    shelf.store.bin_template(&id, monday).await.unwrap();
    let later = at("2026-02-23T09:00:01+07:00");
    assert_eq!(shelf.store.purge_templates(later).await.unwrap(), 1);
    assert_eq!(shelf.version(1).await, None, "its versions went with it");
}

#[tokio::test]
async fn what_comes_with_the_program_is_hidden_and_never_deleted() {
    let shelf = Shelf::new().await;
    let id = template().id;
    shelf.store.put_built_in(&template(), now()).await.unwrap();
    shelf.store.bin_template(&id, now()).await.unwrap();
    let later = at("2027-01-01T00:00:00+07:00");
    assert_eq!(shelf.store.purge_templates(later).await.unwrap(), 0);
    assert!(!shelf.store.delete_template(&id).await.unwrap());
    shelf.store.put_built_in(&template(), now()).await.unwrap();
    assert!(shelf.store.templates().await.unwrap().is_empty());
}

#[tokio::test]
async fn pictures_of_every_version_stay() {
    let mut first = template();
    let logo = first.release.images[0].clone();
    first.release.images[0].data = Some(ImageData::new(*b"logo"));
    let shelf = Shelf::with(&first).await;
    let mut without = template();
    without.release.images.clear();
    without.release.organisation.logo = None;
    shelf.change(&without, false).await;
    let later = at("2027-01-01T00:00:00+07:00");
    shelf.store.forget_unused_images(later).await.unwrap();
    let kept = shelf.store.image(&logo.id).await.unwrap().unwrap();
    assert_eq!(&*kept.data.unwrap(), b"logo");
    assert_eq!(shelf.read().await.release.images, []);
}

#[tokio::test]
async fn a_template_is_there_after_opening_again() {
    let shelf = Shelf::new().await;
    let file = shelf.folder.path().join("library.sqlite");
    let mut first = template();
    first.release.headline = Text::from("[[judul]]");
    shelf.store.put_built_in(&first, now()).await.unwrap();
    shelf.store.close().await;
    let again = Store::open(&file).await.unwrap();
    assert_eq!(again.template(&first.id).await.unwrap(), Some(first));
}

#[tokio::test]
async fn the_templates_of_a_first_library_are_carried_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.sqlite");
    let mut first = template();
    // They held their pictures.
    first.release.images[0].data = Some(ImageData::new(*b"logo"));
    let json = serde_json::to_string(&first).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(include_str!("first-form.sql"))
        .execute(&mut connection)
        .await
        .unwrap();
    sqlx::query("INSERT INTO templates VALUES (?, 1, ?, '', 'id', ?)")
        .bind(first.id.as_str())
        .bind(&first.name)
        .bind(json)
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();

    let store = Store::open(&file).await.unwrap();
    let listed = &store.templates().await.unwrap()[0];
    assert!(listed.built_in && !listed.own);
    let version = store.template_version(&first.id, 1).await.unwrap();
    assert_eq!(version.unwrap().name, first.name);
    // The program that comes now takes the pictures out.
    store.put_built_in(&first, now()).await.unwrap();
    assert_eq!(store.template(&first.id).await.unwrap(), Some(template()));
    let logo = &first.release.images[0].id;
    assert!(store.image(logo).await.unwrap().is_some());
}
