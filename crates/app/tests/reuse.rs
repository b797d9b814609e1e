//! Finding what to reuse, on a library in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use siaran_app::{App, ErrorCode, PassageKind, Piece, ReuseSearch};
use siaran_model::{PartId, Release, ReleaseId, Text, read_release};

fn sample() -> Release {
    let json = include_str!("../../../tests/corpus/pelatihan-kehumasan.json");
    read_release(json.as_bytes()).unwrap()
}

fn search(words: &str) -> ReuseSearch {
    ReuseSearch {
        words: words.to_owned(),
        quotes_only: false,
        except: None,
        offset: 0,
        limit: 20,
    }
}

fn quotes(words: &str) -> ReuseSearch {
    ReuseSearch {
        quotes_only: true,
        ..search(words)
    }
}

type Change = fn(&mut Release);

/// A library with the sample, which is changed and saved under each of these
/// names, the last one last.
async fn library(folder: &Path, releases: &[(&str, Change)]) -> App {
    let app = App::open(folder).await.unwrap();
    for (headline, change) in releases {
        let mut release = sample();
        release.headline = Text::from(*headline);
        change(&mut release);
        app.save_as_new(&release).await.unwrap();
    }
    app
}

fn as_it_is(_: &mut Release) {}

fn without_body(release: &mut Release) {
    release.body.clear();
}

fn words(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn marked(pieces: &[Piece]) -> Vec<&str> {
    let hits = pieces.iter().filter(|piece| piece.hit);
    hits.map(|piece| piece.text.as_str()).collect()
}

async fn titles(app: &App, search: &ReuseSearch) -> Vec<String> {
    let page = app.find_reusable(search).await.unwrap();
    let found = page.found.into_iter();
    found.map(|found| found.release.title).collect()
}

#[tokio::test]
async fn the_latest_come_first_and_never_the_one_on_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let app = library(folder.path(), &[("Satu", as_it_is), ("Dua", as_it_is)]).await;
    assert_eq!(titles(&app, &search("")).await, ["Dua", "Satu"]);
    assert_eq!(titles(&app, &search("imunis")).await, ["Dua", "Satu"]);
    assert_eq!(titles(&app, &search("gunung")).await, [""; 0]);
    let on_desk = app.find_reusable(&search("")).await.unwrap().found[0]
        .release
        .id
        .clone();
    let others = ReuseSearch {
        except: Some(on_desk),
        ..search("")
    };
    assert_eq!(titles(&app, &others).await, ["Satu"]);
}

#[tokio::test]
async fn quotes_are_found_by_what_is_said_and_by_who_says_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = library(
        folder.path(),
        &[("Satu", as_it_is), ("Tanpa kutipan", without_body)],
    )
    .await;
    assert_eq!(titles(&app, &quotes("")).await, ["Satu"]);
    // Words of a paragraph are none of a quote, wherever they stand.
    assert_eq!(titles(&app, &search("imunisasi")).await, ["Satu"]);
    assert_eq!(titles(&app, &quotes("imunisasi")).await, [""; 0]);
    assert_eq!(titles(&app, &quotes("janji gilir")).await, [""; 0]);

    let page = app.find_reusable(&quotes("rahmat janj")).await.unwrap();
    let [found] = page.found.as_slice() else {
        panic!("{:?}", page.found)
    };
    let [quote] = found.quotes.as_slice() else {
        panic!("{:?}", found.quotes)
    };
    assert_eq!(quote.part.as_str(), "b6");
    assert_eq!(words(&quote.speaker), "Rahmat Wijaya, Kepala Bagian Humas");
    assert_eq!(marked(&quote.speaker), ["Rahmat"]);
    assert_eq!(marked(&quote.lines[0]), ["janji"]);

    // Answers are quotes too, and of many the first are shown.
    let page = app.find_reusable(&quotes("rahmat")).await.unwrap();
    assert_eq!(page.found[0].quotes.len(), 3);
    assert!(page.found[0].quoted > 3, "{}", page.found[0].quoted);
    let page = app.find_reusable(&quotes("datangi")).await.unwrap();
    assert_eq!(page.found[0].quotes[0].within, PartId::new("b9").ok());
}

#[tokio::test]
async fn pages_go_on_where_they_ended() {
    let folder = tempfile::tempdir().unwrap();
    let app = library(
        folder.path(),
        &[
            ("Satu", as_it_is),
            ("Dua", without_body),
            ("Tiga", as_it_is),
            ("Empat", without_body),
            ("Lima", as_it_is),
        ],
    )
    .await;
    for (mut asked, expected) in [
        (search(""), vec!["Lima", "Empat", "Tiga", "Dua", "Satu"]),
        (quotes(""), vec!["Lima", "Tiga", "Satu"]),
    ] {
        asked.limit = 1;
        let mut all = Vec::new();
        loop {
            let page = app.find_reusable(&asked).await.unwrap();
            all.extend(page.found.into_iter().map(|found| found.release.title));
            match page.next {
                Some(next) => asked.offset = next,
                None => break,
            }
        }
        assert_eq!(all, expected);
    }
}

#[tokio::test]
async fn an_opened_release_reads_in_order_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let app = library(folder.path(), &[("Satu", as_it_is)]).await;
    let page = app.find_reusable(&search("")).await.unwrap();
    let id = &page.found[0].release.id;
    let versions = app.history(id).await.unwrap();
    let source = app.open_reusable(id, "wijaya ditag").await.unwrap();
    assert_eq!(app.history(id).await.unwrap(), versions);
    assert_eq!(source.number, page.found[0].release.number);
    assert!(source.number.is_some(), "as the list has it");

    let parts: Vec<_> = source.passages.iter().map(|it| it.part.as_str()).collect();
    assert_eq!(parts[..5], ["headline", "lede", "b1", "b2", "b3"]);
    assert_eq!(parts.last(), Some(&"closing"));
    let at = |part: &str| parts.iter().position(|it| *it == part).unwrap();
    assert_eq!(at("b9a"), at("b9") + 1);
    assert_eq!(source.passages[at("b9")].kind, PassageKind::Exchange);
    // As it reads: with its marks and who said it.
    let quote = &source.passages[at("b3")];
    assert!(words(&quote.lines[0]).starts_with('“'), "{quote:?}");
    assert!(
        words(&quote.lines[0]).contains("Rahmat Wijaya"),
        "{quote:?}"
    );
    let hits: Vec<_> = source.passages.iter().filter(|it| it.hit).collect();
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].part.as_str(), "b6");
}

#[tokio::test]
async fn a_release_that_is_gone_is_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let app = library(folder.path(), &[]).await;
    let nobody = ReleaseId::new("tidak-ada").unwrap();
    let error = app.open_reusable(&nobody, "").await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ReleaseMissing);
}
