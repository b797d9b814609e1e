//! Folders in which a library is not safe: it works there, and says so.

use siaran_app::{App, Condition, RiskyPlace};

use crate::{Office, write};

#[tokio::test]
async fn a_folder_that_is_copied_to_a_cloud_is_warned_about() {
    let office = Office::new();
    let folder = office.path("Dropbox/siaran");
    let app = App::open(&folder).await.unwrap();
    let risk = RiskyPlace::Cloud {
        name: "Dropbox".to_owned(),
    };
    assert_eq!(app.safety().place, Some(risk));
    assert_eq!(app.safety().condition, Condition::Sound);
    write(&app, "Tetap Tersimpan").await;
    app.close().await;
}

/// By the folder that it is, not by the name that leads there.
#[cfg(unix)]
#[tokio::test]
async fn a_link_into_a_cloud_is_seen_through() {
    let office = Office::new();
    std::fs::create_dir_all(office.path("OneDrive - Kantor/siaran")).unwrap();
    let link = office.path("tautan");
    std::os::unix::fs::symlink(office.path("OneDrive - Kantor/siaran"), &link).unwrap();
    let app = App::open(&link).await.unwrap();
    let risk = RiskyPlace::Cloud {
        name: "OneDrive".to_owned(),
    };
    assert_eq!(app.safety().place, Some(risk));
    app.close().await;
}
