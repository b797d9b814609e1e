//! The directory of speakers: kept, quoted by three letters, changed, merged,
//! and brought in as a table.

use siaran_e2e::{Desk, Element, Home, Key};

use crate::library::SAMPLE;
use crate::writer::{add, fill, open_sample, start_from};

/// From home to the shelf of speakers.
async fn open_shelf(desk: &Desk<'_>) {
    desk.click("button", "Narasumber").await;
    desk.role("searchbox", "Cari nama, jabatan, atau lembaga")
        .await;
}

/// Puts somebody into the directory, through the form.
async fn keep(desk: &Desk<'_>, name: &str, fields: &[(&str, &str)]) {
    let adds = desk.all_by_role(None, "button", "Tambah narasumber").await;
    // One stands above the list, and one in its place while it is empty.
    desk.click_on(&adds[0]).await;
    let form = desk.role("dialog", "Narasumber baru").await;
    fill(desk, &form, "Nama lengkap tanpa gelar", name).await;
    for (label, words) in fields {
        fill(desk, &form, label, words).await;
    }
    desk.click_in(&form, "button", "Simpan").await;
    desk.reads(&format!("{name} ditambahkan.")).await;
}

async fn choose(desk: &Desk<'_>, act: &str) {
    desk.click("button", "Tindakan lain").await;
    desk.click("menuitem", act).await;
}

/// The field in which a quote's speaker is typed.
async fn typing(desk: &Desk<'_>, quote: &Element) -> Element {
    desk.click_in(quote, "button", "Pilih narasumber").await;
    let choice = desk.role("dialog", "Narasumber").await;
    desk.settle().await;
    desk.role_in(&choice, "combobox", "Nama narasumber").await
}

#[tokio::test]
async fn a_speaker_is_kept_quoted_by_three_letters_and_told_when_the_post_changes() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_shelf(&desk).await;
    desk.reads("Belum ada narasumber.").await;
    desk.is_accessible().await;
    desk.picture("speakers-empty").await;
    let fields = [
        ("Gelar di belakang", "S.Sos., M.Si."),
        ("Jabatan sekarang", "Camat Mekarsari"),
        ("Menjabat sejak", "1/2/2024"),
    ];
    keep(&desk, "Ratna Kirana Dewi", &fields).await;
    desk.is_accessible().await;

    // Three letters and Enter, without the pointer.
    desk.click("button", "Rilis").await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    let quote = add(&desk, "Kutipan").await;
    typing(&desk, &quote).await;
    desk.types("kir").await;
    desk.role("option", "Ratna Kirana Dewi Camat Mekarsari")
        .await;
    desk.is_accessible().await;
    desk.picture("speakers-suggested").await;
    desk.press(Key::Enter).await;
    desk.role("button", "Narasumber: Ratna Kirana Dewi Camat Mekarsari")
        .await;
    desk.paste("Warga aman.").await;
    desk.reads("Warga aman.").await;
    desk.click("button", "Pustaka").await;

    // The post changes; the release, dated today, is not right any more.
    open_shelf(&desk).await;
    desk.click("button", "Sunting Ratna Kirana Dewi").await;
    let form = desk.role("dialog", "Sunting narasumber").await;
    desk.click_in(&form, "button", "Jabatan berganti").await;
    fill(&desk, &form, "Jabatan sekarang", "Kepala Dinas Pangan").await;
    fill(&desk, &form, "Menjabat sejak", "1/3/2025").await;
    desk.is_accessible().await;
    desk.picture("speakers-form").await;
    desk.click_in(&form, "button", "Simpan").await;
    desk.reads("Perubahan Ratna Kirana Dewi tersimpan.").await;

    // Everything said, and the way back to where it was said.
    desk.click("button", "Buka Ratna Kirana Dewi, S.Sos., M.Si.")
        .await;
    desk.reads("“Warga aman.”").await;
    desk.reads("28 Feb 2025").await;
    desk.is_accessible().await;
    desk.picture("speakers-detail").await;
    desk.click("button", "Salin kutipan “Warga aman.”").await;
    desk.click("button", "Buka rilis “Tanpa judul”").await;
    let changed = "Jabatan Ratna Kirana Dewi berbeda dari daftar narasumber";
    let notice = desk.role("group", changed).await;
    desk.is_accessible().await;
    desk.picture("speakers-changed").await;
    desk.click_in(&notice, "button", "Pakai jabatan baru").await;
    desk.role(
        "button",
        "Narasumber: Ratna Kirana Dewi Kepala Dinas Pangan",
    )
    .await;
    desk.until("the notice is gone", async || {
        !desk.has_role("group", changed).await
    })
    .await;
    // One step back, and left as it is on purpose.
    desk.click("button", "Urungkan").await;
    let notice = desk.role("group", changed).await;
    desk.click_in(&notice, "button", "Biarkan").await;
    desk.click("button", "Pustaka").await;
    desk.close().await;
}

#[tokio::test]
async fn somebody_new_in_a_quote_is_kept_and_two_are_merged() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    let quote = add(&desk, "Kutipan").await;
    typing(&desk, &quote).await;
    desk.types("Budi Santoso").await;
    desk.role("option", "Narasumber baru “Budi Santoso”…").await;
    desk.press(Key::Enter).await;
    let form = desk.role("form", "Narasumber baru").await;
    fill(&desk, &form, "Jabatan", "Lurah Sukamaju").await;
    desk.picture("speakers-new").await;
    desk.click_in(&form, "button", "Simpan narasumber").await;
    desk.paste("Kami siap.").await;
    desk.reads("Kami siap.").await;
    desk.click("button", "Pustaka").await;

    open_shelf(&desk).await;
    desk.reads("1 narasumber").await;
    keep(
        &desk,
        "BUDI SANTOSO",
        &[("Jabatan sekarang", "Camat Sukamaju")],
    )
    .await;
    desk.reads("Satu nama tercatat lebih dari sekali.").await;
    desk.is_accessible().await;
    desk.picture("speakers-twins").await;
    let compare = desk.css("[role=status] button").await;
    desk.click_on(&compare).await;
    let dialog = desk.role("dialog", "Gabungkan narasumber").await;
    desk.reads("Hasilnya").await;
    desk.is_accessible().await;
    desk.picture("speakers-merge").await;
    desk.click_in(&dialog, "button", "Gabungkan").await;
    desk.reads("1 narasumber").await;
    desk.reads("Digabung menjadi").await;

    // Parted again, out of the bin.
    choose(&desk, "Buka tempat sampah").await;
    desk.reads("Yang ada di sini dapat dikembalikan selama 30 hari.")
        .await;
    desk.is_accessible().await;
    let restore = desk.css("td.actions button").await;
    desk.click_on(&restore).await;
    desk.reads("kembali ke daftar.").await;
    desk.click("button", "Kembali ke narasumber").await;
    desk.reads("2 narasumber").await;
    desk.close().await;
}

#[tokio::test]
async fn tables_and_releases_fill_the_directory_after_a_look() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.reads(SAMPLE).await;
    open_shelf(&desk).await;
    desk.click("button", "Ambil dari rilis yang ada…").await;
    let dialog = desk
        .role("dialog", "Ambil narasumber dari rilis yang ada")
        .await;
    desk.is_accessible().await;
    desk.picture("speakers-collect").await;
    let take = desk.css_in(&dialog, "footer button:last-child").await;
    desk.click_on(&take).await;
    desk.reads("narasumber diambil.").await;

    let table = home.folder("kiriman").join("narasumber.csv");
    std::fs::write(
        &table,
        "Nama;Jabatan;Instansi;Golongan\r\n\
         Putri Lestari;Kepala Bidang Informasi;Dinas Kominfo Sukaraya;IV/a\r\n\
         ;Camat;;\r\n",
    )
    .expect("the home is writable");
    home.choose_file(Some(&table));
    choose(&desk, "Ambil dari CSV…").await;
    let dialog = desk.role("dialog", "Ambil narasumber dari tabel").await;
    desk.reads("Baris 3: namanya kosong.").await;
    desk.reads("Kolom yang tidak dikenal dan dilewati: Golongan.")
        .await;
    desk.is_accessible().await;
    desk.picture("speakers-import").await;
    desk.click_in(&dialog, "button", "Ambil 1 narasumber").await;
    desk.reads("1 narasumber diambil.").await;

    let search = desk
        .role("searchbox", "Cari nama, jabatan, atau lembaga")
        .await;
    desk.fill(&search, "kominfo put").await;
    desk.reads("1 narasumber").await;
    desk.reads("Putri Lestari").await;
    desk.fill(&search, "").await;

    std::fs::write(&table, b"Nama\nRen\xc3\xa9e\nRen\xe9e\n").expect("the home is writable");
    choose(&desk, "Ambil dari CSV…").await;
    desk.reads("Baris 3 bukan teks yang dapat dibaca.").await;
    desk.picture("speakers-refused").await;
    desk.click("button", "Tutup").await;

    let target = home.folder("kiriman").join("keluar.csv");
    home.choose_target(Some(&target));
    choose(&desk, "Simpan sebagai CSV untuk Excel (titik koma)…").await;
    desk.reads("narasumber disimpan di").await;
    let written = std::fs::read_to_string(&target).expect("it was written");
    assert!(
        written.starts_with("\u{feff}Nama;Gelar depan;"),
        "{written}"
    );
    assert!(written.contains("Putri Lestari;"), "{written}");
    desk.resize(1024, 640).await;
    desk.picture("speakers-small").await;
    desk.close().await;
}

#[tokio::test]
async fn the_shelf_of_speakers_keeps_nobody_out_in_the_dark_and_in_english() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.click("button", "EN, English").await;
    desk.click("button", "Open the sample").await;
    desk.css(".ProseMirror .part").await;
    desk.click("button", "Library").await;
    desk.click("button", "Speakers").await;
    desk.click("button", "Take from your releases…").await;
    let dialog = desk
        .role("dialog", "Take speakers from your releases")
        .await;
    desk.is_accessible().await;
    let take = desk.css_in(&dialog, "footer button:last-child").await;
    desk.click_on(&take).await;
    desk.reads("were taken in.").await;
    desk.is_accessible().await;
    desk.picture("speakers-dark").await;
    let open = desk.css("tbody button.open").await;
    desk.click_on(&open).await;
    desk.reads("What they said").await;
    desk.css("blockquote").await;
    desk.is_accessible().await;
    desk.picture("speakers-detail-dark").await;
    desk.close().await;
}
