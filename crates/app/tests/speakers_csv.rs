//! The directory as a table, and tables from elsewhere.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use siaran_app::{
    App, CsvEncoding, ErrorCode, LineFault, Separator, SpeakerChange, SpeakerField, SpeakerFilter,
    SpeakerImport,
};
use siaran_model::{Date, FormerPost, KnownSpeaker, Language, Pronoun, Speaker, SpeakerId};

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

    fn file(&self) -> PathBuf {
        self.folder.path().join("narasumber.csv")
    }

    async fn read(&self, table: impl AsRef<[u8]>) -> SpeakerImport {
        std::fs::write(self.file(), table).unwrap();
        self.app.read_speakers(&self.file()).await.unwrap()
    }

    async fn refused(&self, table: impl AsRef<[u8]>) -> siaran_app::ErrorReport {
        std::fs::write(self.file(), table).unwrap();
        let error = self.app.read_speakers(&self.file()).await.unwrap_err();
        error.report()
    }

    async fn take(&self, import: SpeakerImport) {
        let new = import.new.into_iter().map(|line| line.change);
        let changed = import.changed.into_iter().map(|line| line.change);
        let all: Vec<_> = new.chain(changed).collect();
        self.app.put_speakers(&all).await.unwrap();
    }

    async fn all(&self) -> Vec<KnownSpeaker> {
        let entries = self.app.list_speakers(&SpeakerFilter::default()).await;
        let known = entries.unwrap().into_iter().map(|entry| entry.known);
        known.collect()
    }
}

fn faults(import: &SpeakerImport) -> Vec<(u32, LineFault)> {
    let lines = import.unreadable.iter();
    lines.map(|line| (line.line, line.reason)).collect()
}

#[tokio::test]
async fn a_colleagues_semicolons_are_taken_in_after_a_look() {
    let office = Office::new().await;
    let table = "Nama;Gelar;Jabatan;Instansi;Golongan;Sejak\r\n\
        Ratna Kirana;\"S.Sos., M.Si.\";\"Kepala \"\"Dinas\"\"\";Pemkot;IV/a;1/3/2025\r\n\
        \r\n\
        Budi Santoso;;Camat;;;\r\n";
    let import = office.read(table).await;
    assert_eq!(import.separator, Separator::Semicolon);
    assert_eq!(import.encoding, CsvEncoding::Utf8);
    assert_eq!(import.ignored, ["Golongan"]);
    assert_eq!(import.file, "narasumber.csv");
    let lines: Vec<_> = import.new.iter().map(|new| new.line).collect();
    assert_eq!(lines, [2, 4]);
    let ratna = &import.new[0].change.known;
    assert_eq!(ratna.speaker.degrees_after, "S.Sos., M.Si.");
    assert_eq!(ratna.speaker.post, "Kepala \"Dinas\"");
    assert_eq!(ratna.since, Date::parse("2025-03-01").ok());
    assert_eq!(office.all().await.len(), 0, "only looked at");
    office.take(import).await;
    assert_eq!(office.all().await.len(), 2);
    let again = office.read(table).await;
    assert_eq!(
        (again.new.len(), again.changed.len(), again.same),
        (0, 0, 2)
    );
}

#[tokio::test]
async fn what_a_table_changes_is_shown_and_nothing_is_forgotten() {
    let office = Office::new().await;
    let first = office
        .read("Nama,Jabatan,Catatan\nRatna Kirana,Camat,Lewat ajudan\n")
        .await;
    office.take(first).await;
    let second = office
        .read("Name,Post,Note\nRATNA KIRANA,Kepala Dinas,\n")
        .await;
    let [changed] = second.changed.as_slice() else {
        panic!("{second:?}")
    };
    let fields: Vec<_> = changed
        .fields
        .iter()
        .map(|change| (change.field, change.before.as_str(), change.after.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            (SpeakerField::Name, "Ratna Kirana", "RATNA KIRANA"),
            (SpeakerField::Post, "Camat", "Kepala Dinas"),
            (SpeakerField::FormerPosts, "", "Camat"),
        ]
    );
    office.take(second).await;
    let known = &office.all().await[0];
    assert_eq!(known.note, "Lewat ajudan", "a blank cell changes nothing");
    assert_eq!(known.former_posts[0].post, "Camat");
}

#[tokio::test]
async fn each_line_that_cannot_be_taken_in_is_named_with_its_reason() {
    let office = Office::new().await;
    let two = office.read("Nama,ID\nBudi,\nBudi S,\n").await;
    office.take(two).await;
    let mut rename = office.all().await.remove(1);
    rename.other_names.push("Budi".to_owned());
    let change = SpeakerChange {
        known: rename,
        revision: Some(1),
    };
    office.app.put_speaker(&change).await.unwrap();

    let table = "Nama,Jabatan,Sejak,Jabatan terdahulu,Kata ganti\n\
        ,Camat,,,\n\
        Ani,,kemarin,,\n\
        Ina,,,Camat | | 2020-02-30,\n\
        Uni,,,Camat | | 2021-01-01 | 2020-01-01,\n\
        Oni,,,,dia\n\
        Eni,a,,,,lebih\n\
        \"Dua\nbaris\",,,,\n\
        dua baris,,,,\n\
        Budi,,,,\n\
        Baik,,,,\n\
        \"Tak tertutup,,,,\n\
        Hilang,,,,\n";
    let import = office.read(table).await;
    assert_eq!(
        faults(&import),
        [
            (2, LineFault::Nameless),
            (3, LineFault::Date),
            (4, LineFault::Date),
            (5, LineFault::EndsBeforeStart),
            (6, LineFault::Pronoun),
            (7, LineFault::TooManyCells),
            (10, LineFault::Twice),
            (11, LineFault::Ambiguous),
            (13, LineFault::OpenQuote),
        ]
    );
    let new: Vec<_> = import
        .new
        .iter()
        .map(|new| (new.line, new.change.known.speaker.name.as_str()))
        .collect();
    assert_eq!(new, [(8, "Dua baris"), (12, "Baik")]);
}

#[tokio::test]
async fn other_encodings_are_read_and_other_bytes_refused() {
    let office = Office::new().await;
    let text = "Nama;Jabatan\r\nRenée Éka;“Kabid”\r\n";
    let utf16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(unit)
            .collect()
    };
    let old = b"Nama;Jabatan\r\nRen\xe9e \xc9ka;\x93Kabid\x94\r\n".to_vec();
    for (bytes, encoding) in [
        (utf16(u16::to_le_bytes), CsvEncoding::Utf16),
        (utf16(u16::to_be_bytes), CsvEncoding::Utf16),
        (old, CsvEncoding::Windows1252),
        (format!("\u{feff}{text}").into_bytes(), CsvEncoding::Utf8),
        (format!("sep=;\r\n{text}").into_bytes(), CsvEncoding::Utf8),
    ] {
        let import = office.read(bytes).await;
        assert_eq!(import.encoding, encoding);
        let speaker = &import.new[0].change.known.speaker;
        assert_eq!(speaker.name, "Renée Éka");
        assert_eq!(speaker.post, "“Kabid”");
    }
    let report = office.refused(b"Nama\nRen\xc3\xa9e\nRen\xe9e\n").await;
    assert_eq!(report.code, ErrorCode::TableEncoding);
    assert_eq!(report.place.as_deref(), Some("3"));
    let workbook = b"PK\x03\x04\x14\x00\x06\x00";
    let report = office.refused(workbook).await;
    assert_eq!(report.code, ErrorCode::TableEncoding);
    assert_eq!(report.place.as_deref(), Some("1"));
}

#[tokio::test]
async fn a_table_without_names_or_of_a_monstrous_size_is_refused() {
    let office = Office::new().await;
    let report = office.refused("Jabatan,Golongan\nCamat,IV\n").await;
    assert_eq!(report.code, ErrorCode::TableNameless);
    assert_eq!(report.what.as_deref(), Some("Golongan"));
    assert_eq!(office.refused("").await.code, ErrorCode::TableNameless);
    let long = format!("Nama\n{}", "Budi\n".repeat(10_001));
    assert_eq!(office.refused(long).await.code, ErrorCode::TableTooLarge);
    let large = vec![b'a'; 9 * 1024 * 1024];
    assert_eq!(office.refused(large).await.code, ErrorCode::TableTooLarge);
    let wide = format!("Nama\n{}\n", "a".repeat(40_000));
    assert_eq!(faults(&office.read(wide).await), [(2, LineFault::TooLong)]);
    let missing = office.folder.path().join("tidak-ada.csv");
    let error = office.app.read_speakers(&missing).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::FileMissing);
}

#[tokio::test]
async fn no_spreadsheet_runs_what_we_write() {
    let office = Office::new().await;
    let mut known = nobody();
    known.speaker.name = "=HYPERLINK(\"http://x.example\")".to_owned();
    known.speaker.post = "@kabid".to_owned();
    known.note = "-1+2".to_owned();
    // Excel parts cells at semicolons here, whatever the file was written with.
    known.speaker.organisation = "Dinas;=1+1".to_owned();
    let change = SpeakerChange {
        known: known.clone(),
        revision: None,
    };
    office.app.put_speaker(&change).await.unwrap();
    let file = office.file();
    let export = office
        .app
        .export_speakers(&file, Separator::Comma, Language::English);
    assert_eq!(export.await.unwrap(), 1);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("\u{feff}Name,Degrees before,"), "{text}");
    for run in [",=", ",@", ",-", "\n=", "\"="] {
        assert!(!text.contains(run), "{run} in {text}");
    }
    assert!(text.contains(",\"Dinas;=1+1\","), "{text}");
    let elsewhere = Office::new().await;
    let import = elsewhere.read(&text).await;
    elsewhere.take(import).await;
    assert_eq!(elsewhere.all().await, [known]);
}

#[tokio::test]
async fn a_post_held_twice_stays_two_posts() {
    let office = Office::new().await;
    let held = |from: Option<&str>, until: Option<&str>| FormerPost {
        post: "Camat".to_owned(),
        organisation: "Sumbermulya".to_owned(),
        from: from.map(|day| Date::parse(day).unwrap()),
        until: until.map(|day| Date::parse(day).unwrap()),
    };
    let mut known = nobody();
    known.speaker.id = SpeakerId::new("narasumber-0000000007").unwrap();
    known.speaker.name = "Wening Larasati".to_owned();
    known.former_posts = vec![
        held(None, None),
        held(None, Some("2022-04-25")),
        held(Some("2027-02-26"), None),
    ];
    let change = SpeakerChange {
        known,
        revision: None,
    };
    office.app.put_speakers(&[change]).await.unwrap();
    let file = office.file();
    office
        .app
        .export_speakers(&file, Separator::Comma, Language::Indonesian)
        .await
        .unwrap();
    let table = std::fs::read(&file).unwrap();
    let here = office.read(&table).await;
    assert_eq!((here.new.len(), here.changed.len()), (0, 0));

    let elsewhere = Office::new().await;
    let import = elsewhere.read(&table).await;
    elsewhere.take(import).await;
    assert_eq!(elsewhere.all().await, office.all().await);
}

fn nobody() -> KnownSpeaker {
    KnownSpeaker::new(Speaker {
        id: SpeakerId::new("0123456789abcdef0123456789abcdef").unwrap(),
        name: String::new(),
        degrees_before: String::new(),
        degrees_after: String::new(),
        short_name: String::new(),
        post: String::new(),
        organisation: String::new(),
        pronoun: None,
    })
}

/// What people and programs may type, apart from what the directory itself
/// tidies away.
fn text() -> impl Strategy<Value = String> {
    "([=+@'\"|\\\\;, -]{0,3}[a-zA-ZÀ-ÿ0-9.,;'\"|\\\\ é–“”😀]{0,12})?"
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn date() -> impl Strategy<Value = Option<Date>> {
    option::of(
        (1990i32..2030, 1u8..=12, 1u8..=28).prop_map(|(year, month, day)| {
            Date::parse(&format!("{year}-{month:02}-{day:02}")).unwrap()
        }),
    )
}

fn former() -> impl Strategy<Value = FormerPost> {
    (text(), text(), date(), date()).prop_map(|(post, organisation, a, b)| {
        let (from, until) = match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            other => other,
        };
        FormerPost {
            post,
            organisation,
            from,
            until,
        }
    })
}

prop_compose! {
    fn any_known()(
        number in 0u32..,
        name in text(),
        texts in [text(), text(), text(), text(), text()],
        since in date(),
        former_posts in vec(former(), 0..4),
        other_names in vec(text(), 0..3),
        note in vec(text(), 0..4),
        pronoun in option::of(prop_oneof![
            Just(Pronoun::She), Just(Pronoun::He), Just(Pronoun::They)
        ]),
    ) -> KnownSpeaker {
        let mut known = nobody();
        let [before, after, short, post, organisation] = texts;
        known.speaker = Speaker {
            id: SpeakerId::new(format!("narasumber-{number:010}")).unwrap(),
            // Two of one name are one line too many.
            name: format!("{name} Nama{number}").trim().to_owned(),
            degrees_before: before,
            degrees_after: after,
            short_name: short,
            post,
            organisation,
            pronoun,
        };
        known.since = since;
        known.former_posts = former_posts;
        known.other_ids = vec![SpeakerId::new(format!("lain-{number:012}")).unwrap()];
        known.other_names = other_names
            .into_iter()
            .enumerate()
            .map(|(place, name)| format!("{name} lain{place}x{number}"))
            .collect();
        known.note = note.join("\n");
        known
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_directory_comes_back_as_it_was(
        known in vec(any_known(), 1..6),
        semicolon: bool,
        english: bool,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let office = Office::new().await;
            let changes: Vec<_> = known
                .into_iter()
                .map(|known| SpeakerChange { known, revision: None })
                .collect();
            // The same number twice is the same id: not kept, and no table.
            if office.app.put_speakers(&changes).await.is_err() {
                return;
            }
            let kept = office.all().await;
            let separator = if semicolon { Separator::Semicolon } else { Separator::Comma };
            let language = if english { Language::English } else { Language::Indonesian };
            let file = office.file();
            office.app.export_speakers(&file, separator, language).await.unwrap();
            let table = std::fs::read(&file).unwrap();
            let here = office.read(&table).await;
            assert_eq!(here.separator, separator);
            assert_eq!(faults(&here), []);
            assert_eq!((here.new.len(), here.changed.len()), (0, 0), "{:?}", here.changed);
            assert_eq!(here.same as usize, kept.len());
            let elsewhere = Office::new().await;
            let import = elsewhere.read(&table).await;
            assert_eq!(faults(&import), []);
            elsewhere.take(import).await;
            assert_eq!(elsewhere.all().await, kept);
        });
    }
}
