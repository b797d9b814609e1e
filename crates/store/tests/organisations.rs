//! The directory of organisations in the library.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_model::{
    Edition, House, Image, ImageData, ImageId, Language, Logo, MediaType, OrganisationEntry,
    OrganisationId, SCHEMA, Timestamp, read_release,
};
use siaran_store::Store;

async fn store() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("library.sqlite")).await;
    (store.unwrap(), folder)
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn monday() -> Timestamp {
    at("2026-02-23T09:00:00+07:00")
}

fn entry(id: &str, name: &str) -> OrganisationEntry {
    let id = OrganisationId::new(id).unwrap();
    let empty = read_release(include_bytes!("../../../tests/corpus/empty.json")).unwrap();
    let mut organisation = empty.organisation;
    organisation.id = id.clone();
    organisation.name = name.into();
    organisation.logo = None;
    OrganisationEntry {
        schema: SCHEMA,
        id,
        version: 0,
        editions: vec![Edition {
            language: Language::Indonesian,
            organisation,
            house: House::usual(Language::Indonesian),
        }],
        earlier_names: vec!["Dinas Penerangan".to_owned()],
        images: Vec::new(),
    }
}

fn with_logo(mut entry: OrganisationEntry) -> OrganisationEntry {
    let image = Image {
        id: ImageId::new("lambang").unwrap(),
        media_type: MediaType::Png,
        width: 2,
        height: 1,
        data: Some(ImageData::new(vec![1, 2, 3])),
    };
    entry.editions[0].organisation.logo = Some(Logo {
        image: image.id.clone(),
        alt: "Lambang".to_owned(),
    });
    entry.images.push(image);
    entry
}

#[tokio::test]
async fn an_organisation_comes_back_as_it_was_kept() {
    let (store, _folder) = store().await;
    let mut kept = with_logo(entry("tirtawana", "Pemerintah Kota Tirtawana"));
    assert_eq!(
        store.put_organisation(&kept, monday()).await.unwrap(),
        Some(1)
    );
    kept.version = 1;
    kept.images[0].data = None;
    assert_eq!(store.organisation(&kept.id).await.unwrap(), Some(kept));
}

#[tokio::test]
async fn a_version_counts_changes_and_not_saves() {
    let (store, _folder) = store().await;
    let mut kept = entry("tirtawana", "Kota Tirtawana");
    store.put_organisation(&kept, monday()).await.unwrap();
    kept.version = 1;
    assert_eq!(
        store.put_organisation(&kept, monday()).await.unwrap(),
        Some(1)
    );
    kept.editions[0].organisation.city = "Tirtawana".to_owned();
    assert_eq!(
        store.put_organisation(&kept, monday()).await.unwrap(),
        Some(2)
    );
}

#[tokio::test]
async fn what_was_changed_elsewhere_is_not_overwritten() {
    let (store, _folder) = store().await;
    let mut mine = entry("tirtawana", "Kota Tirtawana");
    store.put_organisation(&mine, monday()).await.unwrap();
    mine.version = 1;
    let mut theirs = mine.clone();
    theirs.editions[0].organisation.city = "Tirtawana".to_owned();
    store.put_organisation(&theirs, monday()).await.unwrap();
    mine.editions[0].organisation.short_name = "Pemkot".to_owned();
    assert_eq!(store.put_organisation(&mine, monday()).await.unwrap(), None);
    let there = store.organisation(&mine.id).await.unwrap().unwrap();
    assert_eq!(there.editions, theirs.editions);
}

#[tokio::test]
async fn a_binned_organisation_is_found_in_the_bin_alone() {
    let (store, _folder) = store().await;
    let kept = entry("tirtawana", "Kota Tirtawana");
    store.put_organisation(&kept, monday()).await.unwrap();
    assert!(
        !store.delete_organisation(&kept.id).await.unwrap(),
        "not in the bin"
    );
    assert!(store.bin_organisation(&kept.id, monday()).await.unwrap());
    assert_eq!(store.organisation(&kept.id).await.unwrap(), None);
    assert_eq!(store.organisations(false).await.unwrap(), []);
    let bin = store.organisations(true).await.unwrap();
    assert_eq!(bin[0].deleted_at, Some(monday()));
    assert!(store.restore_organisation(&kept.id).await.unwrap());
    assert_eq!(
        store.organisations(false).await.unwrap()[0].name,
        "Kota Tirtawana"
    );
}

#[tokio::test]
async fn the_bin_forgets_only_what_lay_there_long() {
    let (store, _folder) = store().await;
    for (id, binned) in [
        ("lama", Some("2026-01-01T09:00:00+07:00")),
        ("baru", Some("2026-02-20T09:00:00+07:00")),
        ("dipakai", None),
    ] {
        let kept = entry(id, id);
        store.put_organisation(&kept, monday()).await.unwrap();
        if let Some(moment) = binned {
            store.bin_organisation(&kept.id, at(moment)).await.unwrap();
        }
    }
    let month_ago = at("2026-01-24T09:00:00+07:00");
    assert_eq!(store.purge_organisations(month_ago).await.unwrap(), 1);
    assert_eq!(store.organisations(true).await.unwrap()[0].name, "baru");
    assert_eq!(store.organisations(false).await.unwrap()[0].name, "dipakai");
}

#[tokio::test]
async fn a_logo_is_kept_while_an_organisation_has_it() {
    let (store, _folder) = store().await;
    let kept = with_logo(entry("tirtawana", "Kota Tirtawana"));
    store.put_organisation(&kept, monday()).await.unwrap();
    let tuesday = at("2026-02-24T09:00:00+07:00");
    assert_eq!(store.forget_unused_images(tuesday).await.unwrap(), 0);
    store.bin_organisation(&kept.id, monday()).await.unwrap();
    assert_eq!(
        store.forget_unused_images(tuesday).await.unwrap(),
        0,
        "it may come back"
    );
    store.delete_organisation(&kept.id).await.unwrap();
    assert_eq!(store.forget_unused_images(tuesday).await.unwrap(), 1);
}
