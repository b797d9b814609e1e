//! What a person is offered to go to, through the public door, in a folder that
//! goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_model::{Release, ReleaseId, Text, Timestamp, read_release};
use siaran_store::{Expected, Listing, Piece, Put, Store};

/// More than any library here holds.
const ALL: usize = 50;

struct Shelf {
    store: Store,
    _folder: tempfile::TempDir,
}

impl Shelf {
    /// A library with releases of these titles and numbers, the last one changed
    /// last.
    async fn of(titles: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("library.sqlite");
        let store = Store::open(&file).await.unwrap();
        for (at, (title, number)) in titles.iter().enumerate() {
            let listing = Listing {
                number: (!number.is_empty()).then(|| (*number).to_owned()),
                words: 3,
                text: "Pelatihan banjir di mana-mana.".to_owned(),
            };
            let release = release(&format!("r{at:02}"), title);
            let put = store.put_release(&release, &listing, Expected::Nothing, moment());
            assert!(matches!(put.await.unwrap(), Put::Kept(_)));
        }
        Self {
            store,
            _folder: folder,
        }
    }

    async fn find(&self, typed: &str) -> Vec<String> {
        let found = self.store.releases_to_go_to(typed, ALL).await.unwrap();
        found.iter().map(|found| text(&found.to.title)).collect()
    }
}

fn moment() -> Timestamp {
    Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap()
}

fn release(id: &str, title: &str) -> Release {
    let json = include_bytes!("../../../tests/corpus/empty.json");
    let mut release = read_release(json).unwrap();
    release.id = ReleaseId::new(id).unwrap();
    release.headline = Text::from(title);
    release
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[tokio::test]
async fn the_best_answer_comes_first() {
    let shelf = Shelf::of(&[
        ("Banjir", ""),
        ("Peresmian Jembatan Kali Bening", "SP 012/HMS/II/2026"),
        ("Jembatan Gantung Dibuka", "SP 112/HMS/III/2026"),
        ("Warga Lewati Jembatan Lama", ""),
        ("Pembangunan Jembatan Rampung", ""),
        ("Jembatan", ""),
        ("Pasar Keliling Kecamatan Bernama “Jempol”", ""),
        ("Posko (Banjir) Ditutup", ""),
    ])
    .await;
    for (typed, order) in [
        // The whole, then what begins with it, then what has the word: newer first.
        (
            "jembatan",
            &[
                "Jembatan",
                "Jembatan Gantung Dibuka",
                "Pembangunan Jembatan Rampung",
                "Warga Lewati Jembatan Lama",
                "Peresmian Jembatan Kali Bening",
            ][..],
        ),
        // The beginning of a word, after a mark too, whatever its case.
        (
            "JEM",
            &[
                "Jembatan",
                "Jembatan Gantung Dibuka",
                "Pasar Keliling Kecamatan Bernama “Jempol”",
                "Pembangunan Jembatan Rampung",
                "Warga Lewati Jembatan Lama",
                "Peresmian Jembatan Kali Bening",
            ],
        ),
        ("banjir", &["Banjir", "Posko (Banjir) Ditutup"]),
        // Words in any order, and the number.
        ("lama warga", &["Warga Lewati Jembatan Lama"]),
        ("012 jem", &["Peresmian Jembatan Kali Bening"]),
        ("sp 112/hms", &["Jembatan Gantung Dibuka"]),
        // A number is asked before one that only holds the digits.
        (
            "12",
            &["Peresmian Jembatan Kali Bening", "Jembatan Gantung Dibuka"],
        ),
        // Letters within a word come after words that begin with them.
        (
            "ban",
            &[
                "Banjir",
                "Posko (Banjir) Ditutup",
                "Pembangunan Jembatan Rampung",
            ],
        ),
        ("bangun", &["Pembangunan Jembatan Rampung"]),
        // Letters somewhere, the least scattered first.
        ("pkk", &["Pasar Keliling Kecamatan Bernama “Jempol”"]),
        ("jmbtngtg", &["Jembatan Gantung Dibuka"]),
        // What only the text holds is for the search.
        ("pelatihan", &[]),
        ("gunung", &[]),
    ] {
        assert_eq!(shelf.find(typed).await, order, "{typed}");
    }
}

#[tokio::test]
async fn where_nothing_was_typed_the_last_changed_come_first() {
    let shelf = Shelf::of(&[("Satu", ""), ("", ""), ("Tiga", "")]).await;
    for typed in ["", "  ", "“—”"] {
        assert_eq!(shelf.find(typed).await, ["Tiga", "", "Satu"], "{typed}");
    }
    let few = shelf.store.releases_to_go_to("", 2).await.unwrap();
    assert_eq!(few.len(), 2);
    assert!(
        shelf
            .store
            .bin_release(&few[0].to.id, moment())
            .await
            .unwrap()
    );
    assert_eq!(shelf.find("").await, ["", "Satu"]);
    assert_eq!(shelf.find("tiga").await, [""; 0]);
}

#[tokio::test]
async fn what_answers_is_marked() {
    let shelf = Shelf::of(&[("José Latih Humas", "SP 7/HMS")]).await;
    for (typed, title, number) in [
        ("jose 7", "[José] Latih Humas", "SP [7]/HMS"),
        ("la hu", "José [La]tih [Hu]mas", "SP 7/HMS"),
        ("jlh", "[J]osé [L]atih [H]umas", "SP 7/HMS"),
        ("", "José Latih Humas", "SP 7/HMS"),
    ] {
        let found = shelf.store.releases_to_go_to(typed, ALL).await.unwrap();
        let marked = |pieces: &[Piece]| {
            let pieces = pieces.iter().map(|Piece { text, hit }| {
                if *hit {
                    format!("[{text}]")
                } else {
                    text.clone()
                }
            });
            pieces.collect::<String>()
        };
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(marked(&found[0].to.title), title, "{typed}");
        assert_eq!(marked(&found[0].to.number), number, "{typed}");
    }
}

#[tokio::test]
async fn every_release_is_found_by_its_title_and_by_the_beginning_of_its_words() {
    let titles = [
        "Purwabakti Latih 40 Humas Kecamatan Meluruskan Kabar Bohong",
        "Wali Kota: “Jangan Ragu!”, kata Ma’ruf (BPBD) – 100% Aman_Sekali",
        "Ni Putu İrma & José Amán Membuka Balai-Balai 3.000 m²",
        "𝔄neh: Straße ﬁnal ÅNGSTRÖM 東京 naïve 'kutip'",
        "c++ / C# \\ \"petik\" NOT (OR) a* b^ NEAR -x",
        "a b c d e f g h i j k l",
    ];
    let numbered: Vec<_> = titles.iter().map(|title| (*title, "SP 1")).collect();
    let shelf = Shelf::of(&numbered).await;
    for title in titles {
        assert_eq!(shelf.find(title).await.first().unwrap(), title);
        assert_eq!(
            shelf.find(&title.to_lowercase()).await.first().unwrap(),
            title
        );
        let words = title.split(|sign: char| !sign.is_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            for (end, sign) in word.char_indices() {
                let typed = &word[..end + sign.len_utf8()];
                let found = shelf.find(typed).await;
                assert!(found.iter().any(|it| it == title), "{typed:?} of {title:?}");
            }
        }
    }
}
