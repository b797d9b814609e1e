//! A release leaves in every form, and by the clipboard.

use siaran_e2e::{Desk, Home, Key};

use crate::exported::the_file;
use crate::writer::{export, open_sample, part};

#[tokio::test]
async fn a_draft_leaves_in_every_form_on_the_paper_that_was_chosen() {
    let Some(home) = Home::new() else { return };
    let folder = home.folder("semua");
    home.choose_folder(Some(&folder));
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Ekspor").await;
    let dialog = desk.role("dialog", "Ekspor rilis").await;
    desk.click_in(&dialog, "button", "Pilih folder…").await;
    desk.reads(&folder.display().to_string()).await;

    desk.click_on(&desk.words("Bentuk lain").await).await;
    for form in [
        "Isi kolom CMS",
        "WhatsApp",
        "Teks polos",
        "Markdown",
        "Draf surel",
        "Paket rilis ZIP",
    ] {
        desk.click_on(&desk.words(form).await).await;
    }
    desk.click_on(&desk.css("dialog details + details summary").await)
        .await;
    desk.click_on(&desk.words("DRAF").await).await;
    desk.click_on(&desk.words("F4 (215 × 330 mm)").await).await;
    let name = desk.field_in(&dialog, "Pola nama berkas").await;
    desk.fill(&name, "{organisation}-{headline}").await;
    desk.reads("pemkot-purwabakti-purwabakti-latih-40-humas-kecamatan-meluruskan.zip")
        .await;
    desk.click_in(&dialog, "button", "Ekspor").await;
    desk.reads("9 berkas siap dikirim").await;
    desk.reads("karakter").await;
    desk.is_accessible().await;
    desk.resize(1024, 640).await;
    desk.picture("exported-in-every-form").await;

    let pdf = std::fs::read(the_file(&folder, "pdf")).expect("the PDF can be read");
    let pdf = String::from_utf8_lossy(&pdf);
    assert!(pdf.contains("935.43"), "an F4 sheet is 330 mm high");
    let package = std::fs::File::open(the_file(&folder, "zip")).expect("the package can be read");
    let package = zip::ZipArchive::new(package).expect("a package is a zip");
    let names: Vec<_> = package.file_names().collect();
    for file in ["manifest.json", "foto-1.png", "keterangan-foto.txt"] {
        assert!(names.contains(&file), "{file} is missing in {names:?}");
    }
    // Eight documents and messages, the photograph, its caption, the manifest.
    assert_eq!(names.len(), 11, "{names:?}");
}

#[tokio::test]
async fn a_message_is_copied_and_pasted() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click("button", "Salin").await;
    desk.click("menuitem", "Salin untuk WhatsApp").await;
    desk.reads("karakter").await;

    desk.click_on(&part(&desk, "Subjudul").await).await;
    desk.chord(&[Key::Control], 'a').await;
    desk.chord(&[Key::Control], 'v').await;
    // The asterisks of the message are bold words again.
    desk.until("the message is on paper, as it was meant", async || {
        desk.execute(
            "return [...document.querySelectorAll('.ProseMirror strong')]
                .some((bold) => bold.textContent === 'SIARAN PERS')",
            vec![],
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn a_foreign_term_leaves_with_its_language() {
    let Some(home) = Home::new() else { return };
    let folder = home.folder("istilah");
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.click_on(&part(&desk, "Subjudul").await).await;
    desk.chord(&[Key::Control], 'a').await;
    desk.chord(&[Key::Control, Key::Shift], 'i').await;
    desk.css(".ProseMirror [lang=en]").await;
    desk.picture("foreign-term").await;
    export(&desk, &home, &folder).await;
    let html = std::fs::read_to_string(the_file(&folder, "html")).expect("a page is text");
    assert!(html.contains("lang=\"en\">Pertanyaan warga"), "{html}");
}
