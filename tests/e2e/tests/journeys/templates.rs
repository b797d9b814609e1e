//! Templates: made from a release, edited, sent to another library, followed by
//! the releases that were made from them.

use std::path::Path;

use siaran_app::App;
use siaran_e2e::{Desk, Element, Home, Key};
use siaran_model::{Language, OrganisationId, TemplateId};

use crate::writer::{drop_on, fill, go_into, is_at_desk, open_sample, part, start_from, write};

/// From home to the shelf of templates.
async fn look_at_templates(desk: &Desk<'_>) {
    desk.click("button", "Templat").await;
    desk.role("button", "Impor…").await;
}

/// From the shelf to the desk of a template.
async fn edit(desk: &Desk<'_>, template: &str) {
    desk.click("button", &format!("Sunting templat “{template}”"))
        .await;
    desk.css(".ProseMirror .part").await;
    desk.role("tab", "Bagian").await;
}

/// From the desk of a template back to the shelf, when all is saved.
async fn back_to_the_shelf(desk: &Desk<'_>) {
    desk.click("button", "Pustaka").await;
    desk.role("button", "Impor…").await;
}

/// The panel beside the paper.
async fn side(desk: &Desk<'_>) -> Element {
    desk.css("aside").await
}

/// Opens a page of the outline of a template.
async fn open_part(desk: &Desk<'_>, name_and_note: &str) {
    desk.click("button", name_and_note).await;
}

/// Chooses one of several in the panel.
async fn tick(desk: &Desk<'_>, words: &str) {
    let label = desk.words(words).await;
    desk.click_on(&label).await;
}

async fn act(desk: &Desk<'_>, template: &str, act: &str) {
    desk.click("button", &format!("Tindakan lain untuk “{template}”"))
        .await;
    desk.click("menuitem", act).await;
}

#[tokio::test]
async fn a_release_becomes_a_template_in_a_second_library() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Jadikan templat…").await;
    let dialog = desk.role("dialog", "Jadikan templat").await;
    fill(&desk, &dialog, "Nama templat", "Pelatihan humas").await;
    fill(&desk, &dialog, "Kapan dipakai", "Untuk pelatihan sehari.").await;
    fill(&desk, &dialog, "Nama Anda", "Sari Lestari").await;
    desk.reads("Pilih yang terjadi pada setiap bagian").await;
    desk.css("dialog select").await;
    desk.is_accessible().await;
    desk.picture("template-make").await;
    desk.click_in(&dialog, "button", "Buat templat").await;
    desk.reads("Templat “Pelatihan humas” dibuat.").await;

    desk.click("button", "Pustaka").await;
    look_at_templates(&desk).await;
    desk.reads("oleh Sari Lestari").await;
    desk.is_accessible().await;
    desk.picture("template-shelf").await;
    let file = home.folder("kirim").join("pelatihan.siaran-template");
    home.choose_target(Some(&file));
    act(&desk, "Pelatihan humas", "Ekspor…").await;
    desk.reads("Templat tersimpan sebagai pelatihan.siaran-template.")
        .await;
    assert!(file.is_file());
    desk.close().await;

    let second = home.folder("pustaka-kedua");
    let second = second.to_str().expect("a plain path");
    let desk = Desk::open_with(&home, &["--data", second]).await;
    look_at_templates(&desk).await;
    assert!(!desk.text().await.contains("Pelatihan humas"));
    home.choose_file(Some(&file));
    desk.click("button", "Impor…").await;
    let dialog = desk.role("dialog", "Impor templat").await;
    desk.reads("Templat ini belum ada di pustaka Anda.").await;
    desk.reads("Sari Lestari").await;
    desk.is_accessible().await;
    desk.picture("template-offer-new").await;
    desk.click_in(&dialog, "button", "Masukkan ke pustaka")
        .await;
    let dialog = desk.role("dialog", "Templat sudah masuk").await;
    desk.reads("“Pelatihan humas” ada di pustaka.").await;
    desk.is_accessible().await;
    desk.picture("template-taken").await;
    desk.role("button", "Tulis rilis dari “Pelatihan humas”")
        .await;
    desk.click_in(&dialog, "button", "Tulis rilis").await;
    is_at_desk(&desk).await;
    // The organisation came along, with its letterhead; the event did not.
    desk.css(".kop img").await;
    desk.reads("Pemerintah Kota Purwabakti").await;
    desk.reads("Templat: Pelatihan humas v1").await;
    let words: String = desk
        .execute(
            "return document.querySelector('.ProseMirror').innerText",
            vec![],
        )
        .await;
    assert!(!words.contains("Kabar Bohong"), "{words}");
    desk.close().await;
}

#[tokio::test]
async fn a_template_with_its_office_is_dropped_on_the_window() {
    let Some(home) = Home::new() else { return };
    let file = home.folder("kirim").join("pangan.siaran-template");
    send_template_of_other_office(&home, &file).await;
    let app = App::open(&home.library()).await.expect("a new library");
    let mut own = app.new_organisation(Language::Indonesian);
    own.editions[0].organisation.name = "Kota Kami".to_owned();
    app.save_organisation(&own).await.expect("it is kept");
    drop(app);
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    drop_on(&desk, &file).await;
    let dialog = desk.role("dialog", "Impor templat").await;
    desk.reads("Masukkan juga “Dinas Ketahanan Pangan” ke daftar Lembaga")
        .await;
    desk.is_accessible().await;
    desk.picture("template-dropped").await;
    desk.click_in(&dialog, "button", "Masukkan ke pustaka")
        .await;
    desk.role("dialog", "Templat sudah masuk").await;
    desk.press(Key::Escape).await;

    // What lay open stayed there; the library has both.
    is_at_desk(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.click("button", "Lembaga").await;
    desk.reads("Dinas Ketahanan Pangan").await;
    look_at_templates(&desk).await;
    desk.reads("Kabar pangan").await;

    // Its releases are of that office, others of the usual one.
    desk.click("button", "Rilis baru").await;
    for (template, office) in [
        ("Kabar pangan", "Dinas Ketahanan Pangan"),
        ("Peluncuran program", "Kota Kami"),
    ] {
        let choice = desk.css("dialog select").await;
        let name = desk.words(template).await;
        desk.click_on(&name).await;
        let choice = serde_json::to_value(choice).expect("an element is a reference");
        let shown: String = desk
            .execute("return arguments[0].selectedOptions[0].text", vec![choice])
            .await;
        assert_eq!(shown, office, "{template}");
    }
    desk.picture("template-offices").await;
    desk.press(Key::Escape).await;

    // What Siaran does not open says so, instead of nothing.
    let other = home.path().join("notulen.docx");
    std::fs::write(&other, "rapat").expect("the home is writable");
    drop_on(&desk, &other).await;
    desk.role("dialog", "Berkas tidak dibuka").await;
    desk.reads("Berkas rilis berakhiran .siaran").await;
    desk.close().await;
}

/// Writes a template of an office that nobody else knows.
async fn send_template_of_other_office(home: &Home, file: &Path) {
    let app = App::open(&home.folder("kantor lain")).await;
    let app = app.expect("a new library");
    let id = TemplateId::new("klarifikasi").expect("an id");
    let template = app.open_template(&id).await.expect("a built-in");
    let mut template = app
        .save_template_apart(&template, "Kabar pangan")
        .await
        .expect("it is kept");
    let organisation = &mut template.release.organisation;
    organisation.id = OrganisationId::new("dinas-pangan").expect("an id");
    organisation.name = "Dinas Ketahanan Pangan".into();
    let kept = app.save_template(&template, false).await;
    kept.expect("it is kept");
    let sent = app.export_template(&template.id, file).await;
    sent.expect("the home is writable");
}

#[tokio::test]
async fn a_template_is_edited_on_its_own_desk() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    look_at_templates(&desk).await;
    edit(&desk, "Klarifikasi & bantahan").await;
    desk.reads("v1").await;
    desk.is_accessible().await;

    go_into(&desk, &part(&desk, "Teras").await).await;
    let panel = side(&desk).await;
    fill(&desk, &panel, "Petunjuk", "Mulai dari faktanya.").await;
    fill(&desk, &panel, "Nama isian", "kabar yang beredar").await;
    write(&desk, &part(&desk, "Teras").await, "Sehubungan dengan ").await;
    desk.click("button", "Sisipkan isian").await;
    desk.reads("Sehubungan dengan [[kabar yang beredar]]").await;
    tick(&desk, "Kunci tulisannya").await;
    desk.role("group", "Teras (terkunci)").await;
    // What is locked for others is the maker's to write.
    let lede = part(&desk, "Teras (terkunci)").await;
    go_into(&desk, &lede).await;
    desk.press(Key::End).await;
    desk.types(".").await;
    desk.reads("beredar]].").await;
    desk.picture("template-desk").await;

    open_part(&desk, "Tentang lembaga opsional").await;
    tick(&desk, "Tidak dipakai").await;
    desk.role("button", "Tentang lembaga tidak dipakai").await;
    open_part(&desk, "Subjudul opsional").await;
    tick(&desk, "Wajib diisi").await;
    desk.role("button", "Subjudul wajib").await;
    desk.is_accessible().await;

    desk.click("tab", "Isi").await;
    let house = desk.words("Cara mencetak").await;
    desk.click_on(&house).await;
    desk.click("button", "Naikkan Narahubung").await;
    let last = desk.css("aside ol li:last-child .grip").await;
    desk.drag(&last, -64.0).await;
    desk.until("what was dragged up stands third", async || {
        let order: Vec<String> = desk
            .execute(
                "return [...document.querySelectorAll('aside ol li')].map((it) => it.innerText.trim())",
                vec![],
            )
            .await;
        order[1..4] == ["Narahubung", "Akun resmi", "Tentang lembaga"]
    })
    .await;
    desk.is_accessible().await;
    desk.picture("template-desk-house").await;
    desk.click("tab", "Templat").await;
    let panel = side(&desk).await;
    fill(&desk, &panel, "Nama templat", "Hak jawab").await;
    fill(&desk, &panel, "Nama Anda", "Sari Lestari").await;
    desk.reads("menjadi versi 2").await;
    desk.is_accessible().await;
    back_to_the_shelf(&desk).await;
    desk.reads("bawaan, sudah disesuaikan").await;
    desk.reads("v2").await;

    // What came with the program is one choice away again; here it is not taken.
    act(&desk, "Hak jawab", "Kembalikan ke bawaan").await;
    let dialog = desk.role("dialog", "Kembalikan ke bawaan?").await;
    desk.is_accessible().await;
    desk.picture("template-reset").await;
    desk.click_in(&dialog, "button", "Batal").await;
    desk.close().await;

    // A new release asks and locks as it was said, after a restart too.
    let desk = Desk::open(&home).await;
    start_from(&desk, "Hak jawab").await;
    desk.reads("Sehubungan dengan [[kabar yang beredar]].")
        .await;
    assert!(!desk.has_role("group", "Tentang").await, "it is absent");
    desk.role("button", "Subjudul perlu diisi").await;
    let lede = part(&desk, "Teras (terkunci)").await;
    desk.click_on(&lede).await;
    desk.types("x").await;
    desk.reads("Mulai dari faktanya.").await;
    assert!(!desk.text().await.contains("x Sehubungan"));
    let editable: bool = desk
        .execute(
            "return document.querySelector('.lede .words').isContentEditable",
            vec![],
        )
        .await;
    assert!(!editable, "locked words cannot be typed into");

    desk.click("button", "Pustaka").await;
    look_at_templates(&desk).await;
    act(&desk, "Hak jawab", "Kembalikan ke bawaan").await;
    let dialog = desk.role("dialog", "Kembalikan ke bawaan?").await;
    desk.click_in(&dialog, "button", "Kembalikan ke bawaan")
        .await;
    desk.reads("“Hak jawab” kembali ke bawaan.").await;
    desk.role("button", "Sunting templat “Klarifikasi & bantahan”")
        .await;
    assert!(!desk.text().await.contains("sudah disesuaikan"));
    desk.close().await;
}

#[tokio::test]
async fn a_release_follows_its_template_only_when_asked() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    write(&desk, &part(&desk, "Judul").await, "Air Sungai Aman").await;
    desk.click("button", "Pustaka").await;
    look_at_templates(&desk).await;
    desk.reads("1 rilis").await;
    edit(&desk, "Klarifikasi & bantahan").await;
    go_into(&desk, &part(&desk, "Judul").await).await;
    let panel = side(&desk).await;
    fill(&desk, &panel, "Petunjuk", "Fakta dalam delapan kata.").await;
    desk.click("tab", "Isi").await;
    let house = desk.words("Cara mencetak").await;
    desk.click_on(&house).await;
    let panel = side(&desk).await;
    fill(&desk, &panel, "Tulisan di atas judul", "KETERANGAN PERS").await;
    back_to_the_shelf(&desk).await;

    desk.click("button", "Rilis").await;
    desk.click("button", "Buka “Air Sungai Aman”").await;
    is_at_desk(&desk).await;
    desk.reads("Templat “Klarifikasi & bantahan” kini versi 2")
        .await;
    desk.is_accessible().await;
    desk.picture("template-news").await;
    assert!(!desk.text().await.contains("KETERANGAN PERS"));
    desk.click("button", "Lihat perubahannya").await;
    let dialog = desk.role("dialog", "Ikuti templat yang baru?").await;
    desk.reads("2 perubahan").await;
    desk.reads("Judul: petunjuk").await;
    desk.is_accessible().await;
    desk.picture("template-update").await;
    desk.click_in(&dialog, "button", "Terapkan").await;
    desk.reads("KETERANGAN PERS").await;
    desk.reads("Templat: Klarifikasi & bantahan v2").await;
    assert!(desk.text().await.contains("Air Sungai Aman"));
    assert!(!desk.has_role("button", "Lihat perubahannya").await);

    desk.click("button", "Urungkan").await;
    desk.reads("Templat: Klarifikasi & bantahan v1").await;
    desk.reads("SIARAN PERS").await;
    desk.role("button", "Lihat perubahannya").await;
    desk.close().await;
}

#[tokio::test]
async fn templates_are_hidden_copied_deleted_and_brought_back() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    look_at_templates(&desk).await;
    act(&desk, "Klarifikasi & bantahan", "Gandakan").await;
    desk.reads("Salinan “Klarifikasi & bantahan” dibuat.").await;
    let copy = "Klarifikasi & bantahan (salinan)";
    act(&desk, copy, "Ganti nama…").await;
    let dialog = desk.role("dialog", "Ganti nama templat").await;
    fill(&desk, &dialog, "Nama templat", "Hak jawab").await;
    desk.is_accessible().await;
    desk.press(Key::Enter).await;
    desk.reads("“Hak jawab” tersimpan.").await;
    act(&desk, "Hak jawab", "Buang").await;
    desk.reads("Ia menunggu 30 hari.").await;
    act(&desk, "Klarifikasi & bantahan", "Sembunyikan").await;
    desk.click("button", "Dibuang").await;
    desk.reads("disembunyikan").await;
    desk.is_accessible().await;
    desk.picture("template-bin").await;
    desk.click("button", "Kembalikan “Klarifikasi & bantahan”")
        .await;
    desk.reads("“Klarifikasi & bantahan” kembali dipakai.")
        .await;
    desk.click("button", "Hapus selamanya “Hak jawab”").await;
    let dialog = desk.role("dialog", "Hapus templat selamanya?").await;
    desk.click_in(&dialog, "button", "Hapus selamanya").await;
    desk.reads("Tidak ada templat yang dibuang.").await;
    desk.picture("template-bin-empty").await;
    desk.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_template_changes_nothing() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    look_at_templates(&desk).await;
    let file = home.folder("terima").join("belanja.siaran-template");
    std::fs::write(&file, "gula, teh").expect("the home is writable");
    home.choose_file(Some(&file));
    desk.click("button", "Impor…").await;
    desk.reads("Ini bukan berkas dari pustaka Siaran").await;
    desk.is_accessible().await;
    desk.picture("template-refused").await;
    desk.close().await;
}

#[tokio::test]
async fn a_small_dark_window_shows_templates_whole() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    look_at_templates(&desk).await;
    let long = "Penandatanganan Nota Kesepahaman Pemerintah Kota Purwabakti dengan Perguruan \
                Tinggi dan Lembaga Swadaya Masyarakat Sekecamatan";
    act(&desk, "Klarifikasi & bantahan", "Ganti nama…").await;
    let dialog = desk.role("dialog", "Ganti nama templat").await;
    fill(&desk, &dialog, "Nama templat", long).await;
    desk.click_in(&dialog, "button", "Simpan").await;
    desk.reads("tersimpan.").await;
    desk.is_accessible().await;
    desk.picture("template-small-shelf").await;
    desk.click("button", &format!("Tindakan lain untuk “{long}”"))
        .await;
    desk.is_accessible().await;
    desk.picture("template-small-menu").await;
    desk.press(Key::Escape).await;
    edit(&desk, long).await;
    go_into(&desk, &part(&desk, "Judul").await).await;
    desk.is_accessible().await;
    desk.picture("template-small-desk").await;
    desk.click("button", "Pustaka").await;
    desk.click("button", "Rilis").await;
    open_sample(&desk).await;
    desk.click("button", "Jadikan templat…").await;
    desk.css("dialog select").await;
    desk.is_accessible().await;
    desk.picture("template-small-make").await;
    desk.close().await;
}

#[tokio::test]
async fn two_windows_never_overwrite_each_others_template() {
    let Some(home) = Home::new() else { return };
    let here = Desk::open(&home).await;
    look_at_templates(&here).await;
    edit(&here, "Klarifikasi & bantahan").await;
    let there = Desk::open(&home).await;
    look_at_templates(&there).await;
    edit(&there, "Klarifikasi & bantahan").await;
    write(&there, &part(&there, "Judul").await, "Dari sana").await;
    back_to_the_shelf(&there).await;
    there.reads("v2").await;
    there.close().await;

    write(&here, &part(&here, "Judul").await, "Dari sini").await;
    here.reads("Templat ini sudah diubah di tempat lain, kini versi 2.")
        .await;
    here.is_accessible().await;
    here.picture("template-overtaken").await;
    here.click("button", "Simpan sebagai templat tersendiri")
        .await;
    here.reads("Klarifikasi & bantahan (salinan)").await;
    here.reads("Dari sini").await;
    back_to_the_shelf(&here).await;
    edit(&here, "Klarifikasi & bantahan").await;
    here.reads("Dari sana").await;
    here.close().await;
}
