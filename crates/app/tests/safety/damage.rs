//! Libraries that were damaged: left as they are, and the last good backup shown.

use std::path::Path;

use siaran_app::{App, Condition, ErrorCode, Showing, restore};
use siaran_model::ReleaseId;

use crate::{Office, bytes, headline, is_sound, write};

/// A library with a backup of yesterday's release, and one of today that the
/// backup does not have.
async fn with_backup() -> (Office, ReleaseId) {
    let (office, ids) = Office::with_releases(&["Kemarin"]).await;
    let app = office.open().await;
    app.back_up_daily().await.unwrap();
    write(&app, "Hari Ini").await;
    app.close().await;
    (office, ids[0].clone())
}

/// The library shows its backup and changes nothing, and its file is as it was.
async fn shows_its_backup(office: &Office, id: &ReleaseId) {
    let before = std::fs::read(office.file()).ok();
    let app = office.open().await;
    let Condition::Damaged {
        file,
        backup,
        showing,
        finding,
    } = app.safety().condition
    else {
        panic!("{:?}", app.safety());
    };
    assert_eq!(file, office.file().display().to_string());
    assert_eq!(showing, Showing::Backup);
    assert!(!finding.is_empty());
    let backup = backup.unwrap();
    assert_eq!(backup.releases, 1);

    let mut opened = app.open_release(id).await.unwrap();
    assert_eq!(opened.release.headline.plain(), "Kemarin");
    opened.release.headline = siaran_model::Text::from("Diubah");
    let error = app
        .save_release(&opened.release, opened.revision)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryReadOnly);
    assert_eq!(
        app.put_setting("a", "b").await.unwrap_err().code(),
        ErrorCode::LibraryReadOnly
    );
    app.tend().await;
    app.close().await;
    assert_eq!(std::fs::read(office.file()).ok(), before);
    assert_eq!(office.names("backups", ".sqlite").len(), 1);

    // The way on keeps the damaged file.
    let restored = restore(&office.library(), Path::new(&backup.path))
        .await
        .unwrap();
    if let Some(before) = before {
        assert_eq!(bytes(Path::new(&restored.kept.unwrap())), before);
    }
    let app = office.open().await;
    assert!(is_sound(&app));
    write(&app, "Sesudah Dipulihkan").await;
}

#[tokio::test]
async fn a_truncated_library_shows_its_backup() {
    let (office, id) = with_backup().await;
    let half = bytes(&office.file()).len() / 2;
    std::fs::write(office.file(), &bytes(&office.file())[..half]).unwrap();
    shows_its_backup(&office, &id).await;
}

#[tokio::test]
async fn an_empty_library_shows_its_backup() {
    let (office, id) = with_backup().await;
    std::fs::write(office.file(), "").unwrap();
    shows_its_backup(&office, &id).await;
}

#[tokio::test]
async fn a_library_that_is_gone_shows_its_backup() {
    let (office, id) = with_backup().await;
    std::fs::remove_file(office.file()).unwrap();
    shows_its_backup(&office, &id).await;
}

#[tokio::test]
async fn a_library_of_nonsense_shows_its_backup() {
    let (office, id) = with_backup().await;
    let length = bytes(&office.file()).len();
    std::fs::write(office.file(), vec![0x5A; length]).unwrap();
    shows_its_backup(&office, &id).await;
}

#[tokio::test]
async fn the_last_backup_that_is_whole_is_shown() {
    let (office, id) = with_backup().await;
    let folder = office.library().join("backups");
    let good = folder.join(&office.names("backups", ".sqlite")[0]);
    let newer = folder.join("library-0009-2026-02-25.sqlite");
    let mut content = bytes(&good);
    let middle = content.len() / 2;
    content[middle..middle + 8192].fill(0xAA);
    std::fs::write(&newer, content).unwrap();
    std::fs::write(office.file(), "").unwrap();
    let app = office.open().await;
    let Condition::Damaged { backup, .. } = app.safety().condition else {
        panic!("{:?}", app.safety());
    };
    assert_eq!(backup.unwrap().path, good.display().to_string());
    assert_eq!(headline(&app, &id).await, "Kemarin");
}

#[tokio::test]
async fn an_empty_library_whose_log_is_there_is_not_taken_for_a_new_one() {
    let office = Office::new();
    std::fs::write(office.file(), "").unwrap();
    let log = office.library().join("library.sqlite-wal");
    std::fs::write(&log, "isi yang belum masuk").unwrap();
    let error = App::open(&office.library()).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryBroken);
    assert_eq!(bytes(&log), b"isi yang belum masuk");
    assert_eq!(bytes(&office.file()), b"");
}

#[tokio::test]
async fn a_foreign_or_newer_library_is_refused_and_untouched() {
    for (at, value, code) in [
        (60, 9999_u32, ErrorCode::LibraryNewer),
        (68, 0x4C41_494E, ErrorCode::LibraryForeign),
    ] {
        let (office, _) = with_backup().await;
        let mut content = bytes(&office.file());
        content[at..at + 4].copy_from_slice(&value.to_be_bytes());
        std::fs::write(office.file(), &content).unwrap();
        let error = App::open(&office.library()).await.unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(bytes(&office.file()), content);
        assert_eq!(office.names("", "-wal").len(), 0);
    }
}

#[tokio::test]
async fn damage_found_later_stops_all_changes_and_is_remembered() {
    let (office, id) = with_backup().await;
    let app = office.open().await;
    for number in 0..40 {
        write(&app, &format!("Rilis {number} {}", "panjang ".repeat(400))).await;
    }
    app.close().await;
    // Somewhere behind what opening reads.
    let mut content = bytes(&office.file());
    let pages = content.len() / 4096;
    for page in pages - 8..pages - 4 {
        content[page * 4096..page * 4096 + 12].fill(0xFF);
    }
    std::fs::write(office.file(), &content).unwrap();

    let app = office.open().await;
    assert!(is_sound(&app), "opening does not look everywhere");
    app.tend().await;
    let Condition::Damaged {
        showing, backup, ..
    } = app.safety().condition
    else {
        panic!("{:?}", app.safety());
    };
    assert_eq!(showing, Showing::Library);
    assert_eq!(backup.unwrap().releases, 1);
    let mut opened = app.open_release(&id).await.unwrap();
    opened.release.headline = siaran_model::Text::from("Diubah");
    let error = app
        .save_release(&opened.release, opened.revision)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryReadOnly);
    app.close().await;
    assert_eq!(bytes(&office.file()), content);

    // The next start knows, and so does one that tries again.
    let app = App::open_again(&office.library()).await.unwrap();
    assert!(!is_sound(&app));
    app.close().await;
    shows_its_backup(&office, &id).await;
}

#[tokio::test]
async fn a_library_that_was_mended_is_sound_again() {
    let (office, _) = with_backup().await;
    let good = bytes(&office.file());
    std::fs::write(office.file(), &good[..5000]).unwrap();
    let app = office.open().await;
    assert!(!is_sound(&app));
    app.close().await;
    std::fs::write(office.file(), good).unwrap();
    let app = App::open_again(&office.library()).await.unwrap();
    assert!(is_sound(&app));
}

#[tokio::test]
async fn no_flipped_byte_makes_the_program_fall_over_or_write() {
    let (office, _) = with_backup().await;
    let good = bytes(&office.file());
    let (mut damaged, mut sound, mut refused) = (0, 0, 0);
    // The whole header of the file, then places all over it.
    let places = (0..100).chain((100..good.len()).step_by(good.len() / 120));
    for place in places {
        let mut content = good.clone();
        content[place] ^= 0x55;
        std::fs::write(office.file(), &content).unwrap();
        match App::open(&office.library()).await {
            Err(error) => {
                refused += 1;
                assert!(
                    matches!(
                        error.code(),
                        ErrorCode::LibraryForeign | ErrorCode::LibraryNewer
                    ),
                    "byte {place}: {error:?}"
                );
                assert_eq!(bytes(&office.file()), content, "byte {place}");
            }
            Ok(app) => {
                let at_once = !is_sound(&app);
                app.tend().await;
                if is_sound(&app) {
                    sound += 1;
                } else {
                    damaged += 1;
                }
                let is_damaged = !is_sound(&app);
                app.close().await;
                if at_once || is_damaged {
                    assert_eq!(bytes(&office.file()), content, "byte {place}");
                }
            }
        }
        for file in [
            "library.damaged",
            "library.sqlite-wal",
            "library.sqlite-shm",
        ] {
            let _ = std::fs::remove_file(office.library().join(file));
        }
    }
    // All three happen: what is flipped may be text that nobody can miss.
    assert!(
        damaged > 10 && sound > 10 && refused > 1,
        "{damaged} {sound} {refused}"
    );
}
