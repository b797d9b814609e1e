//! Everything that is shown, looked at by axe-core.

use siaran_e2e::{Desk, Home, Key};

use crate::library::SAMPLE;
use crate::writer::{add, is_at_desk, last, open_sample, part, write};

#[tokio::test]
async fn the_library_keeps_nobody_out() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.is_accessible().await;
    desk.click("button", "Rilis baru").await;
    desk.role("dialog", "Rilis baru").await;
    desk.is_accessible().await;
    desk.click("button", "Batal").await;
    desk.click("button", "Sampah").await;
    desk.reads("Tempat sampah kosong.").await;
    desk.is_accessible().await;
    desk.click("button", "Rilis").await;
    open_sample(&desk).await;
    desk.click("button", "Pustaka").await;
    desk.reads("1 rilis").await;
    desk.is_accessible().await;
    desk.click("button", &format!("Buang “{SAMPLE}” ke tempat sampah"))
        .await;
    desk.reads("ada di tempat sampah").await;
    desk.is_accessible().await;
    desk.click("button", "Sampah").await;
    desk.click("button", &format!("Hapus “{SAMPLE}” selamanya"))
        .await;
    desk.role("dialog", "Hapus selamanya?").await;
    desk.is_accessible().await;
    desk.close().await;
}

#[tokio::test]
async fn the_desk_keeps_nobody_out() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.is_accessible().await;
    desk.click("button", "Status rilis: Draf").await;
    desk.is_accessible().await;
    desk.click("button", "Status rilis: Draf").await;
    write(&desk, &part(&desk, "Judul").await, "Judul Baru").await;
    desk.is_accessible().await;

    let quote = add(&desk, "Kutipan").await;
    for (button, dialog) in [
        ("Kata kerja: otomatis: ujar", "Kata kerja"),
        ("Sebutan dan letak: otomatis · sesudah", "Sebutan dan letak"),
        ("Pengantar: + pengantar", "Pengantar"),
        ("Pilih narasumber", "Narasumber"),
    ] {
        desk.click_in(&quote, "button", button).await;
        let opened = desk.role("dialog", dialog).await;
        desk.is_accessible().await;
        if dialog == "Narasumber" {
            desk.click_in(&opened, "option", "Narasumber baru…").await;
            desk.role("form", "Narasumber baru").await;
            desk.is_accessible().await;
        }
        desk.press(Key::Escape).await;
    }
    desk.click_in(&quote, "button", "Menu kutipan").await;
    desk.role("menu", "Menu kutipan").await;
    desk.is_accessible().await;
    desk.press(Key::Escape).await;

    for block in ["Tanya jawab", "Foto", "Daftar"] {
        add(&desk, block).await;
        last(&desk, block).await;
        desk.is_accessible().await;
    }
    desk.close().await;
}

#[tokio::test]
async fn the_panels_and_the_export_keep_nobody_out() {
    let Some(home) = Home::new() else { return };
    look_beside(&Desk::open(&home).await, &INDONESIAN).await;
}

#[tokio::test]
async fn the_english_window_keeps_nobody_out() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.click("button", "EN, English").await;
    desk.is_accessible().await;
    look_beside(&desk, &ENGLISH).await;
}

#[tokio::test]
async fn the_dark_window_keeps_nobody_out() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    let dark: bool = desk
        .execute(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            vec![],
        )
        .await;
    assert!(dark, "the page knows that it is dark");
    desk.is_accessible().await;
    look_beside(&desk, &INDONESIAN).await;
}

/// What is pressed, in the window's language.
struct Names {
    sample: &'static str,
    preview: &'static str,
    message: &'static str,
    details: &'static str,
    sections: [&'static str; 8],
    export: &'static str,
    exporting: &'static str,
}

const INDONESIAN: Names = Names {
    sample: "Buka contoh",
    preview: "Pratinjau",
    message: "Pesan",
    details: "Rincian",
    sections: [
        "Nomor",
        "Waktu siar",
        "Bahasa dan kata kunci",
        "Narasumber",
        "Lembaga dan kop",
        "Penanggung jawab",
        "Akun resmi",
        "Cara mencetak",
    ],
    export: "Ekspor",
    exporting: "Ekspor rilis",
};

const ENGLISH: Names = Names {
    sample: "Open the sample",
    preview: "Preview",
    message: "Message",
    details: "Details",
    sections: [
        "Number",
        "Timing",
        "Language and keywords",
        "Speakers",
        "Organisation and letterhead",
        "Responsible",
        "Official accounts",
        "How it is printed",
    ],
    export: "Export",
    exporting: "Export the release",
};

/// From the empty home through every panel to the export dialog.
async fn look_beside(desk: &Desk<'_>, names: &Names) {
    desk.click("button", names.sample).await;
    is_at_desk(desk).await;
    desk.is_accessible().await;
    desk.click("tab", names.preview).await;
    desk.css("canvas").await;
    desk.is_accessible().await;
    desk.click("button", "HTML").await;
    desk.css("iframe").await;
    desk.is_accessible().await;
    desk.click("button", names.message).await;
    desk.css(".bubble").await;
    desk.is_accessible().await;
    desk.click("tab", names.details).await;
    for section in names.sections {
        let summary = desk.words(section).await;
        desk.click_on(&summary).await;
        desk.css("details[open] .content").await;
        desk.is_accessible().await;
    }
    desk.click("button", names.export).await;
    desk.role("dialog", names.exporting).await;
    desk.is_accessible().await;
}
