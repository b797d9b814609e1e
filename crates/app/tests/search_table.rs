//! What looking for damage makes of the search table.

use siaran_app::{App, ListFilter};
use siaran_model::{TemplateId, Text};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

#[tokio::test(flavor = "multi_thread")]
async fn a_library_in_use_is_found_sound() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(folder.path()).await.unwrap();
    let template = TemplateId::new("klarifikasi").unwrap();
    let typist = tokio::spawn({
        let app = app.clone();
        async move {
            let opened = app.create_release(&template).await.unwrap();
            let (mut release, mut revision) = (opened.release, opened.revision);
            for number in 0..300 {
                release.headline = Text::from(format!("Air bersih mengalir {number}").as_str());
                revision = app.save_release(&release, revision).await.unwrap().revision;
            }
        }
    });
    let mut looks = 0;
    while !typist.is_finished() {
        assert!(app.check().await.unwrap(), "after {looks} looks");
        looks += 1;
    }
    typist.await.unwrap();
    assert!(app.check().await.unwrap(), "at the end");
    eprintln!("{looks} looks");
}

#[tokio::test]
async fn a_search_index_that_does_not_fit_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(folder.path()).await.unwrap();
    let template = TemplateId::new("klarifikasi").unwrap();
    let mut opened = app.create_release(&template).await.unwrap();
    opened.release.headline = Text::from("Air bersih mengalir");
    app.save_release(&opened.release, opened.revision)
        .await
        .unwrap();
    app.close().await;
    let file = SqliteConnectOptions::new().filename(App::library_file(folder.path()));
    let mut connection = file.connect().await.unwrap();
    // Past its head and its structure: the words.
    sqlx::raw_sql("UPDATE release_words_data SET block = x'00' WHERE id > 10")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();

    let app = App::open(folder.path()).await.unwrap();
    assert!(app.check().await.unwrap());
    let filter = ListFilter {
        words: "mengalir".into(),
        ..ListFilter::default()
    };
    assert_eq!(app.list_releases(&filter).await.unwrap().total, 1);
}
