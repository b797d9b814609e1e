//! Writing a release, and finding it again.

use std::time::Duration;

use siaran_e2e::{Desk, Home};

use crate::writer::{
    add, clear_body, fill, is_at_desk, new_speaker, part, start_from, subject, verb, write,
};

const HEADLINE: &str = "Sumbermulya Buka Kelas Menulis bagi Warga";
const LEDE: &str = "Pemerintah Desa Sumbermulya membuka kelas menulis gratis bagi 30 warga.";
const SPEECH: &str = "Warga punya cerita. Kami hanya menyediakan meja dan lampunya.";
const QUESTION: &str = "bagaimana cara mendaftar tanpa telepon pintar";
const ANSWER: &str = "Datang saja ke balai desa. Petugas kami mencatatnya di buku.";
const CLOSING: &str = "Kelas pertama dimulai Senin (2/3) pukul 19.00 WIB.";

#[tokio::test]
async fn a_release_written_from_a_template_is_previewed_and_found_again() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    write(&desk, &part(&desk, "Judul").await, HEADLINE).await;
    let dateline = desk.role("group", "Tempat & tanggal").await;
    fill(&desk, &dateline, "Tempat", "Sumbermulya").await;
    fill(&desk, &dateline, "Tanggal", "25/2/2026").await;
    write(&desk, &part(&desk, "Teras").await, LEDE).await;
    clear_body(&desk).await;

    let quote = add(&desk, "Kutipan").await;
    desk.paste(SPEECH).await;
    new_speaker(&desk, &quote, "Ratna Kusuma", "Kepala Desa Sumbermulya").await;
    verb(&desk, &quote, "jelas").await;
    subject(&desk, &quote, "Lengkap: jabatan dan nama").await;

    let exchange = add(&desk, "Tanya jawab").await;
    desk.paste(QUESTION).await;
    fill(
        &desk,
        &exchange,
        "Instansi atau daerah asal penanya",
        "Dusun Wetan",
    )
    .await;
    let answer = desk.role_in(&exchange, "group", "Jawaban").await;
    let speech = desk.css_in(&answer, ".words").await;
    write(&desk, &speech, ANSWER).await;
    write(&desk, &part(&desk, "Penutup").await, CLOSING).await;

    desk.click("tab", "Pratinjau").await;
    desk.reads("Halaman 1 dari").await;
    desk.click("button", "HTML").await;
    let written = [HEADLINE, LEDE, "Warga punya cerita.", QUESTION, CLOSING];
    desk.until("the preview holds all that was written", async || {
        let html: Option<String> = desk
            .execute(
                "return document.querySelector('iframe')?.contentDocument?.body.textContent ?? null",
                vec![],
            )
            .await;
        html.is_some_and(|html| written.iter().all(|words| html.contains(words)))
    })
    .await;
    desk.picture("written").await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.click("button", &format!("Buka “{HEADLINE}”")).await;
    is_at_desk(&desk).await;
    for words in [
        HEADLINE,
        LEDE,
        "jelas Kepala Desa Sumbermulya Ratna Kusuma",
        QUESTION,
        "Datang saja ke balai desa.",
        CLOSING,
    ] {
        desk.reads(words).await;
    }
    desk.close().await;
}

#[tokio::test]
async fn a_window_closed_right_after_typing_keeps_the_words() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    write(&desk, &part(&desk, "Judul").await, HEADLINE).await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.role("button", &format!("Buka “{HEADLINE}”")).await;
    desk.close().await;
}

#[tokio::test]
async fn a_power_cut_two_seconds_after_the_last_key_loses_nothing() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    desk.click_on(&part(&desk, "Judul").await).await;
    desk.types(HEADLINE).await;
    // The promise itself is about time.
    tokio::time::sleep(Duration::from_secs(2)).await;
    desk.kill().await;

    let desk = Desk::open(&home).await;
    desk.click("button", &format!("Buka “{HEADLINE}”")).await;
    is_at_desk(&desk).await;
    desk.role("heading", HEADLINE).await;
    desk.close().await;
}

#[tokio::test]
async fn undo_and_redo_go_across_all_parts() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    desk.role("button", "Status rilis: Draf").await;
    let before = paper(&desk).await;
    write(&desk, &part(&desk, "Judul").await, HEADLINE).await;
    add(&desk, "Kutipan").await;
    desk.paste(SPEECH).await;
    desk.click("button", "Status rilis: Draf").await;
    desk.click("menuitemradio", "Ditelaah").await;
    desk.role("button", "Status rilis: Ditelaah").await;
    let after = paper(&desk).await;
    assert_ne!(before, after);

    press_while_possible(&desk, "Urungkan").await;
    assert_eq!(paper(&desk).await, before);
    desk.role("button", "Status rilis: Draf").await;
    desk.role("heading", "Tanpa judul").await;

    press_while_possible(&desk, "Ulangi").await;
    assert_eq!(paper(&desk).await, after);
    desk.role("button", "Status rilis: Ditelaah").await;
    desk.role("heading", HEADLINE).await;
    desk.close().await;
}

/// What the writer wrote, part by part, without the words composed around it.
async fn paper(desk: &Desk<'_>) -> Vec<String> {
    desk.execute(
        "return [...document.querySelectorAll('.ProseMirror .words')].map((words) => {
            const copy = words.cloneNode(true);
            for (const composed of copy.querySelectorAll('.composed')) composed.remove();
            return copy.textContent;
        })",
        vec![],
    )
    .await
}

/// Presses a button of the desk until it has nothing to do any more.
async fn press_while_possible(desk: &Desk<'_>, name: &str) {
    let button = desk.role("button", name).await;
    for _ in 0..20 {
        if !button.is_enabled().await.expect("the button stays") {
            return;
        }
        desk.click_on(&button).await;
        desk.settle().await;
    }
    desk.fail(&format!("{name} has no end")).await;
}
