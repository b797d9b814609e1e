//! The way back to a backup.

use std::path::Path;

use siaran_app::{App, ErrorCode, restore};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::{Office, bytes, headline, is_sound, write};

/// Changes some bytes in the middle of a file.
fn damage(file: &Path) {
    let mut content = bytes(file);
    let middle = content.len() / 2;
    content[middle..middle + 4096].fill(0xAA);
    std::fs::write(file, content).unwrap();
}

#[tokio::test]
async fn a_restored_library_is_the_backup_and_the_old_one_stays() {
    let (office, ids) = Office::with_releases(&["Kemarin"]).await;
    let app = office.open().await;
    let to = office.path("cadangan.sqlite");
    app.back_up(&to).await.unwrap();
    let mut later = app.open_release(&ids[0]).await.unwrap();
    later.release.headline = siaran_model::Text::from("Hari Ini");
    app.save_release(&later.release, later.revision)
        .await
        .unwrap();
    app.close().await;

    let restored = restore(&office.library(), &to).await.unwrap();
    assert_eq!(restored.backup.releases, 1);
    let app = office.open().await;
    assert!(is_sound(&app));
    assert_eq!(headline(&app, &ids[0]).await, "Kemarin");
    write(&app, "Sesudah Dipulihkan").await;
    app.close().await;

    let kept = restored.kept.unwrap();
    assert!(kept.contains("library-replaced-"), "{kept}");
    let again = restore(&office.library(), Path::new(&kept)).await.unwrap();
    assert_ne!(again.kept.as_ref(), Some(&kept));
    let app = office.open().await;
    assert_eq!(headline(&app, &ids[0]).await, "Hari Ini");
}

/// A restore that was killed leaves its unfinished library, and beside that what
/// SQLite would take back in it; in another library that is nonsense.
#[tokio::test]
async fn what_a_killed_restore_left_does_not_get_into_the_next() {
    let (office, ids) = Office::with_releases(&["Kemarin"]).await;
    let app = office.open().await;
    let to = office.path("cadangan.sqlite");
    app.back_up(&to).await.unwrap();
    app.close().await;
    let unfinished = office.library().join("library-restoring.sqlite");
    let journal = office.library().join("library-restoring.sqlite-journal");
    std::fs::copy(&to, &unfinished).unwrap();
    let options = SqliteConnectOptions::new().filename(&unfinished);
    let mut connection = options.connect().await.unwrap();
    sqlx::raw_sql(
        "PRAGMA cache_size = 1; BEGIN;
         UPDATE releases SET title = hex(randomblob(20000));
         UPDATE templates SET summary = hex(randomblob(20000));",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    let held = [bytes(&unfinished), bytes(&journal)];
    connection.close().await.unwrap();
    std::fs::write(&unfinished, &held[0]).unwrap();
    std::fs::write(&journal, &held[1]).unwrap();

    let app = office.open().await;
    for _ in 0..30 {
        write(&app, "Sesudah").await;
    }
    app.back_up(&to).await.unwrap();
    app.close().await;
    restore(&office.library(), &to).await.unwrap();
    let app = office.open().await;
    assert!(app.check().await.unwrap());
    assert_eq!(headline(&app, &ids[0]).await, "Kemarin");
    assert_eq!(office.names("", "-journal"), Vec::<String>::new());
}

#[tokio::test]
async fn a_library_that_is_open_is_not_replaced() {
    let (office, _) = Office::with_releases(&["Kemarin"]).await;
    let app = office.open().await;
    let to = office.path("cadangan.sqlite");
    app.back_up(&to).await.unwrap();
    let error = restore(&office.library(), &to).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryOpenElsewhere);
    assert_eq!(
        error.report().path,
        Some(office.file().display().to_string())
    );
    assert_eq!(office.names("", "restoring.sqlite").len(), 0);
    app.close().await;
    restore(&office.library(), &to).await.unwrap();
}

#[tokio::test]
async fn what_is_no_good_backup_replaces_nothing() {
    let (office, ids) = Office::with_releases(&["Kemarin", "Hari Ini", "Besok"]).await;
    let app = office.open().await;
    let good = office.path("cadangan.sqlite");
    app.back_up(&good).await.unwrap();
    app.close().await;
    let before = bytes(&office.file());

    let broken = office.path("rusak.sqlite");
    std::fs::copy(&good, &broken).unwrap();
    damage(&broken);
    let cut = office.path("terpotong.sqlite");
    std::fs::write(&cut, &bytes(&good)[..20_000]).unwrap();
    let other = office.path("catatan.txt");
    std::fs::write(&other, "belanja").unwrap();
    let newer = office.path("baru.sqlite");
    let mut content = bytes(&good);
    content[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    std::fs::write(&newer, content).unwrap();
    let foreign = office.path("lain.sqlite");
    let mut content = bytes(&good);
    content[68..72].copy_from_slice(b"LAIN");
    std::fs::write(&foreign, content).unwrap();

    for (file, code) in [
        (&broken, ErrorCode::BackupBroken),
        (&cut, ErrorCode::BackupBroken),
        (&other, ErrorCode::NotABackup),
        (&newer, ErrorCode::BackupNewer),
        (&foreign, ErrorCode::NotABackup),
    ] {
        let error = restore(&office.library(), file).await.unwrap_err();
        assert_eq!(error.code(), code, "{}", file.display());
        assert_eq!(error.report().path, Some(file.display().to_string()));
        assert_eq!(bytes(&office.file()), before, "{}", file.display());
    }
    let app = office.open().await;
    assert_eq!(headline(&app, &ids[1]).await, "Hari Ini");
}

#[tokio::test]
async fn a_library_that_was_copied_with_its_log_is_a_backup_too() {
    let (office, _) = Office::with_releases(&[]).await;
    let app = office.open().await;
    let release = write(&app, "Masih di Log").await;
    let copy = office.path("salinan.sqlite");
    std::fs::copy(office.file(), &copy).unwrap();
    let log = office.library().join("library.sqlite-wal");
    std::fs::copy(log, office.path("salinan.sqlite-wal")).unwrap();
    app.close().await;

    let new = Office::new();
    let restored = restore(&new.library(), &copy).await.unwrap();
    assert_eq!(restored.kept, None);
    let app = App::open(&new.library()).await.unwrap();
    assert_eq!(headline(&app, &release.id).await, "Masih di Log");
}
