//! A week in one office: six releases in one library, with all that happens to
//! them between Monday and Friday.

use std::time::Duration;

use siaran_e2e::{Desk, Home, Key};

use crate::library::SAMPLE;
use crate::writer::{add, fill, go_into, is_at_desk, open_sample, part, start_from, write};

const MONDAY: &str = "Air Sungai Purwabakti Aman untuk Mandi dan Cuci";
const TUESDAY: &str = "Purwabakti Perpanjang Jam Layanan Kependudukan";
const WEDNESDAY: &str = "Puskesmas Sumbermulya Buka Layanan Malam";
const THURSDAY: &str = "Purwabakti dan Sumbermulya Berbagi Data Cuaca";
const FRIDAY: &str = "Warga Rawaindah Dapat Bibit Mangga Gratis";
const SATURDAY: &str = "Pasar Malam Purwabakti Pindah ke Lapangan Timur";

const YESTERDAYS_LEDE: &str =
    "Pemerintah Kota Purwabakti dan Pemerintah Desa Sumbermulya mulai berbagi data cuaca.";
const HASTY_LEDE: &str = "Data cuaca dibagikan.";
/// What the sample's mayor said last month.
const QUOTE: &str = "Dua jam itu janji yang dapat ditagih.";

/// A new release with its headline, back at home.
async fn begin(desk: &Desk<'_>, template: &str, headline: &str) {
    start_from(desk, template).await;
    write(desk, &part(desk, "Judul").await, headline).await;
}

/// Gives the release on the desk the next number of the register.
async fn number(desk: &Desk<'_>, number: u32) {
    desk.click("tab", "Rincian").await;
    let section = desk.words("Nomor").await;
    desk.click_on(&section).await;
    desk.css("details[open] .content").await;
    desk.click("button", &format!("Ambil nomor berikutnya ({number})"))
        .await;
    desk.reads("tercatat di register").await;
}

async fn to_the_library(desk: &Desk<'_>) {
    desk.click("button", "Pustaka").await;
    desk.role("button", "Rilis baru").await;
}

async fn paper(desk: &Desk<'_>) -> String {
    let paper = desk.css(".ProseMirror").await;
    paper.text().await.expect("the paper has words")
}

/// Last month's quote, found by a few of its letters and taken into the body.
async fn reuse_the_quote(desk: &Desk<'_>) {
    add(desk, "Paragraf").await;
    desk.paste("Wali kota menegaskan janji pelayanan.").await;
    desk.chord(&[Key::Control, Key::Shift], 'F').await;
    let field = desk.role("searchbox", "Cari di rilis lain").await;
    desk.fill(&field, "janji ditag").await;
    desk.css("aside mark").await;
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    desk.until("the quote is ready to be inserted", async || {
        desk.execute::<String>(
            "const { activeElement: button } = document;
            return button?.matches('.insert') ? button.closest('li').innerText : ''",
            vec![],
        )
        .await
        .contains(QUOTE)
    })
    .await;
    desk.press(Key::Enter).await;
    desk.until("the quote is on paper, with who said it", async || {
        let paper = paper(desk).await;
        paper.contains(QUOTE) && paper.contains("Rahmat Wijaya")
    })
    .await;
    desk.click("button", "Tutup panel ini").await;
}

/// The release on the desk as a template in a file.
async fn make_a_template(desk: &Desk<'_>, home: &Home, name: &str) -> std::path::PathBuf {
    desk.click("tab", "Pemandu").await;
    desk.click("button", "Jadikan templat…").await;
    let dialog = desk.role("dialog", "Jadikan templat").await;
    fill(desk, &dialog, "Nama templat", name).await;
    fill(desk, &dialog, "Nama Anda", "Sari Lestari").await;
    desk.click_in(&dialog, "button", "Buat templat").await;
    desk.reads(&format!("Templat “{name}” dibuat.")).await;
    to_the_library(desk).await;
    desk.click("button", "Templat").await;
    let file = home.folder("kirim").join("layanan.siaran-template");
    home.choose_target(Some(&file));
    desk.click("button", &format!("Tindakan lain untuk “{name}”"))
        .await;
    desk.click("menuitem", "Ekspor…").await;
    desk.reads("Templat tersimpan sebagai").await;
    desk.click("button", "Rilis").await;
    file
}

/// A lede that was good yesterday, spoilt today, and brought back.
async fn restore_yesterdays_lede(desk: &Desk<'_>) {
    write(desk, &part(desk, "Teras").await, YESTERDAYS_LEDE).await;
    desk.click("tab", "Riwayat").await;
    let panel = desk.css("aside").await;
    fill(desk, &panel, "Nama versi", "Versi untuk Karo Humas").await;
    desk.press(Key::Enter).await;
    desk.reads("tersimpan sebagai “Versi untuk Karo Humas”")
        .await;
    write(desk, &part(desk, "Teras").await, HASTY_LEDE).await;
    desk.click_on(&desk.css("aside .row").await).await;
    desk.role("region", "Perbandingan").await;
    let restore: String = desk
        .execute(
            "return [...document.querySelectorAll('button')]
                .map((it) => it.getAttribute('aria-label') ?? '')
                .find((it) => it.startsWith('Pulihkan bagian ini: Teras')) ?? ''",
            vec![],
        )
        .await;
    desk.click("button", &restore).await;
    desk.reads("Teras dipulihkan.").await;
    desk.press(Key::Escape).await;
    desk.until("the lede is yesterday's", async || {
        let paper = paper(desk).await;
        paper.contains(YESTERDAYS_LEDE) && !paper.contains(HASTY_LEDE)
    })
    .await;
}

#[tokio::test]
async fn a_week_of_six_releases() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    to_the_library(&desk).await;

    begin(&desk, "Klarifikasi & bantahan", MONDAY).await;
    number(&desk, 15).await;
    to_the_library(&desk).await;

    begin(&desk, "Kunjungan & pelatihan", TUESDAY).await;
    reuse_the_quote(&desk).await;
    number(&desk, 16).await;
    to_the_library(&desk).await;

    begin(&desk, "Peluncuran program", WEDNESDAY).await;
    number(&desk, 17).await;
    let template = make_a_template(&desk, &home, "Layanan baru").await;

    begin(&desk, "Penandatanganan kerja sama", THURSDAY).await;
    restore_yesterdays_lede(&desk).await;
    to_the_library(&desk).await;

    // The power fails while Friday's is being written.
    begin(&desk, "Klarifikasi & bantahan", FRIDAY).await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    desk.types("Seribu bibit dibagikan").await;
    // The promise itself is about time.
    tokio::time::sleep(Duration::from_secs(2)).await;
    desk.kill().await;
    let desk = Desk::open(&home).await;
    desk.click("button", &format!("Buka “{FRIDAY}”")).await;
    is_at_desk(&desk).await;
    assert!(paper(&desk).await.contains("Seribu bibit dibagikan"));
    to_the_library(&desk).await;

    // Tuesday's is called off: its number is not given again.
    desk.click("button", "Nomor").await;
    desk.click("button", "Batalkan nomor 16").await;
    let asked = desk.role("dialog", "Batalkan nomor 16?").await;
    desk.settle().await;
    fill(&desk, &asked, "Alasan", "Acara ditunda").await;
    desk.click_in(&asked, "button", "Batalkan nomor").await;
    desk.reads("Nomor 16 dibatalkan.").await;
    desk.reads("Nomor berikutnya: 18").await;
    desk.is_accessible().await;
    desk.picture("week-register").await;
    desk.click("button", "Rilis").await;

    begin(&desk, "Klarifikasi & bantahan", SATURDAY).await;
    to_the_library(&desk).await;
    desk.reads("7 rilis").await;
    for headline in [
        MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SAMPLE,
    ] {
        desk.role("button", &format!("Buka “{headline}”")).await;
    }
    desk.is_accessible().await;
    desk.picture("week").await;
    // Words of the lede that came back find Thursday's release alone.
    desk.chord(&[], '/').await;
    desk.types("berbagi data cuaca mulai").await;
    desk.reads("1 rilis").await;
    desk.role("button", &format!("Buka “{THURSDAY}”")).await;
    desk.picture("week-found").await;
    desk.close().await;

    // A colleague starts from Wednesday's.
    let second = home.folder("pustaka-rekan");
    let second = second.to_str().expect("a plain path");
    let desk = Desk::open_with(&home, &["--data", second]).await;
    desk.click("button", "Templat").await;
    home.choose_file(Some(&template));
    desk.click("button", "Impor…").await;
    let offer = desk.role("dialog", "Impor templat").await;
    desk.click_in(&offer, "button", "Masukkan ke pustaka").await;
    let taken = desk.role("dialog", "Templat sudah masuk").await;
    desk.click_in(&taken, "button", "Tulis rilis").await;
    is_at_desk(&desk).await;
    desk.reads("Templat: Layanan baru v1").await;
    desk.close().await;
}
