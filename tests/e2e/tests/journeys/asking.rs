//! Questions: followed up, made of paragraphs and back; quotes typed in full.

use siaran_e2e::{Desk, Home, Key};

use crate::writer::{
    add, clear_body, go_into, last, new_speaker, open_sample, part, start_from, write,
};

/// From home to a release with nothing but a lede, the caret in a paragraph after it.
async fn begin(desk: &Desk<'_>) {
    start_from(desk, "Kunjungan & pelatihan").await;
    write(desk, &part(desk, "Judul").await, "Sumbermulya Buka Kelas").await;
    clear_body(desk).await;
    let lede = part(desk, "Teras").await;
    write(desk, &lede, "Sumbermulya membuka kelas menulis.").await;
    desk.press(Key::Enter).await;
}

/// How many blocks of a kind stand on paper.
async fn count(desk: &Desk<'_>, kind: &str) -> usize {
    desk.all_by_role(None, "group", kind).await.len()
}

#[tokio::test]
async fn a_question_is_followed_up_by_whoever_asked_it() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1280, 832).await;
    begin(&desk).await;
    let exchange = add(&desk, "Tanya jawab").await;
    let asker = desk
        .role_in(&exchange, "combobox", "Instansi atau daerah asal penanya")
        .await;
    desk.click_on(&asker).await;
    desk.types("wart").await;
    desk.role("option", "seorang wartawan").await;
    desk.is_accessible().await;
    desk.picture("asker-offered").await;
    // Taken by keys, it is no unit any more, and the question waits.
    desk.press(Key::Down).await;
    desk.press(Key::Enter).await;
    desk.types("kapan kelas dibuka?").await;
    desk.reads("Seorang wartawan menanyakan").await;
    let answer = last(&desk, "Jawaban").await;
    new_speaker(&desk, &answer, "Ratna Kusuma", "Kepala Desa").await;
    go_into(&desk, &desk.css_in(&answer, ".speech .words").await).await;
    desk.types("Pekan depan.").await;
    desk.reads("jawab Kepala Desa Ratna Kusuma").await;

    desk.chord(&[Key::Control, Key::Shift], 't').await;
    desk.until("a second question waits", async || {
        count(&desk, "Tanya jawab").await == 2
    })
    .await;
    desk.types("Apakah ada biayanya?").await;
    desk.reads("Ia kembali menanyakan").await;
    // Who answered answers again.
    let again = last(&desk, "Jawaban").await;
    go_into(&desk, &desk.css_in(&again, ".speech .words").await).await;
    desk.types("Gratis.").await;
    desk.reads("jawab Ratna").await;
    desk.is_accessible().await;
    desk.picture("follow-up").await;

    let forms = "Dicetak di seluruh rilis sebagai";
    let follow = last(&desk, "Tanya jawab").await;
    let switch = desk.role_in(&follow, "group", forms).await;
    desk.click_in(&switch, "button", "T–J").await;
    desk.reads("T: Ia kembali menanyakan").await;
    desk.resize(1024, 640).await;
    desk.picture("follow-up-list").await;
    desk.close().await;
}

#[tokio::test]
async fn a_paragraph_and_its_quote_become_an_exchange_and_come_back() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    begin(&desk).await;
    let told = "Salah satu peserta dari Desa Sukamaju menanyakan bagaimana cara mendaftar.";
    let quote = "\"Lewat kantor desa,\" kata Kepala Biro Humas Edo Cahyono Sugiri.";
    desk.paste_html(
        &format!("<p>{told}</p><p>{quote}</p>"),
        &format!("{told}\n{quote}"),
    )
    .await;
    desk.reads("1 paragraf menjadi kutipan.").await;
    desk.chord(&[Key::Control, Key::Alt], 'j').await;
    desk.until("it is an exchange", async || {
        count(&desk, "Tanya jawab").await == 1 && count(&desk, "Jawaban").await == 1
    })
    .await;
    desk.reads("kata Kepala Biro Humas Edo Cahyono Sugiri")
        .await;
    let exchange = last(&desk, "Tanya jawab").await;
    let asker = desk
        .role_in(&exchange, "combobox", "Instansi atau daerah asal penanya")
        .await;
    let unit = asker.prop("value").await.expect("the field answers");
    assert_eq!(unit.as_deref(), Some("Desa Sukamaju"));
    desk.reads("bagaimana cara mendaftar").await;
    desk.is_accessible().await;
    desk.picture("paragraph-as-exchange").await;

    desk.chord(&[Key::Control, Key::Alt], 'j').await;
    desk.until("it is a paragraph and a quote", async || {
        count(&desk, "Tanya jawab").await == 0 && count(&desk, "Kutipan").await == 1
    })
    .await;
    desk.reads(told).await;
    desk.reads("kata Kepala Biro Humas Edo Cahyono Sugiri")
        .await;
    // Each way is one step.
    desk.chord(&[Key::Control], 'z').await;
    desk.until("the exchange is back", async || {
        count(&desk, "Tanya jawab").await == 1
    })
    .await;
    desk.chord(&[Key::Control], 'z').await;
    desk.until("the paragraph is back", async || {
        count(&desk, "Tanya jawab").await == 0 && count(&desk, "Kutipan").await == 1
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn a_quote_typed_in_full_is_offered_with_its_speaker_and_verb() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    begin(&desk).await;
    desk.types("\"Kelas ini gratis,\" jelas Kepala Biro Humas Edo Cahyono Sugiri.")
        .await;
    desk.reads("Ini terbaca sebagai kutipan:").await;
    desk.reads("Edo Cahyono Sugiri (baru, Kepala Biro Humas), jelas")
        .await;
    desk.is_accessible().await;
    desk.picture("typed-quote").await;
    desk.chord(&[Key::Control, Key::Alt], 'k').await;
    let quote = last(&desk, "Kutipan").await;
    desk.role_in(
        &quote,
        "button",
        "Narasumber: Edo Cahyono Sugiri Kepala Biro Humas",
    )
    .await;
    desk.until("the words are the speech alone", async || {
        let words = desk.css_in(&quote, ".speech .words").await;
        words
            .text()
            .await
            .is_ok_and(|words| words.matches("jelas").count() == 1)
    })
    .await;
    desk.close().await;
}

#[tokio::test]
async fn names_of_a_hundred_and_twenty_letters_have_their_place() {
    let Some(mut home) = Home::new() else { return };
    home.prefer_dark();
    let desk = Desk::open(&home).await;
    desk.resize(1024, 640).await;
    open_sample(&desk).await;
    let name = "Raden Mas Haryo Kusumadewanagara ".repeat(4);
    let name = name[..120].trim();
    let exchange = add(&desk, "Tanya jawab").await;
    let asker = desk
        .role_in(&exchange, "combobox", "Instansi atau daerah asal penanya")
        .await;
    desk.fill(&asker, name).await;
    desk.press(Key::Enter).await;
    desk.types("kapan kelas dibuka").await;
    let answer = last(&desk, "Jawaban").await;
    new_speaker(
        &desk,
        &answer,
        name,
        "Kepala Subbagian Hubungan Antarlembaga",
    )
    .await;
    go_into(&desk, &desk.css_in(&answer, ".speech .words").await).await;
    desk.types("Pekan depan.").await;
    desk.reads("jawab Kepala Subbagian").await;
    desk.chord(&[Key::Control, Key::Shift], 't').await;
    desk.types("apakah gratis").await;
    desk.reads("Ia kembali menanyakan").await;
    desk.is_accessible().await;
    let wider: bool = desk
        .execute(
            "const paper = document.querySelector('.paper');
             return paper.scrollWidth > paper.clientWidth;",
            vec![],
        )
        .await;
    assert!(!wider, "a long name is wider than the paper");
    desk.picture("long-names").await;
    desk.close().await;
}
