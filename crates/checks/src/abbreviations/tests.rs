use siaran_model::{Language, Paragraph, Release, Text};

use super::*;
use crate::testing::{release, slice};

fn with(headline: &str, lede: &str, paragraph: &str) -> Release {
    let mut release = release(Language::Indonesian);
    release.headline = Text::from(headline);
    release.lede = Text::from(lede);
    release.body = vec![Block::Paragraph(Paragraph {
        id: PartId::new("satu").expect("an id"),
        text: Text::from(paragraph),
        prompt: String::new(),
    })];
    release
}

/// Each short form, and the part that spells it out.
fn found(headline: &str, lede: &str, paragraph: &str) -> String {
    let release = with(headline, lede, paragraph);
    let found: Vec<_> = short_forms(&release)
        .iter()
        .map(|short| {
            assert_eq!(slice(headline, short.words), short.form);
            let part = short.spelled_out.as_ref();
            format!("{}: {}", short.form, part.map_or("-", PartId::as_str))
        })
        .collect();
    found.join(", ")
}

#[test]
fn long_forms_are_found_where_they_stand_first() {
    for (headline, lede, paragraph, is) in [
        (
            "Bank Wanasari Biayai 300 UMKM",
            "Bank Wanasari membiayai 300 usaha mikro, kecil, dan menengah (UMKM).",
            "",
            "UMKM: lede",
        ),
        (
            "Bank Wanasari Biayai 300 UMKM",
            "Bank Wanasari membiayai 300 UMKM.",
            "Pelaku Usaha Mikro, Kecil, dan Menengah di Purwabakti menyambutnya.",
            "UMKM: satu",
        ),
        (
            "Wanasari Siapkan MBG",
            "Wanasari menyiapkan MBG.",
            "",
            "MBG: -",
        ),
        (
            "Wanasari Siapkan MBG",
            "Program Makan Bergizi Gratis menjangkau 12 sekolah.",
            "",
            "MBG: lede",
        ),
        (
            "Wanasari Siapkan MBG",
            "Masih banyak guru yang lelah.",
            "",
            "MBG: -",
        ),
        (
            "Pemkot Purwabakti Buka Klinik",
            "Pemerintah Kota Purwabakti membuka klinik.",
            "",
            "Pemkot: lede",
        ),
        (
            "Kemenkes Bagikan Kelambu",
            "Kementerian Kesehatan membagikan kelambu.",
            "",
            "Kemenkes: lede",
        ),
        (
            "Kemenkes Bagikan Kelambu",
            "Kementerian Perhubungan membagikan kelambu.",
            "",
            "Kemenkes: -",
        ),
        (
            "BPBD dan Kaltara Siaga Banjir",
            "BPBD (Badan Penanggulangan Bencana Daerah) siaga.",
            "Warga Kalimantan Utara waspada.",
            "BPBD: lede, Kaltara: satu",
        ),
    ] {
        assert_eq!(found(headline, lede, paragraph), is, "{headline} / {lede}");
    }
}

#[test]
fn words_that_are_no_short_forms_are_left_alone() {
    for headline in [
        "Kemenangan Tim Wanasari",
        "Wilayah II dan Tahap IV Rampung",
        "Kementerian Kesehatan Bagikan Kelambu",
        "Warga RT 05 Rapikan Jalan pada Pukul 07.00 WIB",
        "Rp5 Triliun untuk Desa",
        "",
    ] {
        assert_eq!(found(headline, "", ""), "", "{headline}");
    }
}

#[test]
fn in_a_headline_all_in_capitals_only_what_the_text_has_so_is_short() {
    let lede = "Bank Wanasari membiayai 300 UMKM.";
    assert_eq!(found("BANK WANASARI BIAYAI UMKM", lede, ""), "UMKM: -");
}

#[test]
fn each_form_is_told_once() {
    assert_eq!(found("UMKM Bantu UMKM", "", ""), "UMKM: -");
}
