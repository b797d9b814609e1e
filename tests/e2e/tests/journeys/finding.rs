//! The list of releases: searched, filtered, grouped, and used without a mouse.

use siaran_e2e::{Desk, Home, Key};

use crate::library::SAMPLE;
use crate::writer::{is_at_desk, open_sample, part, start_from, write};

/// The sample and a release without date and speaker in the library.
async fn two_releases(desk: &Desk<'_>) {
    open_sample(desk).await;
    desk.click("button", "Pustaka").await;
    start_from(desk, "Klarifikasi & bantahan").await;
    write(desk, &part(desk, "Judul").await, "Air Sungai Aman").await;
    desk.click("button", "Pustaka").await;
    desk.reads("2 rilis").await;
}

/// Chooses in one of the selects above the list.
async fn choose(desk: &Desk<'_>, label: &str, words: &str) {
    // What there is to choose comes after the list.
    desk.until(&format!("{words} is chosen under {label}"), async || {
        desk.execute(
            "const [label, words] = arguments;
            const select = document.querySelector(`select[aria-label='${label}']`);
            const option = [...(select?.options ?? [])].find((it) => it.text === words);
            if (!option) return false;
            select.value = option.value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;",
            vec![label.into(), words.into()],
        )
        .await
    })
    .await;
}

/// The title of the row that has the focus.
async fn focused(desk: &Desk<'_>) -> String {
    desk.execute(
        "return document.activeElement?.closest('tr')?.querySelector('.title')?.innerText ?? ''",
        vec![],
    )
    .await
}

#[tokio::test]
async fn a_name_in_a_field_is_found_and_gone_to() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    open_sample(&desk).await;
    desk.chord(&[Key::Control], 'f').await;
    desk.types("humas@").await;
    desk.reads("Juga ada di isian").await;
    desk.is_accessible().await;
    desk.picture("found-in-fields").await;
    desk.click_on(&desk.css(".fields-too button").await).await;
    desk.until("the contacts have the focus", async || {
        let there = "return document.activeElement.closest('[data-part=contacts]') !== null";
        desk.execute(there, vec![]).await
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn a_release_is_found_by_what_it_says() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    two_releases(&desk).await;
    desk.css("table [role=img]").await;
    desk.picture("list").await;

    desk.press(Key::Escape).await;
    desk.chord(&[], '/').await;
    desk.types("meluruskan kabar").await;
    desk.reads("1 rilis").await;
    desk.css("mark").await;
    let text = desk.text().await;
    assert!(
        text.contains(SAMPLE) && !text.contains("Air Sungai Aman"),
        "{text}"
    );
    desk.is_accessible().await;
    desk.resize(1024, 640).await;
    desk.picture("found").await;
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    is_at_desk(&desk).await;
    desk.close().await;
}

#[tokio::test]
async fn the_list_is_filtered_and_grouped_and_remembers_its_order() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    two_releases(&desk).await;
    choose(&desk, "Templat", "Klarifikasi & bantahan").await;
    desk.reads("1 rilis").await;
    assert!(!desk.text().await.contains(SAMPLE));
    choose(&desk, "Status", "Disetujui").await;
    desk.reads("Tidak ada rilis yang sesuai dengan saringan ini.")
        .await;
    desk.is_accessible().await;
    desk.click("button", "Tampilkan semua").await;
    desk.reads("2 rilis").await;

    choose(&desk, "Kelompok", "Per bulan").await;
    desk.reads("Februari 2026").await;
    desk.is_accessible().await;
    desk.picture("grouped").await;
    desk.close().await;

    let desk = Desk::open(&home).await;
    desk.reads("Februari 2026").await;
    desk.close().await;
}

#[tokio::test]
async fn the_list_is_used_with_the_keyboard_alone() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    two_releases(&desk).await;
    desk.chord(&[Key::Control], 'f').await;
    desk.press(Key::Down).await;
    assert_eq!(focused(&desk).await, "Air Sungai Aman");
    desk.press(Key::Down).await;
    assert_eq!(focused(&desk).await, SAMPLE);
    desk.press(Key::Up).await;
    desk.press(Key::Delete).await;
    desk.reads("“Air Sungai Aman” ada di tempat sampah.").await;
    desk.reads("1 rilis").await;
    desk.until("the next row has the focus", async || {
        focused(&desk).await == SAMPLE
    })
    .await;
    desk.click("button", "Urungkan").await;
    desk.reads("2 rilis").await;
    desk.close().await;
}
