//! A quote from its first mark to paper, by keys alone.

use siaran_e2e::{Desk, Element, Home, Key};

use crate::writer::{clear_body, go_into, last, open_sample, part, start_from, verb, write};

#[tokio::test]
async fn a_quote_is_written_split_and_led_to_without_a_mouse() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    write(&desk, &part(&desk, "Judul").await, "Sumbermulya Buka Kelas").await;
    clear_body(&desk).await;
    // Enter at the end of the lede starts a paragraph.
    let lede = part(&desk, "Teras").await;
    write(&desk, &lede, "Sumbermulya membuka kelas menulis.").await;
    desk.press(Key::Enter).await;
    desk.types("\"").await;
    desk.until("a quote began", async || {
        !desk.all_by_role(None, "group", "Kutipan").await.is_empty()
    })
    .await;
    // Undone, the plain mark is left.
    desk.chord(&[Key::Control], 'z').await;
    desk.until("the mark is back", async || {
        desk.all_by_role(None, "group", "Kutipan").await.is_empty()
            && desk.text().await.contains('"')
    })
    .await;
    desk.chord(&[Key::Control], 'y').await;
    desk.types("Kelas ini gratis asalkan mendaftar.").await;

    desk.chord(&[Key::Control, Key::Shift], 'n').await;
    desk.role("dialog", "Narasumber").await;
    desk.settle().await;
    desk.types("Ratna Kusuma").await;
    desk.press(Key::Enter).await;
    let form = desk.role("form", "Narasumber baru").await;
    desk.settle().await;
    desk.press(Key::Tab).await;
    desk.types("Kepala Desa").await;
    desk.press(Key::Enter).await;
    drop(form);
    desk.reads("ujar Kepala Desa Ratna Kusuma").await;

    // Back in the words, the speech opens where the caret is.
    let quote = last(&desk, "Kutipan").await;
    desk.press(Key::Escape).await;
    desk.until("the words have the keys", async || {
        desk.execute(
            "return document.activeElement.classList.contains('ProseMirror')",
            vec![],
        )
        .await
    })
    .await;
    for _ in 0.."asalkan mendaftar.".len() {
        desk.press(Key::Left).await;
    }
    desk.chord(&[Key::Control, Key::Shift], 'a').await;
    desk.reads("ujar Kepala Desa Ratna Kusuma,").await;
    desk.picture("quote-split").await;
    desk.chord(&[Key::Control, Key::Shift], 'a').await;
    desk.until("the speech is whole again", async || {
        words(&desk, &quote).await == ["Kelas ini gratis asalkan mendaftar."]
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn verbs_say_why_and_the_lead_in_stays_in_tune() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    open_sample(&desk).await;
    let quote = last(&desk, "Kutipan").await;
    go_into(&desk, &desk.css_in(&quote, ".words").await).await;

    // A new quote of somebody who has not been quoted.
    desk.chord(&[Key::Control, Key::Shift], 'k').await;
    let quote = last(&desk, "Kutipan").await;
    desk.types("Air bersih itu hak semua warga.").await;
    crate::writer::new_speaker(
        &desk,
        &quote,
        "Raden Mas Haryo Kusumadewanagara Prabowoputra",
        "Pelaksana Tugas Kepala Subbagian Hubungan Antarlembaga dan Pelayanan Pengaduan",
    )
    .await;
    desk.click_in(&quote, "button", "Kata kerja: otomatis: ujar")
        .await;
    let choice = desk.role("dialog", "Kata kerja").await;
    desk.reads("belum ada ucapan narasumber ini sebelumnya")
        .await;
    desk.reads("tidak ada pertanyaan sebelumnya").await;
    desk.is_accessible().await;
    desk.picture("verbs").await;
    // Still to be chosen, and then doubted.
    desk.click_in(&choice, "button", "tambah").await;
    desk.css("button.doubtful[title*='belum ada ucapan']").await;
    desk.resize(1024, 640).await;
    desk.picture("verb-doubtful").await;
    desk.chord(&[Key::Control], 'z').await;

    desk.click_in(&quote, "button", "Pengantar: + pengantar")
        .await;
    let offers = desk.role("dialog", "Pengantar").await;
    desk.reads("Kalimat yang dapat dipakai").await;
    desk.is_accessible().await;
    desk.picture("lead-ins").await;
    desk.click_in(
        &offers,
        "button",
        "Menanggapi hal itu, Pelaksana Tugas Kepala Subbagian Hubungan Antarlembaga dan \
         Pelayanan Pengaduan Raden Mas Haryo Kusumadewanagara Prabowoputra menekankan \
         pentingnya [[hal yang penting]].",
    )
    .await;
    // The blank is selected.
    desk.types("air").await;
    desk.reads("menekankan pentingnya air.").await;
    desk.reads("tegas Raden").await;
    verb(&desk, &quote, "jelas").await;
    desk.reads("menjelaskan pentingnya air.").await;
    desk.reads("jelas Raden").await;

    // One click names the speaker in full, one more leaves it to the place.
    let mention = desk.role_in(&quote, "group", "Sebutan").await;
    desk.click_in(&mention, "button", "lengkap").await;
    desk.reads("jelas Pelaksana Tugas").await;
    desk.click_in(&mention, "button", "lengkap").await;
    desk.reads("jelas Raden").await;
    desk.close().await;
}

#[tokio::test]
async fn a_quote_looks_well_in_the_dark() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    open_sample(&desk).await;
    let quote = last(&desk, "Kutipan").await;
    go_into(&desk, &desk.css_in(&quote, ".words").await).await;
    let chip = desk.css_in(&quote, "[aria-label^='Kata kerja']").await;
    desk.click_on(&chip).await;
    desk.role("dialog", "Kata kerja").await;
    desk.reads("Kurang cocok di sini").await;
    desk.is_accessible().await;
    desk.picture("verbs-dark").await;
    desk.close().await;
}

/// The writer's own words in a quote, text by text.
async fn words(desk: &Desk<'_>, quote: &Element) -> Vec<String> {
    let quote = serde_json::to_value(quote).expect("an element is a reference");
    desk.execute(
        "return [...arguments[0].querySelectorAll('.words')].map((words) => {
            const copy = words.cloneNode(true);
            for (const composed of copy.querySelectorAll('.composed')) composed.remove();
            return copy.textContent;
        })",
        vec![quote],
    )
    .await
}

#[tokio::test]
async fn pasted_quotes_become_quotes_and_one_undo_brings_the_words_back() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    write(&desk, &part(&desk, "Teras").await, "Kelas dibuka.").await;
    desk.press(Key::Enter).await;
    let plain = "\"Kelas ini gratis,\" kata Kepala Biro Humas Edo Cahyono Sugiri.";
    desk.paste_html(
        &format!("<p>{plain}</p><p>Warga senang.</p><p>\"Mari datang\", ajak Edo.</p>"),
        plain,
    )
    .await;
    desk.reads("1 paragraf menjadi kutipan.").await;
    desk.reads("Edo Cahyono Sugiri (baru, Kepala Biro Humas), kata")
        .await;
    desk.reads("Satu paragraf mirip kutipan").await;
    desk.reads("kata Kepala Biro Humas Edo Cahyono Sugiri.")
        .await;
    desk.is_accessible().await;
    desk.picture("recognised").await;
    desk.click("button", "Jadikan kutipan").await;
    desk.reads("ajak Edo.").await;
    desk.until("two quotes stand there", async || {
        desk.all_by_role(None, "group", "Kutipan").await.len() == 2
    })
    .await;
    desk.chord(&[Key::Control], 'z').await;
    desk.chord(&[Key::Control], 'z').await;
    desk.reads("“Kelas ini gratis,” kata Kepala Biro Humas Edo Cahyono Sugiri.")
        .await;
    desk.until("no quote is left", async || {
        desk.all_by_role(None, "group", "Kutipan").await.is_empty()
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn a_quote_that_is_dropped_becomes_one_too() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    write(&desk, &part(&desk, "Teras").await, "Kelas dibuka.").await;
    desk.press(Key::Enter).await;
    let paragraph = desk.css(".part.paragraph .words").await;
    let speech = "“Kelas ini gratis,” kata Kepala Biro Humas Edo Cahyono Sugiri.";
    desk.drop_text(&paragraph, speech).await;
    desk.reads("1 paragraf menjadi kutipan.").await;
    desk.reads("Edo Cahyono Sugiri (baru, Kepala Biro Humas), kata")
        .await;
    desk.close().await;
}

#[tokio::test]
async fn an_exchange_is_printed_as_a_list_where_it_stands() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    open_sample(&desk).await;
    let exchange = last(&desk, "Tanya jawab").await;
    go_into(&desk, &desk.css_in(&exchange, ".question .words").await).await;
    let forms = "Dicetak di seluruh rilis sebagai";
    let switch = desk.role_in(&exchange, "group", forms).await;
    desk.click_in(&switch, "button", "T–J").await;
    desk.reads("T: Salah satu peserta dari Kecamatan Tirtasari")
        .await;
    desk.is_accessible().await;
    desk.picture("exchange-list").await;
    desk.click_in(&switch, "button", "berita").await;
    desk.until("the list is narration again", async || {
        !desk.text().await.contains("T: Salah satu")
    })
    .await;
    desk.close().await;
}
