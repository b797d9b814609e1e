//! From the desk to files.

use siaran_e2e::{Desk, Home};

use crate::exported::{Exported, the_file};
use crate::writer::{export, open_sample, start_from};

#[tokio::test]
async fn the_sample_leaves_as_three_files_that_hold_its_words() {
    let Some(home) = Home::new() else { return };
    let folder = home.folder("Siaran keluar");
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    export(&desk, &home, &folder).await;
    desk.picture("exported").await;
    Exported::in_folder(&folder).hold_in_order(&[
        "Purwabakti Latih 40 Humas Kecamatan Meluruskan Kabar Bohong",
        "Purwabakti, 25 Februari 2026",
        "\"Warga tidak menunggu kami selesai rapat. Ketika jawaban resmi terlambat, kabar yang \
         keliru sudah lebih dulu mengisi percakapan mereka,\" kata Kepala Bagian Humas Rahmat \
         Wijaya.",
        "Salah satu peserta dari Kecamatan Mekarsari menanyakan cara meluruskan kabar bohong",
        "tidak dipungut biaya. (Humas Purwabakti)",
    ]);
    desk.close().await;
}

/// The folder disappears, as a drive does that is unplugged: to root, who runs
/// these journeys in CI, no folder is read-only.
#[tokio::test]
async fn a_folder_that_is_gone_is_told_and_another_one_works() {
    let Some(home) = Home::new() else { return };
    let gone = home.folder("Cakram luar");
    let other = home.folder("Dokumen");
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    home.choose_folder(Some(&gone));
    desk.click("button", "Ekspor").await;
    let dialog = desk.role("dialog", "Ekspor rilis").await;
    desk.click_in(&dialog, "button", "Pilih folder…").await;
    desk.reads(&gone.display().to_string()).await;
    std::fs::remove_dir(&gone).unwrap();
    desk.click_in(&dialog, "button", "Ekspor").await;
    desk.reads(&format!("Folder ini tidak ada lagi: {}", gone.display()))
        .await;
    desk.is_accessible().await;
    desk.picture("export-failed").await;

    home.choose_folder(Some(&other));
    let alert = desk.css("dialog [role=alert]").await;
    desk.click_in(&alert, "button", "Pilih folder lain…").await;
    desk.reads(&other.display().to_string()).await;
    desk.click_in(&dialog, "button", "Ekspor").await;
    desk.reads("3 berkas siap dikirim").await;
    assert!(the_file(&other, "pdf").is_file());
    desk.close().await;
}

/// A folder of the kernel takes no files from anybody.
#[tokio::test]
async fn a_folder_that_takes_no_files_is_told() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    home.choose_folder(Some("/sys".as_ref()));
    desk.click("button", "Ekspor").await;
    let dialog = desk.role("dialog", "Ekspor rilis").await;
    desk.click_in(&dialog, "button", "Pilih folder…").await;
    desk.reads("/sys").await;
    desk.click_in(&dialog, "button", "Ekspor").await;
    desk.reads("Folder ini tidak dapat ditulisi: /sys").await;
    let alert = desk.css("dialog [role=alert]").await;
    desk.role_in(&alert, "button", "Pilih folder lain…").await;
    desk.picture("export-denied").await;
    desk.close().await;
}

#[tokio::test]
async fn a_release_of_blanks_and_empty_parts_can_be_exported() {
    let Some(home) = Home::new() else { return };
    let folder = home.folder("Belum selesai");
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    export(&desk, &home, &folder).await;
    let exported = Exported::in_folder(&folder);
    exported.hold_in_order(&["SIARAN PERS", "[[Nama instansi]]", "[[instansi penanya]]"]);
    // A quote nobody wrote prints nothing, not even its marks.
    exported.lack("\"\"");
    exported.lack("ujar");
    desk.close().await;
}
