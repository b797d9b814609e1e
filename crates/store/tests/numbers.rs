//! The number register through the library's public door.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use siaran_model::{Number, OrganisationId, Release, ReleaseId, Text, Timestamp, read_release};
use siaran_store::{
    Claimant, Count, Expected, LAST_NUMBER, Listing, NumberAct, NumberDeed, NumberEntry,
    NumberError, NumberState, Store, Wanted, Whereabouts,
};

struct Office {
    store: Store,
    folder: tempfile::TempDir,
}

impl Office {
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

    async fn keep(&self, release: &Release) {
        let listing = Listing {
            number: printed(release),
            words: 3,
            text: String::new(),
        };
        let there = self.store.stored_release(&release.id).await.unwrap();
        let expected = there.map_or(Expected::Nothing, |there| {
            Expected::Revision(there.revision)
        });
        self.store
            .put_release(release, &listing, expected, act().at)
            .await
            .unwrap();
    }

    async fn assign(&self, wanted: Wanted, release: &Release) -> Result<NumberEntry, NumberError> {
        assign(&self.store, wanted, release).await
    }

    async fn next(&self) -> u32 {
        self.store.next_number(&year(2026), None).await.unwrap()
    }

    async fn entry(&self, number: u32) -> NumberEntry {
        let entry = self.store.number(&year(2026), number).await.unwrap();
        entry.unwrap()
    }
}

/// As an office would write it; the store itself composes nothing.
fn printed(release: &Release) -> Option<String> {
    match release.number {
        Some(Number::Running(number)) => Some(format!("SP {number}/2026")),
        Some(Number::Written(_)) | None => None,
    }
}

async fn assign(
    store: &Store,
    wanted: Wanted,
    release: &Release,
) -> Result<NumberEntry, NumberError> {
    let title = release.headline.plain();
    let claimant = Claimant {
        release: &release.id,
        title: &title,
        carries: match release.number {
            Some(Number::Running(number)) => Some(number),
            Some(Number::Written(_)) | None => None,
        },
    };
    let text = |number| Some(format!("SP {number}/2026"));
    store
        .assign_number(&year(2026), wanted, claimant, text, act())
        .await
}

fn act() -> NumberAct<'static> {
    NumberAct {
        at: Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap(),
        by: "sari",
    }
}

fn year(year: i32) -> Count {
    Count {
        organisation: OrganisationId::new("purwabakti").unwrap(),
        year,
    }
}

fn release(id: &str, title: &str, number: Option<u32>) -> Release {
    let json = include_bytes!("../../../tests/corpus/empty.json");
    let mut release = read_release(json).unwrap();
    release.id = ReleaseId::new(id).unwrap();
    release.organisation.id = year(2026).organisation;
    release.headline = Text::from(title);
    release.number = number.map(Number::Running);
    release
}

#[tokio::test]
async fn every_organisation_counts_every_year_from_one() {
    let office = Office::new().await;
    let first = office
        .assign(Wanted::Next, &release("r1", "Satu", None))
        .await
        .unwrap();
    assert_eq!((first.number, first.state), (1, NumberState::Assigned));
    assert_eq!(first.text.as_deref(), Some("SP 1/2026"));
    assert_eq!(first.by, "sari");
    assert_eq!(office.next().await, 2);
    assert_eq!(
        office.store.next_number(&year(2027), None).await.unwrap(),
        1
    );
    let other = Count {
        organisation: OrganisationId::new("dinas").unwrap(),
        year: 2026,
    };
    assert_eq!(office.store.next_number(&other, None).await.unwrap(), 1);
    assert_eq!(office.store.counts().await.unwrap(), [year(2026)]);
}

#[tokio::test]
async fn who_asks_twice_does_not_use_up_two() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", None);
    for _ in 0..2 {
        let entry = office.assign(Wanted::Next, &satu).await.unwrap();
        assert_eq!(entry.number, 1);
    }
    let history = office.store.number_history(&year(2026), 1).await.unwrap();
    assert_eq!(history.len(), 1);
    let dua = release("r2", "Dua", None);
    assert_eq!(office.assign(Wanted::Next, &dua).await.unwrap().number, 2);
}

#[tokio::test]
async fn a_cancelled_number_is_nobodys_for_ever() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", None);
    office.assign(Wanted::Next, &satu).await.unwrap();
    let cancelled = office
        .store
        .cancel_number(&year(2026), 1, "acara batal", act())
        .await
        .unwrap();
    assert_eq!(cancelled.state, NumberState::Cancelled);
    assert_eq!(cancelled.reason, "acara batal");
    assert_eq!(cancelled.holder.unwrap().title, "Satu");
    assert_eq!(office.next().await, 2);
    for release in [&satu, &release("r2", "Dua", None)] {
        let error = office.assign(Wanted::This(1), release).await.unwrap_err();
        assert!(matches!(error, NumberError::Cancelled(1)), "{error}");
    }
    let again = office
        .store
        .cancel_number(&year(2026), 1, "lagi", act())
        .await;
    assert!(matches!(again, Err(NumberError::Cancelled(1))));
}

#[tokio::test]
async fn reserved_numbers_wait_for_a_release() {
    let office = Office::new().await;
    let reserved = office
        .store
        .reserve_numbers(&year(2026), 3, "pekan budaya", act())
        .await
        .unwrap();
    let numbers: Vec<_> = reserved.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(reserved[0].note, "pekan budaya");

    let satu = release("r1", "Satu", None);
    assert_eq!(office.assign(Wanted::Next, &satu).await.unwrap().number, 4);
    let dua = release("r2", "Dua", None);
    let taken = office.assign(Wanted::This(2), &dua).await.unwrap();
    assert_eq!(taken.note, "pekan budaya");
    assert!(taken.reserved_at.is_some() && taken.assigned_at.is_some());
    let error = office.assign(Wanted::This(2), &satu).await.unwrap_err();
    assert!(
        matches!(&error, NumberError::Taken { number: 2, holder } if holder == "Dua"),
        "{error}"
    );
}

#[tokio::test]
async fn a_number_given_back_waits_and_its_history_grows() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", None);
    office.assign(Wanted::Next, &satu).await.unwrap();
    let freed = office
        .store
        .free_number(&year(2026), 1, act())
        .await
        .unwrap();
    assert_eq!(freed.state, NumberState::Reserved);
    assert_eq!((freed.holder, freed.text), (None, None));
    let again = office.store.free_number(&year(2026), 1, act()).await;
    assert!(matches!(again, Err(NumberError::Otherwise(1))));
    let dua = release("r2", "Dua", None);
    office.assign(Wanted::This(1), &dua).await.unwrap();

    let history = office.store.number_history(&year(2026), 1).await.unwrap();
    let told: Vec<_> = history
        .iter()
        .map(|event| (event.deed, event.title.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (NumberDeed::Assigned, "Satu"),
            (NumberDeed::Freed, ""),
            (NumberDeed::Assigned, "Dua"),
        ]
    );
}

#[tokio::test]
async fn nothing_can_take_a_number_or_its_history_out_of_the_register() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", None);
    office.assign(Wanted::Next, &satu).await.unwrap();
    let url = format!("sqlite://{}", office.file().display());
    let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
    for statement in [
        "DELETE FROM numbers",
        "DELETE FROM number_events",
        "UPDATE number_events SET words = 'lain'",
    ] {
        let error = sqlx::query(statement).execute(&pool).await.unwrap_err();
        assert!(error.to_string().contains("register") || error.to_string().contains("grows"));
    }
    assert_eq!(office.next().await, 2);
}

#[tokio::test]
async fn a_deleted_releases_number_stays_taken_under_its_last_headline() {
    let office = Office::new().await;
    let mut satu = release("r1", "Judul Kerja", None);
    office.keep(&satu).await;
    office.assign(Wanted::Next, &satu).await.unwrap();
    satu.number = Some(Number::Running(1));
    satu.headline = Text::from("Judul Akhir");
    office.keep(&satu).await;
    let holder = office.entry(1).await.holder.unwrap();
    assert_eq!(holder.title, "Judul Akhir");
    assert_eq!(holder.whereabouts, Whereabouts::Library);
    assert!(holder.carries);

    office.store.bin_release(&satu.id, act().at).await.unwrap();
    let holder = office.entry(1).await.holder.unwrap();
    assert_eq!(holder.whereabouts, Whereabouts::Bin);
    assert!(office.store.delete_release(&satu.id).await.unwrap());
    let entry = office.entry(1).await;
    let holder = entry.holder.unwrap();
    assert_eq!(entry.state, NumberState::Assigned);
    assert_eq!(holder.title, "Judul Akhir");
    assert_eq!(holder.whereabouts, Whereabouts::Gone);
    assert_eq!(office.next().await, 2);
}

#[tokio::test]
async fn a_number_that_a_release_carries_is_not_given_to_another() {
    let office = Office::new().await;
    office.keep(&release("r1", "Dari rekan", Some(5))).await;
    office
        .keep(&release("r2", "Salah ketik", Some(LAST_NUMBER + 1)))
        .await;
    assert_eq!(office.next().await, 6);
    let unrecorded = office.store.unrecorded_numbers(&year(2026)).await.unwrap();
    assert_eq!(unrecorded[0].number, 5);
    assert_eq!(unrecorded[0].holder.title, "Dari rekan");
    assert_eq!(unrecorded[0].text.as_deref(), Some("SP 5/2026"));

    let lain = release("r3", "Lain", None);
    let error = office.assign(Wanted::This(5), &lain).await.unwrap_err();
    assert!(
        matches!(&error, NumberError::Taken { number: 5, holder } if holder == "Dari rekan"),
        "{error}"
    );
    let outside = office
        .store
        .record_numbers(&year(2026), 4..=5, "buku", act())
        .await;
    assert!(matches!(outside, Err(NumberError::Taken { number: 5, .. })));
    assert!(office.store.number(&year(2026), 4).await.unwrap().is_none());

    let recorded = office.store.record_carried(&year(2026), act()).await;
    assert_eq!(recorded.unwrap(), 1);
    assert_eq!(office.entry(5).await.holder.unwrap().release.as_str(), "r1");
    assert_eq!(office.next().await, 6);
}

#[tokio::test]
async fn the_number_that_a_release_brought_along_does_not_hold_back_its_next() {
    let office = Office::new().await;
    let satu = release("r1", "Pindah tahun", Some(119));
    office.keep(&satu).await;
    assert_eq!(office.next().await, 120);
    let next = office.store.next_number(&year(2026), Some(&satu.id)).await;
    assert_eq!(next.unwrap(), 1);
    assert_eq!(office.assign(Wanted::Next, &satu).await.unwrap().number, 1);
}

#[tokio::test]
async fn of_two_releases_with_one_number_a_person_says_whose_it_is() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", Some(7));
    let dua = release("r2", "Dua", Some(7));
    office.keep(&satu).await;
    office.keep(&dua).await;
    let recorded = office.store.record_carried(&year(2026), act()).await;
    assert_eq!(recorded.unwrap(), 0);
    let others = office.store.carriers(&year(2026), 7, &dua.id).await;
    assert_eq!(others.unwrap()[0].title, "Satu");
    office.assign(Wanted::This(7), &dua).await.unwrap();
    let error = office.assign(Wanted::This(7), &satu).await.unwrap_err();
    assert!(matches!(error, NumberError::Taken { number: 7, .. }));
}

#[tokio::test]
async fn a_release_without_its_number_carries_none() {
    let office = Office::new().await;
    office.keep(&release("r1", "Satu", Some(3))).await;
    office.keep(&release("r1", "Satu", None)).await;
    assert_eq!(office.next().await, 1);
}

#[tokio::test]
async fn numbers_given_on_paper_are_recorded_and_may_go_to_a_release() {
    let office = Office::new().await;
    office.store.start_count(&year(2026), 118).await.unwrap();
    assert_eq!(office.next().await, 118);
    assert_eq!(office.store.count_start(&year(2026)).await.unwrap(), 118);
    office
        .store
        .record_numbers(&year(2026), 118..=120, "buku agenda", act())
        .await
        .unwrap();
    assert_eq!(office.entry(119).await.state, NumberState::Outside);
    assert_eq!(office.next().await, 121);
    let satu = release("r1", "Satu", Some(119));
    let entry = office.assign(Wanted::This(119), &satu).await.unwrap();
    assert_eq!(
        (entry.state, entry.note.as_str()),
        (NumberState::Assigned, "buku agenda")
    );
    let known = office
        .store
        .number_printed(&year(2026).organisation, "SP 119/2026")
        .await
        .unwrap();
    assert_eq!(known.unwrap().number, 119);
}

#[tokio::test]
async fn no_number_is_below_one_or_above_the_last() {
    let office = Office::new().await;
    let satu = release("r1", "Satu", None);
    for number in [0, LAST_NUMBER + 1, u32::MAX] {
        let asked = [
            office.assign(Wanted::This(number), &satu).await.map(drop),
            office.store.start_count(&year(2026), number).await,
            office
                .store
                .record_numbers(&year(2026), 1..=number, "", act())
                .await,
            office
                .store
                .cancel_number(&year(2026), number, "", act())
                .await
                .map(drop),
            office
                .store
                .reserve_numbers(&year(2026), number, "", act())
                .await
                .map(drop),
        ];
        for answer in asked {
            assert!(
                matches!(answer, Err(NumberError::OutOfRange(_))),
                "{number}: {answer:?}"
            );
        }
    }
    office
        .store
        .start_count(&year(2026), LAST_NUMBER)
        .await
        .unwrap();
    office.assign(Wanted::Next, &satu).await.unwrap();
    let dua = release("r2", "Dua", None);
    let full = office.assign(Wanted::Next, &dua).await;
    assert!(matches!(full, Err(NumberError::OutOfRange(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn two_programs_and_many_hands_never_give_one_number_twice() {
    let office = Office::new().await;
    let other = Store::open(&office.file()).await.unwrap();
    let mut hands = Vec::new();
    for hand in 0..24 {
        let store = if hand % 2 == 0 { &office.store } else { &other }.clone();
        hands.push(tokio::spawn(async move {
            let mut numbers = Vec::new();
            for sheet in 0..4 {
                let release = release(&format!("r{hand}-{sheet}"), "Rilis", None);
                numbers.push(assign(&store, Wanted::Next, &release).await.unwrap().number);
            }
            let reserved = store.reserve_numbers(&year(2026), 2, "", act()).await;
            numbers.extend(reserved.unwrap().iter().map(|entry| entry.number));
            numbers
        }));
    }
    let mut given = Vec::new();
    for hand in hands {
        given.extend(hand.await.unwrap());
    }
    let once: BTreeSet<u32> = given.iter().copied().collect();
    assert_eq!(once.len(), given.len());
    assert_eq!(once, (1..=24 * 6).collect());
    assert_eq!(office.store.numbers(&year(2026)).await.unwrap().len(), 144);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn one_reserved_number_goes_to_one_of_many_who_want_it() {
    let office = Office::new().await;
    let other = Store::open(&office.file()).await.unwrap();
    let kept = office
        .store
        .reserve_numbers(&year(2026), 1, "", act())
        .await;
    kept.unwrap();
    let mut hands = Vec::new();
    for hand in 0..16 {
        let store = if hand % 2 == 0 { &office.store } else { &other }.clone();
        hands.push(tokio::spawn(async move {
            let release = release(&format!("r{hand}"), "Rilis", None);
            assign(&store, Wanted::This(1), &release).await.is_ok()
        }));
    }
    let mut got = 0;
    for hand in hands {
        got += u32::from(hand.await.unwrap());
    }
    assert_eq!(got, 1);
}
