//! A release that an agency really published, entered part by part.

use std::io::Write;
use std::path::Path;

use siaran_e2e::{Desk, Element, Home};

use crate::article::{Article, Piece, Quote};
use crate::exported::Exported;
use crate::writer::{
    add, clear_body, export, fill, known_speaker, new_speaker, part, start_from, subject, verb,
    write,
};

/// It lies beside the repository and is not ours to copy.
const PAGE: &str = "../../../shared/samples/kemensetneg-2025-02-25.txt";

#[tokio::test]
async fn a_published_release_entered_part_by_part_leaves_with_every_word() {
    let Some(home) = Home::new() else { return };
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let Ok(page) = std::fs::read_to_string(&page) else {
        let _ = writeln!(
            std::io::stderr(),
            "journey left out: a published release ({} is not here)",
            page.display()
        );
        return;
    };
    let article = Article::read(&page);
    let quotes = article
        .body
        .iter()
        .filter(|piece| !matches!(piece, Piece::Paragraph(_)));
    assert_eq!(quotes.count(), 8, "quotes, in exchanges or not");
    assert_eq!(article.speakers.len(), 3, "voices");

    let folder = home.folder("Siaran keluar");
    let desk = Desk::open(&home).await;
    start_from(&desk, "Kunjungan & pelatihan").await;
    clear_body(&desk).await;
    write(&desk, &part(&desk, "Judul").await, &article.headline).await;
    let dateline = desk.role("group", "Tempat & tanggal").await;
    fill(&desk, &dateline, "Tempat", "Jakarta").await;
    fill(&desk, &dateline, "Tanggal", &article.date).await;
    write(&desk, &part(&desk, "Teras").await, &article.lede).await;
    let mut known = Vec::new();
    for piece in &article.body {
        enter(&desk, piece, &mut known).await;
    }
    write(&desk, &part(&desk, "Penutup").await, &article.closing).await;
    write(&desk, &part(&desk, "Atribusi").await, &article.attribution).await;
    desk.picture("published").await;
    export(&desk, &home, &folder).await;

    let mut words = vec![article.headline.as_str()];
    words.extend(article.printed.iter().map(String::as_str));
    Exported::in_folder(&folder).hold_in_order(&words);
    desk.close().await;
}

async fn enter(desk: &Desk<'_>, piece: &Piece, known: &mut Vec<String>) {
    match piece {
        Piece::Paragraph(words) => {
            add(desk, "Paragraf").await;
            desk.paste(words).await;
        }
        Piece::Quote(quote) => {
            let block = add(desk, "Kutipan").await;
            desk.paste(&quote.speech).await;
            attribute(desk, &block, quote, known).await;
        }
        Piece::Exchange {
            unit,
            asker,
            verb,
            question,
            narrated,
            quote,
        } => {
            let block = add(desk, "Tanya jawab").await;
            desk.paste(question).await;
            if let Some(unit) = unit {
                fill(desk, &block, "Instansi atau daerah asal penanya", unit).await;
            } else {
                let kind = desk.field_in(&block, "Penanya").await;
                let chosen = kind.select_by_value("named").await;
                chosen.expect("an asker may have a name");
                fill(desk, &block, "Nama atau sebutan penanya", asker).await;
            }
            fill(desk, &block, "Kata kerja penanya", verb).await;
            desk.click_in(&block, "button", "+ Paragraf jawaban").await;
            desk.until("two answers", async || {
                desk.all_by_role(Some(&block), "group", "Jawaban")
                    .await
                    .len()
                    == 2
            })
            .await;
            desk.paste(narrated).await;
            // What is told comes before what is quoted.
            let answers = desk.all_by_role(Some(&block), "group", "Jawaban").await;
            desk.click_in(&answers[1], "button", "Menu jawaban").await;
            desk.click("menuitem", "Naikkan").await;
            let answers = desk.all_by_role(Some(&block), "group", "Jawaban").await;
            let speech = desk.css_in(&answers[1], ".speech .words").await;
            write(desk, &speech, &quote.speech).await;
            attribute(desk, &answers[1], quote, known).await;
        }
    }
}

/// Who says it, with which verb, named how.
async fn attribute(desk: &Desk<'_>, block: &Element, quote: &Quote, known: &mut Vec<String>) {
    let speaker = &quote.speaker;
    if known.contains(&speaker.name) {
        known_speaker(desk, block, &speaker.name, &speaker.post).await;
    } else {
        new_speaker(desk, block, &speaker.name, &speaker.post).await;
        known.push(speaker.name.clone());
    }
    verb(desk, block, &quote.verb).await;
    let hint = if quote.pronoun {
        "-nya: “…,” jelasnya"
    } else {
        "Pendek: nama panggilan"
    };
    subject(desk, block, hint).await;
}
