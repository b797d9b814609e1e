//! A writer looks back: names a version, compares, and brings words back.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{export, open_sample, part, write};

const NAME: &str = "Versi untuk Karo Humas";
const NEW_LEDE: &str = "Pemerintah Kota Purwabakti membatalkan pelatihan itu.";

/// What the lede says on paper.
async fn lede(desk: &Desk<'_>) -> String {
    let lede = part(desk, "Teras").await;
    lede.text().await.expect("the lede has words")
}

/// Back to the paper, as a person would.
async fn close(desk: &Desk<'_>) {
    desk.press(Key::Escape).await;
    desk.until("the paper is there", async || {
        !desk.has_role("region", "Perbandingan").await
    })
    .await;
}

async fn brought_back(desk: &Desk<'_>, lede_was: &str) {
    desk.until("the lede is what it was", async || {
        lede(desk).await == lede_was
    })
    .await;
}

#[tokio::test]
async fn yesterdays_lede_comes_back() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    let old = lede(&desk).await;

    desk.click("tab", "Riwayat").await;
    desk.reads("Belum ada versi.").await;
    desk.is_accessible().await;
    desk.picture("history-empty").await;
    let panel = desk.css("aside").await;
    let name = desk.field_in(&panel, "Nama versi").await;
    desk.fill(&name, NAME).await;
    desk.press(Key::Enter).await;
    desk.reads(&format!("tersimpan sebagai “{NAME}”")).await;

    write(&desk, &part(&desk, "Teras").await, NEW_LEDE).await;
    desk.click_on(&desk.css("aside .row").await).await;
    desk.role("region", "Perbandingan").await;
    desk.role("button", "Pulihkan bagian ini: Teras, Versi 1")
        .await;
    desk.is_accessible().await;
    desk.picture("history-merged").await;
    desk.click("button", "Berdampingan").await;
    desk.is_accessible().await;
    desk.resize(1024, 640).await;
    desk.picture("history-beside").await;

    desk.click("button", "Pulihkan bagian ini: Teras, Versi 1")
        .await;
    desk.reads("Teras dipulihkan.").await;
    desk.reads("Kedua naskah sama").await;
    desk.is_accessible().await;
    desk.picture("history-brought-back").await;
    desk.chord(&[Key::Control], 'z').await;
    desk.until("what was told is no longer true", async || {
        !desk.text().await.contains("Teras dipulihkan.")
    })
    .await;
    desk.role("button", "Pulihkan bagian ini: Teras, Versi 1")
        .await;

    desk.click("button", "Pulihkan versi ini").await;
    desk.reads("Versi 1 dipulihkan.").await;
    close(&desk).await;
    brought_back(&desk, &old).await;
    desk.picture("history-list").await;
    desk.close().await;
}

#[tokio::test]
async fn the_history_works_with_the_keyboard_alone() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    let old = lede(&desk).await;
    desk.click("tab", "Riwayat").await;
    for (name, words) in [("Satu", NEW_LEDE), ("Dua", "Pelatihan ditunda.")] {
        let panel = desk.css("aside").await;
        let field = desk.field_in(&panel, "Nama versi").await;
        desk.fill(&field, name).await;
        desk.press(Key::Enter).await;
        desk.reads(&format!("tersimpan sebagai “{name}”")).await;
        write(&desk, &part(&desk, "Teras").await, words).await;
    }
    let panel = desk.css("aside").await;
    let field = desk.field_in(&panel, "Nama versi").await;
    desk.click_on(&field).await;
    // Past the button, which nothing typed leaves disabled, to the newest row,
    // and down to the first version.
    desk.press(Key::Tab).await;
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    desk.role("button", "Pulihkan bagian ini: Teras, Versi 1")
        .await;
    desk.is_accessible().await;
    desk.picture("history-dark").await;
    desk.click("button", "Ubah nama").await;
    let name = desk
        .field_in(&desk.role("region", "Perbandingan").await, "Nama versi")
        .await;
    desk.fill(&name, "Kiriman pertama").await;
    desk.press(Key::Enter).await;
    desk.reads("Kiriman pertama").await;
    desk.click("button", "Pulihkan versi ini").await;
    desk.reads("Versi 1 dipulihkan.").await;
    close(&desk).await;
    brought_back(&desk, &old).await;
    desk.close().await;
}

#[tokio::test]
async fn what_left_and_what_was_agreed_stands_in_the_history() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Status rilis: Draf").await;
    desk.click("menuitemradio", "Disetujui").await;
    desk.reads("Tersimpan").await;
    desk.click("tab", "Riwayat").await;
    desk.reads("Status berubah").await;
    let folder = home.folder("keluar");
    export(&desk, &home, &folder).await;
    desk.press(Key::Escape).await;
    desk.reads("Diekspor").await;
    desk.picture("history-causes").await;
    desk.close().await;
}
