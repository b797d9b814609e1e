//! Finding, on a library in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::time::Duration;

use siaran_app::{App, ListFilter};
use siaran_model::{Release, read_release};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

/// The tables of a library from before there was a search.
const OLD: &str = "
    CREATE TABLE releases (
        id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, title TEXT NOT NULL,
        title_key TEXT NOT NULL, state TEXT NOT NULL, language TEXT NOT NULL, number TEXT,
        date TEXT, words INTEGER NOT NULL, template TEXT, changed_at TEXT NOT NULL,
        deleted_at TEXT, sequence INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX releases_by_sequence ON releases (sequence);
    CREATE TABLE templates (
        id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL,
        summary TEXT NOT NULL, language TEXT NOT NULL, content TEXT NOT NULL
    ) STRICT;
    CREATE TABLE images (
        id TEXT NOT NULL PRIMARY KEY, media_type TEXT NOT NULL, width INTEGER NOT NULL,
        height INTEGER NOT NULL, data BLOB NOT NULL, added_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE versions (
        release TEXT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
        number INTEGER NOT NULL, fingerprint TEXT NOT NULL, content TEXT NOT NULL,
        saved_at TEXT NOT NULL, PRIMARY KEY (release, number)
    ) STRICT;
    CREATE INDEX versions_by_fingerprint ON versions (fingerprint);
    PRAGMA application_id = 1397309778;
    PRAGMA user_version = 2;";

/// A library as an older program left it: the sample, and a release that
/// cannot be read.
async fn old_library(folder: &Path) -> Release {
    let json = include_str!("../../../tests/corpus/pelatihan-kehumasan.json");
    let release = read_release(json.as_bytes()).unwrap();
    let options = SqliteConnectOptions::new()
        .filename(App::library_file(folder))
        .create_if_missing(true);
    let mut library = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(OLD).execute(&mut library).await.unwrap();
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

#[tokio::test]
async fn an_old_library_becomes_searchable_while_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let release = old_library(folder.path()).await;
    let app = App::open(folder.path()).await.unwrap();
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
    assert_eq!(find(&app, "kabar boh").await, [release.id.as_str()]);
    // The place in the list is not the listing's to change.
    assert_eq!(find(&app, "").await, ["rusak", release.id.as_str()]);
    assert_eq!(
        app.open_release(&release.id).await.unwrap().release.body,
        release.body
    );
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
