//! What the guide finds in lede and headline.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{go_into, open_sample, part, write};

/// The words that the guide points at on paper.
async fn pointed(desk: &Desk<'_>) -> String {
    let script = "return [...document.querySelectorAll('.release .pointed')]
        .map((words) => words.textContent).join(' | ')";
    desk.execute(script, vec![]).await
}

async fn points_at(desk: &Desk<'_>, words: &str) {
    desk.until(&format!("the guide points at {words:?}"), async || {
        pointed(desk).await == words
    })
    .await;
}

/// Puts the focus on what the guide found, as Tab does.
async fn focus(desk: &Desk<'_>, row: &str) {
    let row = desk.role("button", row).await;
    let row = serde_json::to_value(&row).expect("an element is a reference");
    desk.execute::<()>("arguments[0].focus()", vec![row]).await;
}

#[tokio::test]
async fn the_guide_points_at_what_the_lede_tells() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.resize(1024, 640).await;
    let lede = part(&desk, "Teras").await;
    go_into(&desk, &lede).await;
    desk.reads("5 dari 6").await;
    focus(&desk, "Di mana di Gedung Serbaguna Purwabakti").await;
    points_at(&desk, "di Gedung Serbaguna Purwabakti").await;
    desk.picture("checking-lede").await;
    desk.is_accessible().await;

    // A click goes there, and what is typed is read again.
    desk.click("button", "Kapan Rabu (25/2)").await;
    desk.until("the words are selected", async || {
        let selected: String = desk.execute("return String(getSelection())", vec![]).await;
        selected == "Rabu (25/2)"
    })
    .await;
    desk.types("Kamis (26/2) pukul 10.00 WIB").await;
    desk.role("button", "Kapan Kamis (26/2) · pukul 10.00 WIB")
        .await;

    // Where the lede says neither where nor when, the dateline does.
    write(&desk, &lede, "Pemkot Purwabakti melatih 40 pegawai.").await;
    desk.role("button", "Di mana dari tempat & tanggal").await;
    desk.reads("4 dari 6").await;
    desk.reads("Alasan atau tujuan: karena, agar, untuk, guna.")
        .await;
    points_at(&desk, "").await;
    desk.close().await;
}

#[tokio::test]
async fn the_guide_tells_what_kind_of_headline_it_is() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.resize(1024, 640).await;
    let headline = part(&desk, "Judul").await;
    go_into(&desk, &headline).await;
    focus(
        &desk,
        "Aktif Latih – Pelaku lebih dahulu, lalu perbuatannya.",
    )
    .await;
    points_at(&desk, "Latih").await;
    write(&desk, &headline, "Pameran UMKM Dibuka di Purwabakti").await;
    desk.reads("kepanjangannya tidak ditemukan; tulis di teras")
        .await;
    focus(
        &desk,
        "Pasif Dibuka – Bila pelakunya penting, dahulukan: siapa melakukan apa.",
    )
    .await;
    points_at(&desk, "Dibuka").await;
    desk.picture("checking-headline-dark").await;
    desk.is_accessible().await;

    let lede = part(&desk, "Teras").await;
    let words = "Pemkot Purwabakti membuka pameran usaha mikro, kecil, dan menengah (UMKM).";
    write(&desk, &lede, words).await;
    focus(&desk, "Siapa Pemkot Purwabakti").await;
    points_at(&desk, "Pemkot Purwabakti").await;
    desk.picture("checking-lede-dark").await;
    desk.press(Key::Escape).await;
    go_into(&desk, &headline).await;
    desk.role("button", "UMKM dipanjangkan di teras").await;
    desk.close().await;
}
