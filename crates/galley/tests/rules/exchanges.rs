//! Questions and answers.

use siaran_galley::{Style, compose};
use siaran_model::{Answer, Asker, Block as Part, ExchangeForm};

use crate::{english, exchange, indonesian, line, lines, paragraph, quote, styles};

fn unit() -> Asker {
    Asker::Unit("Kecamatan Mekarsari".into())
}

#[test]
fn a_question_is_reported_as_narration() {
    assert_eq!(
        line(Part::Exchange(exchange(
            Some(unit()),
            "Bagaimana meluruskan kabar bohong?",
            vec![]
        ))),
        "Salah satu peserta dari Kecamatan Mekarsari menanyakan bagaimana meluruskan kabar bohong."
    );
    assert_eq!(
        line(Part::Exchange(exchange(
            Some(unit()),
            "bahwa warga sulit dihubungi",
            vec![]
        ))),
        "Salah satu peserta dari Kecamatan Mekarsari menyampaikan bahwa warga sulit dihubungi."
    );
}

#[test]
fn the_asking_verb_can_be_chosen() {
    let mut asked = exchange(
        Some(Asker::Named("peserta lain".into())),
        "kesulitan itu",
        vec![],
    );
    asked.asking_verb = "berbagi pengalaman tentang".into();
    assert_eq!(
        line(Part::Exchange(asked)),
        "Peserta lain berbagi pengalaman tentang kesulitan itu."
    );
}

#[test]
fn a_name_keeps_its_capital_after_the_asking_verb() {
    assert_eq!(
        line(Part::Exchange(exchange(
            Some(unit()),
            "Kota Purwabakti",
            vec![]
        ))),
        "Salah satu peserta dari Kecamatan Mekarsari menanyakan Kota Purwabakti."
    );
}

#[test]
fn without_an_asker_the_question_is_a_sentence() {
    assert_eq!(
        line(Part::Exchange(exchange(
            None,
            "kapan pendaftaran dibuka?",
            vec![]
        ))),
        "Kapan pendaftaran dibuka?"
    );
}

#[test]
fn an_answer_is_a_reply_and_names_its_speaker_again() {
    let mut release = indonesian();
    release.body = vec![
        Part::Quote(quote("a", "rw", "jelas", "Satu.")),
        Part::Exchange(exchange(
            Some(unit()),
            "cara mendaftar",
            vec![
                Answer::Quote(quote("b", "rw", "", "Lewat laman.")),
                Answer::Quote(quote("c", "rw", "", "Gratis.")),
            ],
        )),
    ];
    let galley = compose(&release);
    assert_eq!(
        lines(&galley)[2..],
        ["“Lewat laman,” jawab Rahmat.", "“Gratis,” tambahnya."]
    );
    assert_eq!(
        styles(&galley)[1..],
        [Style::Paragraph, Style::Quote, Style::Quote]
    );
}

#[test]
fn a_list_marks_question_and_answer() {
    let mut release = indonesian();
    release.house.exchanges = ExchangeForm::List;
    release.body = vec![Part::Exchange(exchange(
        Some(unit()),
        "cara mendaftar",
        vec![
            Answer::Paragraph(paragraph("p", "Pendaftaran dibuka Juni.")),
            Answer::Quote(quote("b", "rw", "", "Lewat laman.")),
        ],
    ))];
    let galley = compose(&release);
    assert_eq!(
        lines(&galley),
        [
            "T: Salah satu peserta dari Kecamatan Mekarsari menanyakan cara mendaftar.",
            "J: Pendaftaran dibuka Juni.",
            "“Lewat laman,” jawab Kepala Bagian Humas Rahmat Wijaya.",
        ]
    );
    assert_eq!(
        styles(&galley),
        [Style::Question, Style::Answer, Style::Answer]
    );
}

#[test]
fn english_marks_q_and_a() {
    let mut release = english();
    release.house.exchanges = ExchangeForm::List;
    release.body = vec![Part::Exchange(exchange(
        Some(unit()),
        "How to register?",
        vec![Answer::Quote(quote("b", "rw", "", "Online."))],
    ))];
    let lines = lines(&compose(&release));
    assert_eq!(
        lines[0],
        "Q: A participant from Kecamatan Mekarsari asked how to register."
    );
    assert!(
        lines[1].starts_with("A: “Online,” said Rahmat Wijaya"),
        "{lines:?}"
    );
}
