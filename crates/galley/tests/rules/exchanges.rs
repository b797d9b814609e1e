//! Questions and answers.

use siaran_galley::{Style, compose, question_in, told_question};
use siaran_model::{
    Answer, Asker, Block as Part, Exchange, ExchangeForm, Marks, PartId, Release, Run, Text,
};

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

/// A question and one that follows it up.
fn followed(asker: Option<Asker>, question: &str) -> Vec<Part> {
    let first = exchange(asker, "kapan kelas dibuka", vec![]);
    let again = Exchange {
        id: part("f"),
        ..exchange(Some(Asker::Again), question, vec![])
    };
    vec![Part::Exchange(first), Part::Exchange(again)]
}

fn part(id: &str) -> PartId {
    PartId::new(id).expect("a well-formed id")
}

fn second_line(mut release: Release, body: Vec<Part>) -> String {
    release.body = body;
    lines(&compose(&release)).swap_remove(1)
}

#[test]
fn a_question_that_follows_does_not_introduce_its_asker_again() {
    assert_eq!(
        second_line(indonesian(), followed(Some(unit()), "Apakah ada biayanya?")),
        "Ia kembali menanyakan apakah ada biayanya."
    );
    assert_eq!(
        second_line(indonesian(), followed(Some(unit()), "bahwa warga menunggu")),
        "Ia kembali menyampaikan bahwa warga menunggu."
    );
    let named = |name: &str| Some(Asker::Named(name.into()));
    for (asker, line) in [
        (
            Some(unit()),
            "The participant then asked whether it is free.",
        ),
        (
            named("Dewi Anggraini"),
            "Anggraini then asked whether it is free.",
        ),
        (
            named("A reporter from Kota Baru"),
            "The reporter from Kota Baru then asked whether it is free.",
        ),
        (
            named("the head of a village"),
            "The head of a village then asked whether it is free.",
        ),
    ] {
        assert_eq!(
            second_line(english(), followed(asker, "whether it is free")),
            line
        );
    }
}

#[test]
fn a_question_that_follows_keeps_its_mark_in_a_list() {
    let mut release = indonesian();
    release.house.exchanges = ExchangeForm::List;
    assert_eq!(
        second_line(release, followed(Some(unit()), "apakah ada biayanya")),
        "T: Ia kembali menanyakan apakah ada biayanya."
    );
}

#[test]
fn a_question_that_follows_nobody_is_a_sentence() {
    for asker in [None, Some(Asker::Unit("  ".into()))] {
        assert_eq!(
            second_line(indonesian(), followed(asker, "apakah ada biayanya?")),
            "Apakah ada biayanya?"
        );
    }
    assert_eq!(
        line(Part::Exchange(exchange(
            Some(Asker::Again),
            "apakah ada biayanya?",
            vec![]
        ))),
        "Apakah ada biayanya?"
    );
}

#[test]
fn who_asked_is_read_from_a_paragraph_and_told_in_it_again() {
    let named = |name: &str| Some(Asker::Named(name.into()));
    for (told, asker, verb, question) in [
        (
            "Salah satu peserta dari Kecamatan Mekarsari menanyakan bagaimana mendaftar.",
            Some(unit()),
            "",
            "bagaimana mendaftar",
        ),
        (
            "Seorang warga bertanya apakah kelas ini gratis.",
            named("seorang warga"),
            "bertanya",
            "apakah kelas ini gratis",
        ),
        (
            "Camat Mekarsari Budi Anwar menyampaikan bahwa jalan rusak.",
            named("Camat Mekarsari Budi Anwar"),
            "",
            "bahwa jalan rusak",
        ),
        (
            "Kelas ini dibuka sampai kapan?",
            None,
            "",
            "Kelas ini dibuka sampai kapan?",
        ),
        // Who asks is not first.
        (
            "Setelah itu, warga menanyakan.",
            None,
            "",
            "Setelah itu, warga menanyakan.",
        ),
    ] {
        let mut release = indonesian();
        release.house.exchanges = ExchangeForm::List;
        release.body = vec![Part::Paragraph(paragraph("p", told))];
        let read = question_in(&release, &part("p")).expect("a paragraph of the body");
        assert_eq!(
            (read.asker.clone(), read.asking_verb.as_str()),
            (asker, verb)
        );
        let words: String = told
            .chars()
            .skip(read.from as usize)
            .take((read.to - read.from) as usize)
            .collect();
        assert_eq!(words, question);
        release.body = vec![Part::Exchange(Exchange {
            asking_verb: read.asking_verb,
            ..exchange(read.asker, question, vec![])
        })];
        assert_eq!(told_question(&release, &part("e")).plain(), told);
    }
}

#[test]
fn a_paragraph_after_an_exchange_may_follow_it_up() {
    let mut release = indonesian();
    let told = "Ia kembali menanyakan apakah ada biayanya.";
    release.body = vec![
        Part::Exchange(exchange(Some(unit()), "cara mendaftar", vec![])),
        Part::Paragraph(paragraph("p", told)),
    ];
    let read = question_in(&release, &part("p")).expect("a paragraph of the body");
    assert_eq!(read.asker, Some(Asker::Again));
    release.body.remove(0);
    let read = question_in(&release, &part("p")).expect("a paragraph of the body");
    assert_eq!(read.asker, Some(Asker::Named("Ia".into())));
}

#[test]
fn a_question_is_told_with_its_marks_and_keeps_who_asked_while_it_is_empty() {
    let mut release = indonesian();
    let mut asked = exchange(Some(unit()), "", vec![]);
    release.body = vec![Part::Exchange(asked.clone())];
    assert_eq!(
        told_question(&release, &part("e")).plain(),
        "Salah satu peserta dari Kecamatan Mekarsari menanyakan [[pertanyaan]]."
    );
    let bold = Marks {
        bold: true,
        ..Marks::default()
    };
    asked.question = Text::new([
        Run {
            text: "cara ".into(),
            marks: Marks::default(),
        },
        Run {
            text: "mendaftar".into(),
            marks: bold.clone(),
        },
    ]);
    release.body = vec![Part::Exchange(asked)];
    let told = told_question(&release, &part("e"));
    assert!(told.runs().contains(&Run {
        text: "mendaftar".into(),
        marks: bold
    }));
    release.body = vec![Part::Exchange(exchange(
        Some(Asker::Unit(String::new())),
        "",
        vec![],
    ))];
    assert_eq!(told_question(&release, &part("e")), Text::default());
}
