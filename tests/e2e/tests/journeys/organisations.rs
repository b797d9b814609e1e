//! The organisation of an office: set up once, on every release from then on.

use std::path::PathBuf;

use siaran_e2e::{Desk, Element, Home, Key};

use crate::exported::Exported;
use crate::writer::{export, fill, start_from};

const NAME: &str =
    "Badan Penanggulangan Bencana dan Pemadam Kebakaran Daerah Kabupaten Tirtawana Hulu";
const LINES: &str = "Bidang Informasi dan Hubungan Masyarakat\nJalan Raya Kenanga Timur Nomor 107–109, Kelurahan Mekarsari, Tirtawana Hulu 40999\nTelepon 0800-0000-0107 · humas@tirtawana.example";

/// A logo of two colours, in a file that the next dialog chooses.
fn logo(home: &Home) -> PathBuf {
    let file = home.folder("gambar").join("lambang.png");
    let made = std::fs::File::create(&file).expect("the home is writable");
    let mut encoder = png::Encoder::new(made, 60, 60);
    encoder.set_color(png::ColorType::Rgb);
    let pixel = |at: usize| {
        let (x, y) = (at % 60, at / 60);
        if (x / 10 + y / 10) % 2 == 0 {
            [16, 90, 110]
        } else {
            [230, 190, 60]
        }
    };
    let pixels: Vec<u8> = (0..3600).flat_map(pixel).collect();
    let mut writer = encoder.write_header().expect("the home is writable");
    writer
        .write_image_data(&pixels)
        .expect("as many pixels as were said");
    home.choose_file(Some(&file));
    file
}

/// From the welcome through the short form.
async fn set_up(desk: &Desk<'_>, home: &Home, name: &str) {
    logo(home);
    desk.click("button", "Siapkan lembaga Anda…").await;
    let form = desk.role("dialog", "Siapkan lembaga Anda").await;
    fill(desk, &form, "Nama lengkap lembaga", name).await;
    fill(desk, &form, "Kota", "Tirtawana").await;
    let lines = desk.field_in(&form, "Baris kop di bawah nama").await;
    desk.fill(&lines, LINES).await;
    desk.click_in(&form, "button", "Pilih logo…").await;
    fill(desk, &form, "Apa yang tampak di logo", "Lambang Tirtawana").await;
}

/// The form of an organisation, from anywhere at home.
async fn open_form(desk: &Desk<'_>, name: &str) -> Element {
    desk.click("button", "Lembaga").await;
    desk.click("button", &format!("Ubah {name}")).await;
    desk.css("main form").await
}

async fn told_of_news(desk: &Desk<'_>, name: &str) {
    desk.reads(&format!("Data {name} berubah")).await;
}

/// Awaits the first page as pdf.js draws it.
async fn is_drawn(desk: &Desk<'_>) {
    desk.until("the page is drawn", async || {
        desk.execute(
            "const page = document.querySelector('canvas');
            if (!page) return false;
            const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
            // Ink, and not a canvas that nothing was drawn on yet.
            return data.some((alpha, at) => at % 4 === 3 && alpha > 200 && data[at - 3] < 60);",
            vec![],
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_set_up_once_and_stands_on_every_release() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    desk.picture("organisations-welcome").await;
    desk.is_accessible().await;
    set_up(&desk, &home, NAME).await;
    desk.picture("organisations-setup").await;
    desk.is_accessible().await;
    desk.click("button", "Simpan lembaga").await;
    desk.reads(&format!("Rilis baru memakai {NAME}.")).await;
    desk.picture("organisations-welcomed").await;

    let form = open_form(&desk, NAME).await;
    is_drawn(&desk).await;
    desk.picture("organisations-form").await;
    desk.is_accessible().await;
    let about = desk.role("textbox", "Tentang lembaga").await;
    desk.click_on(&about).await;
    desk.paste("BPBD Tirtawana Hulu siaga setiap hari.").await;
    desk.click_in(&form, "button", "Tambah narahubung").await;
    let contact = desk.role("group", "Narahubung 1").await;
    fill(&desk, &contact, "Nama", "Wulan Anggraini").await;
    fill(&desk, &contact, "Telepon", "0800-0000-0107").await;
    desk.reads("Tersimpan").await;
    desk.click("button", "Rilis").await;

    start_from(&desk, "Klarifikasi & bantahan").await;
    desk.reads(NAME).await;
    desk.picture("organisations-desk").await;
    desk.is_accessible().await;
    let folder = home.folder("hasil");
    export(&desk, &home, &folder).await;
    let exported = Exported::in_folder(&folder);
    exported.hold_in_order(&[
        "BPBD Tirtawana Hulu siaga setiap hari.",
        "Wulan Anggraini",
        "0800-0000-0107",
    ]);
    exported.lack("Purwabakti");
    // In the DOCX the letterhead is a part of its own.
    for words in [&exported.pdf, &exported.html] {
        assert!(
            words.contains("Kebakaran Daerah Kabupaten Tirtawana Hulu"),
            "{words}"
        );
        assert!(
            words.contains("Jalan Raya Kenanga Timur Nomor 107–109"),
            "{words}"
        );
    }
    desk.close().await;
}

#[tokio::test]
async fn a_release_is_told_that_its_office_moved_and_takes_it_over() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    let name = "Pemerintah Kota Tirtawana";
    set_up(&desk, &home, name).await;
    desk.click("button", "Simpan lembaga").await;
    let form = open_form(&desk, name).await;
    desk.click_in(&form, "button", "Tambah narahubung").await;
    let contact = desk.role("group", "Narahubung 1").await;
    fill(&desk, &contact, "Nama", "Wulan Anggraini").await;
    fill(&desk, &contact, "Telepon", "0800-0000-0107").await;
    desk.click("button", "Rilis").await;
    start_from(&desk, "Peluncuran program").await;
    desk.click("button", "Pustaka").await;

    open_form(&desk, name).await;
    let contact = desk.role("group", "Narahubung 1").await;
    fill(&desk, &contact, "Telepon", "0800-0000-0999").await;
    desk.click("button", "Daftar lembaga").await;
    desk.picture("organisations-list").await;
    desk.is_accessible().await;
    desk.click("button", "Rilis").await;
    desk.click("button", "Buka “Tanpa judul”").await;

    told_of_news(&desk, name).await;
    desk.picture("organisations-told").await;
    desk.is_accessible().await;
    desk.click("button", "Lihat perbedaannya…").await;
    let dialog = desk.role("dialog", "Perbarui data lembaga").await;
    desk.picture("organisations-differences").await;
    desk.is_accessible().await;
    desk.click_in(&dialog, "button", "Ambil 1 perubahan").await;
    desk.until("nothing is told any more", async || {
        !desk.text().await.contains(&format!("Data {name} berubah"))
    })
    .await;
    desk.chord(&[Key::Control], 'z').await;
    told_of_news(&desk, name).await;
    desk.close().await;
}
