//! Finding, on a library in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::time::Duration;

use siaran_app::{App, ListFilter};
use siaran_model::{Release, read_release};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

/// A library as an older program left it: the sample, and a release that
/// cannot be read.
async fn old_library(folder: &Path) -> Release {
    let json = include_str!("../../../tests/corpus/pelatihan-kehumasan.json");
    let release = read_release(json.as_bytes()).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(App::library_file(folder))
        .create_if_missing(true);
    let mut library = SqliteConnection::connect_with(&options).await.unwrap();
    let form = include_str!("../../store/tests/first-form.sql");
    sqlx::raw_sql(form).execute(&mut library).await.unwrap();
    sqlx::raw_sql("DELETE FROM releases; DELETE FROM versions; DELETE FROM images;")
        .execute(&mut library)
        .await
        .unwrap();
    for (id, content, sequence) in [(release.id.as_str(), json, 1), ("rusak", "{}", 2)] {
        sqlx::query(
            "INSERT INTO releases VALUES (?, ?, 'Judul', 'judul', 'draft', 'id', NULL, NULL, 1,
                                          NULL, '2026-02-25T10:00:00Z', NULL, ?)",
        )
        .bind(id)
        .bind(content)
        .bind(sequence)
        .execute(&mut library)
        .await
        .unwrap();
    }
    library.close().await.unwrap();
    release
}

async fn find(app: &App, words: &str) -> Vec<String> {
    let filter = ListFilter {
        words: words.to_owned(),
        ..ListFilter::default()
    };
    let page = app.list_releases(&filter).await.unwrap();
    page.releases
        .into_iter()
        .map(|row| row.id.to_string())
        .collect()
}

/// Awaits the listing of what an older program left.
async fn all_listed(app: &App) {
    let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
    while app
        .list_releases(&ListFilter::default())
        .await
        .unwrap()
        .waiting
        > 0
    {
        assert!(
            tokio::time::Instant::now() < deadline,
            "nobody lists the old releases"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn an_old_library_becomes_searchable_while_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let release = old_library(folder.path()).await;
    let app = App::open(folder.path()).await.unwrap();
    all_listed(&app).await;
    assert_eq!(find(&app, "kabar boh").await, [release.id.as_str()]);
    // The place in the list is not the listing's to change.
    assert_eq!(find(&app, "").await, ["rusak", release.id.as_str()]);
    assert_eq!(
        app.open_release(&release.id).await.unwrap().release.body,
        release.body
    );
}

#[tokio::test]
async fn a_library_from_before_the_search_by_one_letter_is_searched_again() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(folder.path()).await.unwrap();
    let sample = app.open_sample().await.unwrap().release;
    app.close().await;
    let options = SqliteConnectOptions::new().filename(App::library_file(folder.path()));
    let mut library = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql("PRAGMA user_version = 9")
        .execute(&mut library)
        .await
        .unwrap();
    library.close().await.unwrap();
    let app = App::open(folder.path()).await.unwrap();
    all_listed(&app).await;
    for words in ["k", "kabar boh", "meluruskan"] {
        assert_eq!(find(&app, words).await, [sample.id.as_str()], "{words}");
    }
}

#[tokio::test]
async fn a_release_is_found_by_the_words_that_print() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(folder.path()).await.unwrap();
    let sample = app.open_sample().await.unwrap().release;
    for words in [
        "meluruskan kabar",
        "purwabakti latih",
        "\"kata pengantar\" tidak ada",
    ] {
        let expected = usize::from(!words.contains("tidak ada"));
        assert_eq!(find(&app, words).await.len(), expected, "{words}");
    }
    let speaker = &sample.speakers[0];
    assert_eq!(find(&app, &speaker.name).await.len(), 1);
    assert_eq!(find(&app, &speaker.post).await.len(), 1);
    let choices = app.filter_choices().await.unwrap();
    assert!(
        choices
            .speakers
            .iter()
            .any(|choice| choice.name == speaker.name)
    );
}
