//! The home screen: finding, copying, throwing away.

use siaran_e2e::{Desk, Home};

use crate::writer::{is_at_desk, open_sample, part, start_from, write};

/// The sample's headline.
pub const SAMPLE: &str = "Purwabakti Latih 40 Humas Kecamatan Meluruskan Kabar Bohong";

#[tokio::test]
async fn releases_are_found_copied_binned_restored_and_deleted() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Air Sungai Aman").await;
    desk.click("button", "Pustaka").await;
    desk.reads("2 rilis").await;

    let search = desk.role("searchbox", "Cari rilis").await;
    desk.fill(&search, "sungai").await;
    desk.reads("1 rilis").await;
    assert!(!desk.text().await.contains(SAMPLE));
    desk.fill(&search, "gunung").await;
    desk.reads("Tidak ada rilis yang memuat “gunung”.").await;
    desk.click("button", "Hapus pencarian").await;
    desk.reads("2 rilis").await;

    desk.click("button", "Buat rilis seperti “Air Sungai Aman”")
        .await;
    is_at_desk(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.reads("3 rilis").await;

    desk.click("button", &format!("Buang “{SAMPLE}” ke tempat sampah"))
        .await;
    desk.reads("2 rilis").await;
    desk.click("button", "Sampah").await;
    desk.reads("1 rilis").await;
    desk.click("button", &format!("Kembalikan “{SAMPLE}” ke pustaka"))
        .await;
    desk.reads("Tempat sampah kosong.").await;
    desk.click("button", "Rilis").await;
    desk.reads("3 rilis").await;

    desk.click("button", &format!("Buang “{SAMPLE}” ke tempat sampah"))
        .await;
    desk.click("button", "Sampah").await;
    let delete = format!("Hapus “{SAMPLE}” selamanya");
    desk.click("button", &delete).await;
    let dialog = desk.role("dialog", "Hapus selamanya?").await;
    desk.click_in(&dialog, "button", "Batal").await;
    desk.click("button", &delete).await;
    let dialog = desk.role("dialog", "Hapus selamanya?").await;
    desk.click_in(&dialog, "button", "Hapus selamanya").await;
    desk.reads("Tempat sampah kosong.").await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.reads("2 rilis").await;
    assert!(!desk.text().await.contains(SAMPLE));
    desk.close().await;
}

#[tokio::test]
async fn a_chosen_language_is_spoken_after_a_restart() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.click("button", "EN, English").await;
    desk.click("button", "Open the sample").await;
    is_at_desk(&desk).await;
    desk.role("button", "Export").await;
    desk.role("tab", "Preview").await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.role("button", "New release").await;
    // The release keeps its own language.
    desk.reads(SAMPLE).await;
    desk.click("button", "ID, Bahasa Indonesia").await;
    desk.role("button", "Rilis baru").await;
    desk.close().await;
}
