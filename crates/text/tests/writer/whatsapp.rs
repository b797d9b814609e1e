//! What WhatsApp makes of the marks.

use siaran_galley::{Field, Galley, Origin, Run, Style};
use siaran_text::{Message, ShownLine, shown, whatsapp};

use super::sample::{list, marked, paragraph};
use super::{of_runs, run, with_blocks};

fn message(runs: &[Run]) -> String {
    whatsapp(&of_runs(runs)).text
}

fn bold(text: &str) -> Run {
    marked(text, true, false, None)
}

fn italic(text: &str) -> Run {
    marked(text, false, true, None)
}

#[test]
fn headline_and_headings_are_bold_and_foreign_words_italic() {
    let galley = with_blocks(vec![
        paragraph(Style::Label, &[run("SIARAN PERS")]),
        paragraph(Style::Number, &[run("Nomor: 7")]),
        paragraph(Style::Timing, &[run("EMBARGO 1 Maret")]),
        paragraph(Style::Headline, &[run("Lapor lewat "), italic("Chatbot")]),
        paragraph(Style::Subheadline, &[run("Kirim "), bold("foto")]),
        paragraph(
            Style::Paragraph,
            &[run("Pakai "), italic("chatbot"), run(".")],
        ),
    ]);
    assert_eq!(
        whatsapp(&galley).text,
        "*SIARAN PERS*\nNomor: 7\n*EMBARGO 1 Maret*\n\n*Lapor lewat _Chatbot_*\n\n\
         _Kirim *foto*_\n\nPakai _chatbot_."
    );
}

#[test]
fn white_space_stands_outside_of_marks() {
    assert_eq!(
        message(&[run("a"), bold(" tebal "), run("b"), italic(" miring")]),
        "a *tebal* b _miring_"
    );
}

#[test]
fn a_mark_that_would_touch_a_letter_is_left_out() {
    assert_eq!(
        message(&[run("di-"), italic("online"), run("kan")]),
        "di-onlinekan"
    );
    assert_eq!(message(&[run("meng"), italic("upload")]), "mengupload");
    assert_eq!(message(&[italic("link"), run("-nya")]), "_link_-nya");
    assert_eq!(
        message(&[run("(“"), italic("online"), run("”)")]),
        "(“_online_”)"
    );
}

#[test]
fn a_typed_sign_that_cannot_pair_is_left_as_it_is() {
    for text in [
        "(*)",
        "berkas_akhir_sekali",
        "5*4*3",
        "kuota* dan harga",
        "* syarat",
        "~ 5 km",
    ] {
        let shown = message(&[run(text)]);
        assert_eq!(shown.replace('\u{2060}', ""), text);
        assert_eq!(shown.trim_start_matches('\u{2060}'), text, "{text}");
    }
}

#[test]
fn typed_signs_that_could_pair_are_parted_from_their_words() {
    assert_eq!(
        message(&[run("kata *tebal* dan ~coret~")]),
        "kata \u{2060}*\u{2060}tebal\u{2060}*\u{2060} dan \u{2060}~\u{2060}coret\u{2060}~\u{2060}"
    );
}

#[test]
fn the_lines_own_marks_yield_to_a_typed_sign() {
    assert_eq!(
        message(&[run("Gratis (*) bagi "), bold("warga"), italic(" kota")]),
        "Gratis (*) bagi warga _kota_"
    );
}

#[test]
fn an_address_is_never_touched() {
    let text = "lihat https://a.example/_x_/*y* atau _humas_@a.example";
    assert_eq!(message(&[run(text)]), text);
    assert_eq!(
        message(&[bold("https://a.example/x")]),
        "https://a.example/x"
    );
}

#[test]
fn a_line_that_is_no_item_does_not_become_one() {
    assert_eq!(message(&[run("- selesai -")]), "\u{2060}- selesai -");
    assert_eq!(message(&[run("> 5 km")]), "\u{2060}> 5 km");
    assert_eq!(message(&[run("1. Pertama")]), "1. Pertama");
}

#[test]
fn the_length_is_known() {
    let message = whatsapp(&of_runs(&[run("Dibuka 😊")]));
    assert_eq!(message.characters, 9);
    assert!(message.fits() && message.fits_caption());
    let long = whatsapp(&of_runs(&[run(&"a".repeat(Message::CAPTION_LIMIT + 1))]));
    assert!(long.fits() && !long.fits_caption());
    let longest = whatsapp(&of_runs(&[run(&"a".repeat(Message::LIMIT + 1))]));
    assert!(!longest.fits());
}

/// What is seen: `<` and `>` for bold, `(` and `)` for italics, `[` and `]` for
/// what can be tapped.
fn seen(galley: &Galley) -> String {
    let line = |line: &ShownLine| {
        let words = line.words.iter().map(|words| {
            let mut text = words.text.clone();
            for (holds, open, close) in [
                (words.link, '[', ']'),
                (words.italic, '(', ')'),
                (words.bold, '<', '>'),
            ] {
                if holds {
                    text = format!("{open}{text}{close}");
                }
            }
            text
        });
        format!("{}{}", line.mark, words.collect::<String>())
    };
    let lines: Vec<_> = shown(galley).lines.iter().map(line).collect();
    lines.join("\n")
}

#[test]
fn marks_are_seen_as_what_they_mean() {
    let galley = with_blocks(vec![
        paragraph(Style::Headline, &[run("Lapor lewat "), italic("Chatbot")]),
        paragraph(
            Style::Paragraph,
            &[
                run("Pakai "),
                italic("chatbot"),
                run(" dan meng"),
                italic("upload"),
            ],
        ),
        list(false, &["Gratis"]),
        list(true, &["Daftar"]),
    ]);
    assert_eq!(
        seen(&galley),
        "<Lapor lewat ><(Chatbot)>\nPakai (chatbot) dan mengupload\n•Gratis\n1.Daftar"
    );
}

#[test]
fn signs_that_were_typed_are_seen_as_typed() {
    assert_eq!(
        seen(&of_runs(&[run(" *tebal* _miring_ ")])),
        "*tebal* _miring_"
    );
}

#[test]
fn an_address_can_be_tapped_and_its_brackets_cannot() {
    let link = marked("laman", false, false, Some("https://purwabakti.example/a"));
    assert_eq!(
        seen(&of_runs(&[
            run("Buka "),
            link,
            run(" atau www.kota.example.")
        ])),
        "Buka laman ([https://purwabakti.example/a]) atau [www.kota.example.]"
    );
}

#[test]
fn what_is_seen_knows_its_part_and_where_it_was_typed() {
    let words = |text: &str, at| Run {
        origin: Origin::Typed {
            field: Field::Text,
            at,
        },
        ..run(text)
    };
    let shown = shown(&of_runs(&[
        words("Warga ", 0),
        bold("lapor"),
        words(" tiap hari", 11),
    ]));
    let [line] = &shown.lines[..] else {
        panic!("{shown:?}");
    };
    assert!(line.part.is_some());
    let origins: Vec<_> = line.words.iter().map(|words| words.origin).collect();
    assert_eq!(
        [origins[0], origins[2]],
        [words("", 0).origin, words("", 11).origin]
    );
    assert_eq!(shown.characters, 23);
}
