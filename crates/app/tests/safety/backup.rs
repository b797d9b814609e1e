//! The whole library as one file.

use siaran_app::{App, ErrorCode, backups, inspect_backup};

use crate::{Office, bytes, headline, is_sound, write};

#[tokio::test]
async fn a_backup_is_the_whole_library_while_others_go_on_writing() {
    let (office, ids) = Office::with_releases(&["Banjir Surut", "Posko Ditutup"]).await;
    let app = office.open().await;
    let second = office.open().await;
    write(&second, "Ditulis dari Jendela Kedua").await;
    let to = office.path("cadangan.sqlite");
    let backup = app.back_up(&to).await.unwrap();
    assert_eq!(backup.releases, 3);
    let templates = app.list_templates().await.unwrap().len();
    assert_eq!(backup.templates as usize, templates);
    assert_eq!(backup.path, to.display().to_string());
    write(&second, "Sesudahnya").await;
    assert_eq!(inspect_backup(&to).await.unwrap(), backup);

    // It is a library by itself.
    let elsewhere = Office::new();
    std::fs::copy(&to, elsewhere.file()).unwrap();
    let opened = elsewhere.open().await;
    assert!(is_sound(&opened));
    assert_eq!(headline(&opened, &ids[0]).await, "Banjir Surut");
}

#[tokio::test]
async fn a_backup_replaces_a_file_only_when_it_may() {
    let (office, _) = Office::with_releases(&["Banjir Surut"]).await;
    let app = office.open().await;
    let to = office.path("cadangan.sqlite");
    std::fs::write(&to, "lama").unwrap();
    let error = app.back_up_new(&to).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::FileExists);
    assert_eq!(bytes(&to), b"lama");
    app.back_up(&to).await.unwrap();
    assert!(bytes(&to).starts_with(b"SQLite format 3"));
}

/// The system asks whether the file may be replaced, and people say yes.
#[tokio::test]
async fn a_backup_never_replaces_the_library_itself() {
    let (office, ids) = Office::with_releases(&["Banjir Surut"]).await;
    let app = office.open().await;
    let roundabout = office.path("pustaka/../pustaka/library.sqlite");
    for to in [office.file(), roundabout] {
        let error = app.back_up(&to).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::FileExists);
        assert_eq!(error.report().path, Some(to.display().to_string()));
    }
    let later = write(&app, "Sesudahnya").await;
    app.close().await;
    let app = office.open().await;
    assert_eq!(headline(&app, &ids[0]).await, "Banjir Surut");
    assert_eq!(headline(&app, &later.id).await, "Sesudahnya");
}

#[tokio::test]
async fn a_backup_that_cannot_be_written_leaves_nothing() {
    let (office, _) = Office::with_releases(&["Banjir Surut"]).await;
    let app = office.open().await;
    let missing = office.path("tidak-ada/cadangan.sqlite");
    let error = app.back_up(&missing).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::FolderMissing);
    let folder = office.path("folder.sqlite");
    std::fs::create_dir(&folder).unwrap();
    assert!(app.back_up(&folder).await.is_err());
    let left = std::fs::read_dir(office.path(".")).unwrap().count();
    assert_eq!(left, 2, "the library's folder and the one in the way");
}

#[tokio::test]
async fn tending_makes_one_backup_a_day() {
    let office = Office::new();
    let app = office.open().await;
    app.tend().await;
    assert_eq!(
        office.names("backups", ".sqlite"),
        Vec::<String>::new(),
        "an empty library is not backed up"
    );
    write(&app, "Banjir Surut").await;
    app.tend().await;
    write(&app, "Posko Ditutup").await;
    app.tend().await;
    let made = backups(&office.library()).await;
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].releases, 1);
    assert!(made[0].name.starts_with("library-0001-"), "{made:?}");
    assert!(app.safety().backup_failure.is_none());
    assert!(app.safety().checked_at.is_some());

    app.back_up_daily().await.unwrap();
    let made = backups(&office.library()).await;
    assert_eq!(made.len(), 1, "the later one of a day replaces the earlier");
    assert_eq!(made[0].releases, 2);
}

#[tokio::test]
async fn the_number_tells_the_newest_whatever_the_clock_said() {
    let (office, _) = Office::with_releases(&["Banjir Surut"]).await;
    let app = office.open().await;
    let folder = office.library().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let wrong = folder.join("library-0007-2031-01-01.sqlite");
    app.back_up(&wrong).await.unwrap();
    write(&app, "Posko Ditutup").await;
    app.tend().await;
    let made = backups(&office.library()).await;
    assert_eq!(made.len(), 2);
    assert!(made[0].name.starts_with("library-0008-"), "{made:?}");
    assert_eq!(made[0].releases, 2);
}

#[tokio::test]
async fn a_daily_backup_that_fails_is_told() {
    let (office, _) = Office::with_releases(&["Banjir Surut"]).await;
    let app = office.open().await;
    std::fs::write(office.library().join("backups"), "bukan folder").unwrap();
    app.tend().await;
    let failure = app.safety().backup_failure.unwrap();
    assert_eq!(failure.code, ErrorCode::FolderMissing);
    std::fs::remove_file(office.library().join("backups")).unwrap();
    app.tend().await;
    assert!(app.safety().backup_failure.is_none());
    assert!(App::library_file(&office.library()).exists());
}

#[tokio::test]
async fn what_is_no_backup_is_told_apart() {
    let office = Office::new();
    let code = async |name: &str| {
        let file = office.path(name);
        inspect_backup(&file).await.unwrap_err().code()
    };
    std::fs::write(office.path("catatan.txt"), "belanja").unwrap();
    std::fs::write(office.path("kosong.sqlite"), "").unwrap();
    assert_eq!(code("catatan.txt").await, ErrorCode::NotABackup);
    assert_eq!(code("kosong.sqlite").await, ErrorCode::NotABackup);
    assert_eq!(code("pustaka").await, ErrorCode::FileIsFolder);
    assert_eq!(code("tidak-ada").await, ErrorCode::FileMissing);
}
