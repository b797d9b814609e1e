//! The number register, from the use cases: a release takes its number, and what
//! people do to either is told.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_app::{
    App, Count, ErrorCode, NumberColumns, NumberState, NumberTableWords, RegisterRow, Separator,
    Wanted, Whereabouts, read_number_pattern,
};
use siaran_model::{
    Date, Number, NumberPatternFault, NumberPiece, OrganisationId, Release, TemplateId, Text,
};

struct Office {
    app: App,
    folder: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path()).await.unwrap();
        Self { app, folder }
    }

    async fn draft(&self, headline: &str, date: &str) -> Release {
        let template = TemplateId::new("klarifikasi").unwrap();
        let opened = self.app.create_release(&template).await.unwrap();
        let mut release = opened.release;
        release.headline = Text::from(headline);
        release.dateline.date = Some(Date::parse(date).unwrap());
        release.organisation.number_pattern = "SP {n:3}/{unit}/{roman-month}/{year}".into();
        release.organisation.unit = "HMS".into();
        self.save(&release).await;
        release
    }

    /// As the only writer would.
    async fn save(&self, release: &Release) {
        let there = self.app.open_release(&release.id).await.unwrap();
        let saved = self.app.save_release(release, there.revision).await;
        saved.unwrap();
    }

    /// As the desk does it: the register gives, then the release carries.
    async fn number(&self, release: &mut Release, wanted: Wanted) -> u32 {
        let entry = self.app.take_number(release, wanted).await.unwrap();
        release.number = Some(Number::Running(entry.number));
        self.save(release).await;
        entry.number
    }
}

fn of(release: &Release, year: i32) -> Count {
    Count {
        organisation: release.organisation.id.clone(),
        year,
    }
}

#[tokio::test]
async fn a_release_takes_its_number_and_the_register_shows_it() {
    let office = Office::new().await;
    let mut satu = office.draft("Pasar Induk Dibuka", "2026-02-25").await;
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.next, 1);
    assert_eq!(standing.next_text.as_deref(), Some("SP 001/HMS/II/2026"));
    assert_eq!(standing.here, None);

    assert_eq!(office.number(&mut satu, Wanted::Next).await, 1);
    let standing = office.app.number_standing(&satu).await.unwrap();
    let here = standing.here.unwrap();
    assert!(here.is_held_by(&satu.id));
    assert_eq!(here.text.as_deref(), Some("SP 001/HMS/II/2026"));
    assert_eq!(standing.behind, []);
    assert_eq!(standing.others, []);
    assert_eq!(standing.next, 2);
}

#[tokio::test]
async fn a_crash_between_register_and_release_loses_no_number() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    office.app.take_number(&satu, Wanted::Next).await.unwrap();
    // Here the program ended; the release never carried the number.
    office.app.close().await;
    let app = App::open(office.folder.path()).await.unwrap();
    let again = Office { app, ..office };

    let standing = again.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.behind.len(), 1);
    assert_eq!(standing.by_pattern.as_deref(), Some("SP 001/HMS/II/2026"));
    assert!(!standing.behind[0].holder.as_ref().unwrap().carries);
    let mut dua = again.draft("Dua", "2026-02-26").await;
    assert_eq!(again.number(&mut dua, Wanted::Next).await, 2);
    assert_eq!(again.number(&mut satu, Wanted::Next).await, 1);
    let standing = again.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.behind, []);
}

#[tokio::test]
async fn an_undone_number_is_still_the_releases_until_somebody_settles_it() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    office.number(&mut satu, Wanted::Next).await;
    satu.number = None;
    office.save(&satu).await;
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.behind[0].number, 1);

    office.app.free_number(&of(&satu, 2026), 1).await.unwrap();
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.behind, []);
    assert_eq!(standing.reserved[0].number, 1);
    assert_eq!(standing.next, 2);
}

#[tokio::test]
async fn another_year_or_organisation_leaves_the_number_behind() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-12-31").await;
    office.number(&mut satu, Wanted::Next).await;

    satu.dateline.date = Some(Date::parse("2027-01-02").unwrap());
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.count.year, 2027);
    assert_eq!((standing.next, standing.here), (1, None));
    assert_eq!(standing.behind[0].count.year, 2026);
    assert_eq!(standing.by_pattern, None);

    satu.dateline.date = Some(Date::parse("2026-12-30").unwrap());
    satu.organisation.id = OrganisationId::new("dinas").unwrap();
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.here, None);
    assert_eq!(standing.behind[0].count.organisation.as_str(), "purwabakti");
}

#[tokio::test]
async fn an_imported_number_is_told_and_recorded() {
    let office = Office::new().await;
    let mut satu = office.draft("Dari rekan", "2026-02-25").await;
    satu.number = Some(Number::Running(5));
    office.save(&satu).await;
    let mut dua = office.draft("Juga lima", "2026-02-25").await;
    dua.number = Some(Number::Running(5));
    office.save(&dua).await;

    let standing = office.app.number_standing(&dua).await.unwrap();
    assert_eq!(standing.here, None);
    assert_eq!(standing.others[0].title, "Dari rekan");
    assert_eq!(standing.next, 6);

    assert_eq!(office.number(&mut satu, Wanted::This(5)).await, 5);
    let standing = office.app.number_standing(&dua).await.unwrap();
    assert!(standing.here.unwrap().is_held_by(&satu.id));
    let error = office
        .app
        .take_number(&dua, Wanted::This(5))
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::NumberTaken);
    let report = error.report();
    assert_eq!(report.place.as_deref(), Some("5"));
    assert_eq!(report.what.as_deref(), Some("Dari rekan"));
}

#[tokio::test]
async fn a_number_written_by_hand_is_held_against_the_register() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    office.number(&mut satu, Wanted::Next).await;
    let mut dua = office.draft("Dua", "2026-02-25").await;
    dua.number = Some(Number::Written("SP 001/HMS/II/2026".into()));
    let standing = office.app.number_standing(&dua).await.unwrap();
    assert_eq!(standing.running, Some(1));
    assert!(standing.here.unwrap().is_held_by(&satu.id));

    // As it was printed in another month: found by its words.
    dua.dateline.date = Some(Date::parse("2026-03-01").unwrap());
    let standing = office.app.number_standing(&dua).await.unwrap();
    assert_eq!(standing.running, None);
    assert!(standing.here.unwrap().is_held_by(&satu.id));

    satu.number = Some(Number::Written("B-12/2026".into()));
    office.save(&satu).await;
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.behind[0].number, 1);
    assert_eq!(standing.by_pattern.as_deref(), Some("SP 001/HMS/II/2026"));
}

#[tokio::test]
async fn a_copy_has_no_number_and_a_deleted_release_keeps_its_own_taken() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    office.number(&mut satu, Wanted::Next).await;
    let copy = office.app.duplicate_release(&satu.id).await.unwrap();
    let copy = office.app.open_release(&copy).await.unwrap().release;
    let standing = office.app.number_standing(&copy).await.unwrap();
    assert_eq!((standing.here, standing.behind), (None, vec![]));

    office.app.bin_release(&satu.id).await.unwrap();
    office.app.delete_release(&satu.id).await.unwrap();
    let register = office.app.number_register(&of(&satu, 2026)).await.unwrap();
    let RegisterRow::Entry(entry) = &register.rows[0] else {
        panic!("{:?}", register.rows);
    };
    let holder = entry.holder.as_ref().unwrap();
    assert_eq!(holder.whereabouts, Whereabouts::Gone);
    assert_eq!(holder.title, "Satu");
    assert_eq!(register.next, 2);
}

#[tokio::test]
async fn the_register_shows_its_gaps_and_they_can_be_filled() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    let count = of(&satu, 2026);
    assert_eq!(office.number(&mut satu, Wanted::This(4)).await, 4);
    let register = office.app.number_register(&count).await.unwrap();
    assert!(matches!(
        register.rows[..],
        [RegisterRow::Gap { from: 1, to: 3 }, RegisterRow::Entry(_)]
    ));
    assert_eq!(register.tally.missing, 3);
    let noted = office.app.record_numbers(&count, 1, 2, " buku agenda ");
    noted.await.unwrap();
    office
        .app
        .cancel_number(&count, 3, "salah cetak")
        .await
        .unwrap();
    let register = office.app.number_register(&count).await.unwrap();
    assert_eq!(register.tally.missing, 0);
    assert_eq!((register.tally.outside, register.tally.cancelled), (2, 1));
    let history = office.app.number_history(&count, 2).await.unwrap();
    assert_eq!(history[0].words, "buku agenda");
}

#[tokio::test]
async fn a_number_is_cancelled_with_a_reason_only() {
    let office = Office::new().await;
    let mut satu = office.draft("Satu", "2026-02-25").await;
    office.number(&mut satu, Wanted::Next).await;
    let count = of(&satu, 2026);
    let error = office.app.cancel_number(&count, 1, "  ").await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NumberReasonMissing);
    let cancelled = office
        .app
        .cancel_number(&count, 1, "acara batal")
        .await
        .unwrap();
    assert_eq!(cancelled.state, NumberState::Cancelled);
    let standing = office.app.number_standing(&satu).await.unwrap();
    assert_eq!(standing.here.unwrap().reason, "acara batal");
}

#[tokio::test]
async fn offices_are_those_of_the_templates_and_those_with_numbers() {
    let office = Office::new().await;
    let offices = office.app.number_offices().await.unwrap();
    assert!(!offices.is_empty());
    let mut lama = office.draft("Lama", "2024-02-25").await;
    lama.organisation.id = OrganisationId::new("dinas").unwrap();
    lama.organisation.name = "Dinas Perpustakaan".into();
    lama.number = Some(Number::Running(3));
    office.save(&lama).await;
    let offices = office.app.number_offices().await.unwrap();
    let dinas = offices
        .iter()
        .find(|office| office.name == "Dinas Perpustakaan")
        .unwrap();
    assert_eq!(dinas.years.len(), 2);
    assert_eq!(dinas.years[1], 2024);
}

#[tokio::test]
async fn the_register_leaves_as_a_table_that_no_spreadsheet_runs() {
    let office = Office::new().await;
    let mut satu = office.draft("=1+1; \"Bahaya\"", "2026-02-25").await;
    let count = of(&satu, 2026);
    office.number(&mut satu, Wanted::This(3)).await;
    office.app.cancel_number(&count, 1, "-batal").await.unwrap();
    let path = office.folder.path().join("register.csv");
    let w = |words: &str| words.to_owned();
    let words = NumberTableWords {
        columns: NumberColumns {
            year: w("Tahun"),
            number: w("Nomor"),
            state: w("Status"),
            text: w("Tercetak"),
            title: w("Judul"),
            note: w("Catatan"),
            reason: w("Alasan"),
            by: w("Oleh"),
            reserved_at: w("Dipesan"),
            assigned_at: w("Diberikan"),
            cancelled_at: w("Dibatalkan"),
        },
        assigned: w("dipakai"),
        reserved: w("dipesan"),
        outside: w("di luar"),
        cancelled: w("dibatalkan"),
        unrecorded: w("belum tercatat"),
        missing: w("kosong"),
    };
    for (separator, head, cell) in [
        (
            Separator::Semicolon,
            "Tahun;Nomor;Status;",
            "2026;2;kosong\r\n",
        ),
        (Separator::Comma, "Tahun,Nomor,Status,", "2026,2,kosong\r\n"),
    ] {
        office
            .app
            .export_numbers(&count, separator, &words, &path)
            .await
            .unwrap();
        let table = std::fs::read_to_string(&path).unwrap();
        assert!(table.starts_with(&format!("\u{feff}{head}")), "{table}");
        assert!(table.contains(cell), "{table}");
        assert!(table.contains("\"'=1+1; \"\"Bahaya\"\"\""), "{table}");
        assert!(table.contains("\"'-batal\""), "{table}");
        assert_eq!(table.matches("\r\n").count(), 4);
    }
}

#[tokio::test]
async fn a_pattern_is_read_with_its_faults_and_an_example() {
    let office = Office::new().await;
    let mut organisation = office.draft("Satu", "2026-02-25").await.organisation;
    organisation.number_pattern = "{classification}/{n:3}/{bulan}".into();
    let reading = read_number_pattern(&organisation);
    assert_eq!(
        reading.faults,
        [NumberPatternFault::UnknownField("bulan".into())]
    );
    assert_eq!(reading.blank, [NumberPiece::Classification]);
    assert_eq!(reading.example, "/007/{bulan}");
}
