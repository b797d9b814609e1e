//! The messages that leave the writers, read again.

mod email;
mod markdown;
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;
mod whatsapp;

use siaran_galley::{Block, Galley, Run, Style};
use siaran_text::{Form, expected, markdown, photo_name, photos, plain, whatsapp, words};

use self::sample::{figure, galley, list, marked, paragraph, words_of};

fn with_blocks(blocks: Vec<Block>) -> Galley {
    Galley {
        letterhead: None,
        footer: String::new(),
        blocks,
        ..galley()
    }
}

fn of_runs(runs: &[Run]) -> Galley {
    with_blocks(vec![paragraph(Style::Paragraph, runs)])
}

fn run(text: &str) -> Run {
    marked(text, false, false, None)
}

#[test]
fn every_form_holds_the_words_of_the_galley_in_order() {
    let galley = galley();
    for (form, text) in [
        (Form::WhatsApp, whatsapp(&galley).text),
        (Form::Plain, plain(&galley)),
        (Form::Markdown, markdown(&galley)),
    ] {
        assert_eq!(words(form, &text), expected(form, &galley), "{form:?}");
    }
}

#[test]
fn every_paragraph_is_whole_in_every_form() {
    let galley = Galley {
        letterhead: None,
        ..galley()
    };
    let texts = [
        (Form::WhatsApp, whatsapp(&galley).text),
        (Form::Plain, plain(&galley)),
        (Form::Markdown, markdown(&galley)),
    ];
    for (form, text) in texts {
        let found = words(form, &text).join(" ");
        // One has a link, which is followed by its address.
        let bare = words_of(&galley);
        for paragraph in bare.iter().filter(|words| !words.contains("laman")) {
            let paragraph = words(Form::Plain, paragraph).join(" ");
            assert!(found.contains(&paragraph), "{form:?} lacks {paragraph}");
        }
    }
}

#[test]
fn a_word_that_is_missing_or_moved_is_found() {
    let galley = galley();
    for (form, text) in [
        (Form::WhatsApp, whatsapp(&galley).text),
        (Form::Plain, plain(&galley)),
        (Form::Markdown, markdown(&galley)),
    ] {
        for (word, other) in [
            ("memilah ", ""),
            ("kelas pertama", "pertama kelas"),
            ("example/?a=1", "example/?a=2"),
        ] {
            let changed = text.replacen(word, other, 1);
            assert_ne!(words(form, &changed), expected(form, &galley), "{word}");
        }
    }
}

#[test]
fn plain_text_has_everything_as_words() {
    assert_eq!(
        plain(&galley()),
        "Pemerintah Kota Purwabakti\n\
         Bagian Hubungan Masyarakat & Protokol\n\
         Jalan Kenanga 12, Purwabakti · humas@purwabakti.example\n\
         \n\
         SIARAN PERS\n\
         Nomor: SP 7/HMS/II/2026\n\
         UNTUK SEGERA DISIARKAN\n\
         \n\
         Warga Purwabakti Belajar Memilah Kabar\n\
         \n\
         Seratus orang ikut kelas pertama\n\
         \n\
         Purwabakti, 25 Februari 2026 – Seratus warga belajar memilah kabar <benar> & bohong.\n\
         \n\
         Bahan workshop ada di laman kota (https://purwabakti.example/?a=1&b=2).\n\
         \n\
         Tiga langkah\n\
         \n\
         1. Baca sampai habis\n\
         2. Cari sumbernya\n\
         3. Baru bagikan\n\
         \n\
         - Gratis\n\
         - Terbuka untuk umum\n\
         \n\
         Sari menutup kelas dengan ajakan.\n\
         \n\
         “Tahan jempol dulu,” ujar Sari.\n\
         \n\
         T: Bagaimana bila sudah telanjur?\n\
         J: Ralat di tempat yang sama.\n\
         \n\
         Kelas berikutnya digelar Maret.\n\
         \n\
         (Humas Purwabakti)\n\
         \n\
         (*)\n\
         \n\
         Tentang Purwabakti\n\
         Kota di tepi sungai.\n\
         \n\
         Narahubung\n\
         Sari Wulandari, 0800-0000-0000\n\
         \n\
         Purwabakti, 25 Februari 2026\n\
         \n\
         Instagram: @humaspurwabakti\n\
         \n\
         Foto:\n\
         1. Kelas pertama. (Foto: Humas)\n\
         \n\
         SP 7/HMS/II/2026 · 0a1b2c3d\n"
    );
}

#[test]
fn the_space_after_a_link_stands_after_its_address() {
    let galley = of_runs(&[
        run("Buka "),
        marked("laman ", false, true, Some("https://a.example/x")),
        run("lalu isi."),
    ]);
    assert_eq!(
        plain(&galley),
        "Buka laman (https://a.example/x) lalu isi.\n"
    );
    assert_eq!(
        whatsapp(&galley).text,
        "Buka _laman_ (https://a.example/x) lalu isi."
    );
}

#[test]
fn photographs_are_numbered_as_they_are_first_shown() {
    let shown = |image| figure(image, "", &[run("Keterangan.")]);
    let galley = with_blocks(vec![shown("grafik"), shown("foto"), shown("grafik")]);
    let names: Vec<_> = (1..)
        .zip(photos(&galley))
        .map(|(number, image)| photo_name(number, galley.images[image].media_type))
        .collect();
    assert_eq!(names, ["foto-1.png", "foto-2.jpg"]);
    assert_eq!(
        plain(&galley),
        "Foto:\n1. Keterangan.\n2. Keterangan.\n1. Keterangan.\n"
    );
}

#[test]
fn two_lists_stay_two() {
    let galley = with_blocks(vec![list(false, &["a"]), list(false, &["b"])]);
    assert_eq!(plain(&galley), "- a\n\n- b\n");
    assert_eq!(markdown(&galley), "- a\n\n* b\n");
}

#[test]
fn an_empty_galley_is_an_empty_text() {
    let galley = with_blocks(Vec::new());
    assert_eq!(plain(&galley), "");
    assert_eq!(markdown(&galley), "");
    assert_eq!(whatsapp(&galley).text, "");
}
