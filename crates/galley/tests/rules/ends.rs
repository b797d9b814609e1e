//! Closing, attribution, and what follows the text.

use siaran_galley::{Fingerprint, Style, compose};
use siaran_model::{Account, AttributionForm, Contact, EndPart, Language, Responsible};

use crate::{date, indonesian, lines, release, styles};

#[test]
fn the_attribution_stands_inline_or_on_its_own() {
    let mut release = indonesian();
    release.closing = "Pelatihan diulang Juni.".into();
    release.attribution = "Humas Purwabakti".into();
    assert_eq!(
        lines(&compose(&release)),
        ["Pelatihan diulang Juni. (Humas Purwabakti)"]
    );
    release.house.attribution = AttributionForm::OwnLine;
    let galley = compose(&release);
    assert_eq!(
        lines(&galley),
        ["Pelatihan diulang Juni.", "(Humas Purwabakti)"]
    );
    assert_eq!(styles(&galley), [Style::Closing, Style::Attribution]);
}

#[test]
fn brackets_around_the_attribution_are_not_doubled() {
    let mut release = indonesian();
    release.attribution = "(Humas Purwabakti)".into();
    assert_eq!(lines(&compose(&release)), ["(Humas Purwabakti)"]);
}

#[test]
fn end_matter_keeps_the_order_of_the_house() {
    let mut release = release(Language::Indonesian);
    release.house.label = String::new();
    release.dateline.date = Some(date("2026-02-25"));
    release.boilerplate = "Kota di kaki bukit.".into();
    release.contacts = vec![
        Contact {
            name: "Sari Lestari".into(),
            post: "Pranata Humas".into(),
            phone: "0800 0000 0000".into(),
            email: "humas@purwabakti.example".into(),
        },
        Contact::default(),
    ];
    release.responsible = Some(Responsible {
        name: "Rahmat Wijaya, M.Si.".into(),
        post: "Kepala Bagian Humas".into(),
    });
    release.organisation.accounts = vec![
        Account {
            network: "Instagram".into(),
            name: "@purwabakti".into(),
        },
        Account {
            network: "Laman".into(),
            name: "https://purwabakti.example".into(),
        },
    ];
    assert_eq!(
        lines(&compose(&release))[1..],
        [
            "(*)",
            "Tentang Pemerintah Kota Purwabakti",
            "Kota di kaki bukit.",
            "Narahubung",
            "Sari Lestari, Pranata Humas · 0800 0000 0000 · humas@purwabakti.example",
            "Penanggung jawab",
            "Rahmat Wijaya, M.Si.",
            "Kepala Bagian Humas",
            "Purwabakti, 25 Februari 2026",
            "Akun resmi",
            "Instagram: @purwabakti · Laman: https://purwabakti.example",
        ]
    );
    release.house.end = vec![EndPart::Contacts, EndPart::EndMark];
    assert_eq!(lines(&compose(&release)).last().unwrap(), "(*)");
}

#[test]
fn an_empty_release_composes_to_nothing() {
    let galley = compose(&indonesian());
    assert!(galley.blocks.is_empty());
    assert_eq!(galley.title, "Siaran pers");
}

#[test]
fn the_footer_names_exactly_this_text() {
    let mut release = indonesian();
    release.closing = "Satu.".into();
    let one = compose(&release);
    assert_eq!(one, compose(&release));
    assert_eq!(
        one.footer,
        format!("Kode naskah {}", Fingerprint::of(&one).short())
    );
    release.closing = "Dua.".into();
    assert_ne!(one.footer, compose(&release).footer);
}

#[test]
fn the_fingerprint_is_of_the_words_and_not_of_who_made_them() {
    let mut typed = indonesian();
    typed.closing = "Satu. Dua.".into();
    let mut galley = compose(&typed);
    let siaran_galley::Block::Text(block) = &mut galley.blocks[0] else {
        panic!("a paragraph");
    };
    let tail = block.runs[0].text.split_off(5);
    let split = siaran_galley::Run {
        text: tail,
        marks: siaran_model::Marks::default(),
        origin: siaran_galley::Origin::Composed,
    };
    block.runs.push(split);
    assert_eq!(Fingerprint::of(&galley), Fingerprint::of(&compose(&typed)));
}
