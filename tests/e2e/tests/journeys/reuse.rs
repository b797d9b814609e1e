//! Last month's words in today's release.

use siaran_e2e::{Desk, Home, Key};

use crate::library::SAMPLE;
use crate::writer::{export, go_into, is_at_desk, open_sample, part, start_from, write};

const QUOTE: &str = "Dua jam itu janji yang dapat ditagih.";
const FIELD: &str = "Cari di rilis lain";

/// A new release beside the sample, on the desk.
async fn beside_the_sample(desk: &Desk<'_>) {
    open_sample(desk).await;
    desk.click("button", "Pustaka").await;
    start_from(desk, "Klarifikasi & bantahan").await;
    write(desk, &part(desk, "Judul").await, "Air Sungai Aman").await;
}

async fn start(desk: &Desk<'_>) {
    desk.chord(&[Key::Control, Key::Shift], 'F').await;
    desk.role("searchbox", FIELD).await;
    desk.until("the caret is in the search", async || {
        desk.execute(
            "return document.activeElement?.getAttribute('type') === 'search'",
            vec![],
        )
        .await
    })
    .await;
}

/// The words on paper.
async fn paper(desk: &Desk<'_>) -> String {
    let paper = desk.css(".ProseMirror").await;
    paper.text().await.expect("the paper has words")
}

#[tokio::test]
async fn last_months_quote_is_found_and_reused_with_the_keyboard_alone() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    beside_the_sample(&desk).await;
    start(&desk).await;
    desk.reads(SAMPLE).await;
    desk.is_accessible().await;
    desk.picture("reuse-latest").await;

    desk.types("rahmat ditag").await;
    desk.css("aside mark").await;
    desk.picture("reuse-found").await;
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    // It opens where the words stand, ready to be inserted.
    desk.until("the quote is the one that has the focus", async || {
        desk.execute::<String>(
            "return document.activeElement?.closest('li')?.innerText ?? ''",
            vec![],
        )
        .await
        .contains(QUOTE)
    })
    .await;
    desk.is_accessible().await;
    desk.picture("reuse-source").await;
    desk.press(Key::Enter).await;
    desk.until("the quote is on paper", async || {
        paper(&desk).await.contains(QUOTE)
    })
    .await;
    desk.until("the caret is in it", async || {
        desk.execute::<String>(
            "return document.querySelector('.ProseMirror .part.on')?.innerText ?? ''",
            vec![],
        )
        .await
        .contains(QUOTE)
    })
    .await;
    let seen: bool = desk
        .execute(
            "const { top, bottom } = document.querySelector('.ProseMirror .part.on')
                .getBoundingClientRect();
            return top >= 56 && bottom <= innerHeight;",
            vec![],
        )
        .await;
    assert!(seen, "the paper is scrolled to it");
    desk.is_accessible().await;
    desk.picture("reuse-inserted").await;
    desk.resize(1024, 640).await;
    desk.picture("reuse-inserted-small").await;

    // Undo takes words and speaker back together, redo brings both again.
    desk.chord(&[Key::Control], 'z').await;
    desk.until("the quote is gone", async || {
        !paper(&desk).await.contains(QUOTE)
    })
    .await;
    desk.chord(&[Key::Control], 'y').await;
    desk.until("the quote is back", async || {
        paper(&desk).await.contains(QUOTE)
    })
    .await;

    let folder = home.folder("keluar");
    export(&desk, &home, &folder).await;
    let html = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "html"))
        .expect("HTML is one of the three");
    let html = std::fs::read_to_string(html).expect("it was written");
    assert!(
        html.contains("Dua jam itu janji yang dapat ditagih"),
        "{html}"
    );
    assert!(html.contains("Rahmat Wijaya"), "{html}");
    desk.close().await;
}

#[tokio::test]
async fn quotes_by_speaker_do_not_double_the_speaker() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    beside_the_sample(&desk).await;
    desk.click("button", "Pakai lagi").await;
    let only = desk.words("Hanya kutipan").await;
    desk.click_on(&only).await;
    let field = desk.role("searchbox", FIELD).await;
    desk.fill(&field, "rahmat").await;
    desk.reads("kutipan lagi").await;
    desk.is_accessible().await;
    desk.resize(1024, 640).await;
    desk.picture("reuse-quotes-dark").await;
    desk.click("button", &format!("Lihat isi “{SAMPLE}”")).await;
    for _ in 0..2 {
        let insert = desk.css("aside li.quote .insert").await;
        desk.click_on(&insert).await;
    }
    desk.until("both are on paper", async || {
        paper(&desk).await.matches("Warga tidak menunggu").count() == 2
    })
    .await;
    desk.is_accessible().await;
    desk.picture("reuse-source-dark").await;
    desk.click("button", "Tutup panel ini").await;
    desk.click("tab", "Rincian").await;
    let section = desk.words("Narasumber").await;
    desk.click_on(&section).await;
    desk.css("details[open] .content").await;
    let panel = desk.css("aside details[open] .content").await;
    let said = panel.text().await.expect("the section has words");
    assert_eq!(said.matches("Rahmat Wijaya").count(), 1, "{said}");
    desk.close().await;
}

#[tokio::test]
async fn nothing_there_nothing_found_and_the_way_to_the_release() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    start(&desk).await;
    desk.reads("Belum ada rilis lain di pustaka.").await;
    desk.is_accessible().await;
    desk.picture("reuse-empty").await;
    desk.types("gunung").await;
    desk.reads("Tidak ada yang cocok dengan “gunung”.").await;
    desk.press(Key::Escape).await;
    desk.role("tab", "Pemandu").await;

    desk.click("button", "Pustaka").await;
    start_from(&desk, "Klarifikasi & bantahan").await;
    let lede = part(&desk, "Teras").await;
    go_into(&desk, &lede).await;
    desk.paste("Air sungai aman.").await;
    start(&desk).await;
    desk.click("button", &format!("Lihat isi “{SAMPLE}”")).await;
    desk.click("button", "Buka rilis ini").await;
    desk.until("the found release is on the desk", async || {
        desk.title().await.starts_with(SAMPLE)
    })
    .await;
    is_at_desk(&desk).await;
    desk.close().await;
}
