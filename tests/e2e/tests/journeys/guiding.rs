//! What leads a writer through a release: blanks, the outline, prompts.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{fill, go_into, is_at_desk, part, start_from};

#[tokio::test]
async fn tab_walks_the_blanks_and_escape_leads_out() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    let dateline = desk.role("group", "Tempat & tanggal").await;
    fill(&desk, &dateline, "Tempat", "[[kota acara]]").await;
    go_into(&desk, &part(&desk, "Judul").await).await;

    // A blank in a field is filled as those in words are.
    desk.press(Key::Tab).await;
    selects(&desk, "[[kota acara]]").await;
    desk.types("Sumbermulya").await;
    desk.press(Key::Tab).await;
    selects(&desk, "[[Nama instansi]]").await;
    desk.types("Desa Sumbermulya").await;
    desk.press(Key::Tab).await;
    selects(&desk, "[[melatih atau menerima kunjungan]]").await;
    desk.picture("blanks-walked").await;
    desk.press(Key::Tab).await;
    selects(&desk, "[[jumlah dan asal peserta]]").await;
    desk.chord(&[Key::Shift], Key::Tab).await;
    selects(&desk, "[[melatih atau menerima kunjungan]]").await;
    desk.reads("Desa Sumbermulya [[melatih").await;

    // Over fields and answers to the last, and after it out of the words.
    let mut walked = 0;
    while let Some(blank) = selected(&desk).await {
        desk.press(Key::Tab).await;
        desk.until("Tab went on", async || {
            selected(&desk).await.as_ref() != Some(&blank)
        })
        .await;
        walked += 1;
        if blank == "[[instansi penanya]]" {
            selects(
                &desk,
                "[[pertanyaan peserta sebagai kalimat tidak langsung]]",
            )
            .await;
        }
    }
    assert!(walked > 8, "{walked}");
    assert!(!in_words(&desk).await);

    go_into(&desk, &part(&desk, "Judul").await).await;
    desk.press(Key::Escape).await;
    desk.press(Key::Tab).await;
    desk.until("the words are left", async || !in_words(&desk).await)
        .await;
    desk.chord(&[Key::Control], '/').await;
    desk.role("dialog", "Tombol papan tik").await;
    desk.reads("Ke isian sebelumnya").await;
    desk.is_accessible().await;
    desk.picture("blanks-keys").await;
    desk.close().await;
}

#[tokio::test]
async fn the_outline_is_dragged_into_another_order() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    desk.resize(1024, 640).await;
    let first = desk.css("[data-jump=latar]").await;
    let before = order(&desk).await;
    assert_eq!(before[..3], ["latar", "isi", "kegiatan"]);

    // Held over another place and let go there, one step to undo.
    desk.drag(&first, 74.0).await;
    desk.until("the first paragraph is the third", async || {
        order(&desk).await[..3] == ["isi", "kegiatan", "latar"]
    })
    .await;
    desk.chord(&[Key::Control], 'z').await;
    desk.until("everything is where it was", async || {
        order(&desk).await == before
    })
    .await;

    // Escape leaves everything where it is.
    hold(&desk, "latar", "kegiatan").await;
    desk.css("[data-item=kegiatan].after, [data-item=sesi-kedua].before")
        .await;
    desk.picture("outline-dragged").await;
    desk.press(Key::Escape).await;
    desk.until("nothing is dragged", async || {
        desk.all(".dragged, [data-item].before, [data-item].after")
            .await
            .is_empty()
    })
    .await;
    assert_eq!(order(&desk).await, before);

    // And without a mouse.
    desk.click_on(&desk.css("[data-jump=isi]").await).await;
    desk.execute::<()>("document.querySelector('[data-jump=isi]').focus()", vec![])
        .await;
    desk.chord(&[Key::Alt], Key::Up).await;
    desk.chord(&[Key::Alt], Key::Up).await;
    desk.reads("kini urutan 1 dari").await;
    assert_eq!(order(&desk).await[..2], ["isi", "latar"]);
    desk.is_accessible().await;
    desk.picture("outline-moved").await;
    desk.close().await;
}

/// The narrated blocks of the body, as the outline lists them.
async fn order(desk: &Desk<'_>) -> Vec<String> {
    desk.execute(
        "return [...document.querySelector('[data-item]').parentElement.children]
            .map((item) => item.dataset.item)",
        vec![],
    )
    .await
}

/// Presses the pointer on an item and keeps it on the lower half of another.
async fn hold(desk: &Desk<'_>, item: &str, over: &str) {
    desk.execute::<()>(
        "const [from, to] = [...arguments].map((id) =>
            document.querySelector(`[data-jump=${id}]`));
        const at = (element, part) => {
            const { left, top, height } = element.getBoundingClientRect();
            return {
                clientX: left + 40, clientY: top + height * part,
                button: 0, bubbles: true, pointerType: 'mouse'
            };
        };
        from.dispatchEvent(new PointerEvent('pointerdown', at(from, 0.5)));
        to.dispatchEvent(new PointerEvent('pointermove', at(to, 0.8)));",
        vec![item.into(), over.into()],
    )
    .await;
}

#[tokio::test]
async fn a_prompt_taken_away_is_offered_back_in_its_place() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Peluncuran program").await;
    let asked = "Manfaat bagi publik: apa yang berubah bagi warga";
    desk.reads(asked).await;
    let paragraph = desk.css("[data-part=manfaat] .words").await;
    go_into(&desk, &paragraph).await;
    desk.picture("prompts").await;
    desk.press(Key::Backspace).await;
    desk.role("heading", "Bagian yang diminta templat").await;
    desk.is_accessible().await;
    desk.picture("prompt-gone").await;
    desk.click("button", "Sisipkan Manfaat bagi publik").await;
    desk.css("[data-part=manfaat].on").await;
    desk.until("the guide asks for nothing more", async || {
        !desk.text().await.contains("Bagian yang diminta templat")
    })
    .await;
    assert_eq!(order(&desk).await[0], "manfaat");
    desk.types("Akta kelahiran kini selesai dalam dua hari.")
        .await;
    desk.reads("Akta kelahiran kini selesai dalam dua hari.")
        .await;
    desk.close().await;
}

/// The blank that is selected, in words or in a field.
async fn selected(desk: &Desk<'_>) -> Option<String> {
    let selected: String = desk
        .execute(
            "const field = document.activeElement;
            return field instanceof HTMLInputElement
                ? field.value.slice(field.selectionStart, field.selectionEnd)
                : field.matches('.ProseMirror') ? getSelection().toString() : ''",
            vec![],
        )
        .await;
    selected.starts_with("[[").then_some(selected)
}

async fn selects(desk: &Desk<'_>, blank: &str) {
    desk.until(&format!("{blank} is selected"), async || {
        selected(desk).await.as_deref() == Some(blank)
    })
    .await;
}

async fn in_words(desk: &Desk<'_>) -> bool {
    desk.execute(
        "return document.activeElement.matches('.ProseMirror')",
        vec![],
    )
    .await
}

#[tokio::test]
async fn the_tour_over_the_sample_is_offered_once_and_called_again() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.role("button", "Coba dengan contoh").await;
    desk.is_accessible().await;
    desk.picture("tour-offered").await;
    desk.click("button", "Coba dengan contoh").await;
    is_at_desk(&desk).await;

    at_stop(&desk, 1, "Kerangka rilis").await;
    desk.is_accessible().await;
    desk.picture("tour-1").await;
    desk.press(Key::Enter).await;
    at_stop(&desk, 2, "Menulis kutipan").await;
    desk.picture("tour-2").await;
    desk.press(Key::Right).await;
    at_stop(&desk, 3, "Pemandu").await;
    desk.reads("Teras yang baik").await;
    desk.picture("tour-3").await;
    desk.press(Key::Left).await;
    at_stop(&desk, 2, "Menulis kutipan").await;
    desk.press(Key::Right).await;
    desk.press(Key::Right).await;
    at_stop(&desk, 4, "Pratinjau dan ekspor").await;
    desk.reads("Halaman 1 dari").await;
    desk.is_accessible().await;
    desk.picture("tour-4").await;
    desk.press(Key::Enter).await;
    desk.until("the writer is back in the words", async || {
        desk.all(".callout").await.is_empty() && in_words(&desk).await
    })
    .await;

    // Small, large and dark: everything is still in the window.
    desk.resize(1024, 640).await;
    for what in ["gelap", "tur empat"] {
        desk.chord(&[Key::Control], 'k').await;
        desk.types(what).await;
        desk.press(Key::Enter).await;
    }
    for (stop, title) in [
        (1, "Kerangka rilis"),
        (2, "Menulis kutipan"),
        (3, "Pemandu"),
        (4, "Pratinjau dan ekspor"),
    ] {
        at_stop(&desk, stop, title).await;
        desk.picture(&format!("tour-dark-{stop}")).await;
        desk.press(Key::Right).await;
    }
    for _ in 0..5 {
        desk.chord(&[Key::Control], '+').await;
    }
    desk.until("everything is twice as large", async || {
        desk.execute::<f64>("return innerWidth", vec![]).await < 600.0
    })
    .await;
    at_stop(&desk, 4, "Pratinjau dan ekspor").await;
    desk.picture("tour-large").await;
    desk.press(Key::Escape).await;
    desk.until("the tour is over", async || {
        desk.all(".callout").await.is_empty()
    })
    .await;
    desk.chord(&[Key::Control], '0').await;

    // Who has seen it is not asked again.
    desk.click("button", "Pustaka").await;
    let bin = desk
        .css("tr[data-release] button[aria-label$='ke tempat sampah']")
        .await;
    desk.click_on(&bin).await;
    desk.role("button", "Buka contoh").await;
    assert!(!desk.has_role("button", "Coba dengan contoh").await);
    desk.close().await;
}

/// Awaits a stop of the tour, whole in the window, with the focus in it.
async fn at_stop(desk: &Desk<'_>, number: u8, title: &str) {
    let name = format!("{title}, Langkah {number} dari 4");
    desk.role("dialog", &name).await;
    desk.until(&format!("{title} has the focus and is seen"), async || {
        desk.execute(
            "const box = document.querySelector('.callout');
            const { left, top, right, bottom } = box.getBoundingClientRect();
            return box.contains(document.activeElement)
                && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight",
            vec![],
        )
        .await
    })
    .await;
    desk.settle().await;
}
