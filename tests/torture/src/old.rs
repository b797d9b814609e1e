//! Libraries as the first programs made them.

use std::path::Path;

use siaran_app::App;
use siaran_model::{ReleaseId, TemplateId, to_json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::promises::Known;
use crate::said::{Said, written};

/// The tables of form 2, the last before history. They are written down here
/// because no program makes them any more.
const FORM_2: &str = include_str!("form-2.sql");

/// How many releases a library of old has.
const RELEASES: u32 = 12;

/// Makes a library of form 2 in a folder, and answers what it holds.
pub(crate) async fn library(folder: &Path) -> Known {
    std::fs::create_dir_all(folder).expect("a folder of ours");
    let mut known = Known::default();
    let options = SqliteConnectOptions::new()
        .filename(App::library_file(folder))
        .create_if_missing(true);
    let mut connection = options.connect().await.expect("a new file");
    sqlx::raw_sql(FORM_2)
        .execute(&mut connection)
        .await
        .expect("the tables as they were");
    let template = TemplateId::new("klarifikasi").expect("a well-formed id");
    for number in 0..RELEASES {
        let mut release = written(
            siaran_app::new_release(&template).expect("a template of ours"),
            1,
        );
        release.id = ReleaseId::new(format!("lama-{number}")).expect("a well-formed id");
        for image in &mut release.images {
            image.data = None;
        }
        let content = String::from_utf8(to_json(&release)).expect("JSON is UTF-8");
        sqlx::query(
            "INSERT INTO releases (id, content, title, title_key, state, language, words,
                                   changed_at, sequence)
             VALUES (?, ?, 'Suntingan 1', 'suntingan 1', 'draft', 'id', 300,
                     '2026-03-02T02:00:00Z', ?)",
        )
        .bind(release.id.as_str())
        .bind(&content)
        .bind(number + 1)
        .execute(&mut connection)
        .await
        .expect("a row as it was");
        sqlx::query(
            "INSERT INTO versions (release, number, fingerprint, content, saved_at)
             VALUES (?, 1, 'abc', ?, '2026-03-02T02:00:00Z')",
        )
        .bind(release.id.as_str())
        .bind(&content)
        .execute(&mut connection)
        .await
        .expect("a row as it was");
        let said = Said {
            text: 1,
            number: None,
        };
        known.versions.hold(release.id.clone(), 1, said.clone());
        known.texts.hold(release.id, said, number + 1);
    }
    connection.close().await.expect("a file of ours");
    known
}
