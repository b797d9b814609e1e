//! Going from anywhere to a release, a template, a speaker or a place of the
//! window, on a library in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use siaran_app::{App, AppError, Destination, DestinationId, Piece, Place, Reached, SpeakerChange};
use siaran_model::{ReleaseId, Text};

struct Office {
    app: App,
    sample: ReleaseId,
    _folder: tempfile::TempDir,
}

impl Office {
    /// The sample, the templates of the program, and a speaker.
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path()).await.unwrap();
        let sample = app.open_sample().await.unwrap().release.id;
        let mut known = app.new_speaker();
        known.speaker.name = "Ratna Kirana Dewi".into();
        known.speaker.degrees_before = "Dr.".into();
        known.speaker.degrees_after = "M.Si.".into();
        known.speaker.post = "Camat Mekarsari".into();
        let revision = None;
        app.put_speaker(&SpeakerChange { known, revision })
            .await
            .unwrap();
        Self {
            app,
            sample,
            _folder: folder,
        }
    }

    async fn find(&self, typed: &str) -> Vec<Destination> {
        let places = [("speakers", "Narasumber"), ("numbers", "Buku nomor")];
        let places = places.map(|(id, name)| Place {
            id: id.to_owned(),
            name: name.to_owned(),
        });
        self.app.find_destinations(typed, &places).await.unwrap()
    }

    /// What is offered, each as its kind and its names.
    async fn lines(&self, typed: &str) -> Vec<String> {
        let found = self.find(typed).await;
        found.iter().map(line).collect()
    }

    async fn id(&self, typed: &str) -> DestinationId {
        match self.find(typed).await.remove(0) {
            Destination::Release(to) => DestinationId::Release(to.id),
            Destination::Template(to) => DestinationId::Template(to.id),
            Destination::Speaker(to) => DestinationId::Speaker(to.id),
            Destination::Place(to) => panic!("{} is no thing of the library", to.id),
        }
    }
}

fn line(to: &Destination) -> String {
    let text = |pieces: &[Piece]| -> String { pieces.iter().map(|it| it.text.as_str()).collect() };
    match to {
        Destination::Release(to) => format!("release: {}", text(&to.title)),
        Destination::Template(to) => format!("template: {}", text(&to.name)),
        Destination::Speaker(to) => {
            format!("speaker: {} / {}", text(&to.name), text(&to.post))
        }
        Destination::Place(to) => format!("place: {}", text(&to.name)),
    }
}

const SAMPLE: &str = "release: Purwabakti Latih 40 Humas Kecamatan Meluruskan Kabar Bohong";
const RATNA: &str = "speaker: Dr. Ratna Kirana Dewi, M.Si. / Camat Mekarsari";

#[tokio::test]
async fn like_stands_with_like_and_the_best_answer_comes_first() {
    let office = Office::new().await;
    assert_eq!(office.lines("").await, [SAMPLE]);
    assert_eq!(office.lines("purwabakti latih").await[0], SAMPLE);
    assert_eq!(office.lines("kirana").await[0], RATNA);
    assert_eq!(office.lines("dr ratna").await[0], RATNA);
    assert_eq!(office.lines("camat").await[0], RATNA);
    assert_eq!(
        office.lines("klari").await[0],
        "template: Klarifikasi & bantahan"
    );
    // It begins with that; the release only has a word of it.
    assert_eq!(office.lines("narasum").await[0], "place: Narasumber");
    // An equal answer: releases stand before the rest.
    let kinds: Vec<_> = office.lines("k").await;
    let mut of: Vec<_> = kinds
        .iter()
        .map(|it| it.split(':').next().unwrap())
        .collect();
    of.dedup();
    assert_eq!(
        of.len(),
        of.iter().collect::<std::collections::BTreeSet<_>>().len(),
        "{kinds:?}"
    );
    assert_eq!(office.lines("qqq").await, [""; 0]);
}

#[tokio::test]
async fn what_is_chosen_is_opened() {
    let office = Office::new().await;
    let reach = async |typed: &str| {
        let to = office.id(typed).await;
        office.app.reach(&to).await.unwrap()
    };
    assert!(
        matches!(reach("purwa").await, Reached::Release(opened) if opened.release.id == office.sample)
    );
    assert!(
        matches!(reach("klari").await, Reached::Template(it) if it.name == "Klarifikasi & bantahan")
    );
    assert!(
        matches!(reach("ratna").await, Reached::Speaker(it) if it.known.speaker.name == "Ratna Kirana Dewi")
    );
}

#[tokio::test]
async fn what_was_thrown_away_meanwhile_is_said() {
    let Office { app, sample, .. } = &Office::new().await;
    let release = DestinationId::Release(sample.clone());
    app.bin_release(sample).await.unwrap();
    assert!(matches!(app.reach(&release).await, Err(AppError::InBin(_))));
    app.delete_release(sample).await.unwrap();
    assert!(matches!(
        app.reach(&release).await,
        Err(AppError::NoRelease(_))
    ));

    let office = Office::new().await;
    let template = office.id("klarifikasi").await;
    let DestinationId::Template(id) = &template else {
        panic!("{template:?}")
    };
    office.app.bin_template(id).await.unwrap();
    let told = office.app.reach(&template).await;
    assert!(matches!(told, Err(AppError::NoTemplate(_))));

    let speaker = office.id("ratna").await;
    let DestinationId::Speaker(id) = &speaker else {
        panic!("{speaker:?}")
    };
    office.app.bin_speaker(id).await.unwrap();
    let told = office.app.reach(&speaker).await;
    assert!(matches!(told, Err(AppError::NoSpeaker(_))));
}

#[tokio::test]
async fn a_changed_title_is_the_one_that_is_found() {
    let Office { app, sample, .. } = &Office::new().await;
    let mut opened = app.open_release(sample).await.unwrap();
    opened.release.headline = Text::from("Air Sungai Aman");
    app.save_release(&opened.release, opened.revision)
        .await
        .unwrap();
    let found = app.find_destinations("sungai", &[]).await.unwrap();
    assert_eq!(
        found.iter().map(line).collect::<Vec<_>>(),
        ["release: Air Sungai Aman"]
    );
    let old = app.find_destinations("kabar bohong", &[]).await;
    assert_eq!(old.unwrap(), []);
}
