//! How the window looks, and what its keys do.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{go_into, open_sample, part};

/// Which theme the page shows.
async fn theme(desk: &Desk<'_>) -> String {
    desk.execute("return document.documentElement.dataset.theme", vec![])
        .await
}

/// How many CSS pixels the window is wide.
async fn width(desk: &Desk<'_>) -> f64 {
    desk.execute("return innerWidth", vec![]).await
}

#[tokio::test]
async fn looks_are_chosen_once_and_stay() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    assert_eq!(theme(&desk).await, "light");
    let usual = width(&desk).await;
    desk.click("button", "Tampilan…").await;
    let dialog = desk.role("dialog", "Tampilan").await;
    let dark = desk.words("Gelap").await;
    desk.click_on(&dark).await;
    desk.until("the window is dark", async || theme(&desk).await == "dark")
        .await;
    desk.click_in(&dialog, "button", "Perbesar").await;
    desk.reads("110 %").await;
    // The driver points beside what has another size than usual.
    for percent in ["125 %", "150 %"] {
        desk.press(Key::Enter).await;
        desk.reads(percent).await;
    }
    desk.until("everything is half as large again", async || {
        (width(&desk).await * 1.5 - usual).abs() < 3.0
    })
    .await;
    desk.is_accessible().await;
    desk.picture("looks-dark-large").await;
    desk.press(Key::Escape).await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.until("it looks as it did", async || {
        theme(&desk).await == "dark" && width(&desk).await < usual
    })
    .await;
    desk.picture("looks-home-dark-large").await;
    desk.chord(&[Key::Control], '0').await;
    desk.until("everything has its usual size", async || {
        (width(&desk).await - usual).abs() < 3.0
    })
    .await;
    desk.chord(&[Key::Control], '-').await;
    desk.until("everything is smaller", async || width(&desk).await > usual)
        .await;
    desk.close().await;
}

#[tokio::test]
async fn a_light_window_stays_light_in_a_dark_system() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    assert_eq!(theme(&desk).await, "dark");
    desk.click("button", "Tampilan…").await;
    desk.role("dialog", "Tampilan").await;
    let light = desk.words("Terang").await;
    desk.click_on(&light).await;
    desk.until("the window is light", async || {
        theme(&desk).await == "light"
    })
    .await;
    desk.is_accessible().await;
    desk.close().await;
}

#[tokio::test]
async fn every_key_of_the_desk_stands_on_one_sheet() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    desk.chord(&[Key::Control], '/').await;
    desk.role("dialog", "Tombol papan tik").await;
    for line in ["Ekspor rilis…", "Tambah kutipan", "Mode fokus", "Perbesar"] {
        desk.reads(line).await;
    }
    desk.reads("Ctrl+Shift+K").await;
    desk.is_accessible().await;
    desk.picture("keys").await;
    desk.press(Key::Escape).await;

    // Keys of the window work while the caret is in the paper.
    desk.chord(&[Key::Alt], '2').await;
    desk.reads("Halaman 1 dari").await;
    desk.chord(&[Key::Alt], '4').await;
    desk.reads("Nama versi").await;
    desk.close().await;
}

#[tokio::test]
async fn the_focus_mode_leaves_the_paper_alone_and_esc_comes_back() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    go_into(&desk, &part(&desk, "Teras").await).await;
    desk.press(Key::F11).await;
    desk.until("the panels are gone", async || {
        !desk.has_role("tab", "Pemandu").await
    })
    .await;
    desk.is_accessible().await;
    desk.picture("focus").await;
    desk.types("x").await;
    desk.reads("x").await;
    desk.press(Key::Escape).await;
    desk.role("tab", "Pemandu").await;
    desk.close().await;
}

#[tokio::test]
async fn everything_is_done_by_a_few_letters() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    go_into(&desk, &part(&desk, "Penutup").await).await;
    desk.chord(&[Key::Control], 'k').await;
    desk.role("dialog", "Jalankan perintah").await;
    desk.is_accessible().await;
    desk.picture("palette").await;
    desk.types("tam kut").await;
    desk.reads("1 perintah").await;
    desk.picture("palette-found").await;
    let quotes = desk.all_by_role(None, "group", "Kutipan").await.len();
    desk.press(Key::Enter).await;
    // The caret is in the new quote.
    desk.until("a quote more", async || {
        desk.all_by_role(None, "group", "Kutipan").await.len() == quotes + 1
    })
    .await;
    desk.types("Kami siap.").await;
    desk.reads("Kami siap.").await;

    desk.chord(&[Key::Control], 'k').await;
    desk.types("xyz").await;
    desk.reads("Tidak ada perintah yang cocok dengan “xyz”.")
        .await;
    desk.is_accessible().await;
    desk.press(Key::Escape).await;
    desk.chord(&[Key::Control], 'k').await;
    desk.types("inggris").await;
    desk.press(Key::Enter).await;
    desk.role("tab", "Guide").await;
    desk.chord(&[Key::Control], 'k').await;
    desk.role("dialog", "Run an action").await;
    desk.types("dark").await;
    desk.press(Key::Enter).await;
    desk.until("the window is dark", async || theme(&desk).await == "dark")
        .await;
    desk.chord(&[Key::Control], 'k').await;
    desk.role("dialog", "Run an action").await;
    desk.is_accessible().await;
    desk.resize(1024, 640).await;
    desk.picture("palette-english-dark").await;
    desk.press(Key::Escape).await;
    desk.close().await;
}
