//! The library's safety: backups, the way back, and a library that is damaged.

use std::path::{Path, PathBuf};

use siaran_e2e::{Desk, Home};

use crate::library::SAMPLE;
use crate::writer::{open_sample, part, start_from, write};

/// Where the library's file is.
fn file(home: &Home) -> PathBuf {
    home.library().join("library.sqlite")
}

/// The names in a folder of the library that begin and end like this.
fn names(folder: &Path, start: &str, end: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .collect()
}

/// A library with the sample, and a daily backup of it that the program makes
/// by itself.
async fn with_daily_backup(home: &Home) {
    let desk = Desk::open(home).await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.close().await;
    let desk = Desk::open(home).await;
    desk.until("the daily backup is there", async || {
        !names(&home.library().join("backups"), "library-", ".sqlite").is_empty()
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn the_library_is_backed_up_to_a_file_and_restored_from_it() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.reads("1 rilis").await;
    desk.click("button", "Pustaka").await;
    desk.reads("Belum ada cadangan harian.").await;
    desk.is_accessible().await;
    desk.picture("library-empty").await;

    let backup = home.path().join("Cadangan Siaran.sqlite");
    home.choose_target(Some(&backup));
    desk.click("button", "Cadangkan ke berkas…").await;
    desk.reads("Cadangan berisi 1 rilis sudah ditulis dan diperiksa")
        .await;
    assert!(backup.is_file());
    desk.click("button", "Periksa sekarang").await;
    desk.reads("Seluruh pustaka diperiksa dan utuh.").await;

    desk.click("button", "Rilis").await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Air Sungai Aman").await;
    desk.click("button", "Pustaka").await;
    desk.reads("2 rilis").await;

    desk.click("button", "Pustaka").await;
    home.choose_file(Some(&backup));
    desk.click("button", "Pulihkan dari berkas…").await;
    let dialog = desk.role("dialog", "Pulihkan pustaka?").await;
    desk.is_accessible().await;
    desk.picture("library-restore").await;
    desk.click_in(&dialog, "button", "Pulihkan").await;
    desk.reads("Pustaka sudah dipulihkan dari cadangan").await;
    desk.reads("Pustaka yang lama disimpan di").await;
    desk.is_accessible().await;
    desk.picture("library-restored").await;
    assert_eq!(
        names(&home.library(), "library-replaced-", ".sqlite").len(),
        1
    );

    desk.click("button", "Rilis").await;
    desk.reads("1 rilis").await;
    assert!(desk.text().await.contains(SAMPLE));
    // The program goes on with the restored library.
    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Sesudah Dipulihkan").await;
    desk.close().await;
    let desk = Desk::open(&home).await;
    desk.reads("Sesudah Dipulihkan").await;
    desk.close().await;
}

#[tokio::test]
async fn a_damaged_library_shows_its_backup_and_is_restored() {
    let Some(home) = Home::new() else { return };
    with_daily_backup(&home).await;
    let whole = std::fs::read(file(&home)).expect("the library is there");
    let damaged = &whole[..whole.len() / 2];
    std::fs::write(file(&home), damaged).expect("the home is writable");

    let desk = Desk::open(&home).await;
    desk.reads("Berkas pustaka rusak").await;
    desk.reads("Yang Anda lihat adalah cadangan terakhir yang utuh")
        .await;
    desk.reads(SAMPLE).await;
    desk.is_accessible().await;
    desk.picture("library-damaged").await;

    // What is written meanwhile is not lost without a word.
    desk.click("button", &format!("Buka “{SAMPLE}”")).await;
    desk.reads("Tulisan di layar ini tidak disimpan").await;
    write(&desk, &part(&desk, "Judul").await, "Tidak Tersimpan").await;
    desk.reads("Pustaka hanya dapat dibaca saat ini").await;
    desk.is_accessible().await;
    desk.picture("library-damaged-desk").await;
    desk.click("button", "Pustaka").await;
    desk.click("button", "Tinggalkan tanpa menyimpan").await;

    let on_disk = std::fs::read(file(&home)).expect("the library is there");
    assert_eq!(on_disk, damaged, "the damaged file is left as it is");
    desk.click("button", "Pulihkan dari cadangan ini").await;
    let dialog = desk.role("dialog", "Pulihkan pustaka?").await;
    desk.click_in(&dialog, "button", "Pulihkan").await;
    desk.until("the banner is gone", async || {
        !desk.text().await.contains("Berkas pustaka rusak")
    })
    .await;
    desk.reads(SAMPLE).await;
    let kept = names(&home.library(), "library-replaced-", ".sqlite");
    let kept = home.library().join(&kept[0]);
    assert_eq!(std::fs::read(kept).expect("it is there"), damaged);

    desk.click("button", &format!("Buka “{SAMPLE}”")).await;
    write(&desk, &part(&desk, "Judul").await, "Tersimpan Lagi").await;
    desk.close().await;
    let desk = Desk::open(&home).await;
    desk.reads("Tersimpan Lagi").await;
    desk.close().await;
}

#[tokio::test]
async fn a_locked_library_is_read_and_unlocked() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    with_daily_backup(&home).await;
    lock(&file(&home), true);
    let desk = Desk::open(&home).await;
    desk.reads("Pustaka hanya dapat dibaca").await;
    desk.reads(SAMPLE).await;
    desk.resize(1024, 640).await;
    desk.is_accessible().await;
    desk.picture("library-locked").await;
    desk.click("button", "Pustaka").await;
    desk.role("button", "Cadangkan ke berkas…").await;
    desk.is_accessible().await;
    desk.picture("library-dark").await;
    lock(&file(&home), false);
    desk.click("button", "Coba lagi").await;
    desk.until("the banner is gone", async || {
        !desk.text().await.contains("hanya dapat dibaca")
    })
    .await;
    desk.close().await;
}

fn lock(file: &Path, locked: bool) {
    let mut permissions = std::fs::metadata(file).expect("it is there").permissions();
    permissions.set_readonly(locked);
    std::fs::set_permissions(file, permissions).expect("it is ours");
}
