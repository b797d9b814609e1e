//! Finding releases through the public door, in a folder that goes with the
//! test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_model::{
    Block, Date, PartId, Placement, Quote, Release, ReleaseId, Speaker, SpeakerId, State, Subject,
    TemplateId, TemplateRef, Text, Timestamp, read_release,
};
use siaran_store::{
    Excerpt, Expected, Found, Group, ListFilter, Listing, Piece, Put, ReleasePage, ReleaseSummary,
    Sort, Store,
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

    async fn put(&self, release: &Release, text: &str) {
        self.put_numbered(release, text, None).await;
    }

    async fn put_numbered(&self, release: &Release, text: &str, number: Option<&str>) {
        let listing = Listing {
            number: number.map(str::to_owned),
            words: 3,
            text: text.to_owned(),
        };
        let moment = Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap();
        let there = self.store.stored_release(&release.id).await.unwrap();
        let expected = there.map_or(Expected::Nothing, |there| {
            Expected::Revision(there.revision)
        });
        let put = self.store.put_release(release, &listing, expected, moment);
        assert!(matches!(put.await.unwrap(), Put::Kept(_)));
    }

    async fn find(&self, words: &str) -> Vec<ReleaseSummary> {
        let filter = ListFilter {
            words: words.to_owned(),
            ..ListFilter::default()
        };
        self.page(&filter).await.releases
    }

    async fn titles(&self, filter: &ListFilter) -> Vec<String> {
        let page = self.page(filter).await;
        page.releases.into_iter().map(|row| row.title).collect()
    }

    async fn page(&self, filter: &ListFilter) -> ReleasePage {
        self.store.releases(filter).await.unwrap()
    }

    /// Changes the library as another program would.
    async fn alter(&self, sql: &'static str) {
        use sqlx::Connection;
        use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
        let file = self.folder.path().join("library.sqlite");
        let options = SqliteConnectOptions::new().filename(file);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    }
}

fn release(id: &str, title: &str) -> Release {
    let json = include_bytes!("../../../tests/corpus/empty.json");
    let mut release = read_release(json).unwrap();
    release.id = ReleaseId::new(id).unwrap();
    release.headline = Text::from(title);
    release
}

fn quoting(mut release: Release, names: &[&str]) -> Release {
    for (at, name) in names.iter().enumerate() {
        let id = SpeakerId::new(format!("s{at}")).unwrap();
        release.speakers.push(Speaker {
            id: id.clone(),
            name: (*name).to_owned(),
            degrees_before: "Dr.".to_owned(),
            degrees_after: String::new(),
            short_name: String::new(),
            post: "Kepala Dinas Pengairan".to_owned(),
            organisation: String::new(),
            pronoun: None,
        });
        release.body.push(Block::Quote(Quote {
            id: PartId::new(format!("q{at}")).unwrap(),
            lead_in: Text::default(),
            text: Text::from("Air aman."),
            speaker: Some(id),
            reporting_verb: String::new(),
            subject: Subject::Automatic,
            placement: Placement::After,
            prompt: String::new(),
        }));
    }
    release
}

fn shown(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| {
        if piece.hit {
            format!("[{}]", piece.text)
        } else {
            piece.text.clone()
        }
    });
    pieces.collect()
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text).ok()
}

#[tokio::test]
async fn beginnings_of_words_find_whatever_their_accents_and_capitals() {
    let shelf = Shelf::new().await;
    shelf
        .put(&release("r1", "Beras 100% Aman, “Élan” Baru"), "")
        .await;
    shelf.put(&release("r2", "Beras 1000 Ton Tiba"), "").await;
    assert_eq!(shelf.find("BERAS  100").await.len(), 2);
    assert_eq!(shelf.find("bera \"100\"").await.len(), 1);
    assert_eq!(shelf.find("elan").await.len(), 1);
    assert_eq!(shelf.find("élAN").await.len(), 1);
    assert_eq!(shelf.find("eras").await.len(), 0);
    assert_eq!(shelf.find("beras gunung").await.len(), 0);
    assert_eq!(shelf.find(" \"\" — ").await.len(), 2);
}

#[tokio::test]
async fn every_part_is_found_and_the_hit_is_marked() {
    let shelf = Shelf::new().await;
    let mut kept = quoting(release("r1", "Air Sungai Aman"), &["Siti Rahmawati"]);
    kept.keywords = vec!["banjir".to_owned(), "kesehatan".to_owned()];
    kept.organisation.name = "Pemerintah Kota Purwabakti".to_owned();
    shelf
        .put_numbered(
            &kept,
            "Warga dapat minum.\n“Air aman,” kata Siti.",
            Some("SP 7/HMS/II/2026"),
        )
        .await;
    for (words, found, marked) in [
        (
            "minum aman",
            Found::Text,
            "Warga dapat [minum]. “Air [aman],” kata Siti.",
        ),
        (
            "\"air aman\"",
            Found::Text,
            "Warga dapat minum. “[Air] [aman],” kata Siti.",
        ),
        (
            "rahmaw",
            Found::Speakers,
            "Siti [Rahmawati], Kepala Dinas Pengairan",
        ),
        (
            "pengairan",
            Found::Speakers,
            "Siti Rahmawati, Kepala Dinas [Pengairan]",
        ),
        ("7/hms", Found::Number, "SP [7]/[HMS]/II/2026"),
        ("keseh", Found::Tags, "banjir, [kesehatan]"),
        ("purwa", Found::Organisation, "Pemerintah Kota [Purwabakti]"),
    ] {
        let rows = shelf.find(words).await;
        assert_eq!(rows.len(), 1, "{words}");
        let Some(Excerpt {
            found: place,
            pieces,
        }) = &rows[0].excerpt
        else {
            panic!("no excerpt for {words}");
        };
        assert_eq!(*place, found, "{words}");
        assert!(
            shown(pieces).starts_with(marked),
            "{words}: {}",
            shown(pieces)
        );
    }
    let rows = shelf.find("sungai").await;
    assert_eq!(shown(&rows[0].marked_title), "Air [Sungai] Aman");
    assert_eq!(rows[0].excerpt, None);
    assert_eq!(rows[0].speakers, ["Siti Rahmawati"]);
}

#[tokio::test]
async fn what_changed_or_went_is_not_found_any_more() {
    let shelf = Shelf::new().await;
    let mut kept = release("r1", "Air Sungai Aman");
    shelf.put(&kept, "Warga dapat minum.").await;
    kept.headline = Text::from("Air Sumur Aman");
    shelf.put(&kept, "Warga dapat mandi.").await;
    assert_eq!(shelf.find("sungai").await.len(), 0);
    assert_eq!(shelf.find("minum").await.len(), 0);
    assert_eq!(shelf.find("sumur mandi").await.len(), 1);

    let moment = Timestamp::parse("2026-02-26T10:00:00Z").unwrap();
    shelf.store.bin_release(&kept.id, moment).await.unwrap();
    assert_eq!(shelf.find("sumur").await.len(), 0);
    let bin = ListFilter {
        words: "sumur".to_owned(),
        bin: true,
        ..ListFilter::default()
    };
    assert_eq!(shelf.titles(&bin).await, ["Air Sumur Aman"]);
    shelf.store.restore_release(&kept.id).await.unwrap();
    assert_eq!(shelf.find("sumur").await.len(), 1);

    shelf.store.bin_release(&kept.id, moment).await.unwrap();
    shelf.store.delete_release(&kept.id).await.unwrap();
    shelf.put(&release("r2", "Lain"), "").await;
    assert_eq!(shelf.find("sumur").await.len(), 0);
}

#[tokio::test]
async fn filters_narrow_the_list() {
    let shelf = Shelf::new().await;
    let mut one = quoting(release("r1", "Satu"), &["José  Aman", "Tono Wibisono"]);
    one.state = State::Published;
    one.dateline.date = day("2026-01-31");
    one.template = Some(TemplateRef {
        id: TemplateId::new("klarifikasi").unwrap(),
        version: 1,
        name: "Klarifikasi".to_owned(),
    });
    shelf.put(&one, "").await;
    let mut two = quoting(release("r2", "Dua"), &["Jose Aman"]);
    two.dateline.date = day("2026-02-01");
    shelf.put(&two, "").await;
    shelf.put(&release("r3", "Tiga"), "").await;

    let all = ListFilter::default();
    let state = ListFilter {
        state: Some(State::Published),
        ..all.clone()
    };
    assert_eq!(shelf.titles(&state).await, ["Satu"]);
    let january = ListFilter {
        from: day("2026-01-01"),
        until: day("2026-01-31"),
        ..all.clone()
    };
    assert_eq!(shelf.titles(&january).await, ["Satu"]);
    let template = ListFilter {
        template: Some(TemplateId::new("klarifikasi").unwrap()),
        ..all.clone()
    };
    assert_eq!(shelf.titles(&template).await, ["Satu"]);
    let speaker = ListFilter {
        speaker: Some("jose aman".to_owned()),
        ..all.clone()
    };
    assert_eq!(shelf.titles(&speaker).await, ["Dua", "Satu"]);
    let both = ListFilter {
        words: "dua".to_owned(),
        ..speaker
    };
    assert_eq!(shelf.titles(&both).await, ["Dua"]);
    let organisation = ListFilter {
        organisation: Some(one.organisation.id.clone()),
        ..all
    };
    assert_eq!(shelf.titles(&organisation).await.len(), 3);

    let choices = shelf.store.filter_choices().await.unwrap();
    let months: Vec<_> = choices
        .months
        .iter()
        .map(|it| (it.month.as_str(), it.releases))
        .collect();
    assert_eq!(months, [("2026-02", 1), ("2026-01", 1)]);
    let speakers: Vec<_> = choices.speakers.iter().map(|it| it.releases).collect();
    assert_eq!(speakers, [2, 1]);
    assert_eq!(choices.templates[0].name, "Klarifikasi");
    assert_eq!(choices.organisations[0].releases, 3);
}

#[tokio::test]
async fn the_list_is_sorted_and_grouped() {
    let shelf = Shelf::new().await;
    for (id, title, state, date, number) in [
        (
            "r1",
            "Beras Tiba",
            State::Draft,
            "2026-02-03",
            Some("SP 12/2026"),
        ),
        (
            "r2",
            "Ádat Dijaga",
            State::Published,
            "2026-01-20",
            Some("SP 2/2026"),
        ),
        ("r3", "Cuaca Cerah", State::Draft, "2026-02-25", None),
    ] {
        let mut kept = release(id, title);
        kept.state = state;
        kept.dateline.date = day(date);
        shelf.put_numbered(&kept, "", number).await;
    }
    shelf.put(&release("r4", ""), "").await;
    let sorted = async |group, sort| {
        let filter = ListFilter {
            group,
            sort,
            ..ListFilter::default()
        };
        let titles = shelf.titles(&filter).await;
        let initials: Vec<_> = titles
            .iter()
            .map(|it| it.chars().next().unwrap_or('-'))
            .collect();
        initials.into_iter().collect::<String>()
    };
    assert_eq!(sorted(None, Sort::Touched).await, "-CÁB");
    assert_eq!(sorted(None, Sort::Title).await, "ÁBC-");
    assert_eq!(sorted(None, Sort::Date).await, "CBÁ-");
    assert_eq!(sorted(None, Sort::Number).await, "BÁ-C");
    assert_eq!(sorted(Some(Group::State), Sort::Touched).await, "-CBÁ");
    assert_eq!(sorted(Some(Group::Month), Sort::Title).await, "-BCÁ");
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    let shelf = Shelf::new().await;
    for at in 0..25 {
        shelf
            .put(&release(&format!("r{at}"), &format!("Rilis {at}")), "")
            .await;
    }
    let mut titles = Vec::new();
    for offset in [0, 10, 20, 30] {
        for words in ["", "rilis"] {
            let filter = ListFilter {
                words: words.to_owned(),
                offset,
                limit: 10,
                ..ListFilter::default()
            };
            let page = shelf.page(&filter).await;
            assert_eq!((page.total, page.uncounted), (25, false));
            if words.is_empty() {
                titles.extend(page.releases.into_iter().map(|row| row.title));
            }
        }
    }
    assert_eq!(titles.len(), 25);
    assert_eq!(
        (titles[0].as_str(), titles[24].as_str()),
        ("Rilis 24", "Rilis 0")
    );
}

/// Any text of these signs; a plain generator, so that a failure comes again.
fn texts() -> impl Iterator<Item = String> {
    const SIGNS: &[&str] = &[
        "\"",
        "“",
        "”",
        "'",
        "*",
        "^",
        "(",
        ")",
        ":",
        "-",
        "+",
        "{",
        "}",
        ",",
        ".",
        "\0",
        "\n",
        " ",
        " ",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b, 5)",
        "headline",
        "text:",
        "release_words",
        "air",
        "é",
        "e\u{301}",
        "\u{301}",
        "Ⓐ",
        "½",
        "漢字",
        "안녕",
        "İ",
        "ß",
        "ﬁ",
        "🙂",
        "\u{200b}",
        "-a",
        "7/HMS",
        "\\",
        "%",
        "_",
        ";",
        "--",
        "/*",
        "a*b",
        "\u{feff}",
        "ِ",
        "ا",
    ];
    let mut state = 0x5349_4152_u64;
    std::iter::from_fn(move || {
        let mut text = String::new();
        for _ in 0..20 {
            // Knuth's constants; the upper bits are the good ones.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(state >> 33).unwrap() % (SIGNS.len() + 8);
            match SIGNS.get(at) {
                Some(sign) => text.push_str(sign),
                None => break,
            }
        }
        Some(text)
    })
}

#[tokio::test]
async fn nothing_that_is_typed_is_an_error() {
    let shelf = Shelf::new().await;
    shelf
        .put(&release("r1", "Air Sungai Aman"), "Warga dapat minum.")
        .await;
    for text in texts().take(3_000) {
        let filter = ListFilter {
            words: text.clone(),
            ..ListFilter::default()
        };
        if let Err(error) = shelf.store.releases(&filter).await {
            panic!("{text:?}: {error}");
        }
    }
    let long = "air ".repeat(20_000);
    assert_eq!(shelf.find(&long).await.len(), 1);
}

#[tokio::test]
async fn what_was_written_is_found_by_its_own_words() {
    let shelf = Shelf::new().await;
    for (at, text) in texts().take(150).enumerate() {
        let id = format!("r{at}");
        shelf.put(&release(&id, "Contoh"), &text).await;
        let rows = shelf.find(&text.replace(['"', '“', '”'], " ")).await;
        assert!(rows.iter().any(|row| row.id.as_str() == id), "{text:?}");
    }
}

#[tokio::test]
async fn releases_from_before_the_search_wait_to_be_listed() {
    let shelf = Shelf::new().await;
    let kept = quoting(release("r1", "Air Sungai Aman"), &["Siti Rahmawati"]);
    shelf.put(&kept, "Warga dapat minum.").await;
    shelf
        .alter(
            "UPDATE releases SET indexed = 0;
             DELETE FROM release_words; DELETE FROM release_speakers;",
        )
        .await;
    assert_eq!(shelf.find("minum").await.len(), 0);
    let page = shelf.page(&ListFilter::default()).await;
    assert_eq!((page.total, page.waiting), (1, 1));
    let unlisted = shelf.store.unlisted_releases(9).await.unwrap();
    assert_eq!(unlisted.len(), 1);
    assert_eq!(unlisted[0], kept.id);
    let listing = Listing {
        number: None,
        words: 3,
        text: "Warga dapat minum.".to_owned(),
    };
    shelf
        .store
        .list_anew(&[(kept.clone(), listing)])
        .await
        .unwrap();
    let rows = shelf.find("minum").await;
    assert_eq!(rows[0].speakers, ["Siti Rahmawati"]);
    assert_eq!(shelf.page(&ListFilter::default()).await.waiting, 0);
    assert_eq!(shelf.store.release(&kept.id).await.unwrap(), Some(kept));
}

#[tokio::test]
async fn tidying_the_search_loses_nothing() {
    let shelf = Shelf::new().await;
    for at in 0..40 {
        shelf
            .put(
                &release(&format!("r{at}"), &format!("Rilis {at}")),
                "Air aman.",
            )
            .await;
        if at % 8 == 0 {
            shelf.store.tidy_search().await.unwrap();
        }
    }
    assert_eq!(shelf.find("aman").await.len(), 40);
    assert_eq!(shelf.find("\"rilis 17\"").await.len(), 1);
}
