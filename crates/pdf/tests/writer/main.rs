//! The PDF that leaves the writer, read again.

mod pages;
mod pictures;
mod places;
mod reader;
#[path = "../../../galley/samples/one_of_everything.rs"]
mod sample;
mod setting;
mod sheet;

use std::io::Write;
use std::process::{Command, Stdio};

use siaran_galley::{Block, Fingerprint, Galley, Style};
use siaran_model::{Language, Typeface};
use siaran_pdf::{WriteError, missing_characters, write};
use siaran_picture::Pictures;

use self::reader::Pdf;
use self::sample::{galley, list, marked, paragraph, plain, words_of};

fn pdf(galley: &Galley) -> Pdf {
    Pdf::read(&bytes(galley))
}

fn bytes(galley: &Galley) -> Vec<u8> {
    let pictures = Pictures::of(galley).expect("pictures that can be shown");
    write(galley, &pictures).expect("a galley that can be written")
}

fn with_blocks(blocks: Vec<Block>) -> Galley {
    Galley { blocks, ..galley() }
}

fn with_words(words: &str) -> Galley {
    with_blocks(vec![paragraph(Style::Paragraph, &[plain(words)])])
}

#[test]
fn a_screen_reader_finds_each_item_in_its_list() {
    let pdf = pdf(&with_blocks(vec![list(true, &["Baca sampai habis"])]));
    assert_eq!(
        pdf.tree(),
        "Document [id-ID]\n  L\n    LI\n      Lbl\n        \"1.\"\n      LBody\n        \"Baca sampai habis\"\n"
    );
}

#[test]
fn every_word_of_the_galley_is_there_once_and_in_order() {
    let galley = galley();
    let pdf = pdf(&galley);
    let head = pdf.pages[0].head.lines().map(str::to_owned);
    let read: Vec<String> = head.chain(pdf.paragraphs()).collect();
    assert_eq!(read, words_of(&galley));
}

#[test]
fn poppler_reads_the_same_words() {
    let mut galley = galley();
    for (typeface, justified) in [
        (Typeface::Times, false),
        (Typeface::Arial, true),
        (Typeface::Calibri, true),
    ] {
        galley.sheet.print.typeface = typeface;
        galley.sheet.print.justified = justified;
        let Some(read) = pdftotext(&bytes(&galley)) else {
            eprintln!("left out: pdftotext is not installed");
            return;
        };
        let words = words_of(&galley).join(" ");
        let page_ends = ["•", "1.", "2.", "3.", "1/2", "2/2"];
        let footer: Vec<&str> = galley.footer.split_whitespace().collect();
        let read: Vec<&str> = read
            .split_whitespace()
            .filter(|word| !page_ends.contains(word) && !footer.contains(word))
            .collect();
        let words: Vec<&str> = words
            .split_whitespace()
            .filter(|word| !footer.contains(word))
            .collect();
        assert_eq!(read, words, "{typeface:?}");
    }
}

fn pdftotext(bytes: &[u8]) -> Option<String> {
    let mut program = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = program.stdin.take().expect("a pipe");
    input.write_all(bytes).expect("a program that reads");
    drop(input);
    let output = program.wait_with_output().expect("a program that ends");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn each_part_says_what_it_is() {
    let parts = pdf(&galley()).parts();
    let kind = |words: &str| {
        let part = parts.iter().find(|part| part.1 == words);
        part.unwrap_or_else(|| panic!("no part {words:?}"))
            .0
            .clone()
    };
    assert_eq!(kind("Warga Purwabakti Belajar Memilah Kabar"), "H1");
    assert_eq!(kind("Tiga langkah"), "H2");
    assert_eq!(kind("1."), "Lbl");
    assert_eq!(kind("Baca sampai habis"), "LBody");
    assert_eq!(kind("•"), "Lbl");
    assert_eq!(kind("Peserta & pemateri di aula"), "Figure");
    assert_eq!(kind("Kelas pertama. (Foto: Humas)"), "Caption");
    assert_eq!(kind("(*)"), "P");
}

#[test]
fn all_ink_belongs_to_a_part_or_is_no_text() {
    assert!(pdf(&galley()).pages.iter().all(|page| page.unmarked == 0));
}

#[test]
fn without_a_headline_headings_start_at_the_first_level() {
    let pdf = pdf(&with_blocks(vec![
        paragraph(Style::EndHeading, &[plain("Narahubung")]),
        paragraph(Style::Contact, &[plain("Sari Wulandari")]),
    ]));
    assert_eq!(pdf.parts()[0].0, "H1");
    assert_eq!(pdf.outline(), ["Narahubung"]);
}

#[test]
fn a_headline_that_shows_nothing_is_no_heading_to_stand_below() {
    let pdf = pdf(&with_blocks(vec![
        paragraph(Style::Headline, &[plain("\u{ad}")]),
        paragraph(Style::Subheading, &[plain("Tiga langkah")]),
        paragraph(Style::Headline, &[plain("Warga Belajar")]),
        paragraph(Style::Subheading, &[plain("Tiga langkah lagi")]),
    ]));
    let kinds: Vec<String> = pdf.parts().into_iter().map(|part| part.0).collect();
    assert_eq!(kinds, ["H1", "H1", "H2"]);
}

#[test]
fn no_glyph_stands_for_what_the_font_lacks() {
    for typeface in [Typeface::Times, Typeface::Arial, Typeface::Calibri] {
        let words = "a\u{a0}\u{fe0f}b\u{1680}c\u{2003}\u{fe0f}d\u{a0}";
        let mut galley = with_words(words);
        galley.sheet.print.typeface = typeface;
        for page in pdf(&galley).document.get_pages().into_values() {
            let content = bytes_of(&galley, page);
            assert!(!content.contains("<0000>"), "{typeface:?}: {content}");
        }
    }
}

fn bytes_of(galley: &Galley, page: lopdf::ObjectId) -> String {
    let content = pdf(galley).document.get_page_content(page);
    String::from_utf8_lossy(&content).into_owned()
}

#[test]
fn the_outline_has_the_headings() {
    let headings = [
        "Warga Purwabakti Belajar Memilah Kabar",
        "Tiga langkah",
        "Tentang Purwabakti",
        "Narahubung",
    ];
    assert_eq!(pdf(&galley()).outline(), headings);
}

#[test]
fn bold_and_italic_are_set_in_their_own_cut() {
    let file = bytes(&galley());
    let file = String::from_utf8_lossy(&file);
    for font in [
        "LiberationSerif-Regular",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
    ] {
        assert!(file.contains(&format!("+{font}/")), "{font}");
    }
    // One without such runs needs no such font, and no fallback.
    let file = bytes(&with_words("Biasa saja."));
    let file = String::from_utf8_lossy(&file);
    assert!(!file.contains("-Italic") && !file.contains("DejaVu"));
}

#[test]
fn links_can_be_clicked_on_every_line_they_reach() {
    let words = "laman yang namanya begitu panjang sehingga tidak muat dalam satu baris saja";
    let runs = [
        plain("Warga dapat membaca semua bahan kelas itu pada "),
        marked(
            words,
            false,
            false,
            Some("https://purwabakti.example/bahan"),
        ),
        plain("."),
    ];
    let pdf = pdf(&with_blocks(vec![paragraph(Style::Paragraph, &runs)]));
    let links = pdf.links();
    assert_eq!(links.len(), 2);
    let joined: String = links.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(joined, words);
    assert!(
        links
            .iter()
            .all(|link| link.0 == "https://purwabakti.example/bahan")
    );
}

#[test]
fn neighbours_in_one_link_are_one_place_to_click() {
    let link = Some("mailto:humas@purwabakti.example");
    let runs = [
        marked("humas", true, false, link),
        marked("@purwabakti.example", false, false, link),
    ];
    let pdf = pdf(&with_blocks(vec![paragraph(Style::Paragraph, &runs)]));
    assert_eq!(
        pdf.links(),
        [(
            "mailto:humas@purwabakti.example".to_owned(),
            "humas@purwabakti.example".to_owned()
        )]
    );
}

#[test]
fn an_address_with_other_letters_is_written_in_percent() {
    let runs = [marked(
        "laman",
        false,
        false,
        Some("https://purwabakti.example/é"),
    )];
    let pdf = pdf(&with_blocks(vec![paragraph(Style::Paragraph, &runs)]));
    assert_eq!(pdf.links()[0].0, "https://purwabakti.example/%C3%A9");
}

#[test]
fn the_file_says_what_it_is() {
    let galley = galley();
    let pdf = pdf(&galley);
    assert_eq!(
        pdf.info("Title").as_deref(),
        Some("Warga Purwabakti Belajar Memilah Kabar")
    );
    assert_eq!(
        pdf.info("Author").as_deref(),
        Some("Pemerintah Kota Purwabakti")
    );
    assert_eq!(
        pdf.info("Keywords").as_deref(),
        Some("literasi, kabar bohong")
    );
    assert_eq!(
        pdf.info("CreationDate").as_deref(),
        Some("D:20260225000000Z")
    );
    let xmp = pdf.xmp();
    assert!(xmp.contains(&Fingerprint::of(&galley).to_string()));
    assert!(xmp.contains("<xmp:CreateDate>2026-02-25T00:00:00Z"));
    let language = pdf.catalog().get(b"Lang").and_then(lopdf::Object::as_str);
    assert_eq!(language.expect("a language"), b"id-ID");
}

#[test]
fn an_english_galley_is_marked_english() {
    let pdf = pdf(&Galley {
        language: Language::English,
        ..galley()
    });
    let language = pdf.catalog().get(b"Lang").and_then(lopdf::Object::as_str);
    assert_eq!(language.expect("a language"), b"en-GB");
}

#[test]
fn a_galley_without_a_date_names_no_day() {
    let pdf = pdf(&Galley {
        date: None,
        ..galley()
    });
    assert_eq!(pdf.info("CreationDate"), None);
    assert!(!pdf.xmp().contains("CreateDate"));
}

#[test]
fn a_draft_without_headline_is_named_after_its_organisation() {
    let pdf = pdf(&Galley {
        title: String::new(),
        ..galley()
    });
    assert_eq!(
        pdf.info("Title").as_deref(),
        Some("Pemerintah Kota Purwabakti")
    );
}

#[test]
fn equal_galleys_give_equal_bytes() {
    assert_eq!(bytes(&galley()), bytes(&galley()));
}

#[test]
fn a_release_without_pictures_is_a_small_file() {
    let mut galley = galley();
    galley.letterhead = None;
    galley
        .blocks
        .retain(|block| !matches!(block, Block::Figure(_)));
    let bytes = bytes(&galley);
    assert!(bytes.len() < 150_000, "{} bytes", bytes.len());
}

#[test]
fn an_empty_galley_is_an_empty_page() {
    let pdf = pdf(&Galley {
        letterhead: None,
        blocks: Vec::new(),
        footer: String::new(),
        ..galley()
    });
    assert_eq!(pdf.pages.len(), 1);
    assert_eq!(pdf.pages[0].foot, "1/1\n");
    assert!(pdf.paragraphs().is_empty());
    assert!(pdf.outline().is_empty());
}

#[test]
fn a_paragraph_without_words_is_no_part() {
    let pdf = pdf(&with_blocks(vec![paragraph(Style::Lede, &[])]));
    assert!(pdf.parts().is_empty());
}

#[test]
fn characters_that_pdf_and_xml_reserve_come_back_as_they_were() {
    let hard = "R&D (50%) <b>\"tebal\"</b> \\ 'kutip' ]]> &amp; é–—…×½™";
    let mut galley = with_words(hard);
    galley.title = hard.to_owned();
    let pdf = pdf(&galley);
    assert_eq!(pdf.paragraphs(), [hard]);
    assert_eq!(pdf.info("Title").as_deref(), Some(hard));
}

#[test]
fn signs_that_share_a_glyph_come_back_each_as_it_was() {
    // A hyphen that does not break, and one that may; a micro and a mu.
    let words = "garis\u{2011}hubung, garis-hubung, µ, μ";
    assert_eq!(pdf(&with_words(words)).paragraphs(), [words]);
}

#[test]
fn spaced_out_words_come_back_without_the_spaces() {
    let label = [paragraph(Style::Label, &[plain("SIARAN PERS")])];
    assert_eq!(
        pdf(&with_blocks(label.to_vec())).paragraphs(),
        ["SIARAN PERS"]
    );
}

#[test]
fn soft_hyphens_are_dropped() {
    let pdf = pdf(&with_words("per\u{ad}mu\u{ad}ki\u{ad}man"));
    assert_eq!(pdf.paragraphs(), ["permukiman"]);
}

#[test]
fn what_liberation_lacks_is_set_in_the_fallback() {
    let words = "Lulus ✓ lalu ★";
    let galley = with_words(words);
    assert!(missing_characters(&galley).is_empty());
    assert_eq!(pdf(&galley).paragraphs(), [words]);
}

#[test]
fn characters_that_no_font_has_are_named_before_anything_is_written() {
    let mut galley = with_blocks(vec![
        paragraph(Style::Headline, &[plain("Festival 上海 dan 🫠 dibuka")]),
        list(false, &["kopi ☕", "teh 茶"]),
    ]);
    galley.footer = "海".to_owned();
    let missing: String = missing_characters(&galley).into_iter().collect();
    assert_eq!(missing, "上海茶🫠");
    let pictures = Pictures::of(&galley).expect("pictures that can be shown");
    let error = write(&galley, &pictures).expect_err("no font has them");
    assert_eq!(error.to_string(), "no font has the characters 上海茶🫠");
    assert!(matches!(error, WriteError::MissingCharacters { characters } if characters.len() == 4));
}

#[test]
fn words_that_run_from_right_to_left_are_told_as_they_are_read() {
    let words = "Beliau menyapa \"שלום עולם\" (السَّلَامُ عَلَيْكُمْ, 2025) kepada warga.";
    let galley = with_words(words);
    assert!(missing_characters(&galley).is_empty());
    assert_eq!(pdf(&galley).paragraphs(), [words]);
}

#[test]
fn what_is_not_seen_is_told_all_the_same() {
    for words in [
        "\u{200d}",
        "a\u{200d}b",
        "\u{200b}a",
        "\u{2067}a\u{2069}",
        "a\u{fe0f}",
    ] {
        assert_eq!(pdf(&with_words(words)).paragraphs(), [words], "{words:?}");
    }
}

#[test]
fn no_script_that_the_fonts_have_stops_the_writer() {
    for words in [
        "السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللهِ ٢٠٢٥",
        "e\u{301}\u{302}\u{303} \u{301} \u{200d} \u{feff} \u{2028} \u{fffd}",
        "\u{202e}balik\u{202c} \u{2067}x\u{2069}",
    ] {
        for style in [Style::Label, Style::Headline, Style::Paragraph] {
            let mut galley = with_blocks(vec![paragraph(style, &[plain(&words.repeat(20))])]);
            galley.footer = words.to_owned();
            assert!(missing_characters(&galley).is_empty());
            assert!(!pdf(&galley).pages.is_empty());
        }
    }
}
