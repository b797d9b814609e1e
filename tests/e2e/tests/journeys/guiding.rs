//! What leads a writer through a release: blanks, the outline, prompts.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{fill, go_into, part, start_from};

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
