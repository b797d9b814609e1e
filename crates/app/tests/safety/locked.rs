//! Libraries that may not be written to.

use std::path::Path;

use siaran_app::{App, Condition, ErrorCode, Locked};

use crate::{Office, bytes, headline, is_sound, write};

fn lock(path: &Path, locked: bool) {
    let mut permissions = std::fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(locked);
    std::fs::set_permissions(path, permissions).unwrap();
}

async fn is_read_only(office: &Office, id: &siaran_model::ReleaseId) {
    let app = office.open().await;
    let condition = Condition::ReadOnly {
        file: office.file().display().to_string(),
        why: Locked::Denied,
    };
    assert_eq!(app.safety().condition, condition);
    let mut opened = app.open_release(id).await.unwrap();
    assert_eq!(opened.release.headline.plain(), "Kemarin");
    opened.release.headline = siaran_model::Text::from("Diubah");
    let error = app
        .save_release(&opened.release, opened.revision)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryReadOnly);
    app.tend().await;
    app.close().await;
}

#[tokio::test]
async fn a_locked_file_is_read() {
    let (office, ids) = Office::with_releases(&["Kemarin"]).await;
    let before = bytes(&office.file());
    lock(&office.file(), true);
    is_read_only(&office, &ids[0]).await;
    assert_eq!(bytes(&office.file()), before);
    lock(&office.file(), false);
    let app = App::open_again(&office.library()).await.unwrap();
    assert!(is_sound(&app));
}

#[cfg(unix)]
#[tokio::test]
async fn a_locked_folder_is_read_with_what_is_in_the_log() {
    let (office, ids) = Office::with_releases(&[]).await;
    drop(ids);
    let app = office.open().await;
    let release = write(&app, "Kemarin").await;
    // As a program leaves it that is killed.
    let (file, log) = (bytes(&office.file()), bytes(&log(&office)));
    app.close().await;
    std::fs::write(office.file(), file).unwrap();
    std::fs::write(self::log(&office), log).unwrap();
    lock(&office.library(), true);
    is_read_only(&office, &release.id).await;
    lock(&office.library(), false);
    let app = office.open().await;
    assert_eq!(headline(&app, &release.id).await, "Kemarin");
}

#[cfg(unix)]
fn log(office: &Office) -> std::path::PathBuf {
    office.library().join("library.sqlite-wal")
}
