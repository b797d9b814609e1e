//! The draft, opened as a mail program does.

use mail_parser::{MessageParser, MimeHeaders};
use siaran_galley::Galley;
use siaran_text::{Attachment, Parts, email, plain};

use super::sample::galley;

const HTML: &str = "<!DOCTYPE html>\n<p>Salam – “hangat”.\n.\nFrom sini</p>\n";

fn draft(galley: &Galley) -> Vec<u8> {
    let attachments = [
        Attachment {
            name: "Siaran Pers Nomor 7.pdf",
            media_type: "application/pdf",
            bytes: b"%PDF-1.7\n\x00\xff\r\n--x",
        },
        Attachment {
            name: "Kafé “Teh” – 2026.docx",
            media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            bytes: &[0x50, 0x4b, 3, 4],
        },
    ];
    email(
        galley,
        Parts {
            html: HTML.as_bytes(),
            attachments: &attachments,
        },
    )
}

#[test]
fn the_bodies_are_the_plain_text_and_the_page() {
    let galley = galley();
    let bytes = draft(&galley);
    let message = MessageParser::new().parse(&bytes).expect("a message");
    let text = message
        .body_text(0)
        .expect("a plain body")
        .replace("\r\n", "\n");
    assert_eq!(text, plain(&galley));
    let html = message
        .body_html(0)
        .expect("an HTML body")
        .replace("\r\n", "\n");
    assert_eq!(html, HTML);
}

#[test]
fn the_files_come_out_as_they_went_in() {
    let bytes = draft(&galley());
    let message = MessageParser::new().parse(&bytes).expect("a message");
    let files: Vec<_> = message
        .attachments()
        .map(|file| (file.attachment_name().expect("a name"), file.contents()))
        .collect();
    assert_eq!(
        files,
        [
            ("Siaran Pers Nomor 7.pdf", &b"%PDF-1.7\n\x00\xff\r\n--x"[..]),
            ("Kafé “Teh” – 2026.docx", &[0x50, 0x4b, 3, 4][..]),
        ]
    );
}

#[test]
fn the_subject_is_the_headline() {
    let long = "Wali Kota Purwabakti – “Ibu Kota Kopi” – Resmikan Festival Kopi & Teh 😊 \
                di Gedung Serbaguna bersama 1.000 Warga";
    for title in ["Warga Belajar", long] {
        let bytes = draft(&Galley {
            title: title.to_owned(),
            ..galley()
        });
        let message = MessageParser::new().parse(&bytes).expect("a message");
        assert_eq!(message.subject(), Some(title));
    }
}

#[test]
fn it_is_a_draft_that_invents_nothing() {
    let bytes = draft(&galley());
    let message = MessageParser::new().parse(&bytes).expect("a message");
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    for header in ["From", "To", "Date", "Message-ID"] {
        assert!(message.header_raw(header).is_none(), "{header}");
    }
    let unnamed = draft(&Galley {
        title: String::new(),
        ..galley()
    });
    let message = MessageParser::new().parse(&unnamed).expect("a message");
    assert_eq!(message.subject(), None);
}

#[test]
fn lines_are_ascii_and_short() {
    let bytes = draft(&galley());
    assert!(bytes.is_ascii());
    for line in String::from_utf8_lossy(&bytes).lines() {
        // The type of a DOCX is one word that cannot be folded.
        assert!(
            line.len() <= 78 || line.starts_with("Content-Type:"),
            "{line}"
        );
    }
}

#[test]
fn equal_galleys_give_equal_bytes() {
    assert_eq!(draft(&galley()), draft(&galley()));
}
