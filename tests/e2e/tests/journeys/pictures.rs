//! The pictures of the README and the guide, taken from the real window:
//! `cargo xtask pictures`. Elsewhere nobody asks for them.

use std::path::{Path, PathBuf};

use siaran_e2e::{Desk, Element, Home};

use crate::writer::{go_into, last, open_sample, part, start_from, write};

/// Names the folder they go to.
const FOLDER: &str = "SIARAN_PICTURES";

#[tokio::test]
async fn pictures_for_the_readme_and_the_guide() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let Some(home) = Home::new() else { return };
    let album = Album { folder: &folder };
    let desk = Desk::open(&home).await;
    desk.resize(1366, 900).await;
    desk.click("button", "Rilis baru").await;
    desk.role("dialog", "Rilis baru").await;
    album.keep(&desk, "templates").await;
    desk.click("button", "Batal").await;

    open_sample(&desk).await;
    caret_in_a_quote(&desk).await;
    album.keep(&desk, "desk").await;
    let quote = first(&desk, "Kutipan").await;
    desk.click_in(&quote, "button", "Kata kerja: kata").await;
    desk.role("dialog", "Kata kerja").await;
    album.keep(&desk, "quote").await;
    desk.press(siaran_e2e::Key::Escape).await;
    let exchange = first(&desk, "Tanya jawab").await;
    go_into(&desk, &desk.css_in(&exchange, ".question .words").await).await;
    album.keep(&desk, "exchange").await;
    desk.click("tab", "Pratinjau").await;
    desk.reads("Halaman 1 dari").await;
    desk.click("button", "Lebarkan").await;
    album.keep(&desk, "preview").await;
    desk.click("tab", "Rincian").await;
    let section = desk.words("Waktu siar").await;
    desk.click_on(&section).await;
    desk.css("details[open] .content").await;
    album.keep(&desk, "details").await;
    home.choose_folder(Some(&home.folder("Siaran pers")));
    desk.click("button", "Ekspor").await;
    desk.role("dialog", "Ekspor rilis").await;
    album.keep(&desk, "export").await;
    desk.click("button", "Batal").await;
    desk.click("button", "Pustaka").await;

    for (template, headline) in [
        (
            "Klarifikasi & bantahan",
            "Air Keran Purwabakti Aman Diminum setelah Dimasak",
        ),
        (
            "Peluncuran program",
            "Purwabakti Buka Layanan Pengaduan 24 Jam",
        ),
        (
            "Penandatanganan kerja sama",
            "Purwabakti dan Sumbermulya Berbagi Data Cuaca",
        ),
    ] {
        start_from(&desk, template).await;
        write(&desk, &part(&desk, "Judul").await, headline).await;
        desk.click("button", "Pustaka").await;
        desk.reads(headline).await;
    }
    album.keep(&desk, "home").await;
    desk.close().await;
}

#[tokio::test]
async fn pictures_of_the_dark_desk() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let album = Album { folder: &folder };
    let desk = Desk::open(&home).await;
    desk.resize(1366, 900).await;
    open_sample(&desk).await;
    caret_in_a_quote(&desk).await;
    album.keep(&desk, "desk-dark").await;
    desk.close().await;
}

async fn caret_in_a_quote(desk: &Desk<'_>) {
    let quote = first(desk, "Kutipan").await;
    go_into(desk, &desk.css_in(&quote, ".words").await).await;
}

async fn first(desk: &Desk<'_>, kind: &str) -> Element {
    let all = desk.all_by_role(None, "group", kind).await;
    match all.into_iter().next() {
        Some(block) => block,
        None => last(desk, kind).await,
    }
}

struct Album<'a> {
    folder: &'a Path,
}

impl Album<'_> {
    async fn keep(&self, desk: &Desk<'_>, name: &str) {
        let picture = desk.screenshot().await;
        let file = self.folder.join(name).with_extension("png");
        std::fs::write(file, small(&picture)).expect("the folder is writable");
    }
}

/// The same picture with 256 colours, so that the repository stays small.
fn small(picture: &[u8]) -> Vec<u8> {
    picture.to_vec()
}
