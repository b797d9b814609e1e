//! Versions through the library's public door.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use siaran_model::{
    Block, Image, ImageData, ImageId, MediaType, Release, ReleaseId, Text, Timestamp, read_release,
};
use siaran_store::{Cause, Change, Expected, Keep, Listing, Measure, Store, StoreError};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

struct Shelf {
    store: Store,
    folder: tempfile::TempDir,
}

impl Shelf {
    async fn new() -> Self {
        Self::new_in(&std::env::temp_dir()).await
    }

    async fn new_in(place: &Path) -> Self {
        let folder = tempfile::tempdir_in(place).unwrap();
        let file = folder.path().join("library.sqlite");
        let store = Store::open(&file).await.unwrap();
        Self { store, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("library.sqlite")
    }

    async fn put(&self, release: &Release) {
        let listing = Listing {
            number: None,
            words: 3,
            text: String::new(),
        };
        let now = at("2026-02-25T10:00:00Z");
        let there = self.store.stored_release(&release.id).await.unwrap();
        let expected = there.map_or(Expected::Nothing, |there| {
            Expected::Revision(there.revision)
        });
        let put = self
            .store
            .put_release(release, &listing, expected, now)
            .await;
        put.unwrap();
    }

    async fn add(&self, release: &Release, cause: Cause, name: Option<&str>) -> u32 {
        let moment = at("2026-02-26T10:00:00Z");
        self.add_at(release, cause, name, moment).await
    }

    async fn add_at(
        &self,
        release: &Release,
        cause: Cause,
        name: Option<&str>,
        moment: Timestamp,
    ) -> u32 {
        let keep = Keep {
            // Enough of a fingerprint for a store that does not compose.
            fingerprint: &release.headline.plain(),
            words: 3,
            cause,
            name,
            origin: None,
        };
        let number = self.store.add_version(release, &keep, moment).await;
        number.unwrap()
    }

    async fn list(&self) -> Vec<(u32, Cause, Option<String>)> {
        let versions = self.store.versions(&release("").id).await.unwrap();
        let row =
            |version: siaran_store::VersionSummary| (version.number, version.cause, version.name);
        versions.into_iter().map(row).collect()
    }
}

async fn alter(file: &Path, sql: &str) {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn release(title: &str) -> Release {
    let json = include_bytes!("../../../tests/corpus/empty.json");
    let mut release = read_release(json).unwrap();
    release.id = ReleaseId::new("r1").unwrap();
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
async fn a_version_stays_what_it_was() {
    let shelf = Shelf::new().await;
    let kept = release("Satu");
    shelf.put(&kept).await;
    let first = at("2026-02-25T10:00:00Z");
    assert_eq!(shelf.add_at(&kept, Cause::Export, None, first).await, 1);
    assert_eq!(
        shelf.add(&kept, Cause::Export, None).await,
        1,
        "nothing changed"
    );
    assert_eq!(shelf.add(&release("Dua"), Cause::Export, None).await, 2);

    let known = shelf.store.version_with(&kept.id, "Satu").await.unwrap();
    let known = known.expect("kept for ever");
    assert_eq!((known.number, known.saved_at), (1, first));
    assert_eq!(known.release, kept);
    let unknown = shelf.store.version_with(&kept.id, "Tiga").await.unwrap();
    assert_eq!(unknown, None);
    let second = shelf.store.version(&kept.id, 2).await.unwrap().unwrap();
    assert_eq!(second.release, release("Dua"));
    assert_eq!(shelf.store.version(&kept.id, 3).await.unwrap(), None);
}

#[tokio::test]
async fn a_text_is_kept_twice_only_for_two_lasting_reasons() {
    let shelf = Shelf::new().await;
    let kept = release("Satu");
    shelf.put(&kept).await;
    shelf.add(&kept, Cause::Sitting, None).await;
    shelf.add(&kept, Cause::Pause, None).await;
    assert_eq!(shelf.list().await, [(1, Cause::Sitting, None)]);
    shelf.add(&kept, Cause::Export, None).await;
    shelf.add(&kept, Cause::Pause, None).await;
    assert_eq!(shelf.list().await, [(1, Cause::Export, None)]);
    let name = Some("Untuk Karo Humas");
    shelf.add(&kept, Cause::Named, name).await;
    shelf.add(&kept, Cause::Named, name).await;
    shelf.add(&kept, Cause::State, None).await;
    assert_eq!(
        shelf.list().await,
        [
            (1, Cause::Export, None),
            (2, Cause::Named, name.map(Into::into)),
            (3, Cause::State, None)
        ]
    );
}

#[tokio::test]
async fn a_version_takes_a_name_and_loses_it() {
    let shelf = Shelf::new().await;
    let kept = release("Satu");
    shelf.put(&kept).await;
    shelf.add(&kept, Cause::Export, None).await;
    let named = shelf.store.name_version(&kept.id, 1, Some("Dikirim")).await;
    assert!(named.unwrap());
    assert_eq!(
        shelf.list().await,
        [(1, Cause::Export, Some("Dikirim".into()))]
    );
    assert!(shelf.store.name_version(&kept.id, 1, None).await.unwrap());
    assert_eq!(shelf.list().await, [(1, Cause::Export, None)]);
    assert!(!shelf.store.name_version(&kept.id, 2, None).await.unwrap());
}

#[tokio::test]
async fn a_clock_that_was_set_back_upsets_nothing() {
    let shelf = Shelf::new().await;
    shelf.put(&release("Satu")).await;
    let later = at("2026-02-26T10:00:00Z");
    let earlier = at("2020-01-01T00:00:00Z");
    shelf
        .add_at(&release("Satu"), Cause::Pause, None, later)
        .await;
    shelf
        .add_at(&release("Dua"), Cause::Pause, None, earlier)
        .await;
    let versions = shelf.store.versions(&release("").id).await.unwrap();
    let rows: Vec<_> = versions
        .iter()
        .map(|row| (row.number, row.saved_at))
        .collect();
    assert_eq!(rows, [(1, later), (2, earlier)]);
    assert_eq!(shelf.add(&release("Dua"), Cause::Pause, None).await, 2);
}

#[tokio::test]
async fn a_change_counts_against_the_version_before_it() {
    let shelf = Shelf::new().await;
    let id = release("").id;
    shelf.put(&release("Satu")).await;
    for title in ["Satu", "Dua", "Tiga"] {
        shelf.add(&release(title), Cause::Pause, None).await;
    }
    let change = Change {
        added: 5,
        removed: 2,
    };
    let measures = [(1, 0), (3, 1)].map(|(number, against)| Measure {
        number,
        words: 7,
        against,
        change,
    });
    shelf.store.measure_versions(&id, &measures).await.unwrap();
    let versions = shelf.store.versions(&id).await.unwrap();
    let changes: Vec<_> = versions.iter().map(|version| version.change).collect();
    // The third was counted against the first, and now the second is before it.
    assert_eq!(changes, [Some(change), None, None]);
}

#[tokio::test]
async fn versions_go_with_a_release_that_is_deleted_forever() {
    let shelf = Shelf::new().await;
    let kept = release("Satu");
    shelf.put(&kept).await;
    shelf.add(&kept, Cause::Export, None).await;
    let now = at("2026-02-25T10:00:00Z");
    shelf.store.bin_release(&kept.id, now).await.unwrap();
    assert!(shelf.store.delete_release(&kept.id).await.unwrap());
    let gone = shelf.store.version_with(&kept.id, "Satu").await.unwrap();
    assert_eq!(gone, None);
}

#[tokio::test]
async fn a_picture_that_only_an_old_version_shows_is_not_forgotten() {
    let shelf = Shelf::new().await;
    let plain = release("Satu");
    let mut illustrated = plain.clone();
    illustrated.images.push(picture());
    let forget = async || {
        let tomorrow = at("2026-02-27T00:00:00Z");
        shelf.store.forget_unused_images(tomorrow).await.unwrap()
    };
    shelf.put(&illustrated).await;
    shelf.add(&illustrated, Cause::Pause, None).await;
    shelf.put(&plain).await;
    shelf.add(&plain, Cause::Pause, None).await;
    assert_eq!(forget().await, 0);
    shelf
        .store
        .bin_release(&plain.id, at("2026-02-25T10:00:00Z"))
        .await
        .unwrap();
    assert_eq!(forget().await, 0);
    shelf.store.delete_release(&plain.id).await.unwrap();
    assert_eq!(forget().await, 1);
}

#[tokio::test]
async fn a_picture_that_came_and_went_between_versions_is_forgotten() {
    let shelf = Shelf::new().await;
    let plain = release("Satu");
    let mut illustrated = plain.clone();
    illustrated.images.push(picture());
    for release in [&plain, &illustrated, &plain] {
        shelf.put(release).await;
    }
    shelf.add(&plain, Cause::Pause, None).await;
    let tomorrow = at("2026-02-27T00:00:00Z");
    assert_eq!(shelf.store.forget_unused_images(tomorrow).await.unwrap(), 1);
}

#[tokio::test]
async fn thinning_takes_only_what_may_go() {
    let shelf = Shelf::new().await;
    let id = release("").id;
    shelf.put(&release("Satu")).await;
    shelf.add(&release("Satu"), Cause::Pause, None).await;
    shelf.add(&release("Dua"), Cause::Sitting, None).await;
    shelf
        .add(&release("Tiga"), Cause::Pause, Some("Bernama"))
        .await;
    shelf.add(&release("Empat"), Cause::Export, None).await;
    shelf.add(&release("Lima"), Cause::Pause, None).await;
    let page = shelf.store.version_marks(None, 10).await.unwrap();
    assert_eq!(page.releases.len(), 1);
    assert_eq!(page.releases[0].1.len(), 5);
    assert_eq!(
        page.releases[0].1[0].saved_at,
        at("2026-02-26T10:00:00Z").unix_seconds()
    );
    let end = shelf
        .store
        .version_marks(page.next.as_ref(), 10)
        .await
        .unwrap();
    assert_eq!(end.next, None);
    // Named and exported since they were marked, and the last: they stay.
    let all = [(id.clone(), vec![1, 2, 3, 4, 5])];
    assert_eq!(shelf.store.thin_versions(&all).await.unwrap(), 2);
    let numbers: Vec<_> = shelf.list().await.into_iter().map(|row| row.0).collect();
    assert_eq!(numbers, [3, 4, 5]);
    for number in numbers {
        assert!(shelf.store.version(&id, number).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_dictionary_stays_as_long_as_a_version_needs_it() {
    let shelf = Shelf::new().await;
    let json = include_bytes!("../../../tests/corpus/pelatihan-kehumasan.json");
    let mut release = read_release(json).unwrap();
    shelf.put(&release).await;
    for round in 0..120 {
        edit(&mut release, round);
        shelf.add(&release, Cause::Pause, None).await;
    }
    let before = dictionaries(&shelf).await;
    assert!(before > 2, "enough edits for several: {before}");
    let middle = (2..=119).filter(|number| *number != 60).collect();
    let thinned = shelf
        .store
        .thin_versions(&[(release.id.clone(), middle)])
        .await;
    assert_eq!(thinned.unwrap(), 117);
    let after = dictionaries(&shelf).await;
    assert!(
        (1..=4).contains(&after) && after < before,
        "{after} of {before}"
    );
    for number in [1, 60, 120] {
        assert!(
            shelf
                .store
                .version(&release.id, number)
                .await
                .unwrap()
                .is_some()
        );
    }
    shelf.add(&release, Cause::Export, None).await;
    let now = at("2026-02-25T10:00:00Z");
    shelf.store.bin_release(&release.id, now).await.unwrap();
    shelf.store.delete_release(&release.id).await.unwrap();
    assert_eq!(dictionaries(&shelf).await, 0);
}

async fn dictionaries(shelf: &Shelf) -> i64 {
    let options = SqliteConnectOptions::new().filename(shelf.file());
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query_scalar("SELECT count(*) FROM dictionaries")
        .fetch_one(&mut connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_damaged_version_says_so_and_the_others_are_read() {
    let shelf = Shelf::new().await;
    let id = release("").id;
    shelf.put(&release("Satu")).await;
    shelf.add(&release("Satu"), Cause::Pause, None).await;
    shelf.add(&release("Dua"), Cause::Pause, None).await;
    for bytes in ["x'28b52ffd20ff'", "x''", "x'28b52ffda0ffffffff'"] {
        let sql = format!("UPDATE versions SET content = {bytes} WHERE number = 1");
        alter(&shelf.file(), &sql).await;
        let error = shelf.store.version(&id, 1).await.unwrap_err();
        assert!(
            matches!(
                error,
                StoreError::Packed { .. } | StoreError::Content { .. }
            ),
            "{error:?}"
        );
    }
    assert!(shelf.store.version(&id, 2).await.unwrap().is_some());
}

/// A library as the first program left it, with a release that shows a picture
/// and one version of it.
const FIRST_FORM: &str = include_str!("first-form.sql");

#[tokio::test]
async fn the_versions_of_a_first_library_are_carried_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.sqlite");
    alter(&file, FIRST_FORM).await;
    let store = Store::open(&file).await.unwrap();
    let id = ReleaseId::new("r1").unwrap();
    let versions = store.versions(&id).await.unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0].cause, Cause::Export);
    assert_eq!(versions[0].words, None);
    let version = store.version(&id, 1).await.unwrap().unwrap();
    assert_eq!(version.release.headline.plain(), "Dikirim");
    assert_eq!(version.saved_at, at("2026-02-25T10:00:00Z"));
    let unpacked = store.versions_without_words(None, 10).await.unwrap();
    assert_eq!(unpacked, [(id.clone(), 1), (id.clone(), 2)]);
    for (id, number) in &unpacked {
        let before = store.version(id, *number).await.unwrap();
        store.pack_version(id, *number, 1).await.unwrap();
        assert_eq!(store.version(id, *number).await.unwrap(), before);
    }
    let none = store.versions_without_words(None, 10).await.unwrap();
    assert_eq!(none, []);
    // Only the first version shows it.
    let later = at("2030-01-01T00:00:00Z");
    assert_eq!(store.forget_unused_images(later).await.unwrap(), 0);
}

/// The law: a thousand versions of a release of eight hundred words stay below
/// 4 MB.
#[tokio::test]
async fn a_thousand_versions_of_a_long_release_stay_small() {
    // A thousand times on a disk takes long, and how large a file is does not
    // depend on it.
    let memory = Path::new("/dev/shm");
    let shelf = if memory.is_dir() {
        Shelf::new_in(memory).await
    } else {
        Shelf::new().await
    };
    let json = include_bytes!("../../../tests/corpus/pelatihan-kehumasan.json");
    let mut release = read_release(json).unwrap();
    for image in &mut release.images {
        image.data = None;
    }
    shelf.put(&release).await;
    for round in 0..1000 {
        edit(&mut release, round);
        let number = shelf.add(&release, Cause::Pause, None).await;
        assert_eq!(number, round + 1);
    }
    shelf.store.close().await;
    let bytes = std::fs::metadata(shelf.file()).unwrap().len();
    assert!(bytes < 4_000_000, "{bytes} bytes");

    let again = Store::open(&shelf.file()).await.unwrap();
    let last = again.version(&release.id, 1000).await.unwrap().unwrap();
    assert_eq!(last.release, release);
    for number in 1..=1000 {
        let version = again.version(&release.id, number).await.unwrap();
        assert!(version.is_some(), "version {number}");
    }
}

/// Writes some words anew, a few most of the time and a whole paragraph now and
/// then, as a writer does between two pauses.
fn edit(release: &mut Release, round: u32) {
    let mut dice = Dice(u64::from(round) + 1);
    let mut texts = paragraphs(release);
    let at = dice.below(texts.len());
    let text = &mut *texts[at];
    let plain = text.plain();
    let mut words: Vec<_> = plain.split(' ').map(str::to_owned).collect();
    let many = if dice.below(20) == 0 { words.len() } else { 6 };
    let from = dice.below(words.len());
    for word in words.iter_mut().skip(from).take(many) {
        *word = dice.word();
    }
    *text = Text::from(words.join(" ").as_str());
}

fn paragraphs(release: &mut Release) -> Vec<&mut Text> {
    let text = |block| match block {
        &mut Block::Paragraph(ref mut block) => Some(&mut block.text),
        &mut Block::Quote(ref mut block) => Some(&mut block.text),
        Block::Subheading(_) | Block::List(_) | Block::Figure(_) | Block::Exchange(_) => None,
    };
    release.body.iter_mut().filter_map(text).collect()
}

/// The same throws each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    fn word(&mut self) -> String {
        let syllables = [
            "ka", "be", "ru", "mas", "ti", "pe", "ngan", "si", "lah", "do",
        ];
        let count = 1 + self.below(4);
        (0..count).map(|_| syllables[self.below(10)]).collect()
    }
}
