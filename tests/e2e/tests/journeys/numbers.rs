//! Numbers: taken at the desk, kept in the register at home.

use siaran_e2e::{Desk, Element, Home, Key};

use crate::writer::{fill, open_sample, part, start_from, write};

const TEMPLATE: &str = "Klarifikasi & bantahan";

/// As long as headlines and notes get.
const LONG: &str = "Wali Kota Purwabakti Prof. Dr. Ir. Hj. Ratnaningsih Kusumawardhani-Suryadiningrat \
    Resmikan Gelanggang Olahraga Terpadu di Kecamatan Sumbermulya Selatan Pekan Depan";

/// From home to a new release with a headline, its number's section open.
async fn begin(desk: &Desk<'_>, headline: &str) {
    start_from(desk, TEMPLATE).await;
    write(desk, &part(desk, "Judul").await, headline).await;
    open_section(desk, "Nomor").await;
}

async fn open_section(desk: &Desk<'_>, section: &str) {
    desk.click("tab", "Rincian").await;
    let summary = desk.words(section).await;
    desk.click_on(&summary).await;
    desk.css("details[open] .content").await;
}

/// From the desk to the register.
async fn to_register(desk: &Desk<'_>) {
    desk.click("button", "Pustaka").await;
    desk.role("button", "Rilis baru").await;
    desk.click("button", "Nomor").await;
}

async fn dialog(desk: &Desk<'_>, name: &str) -> Element {
    let dialog = desk.role("dialog", name).await;
    desk.settle().await;
    dialog
}

#[tokio::test]
async fn three_releases_are_numbered_and_one_is_cancelled() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.click("button", "Nomor").await;
    desk.reads("Belum ada nomor untuk").await;
    desk.is_accessible().await;
    desk.picture("numbers-empty").await;
    desk.click("button", "Rilis").await;

    begin(&desk, "Air Sungai Aman").await;
    desk.reads("Akan tercetak").await;
    desk.is_accessible().await;
    desk.picture("numbers-desk-none").await;
    desk.click("button", "Ambil nomor berikutnya (1)").await;
    desk.reads("tercatat di register").await;
    desk.is_accessible().await;
    desk.picture("numbers-desk-taken").await;
    desk.click("button", "Pustaka").await;

    begin(&desk, "Jembatan Dibuka Lagi").await;
    desk.click("button", "Ambil nomor berikutnya (2)").await;
    desk.reads("tercatat di register").await;
    desk.click("button", "Pustaka").await;

    begin(&desk, "Pasar Malam Pindah").await;
    desk.click("button", "Nomor lain").await;
    let section = desk.css("details[open] .content").await;
    fill(&desk, &section, "Nomor urut", "1").await;
    desk.click_in(&section, "button", "Ambil").await;
    desk.reads("Nomor 1 sudah dipakai: “Air Sungai Aman”").await;
    fill(&desk, &section, "Nomor urut", "5").await;
    desk.click_in(&section, "button", "Ambil").await;
    desk.reads("tercatat di register").await;

    to_register(&desk).await;
    desk.reads("3 dipakai · 2 tidak diketahui").await;
    desk.reads("3–4").await;
    desk.reads("Nomor berikutnya: 6").await;
    desk.is_accessible().await;
    desk.picture("numbers-register").await;

    desk.click("button", "Batalkan nomor 2").await;
    let asked = dialog(&desk, "Batalkan nomor 2?").await;
    desk.click_in(&asked, "button", "Batalkan nomor").await;
    desk.reads("Tulis alasannya dulu.").await;
    desk.is_accessible().await;
    desk.picture("numbers-cancel").await;
    fill(&desk, &asked, "Alasan", "-acara batal").await;
    desk.click_in(&asked, "button", "Batalkan nomor").await;
    desk.reads("Nomor 2 dibatalkan.").await;

    desk.click("button", "Catat nomor 3–4").await;
    let asked = dialog(&desk, "Catat nomor dari luar Siaran").await;
    fill(&desk, &asked, "Sampai nomor", "3").await;
    fill(&desk, &asked, "Keterangan", "Buku agenda").await;
    desk.is_accessible().await;
    desk.click_in(&asked, "button", "Catat").await;
    desk.reads("Nomor 3 dicatat.").await;

    desk.click("button", "Pesan nomor…").await;
    let asked = dialog(&desk, "Pesan nomor").await;
    fill(&desk, &asked, "Berapa nomor", "2").await;
    fill(&desk, &asked, "Untuk apa", "Pekan budaya").await;
    desk.click_in(&asked, "button", "Pesan 2 nomor").await;
    desk.reads("Nomor 6–7 dipesan.").await;
    desk.reads("2 dipakai · 2 dipesan · 1 di luar Siaran · 1 dibatalkan · 1 tidak diketahui")
        .await;
    desk.is_accessible().await;
    desk.picture("numbers-register-full").await;

    desk.click("button", "Riwayat nomor 2").await;
    dialog(&desk, "Riwayat nomor 2").await;
    desk.reads("Diberikan kepada rilis").await;
    desk.is_accessible().await;
    desk.picture("numbers-history").await;
    desk.press(Key::Escape).await;

    let target = home.folder("hasil").join("register.csv");
    home.choose_target(Some(&target));
    desk.click("button", "Ekspor").await;
    desk.click("menuitem", "CSV untuk Excel (titik koma)").await;
    desk.reads("Register ditulis.").await;
    let table = std::fs::read_to_string(&target).expect("the register was written");
    assert!(table.starts_with('\u{feff}'), "{table}");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 8, "{table}");
    assert!(lines[2].contains(";dibatalkan;"), "{table}");
    assert!(lines[2].contains("\"'-acara batal\""), "{table}");
    assert!(lines[4].contains(";4;tidak diketahui"), "{table}");

    desk.click("button", "Buka “Jembatan Dibuka Lagi”").await;
    desk.reads("sudah dibatalkan: -acara batal").await;
    desk.is_accessible().await;
    desk.picture("numbers-desk-cancelled").await;
    desk.close().await;
}

#[tokio::test]
async fn undoing_a_number_does_not_hide_that_the_register_gave_it() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    begin(&desk, "Air Sungai Aman").await;
    desk.click("button", "Ambil nomor berikutnya (1)").await;
    desk.reads("tercatat di register").await;
    desk.click("button", "Urungkan").await;
    desk.reads("tercatat untuk rilis ini, tetapi rilis ini tidak memuatnya")
        .await;
    desk.is_accessible().await;
    desk.picture("numbers-undone").await;
    desk.click("button", "Pakai 1").await;
    desk.reads("tercatat di register").await;

    desk.click("button", "Urungkan").await;
    desk.click("button", "Kembalikan ke pesanan").await;
    desk.reads("Ambil nomor berikutnya (2)").await;
    desk.click("button", "Pakai pesanan").await;
    desk.click("menuitem", "1").await;
    desk.reads("tercatat di register").await;
    desk.close().await;

    // Without a word of warning: the register and the release still agree.
    let desk = Desk::open(&home).await;
    desk.click("button", "Nomor").await;
    desk.reads("1 dipakai").await;
    desk.kill().await;
}

#[tokio::test]
async fn a_number_left_behind_by_another_year_is_told_and_settled() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    begin(&desk, "Air Sungai Aman").await;
    desk.click("button", "Ambil nomor berikutnya (1)").await;
    desk.reads("tercatat di register").await;
    let dateline = desk.role("group", "Tempat & tanggal").await;
    fill(&desk, &dateline, "Tanggal", "2/1/2031").await;
    desk.press(Key::Tab).await;
    desk.reads("Tanggal rilis pindah tahun").await;
    desk.reads("Register belum mengenal nomor 1/2031").await;
    desk.is_accessible().await;
    desk.picture("numbers-other-year").await;
    desk.click("button", "Batalkan…").await;
    let asked = dialog(&desk, "Batalkan nomor 1?").await;
    fill(&desk, &asked, "Alasan", "Tanggal bergeser").await;
    desk.click_in(&asked, "button", "Batalkan nomor").await;
    desk.until("the notice of the old year is gone", async || {
        !desk.text().await.contains("pindah tahun")
    })
    .await;
    desk.click("button", "Catat untuk rilis ini").await;
    desk.reads("Nomor urut 1 tahun 2031").await;

    to_register(&desk).await;
    desk.reads("1 dipakai").await;
    desk.close().await;
}

#[tokio::test]
async fn a_number_pattern_is_built_piece_by_piece() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, TEMPLATE).await;
    open_section(&desk, "Lembaga dan kop").await;
    let section = desk.css("details[open] .content").await;
    fill(&desk, &section, "Pola nomor", "SP ").await;
    desk.reads("Nomor urut belum ada di pola").await;
    desk.is_accessible().await;
    desk.picture("numbers-pattern-wrong").await;
    for piece in ["Nomor urut (007)", "Klasifikasi", "Unit", "Tahun (26)"] {
        desk.click_in(&section, "button", piece).await;
        desk.settle().await;
    }
    desk.reads("Pola memakai unit, tetapi unitnya kosong.")
        .await;
    fill(&desk, &section, "Unit dalam nomor", "HMS").await;
    fill(&desk, &section, "Kode klasifikasi", "B-04").await;
    desk.reads("SP 007/B-04/HMS/").await;
    assert!(!desk.text().await.contains("tetapi unitnya kosong"));
    desk.is_accessible().await;
    desk.picture("numbers-pattern").await;
    desk.close().await;
}

#[tokio::test]
async fn numbers_that_came_along_are_recorded_in_a_small_dark_window() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    open_sample(&desk).await;
    write(&desk, &part(&desk, "Judul").await, LONG).await;
    open_section(&desk, "Nomor").await;
    desk.reads("Register belum mengenal nomor 14/").await;
    desk.is_accessible().await;
    desk.picture("numbers-unknown-dark").await;

    to_register(&desk).await;
    desk.reads("Satu rilis memakai nomor yang belum tercatat.")
        .await;
    desk.is_accessible().await;
    desk.picture("numbers-unrecorded-dark").await;
    desk.click("button", "Catat semua").await;
    desk.reads("1 nomor dicatat.").await;
    desk.click("button", "Awal hitungan…").await;
    let asked = dialog(&desk, "Awal hitungan").await;
    fill(&desk, &asked, "Mulai dari nomor", "118").await;
    desk.is_accessible().await;
    desk.click_in(&asked, "button", "Simpan").await;
    desk.reads("Hitungan mulai dari 118.").await;
    desk.click("button", "Pesan nomor…").await;
    let asked = dialog(&desk, "Pesan nomor").await;
    fill(&desk, &asked, "Untuk apa", LONG).await;
    desk.picture("numbers-reserve-dark").await;
    desk.press(Key::Enter).await;
    desk.reads("Nomor 118 dipesan.").await;
    desk.is_accessible().await;
    desk.picture("numbers-register-dark").await;
    desk.click("button", "EN, English").await;
    desk.reads("Next number: 119").await;
    desk.is_accessible().await;
    desk.picture("numbers-register-english").await;
    desk.close().await;
}
