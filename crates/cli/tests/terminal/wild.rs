//! Words and pictures as wild as people paste them: every form leaves, or one
//! sentence says what is wrong.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::{Answer, Terminal};

const ALL: &str = "--format=docx,pdf,html,cms,whatsapp,txt,md,eml,zip";

/// The small release with this headline and lede, exported in every form.
fn exported(headline: &str, lede: &str) -> (Terminal, Answer) {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", "quote-after.json", |release| {
        release["headline"] = json!([{ "text": headline }]);
        release["lede"] = json!([{ "text": lede }]);
    });
    let answer = terminal.siaran(&["export", "rilis.json", "--to=hasil", ALL]);
    (terminal, answer)
}

#[test]
fn wild_words_leave_in_every_form() {
    let endless = "a".repeat(2_000);
    let long = "Pengumuman ".repeat(37);
    for (headline, lede) in [
        (long.trim(), "Judulnya lebih dari 400 huruf."),
        ("Satu Kata Dua Ribu Huruf", endless.as_str()),
        (endless.as_str(), "Judulnya satu kata."),
        (
            "Tanda\u{7}Kendali\u{0}",
            "Baris\u{b}tab\ttegak\u{1b}[31m merah.",
        ),
        (
            "Arah\u{202e}Dibalik\u{202c}",
            "Teks \u{2067}berpagar\u{2069} dan \u{200f}kanan.",
        ),
        (
            "Sambung\u{200d}Lebar\u{200b}Nol",
            "Kata\u{200c}kata \u{feff}dan \u{ad}penggal.",
        ),
        ("", ""),
        ("   ", "\u{a0}"),
        (
            "<b>&amp;</b> \"]]>",
            "*tebal* _miring_ `kode` # 1. > \\ | {{x}}",
        ),
    ] {
        let (terminal, answer) = exported(headline, lede);
        assert_eq!(
            (answer.code, answer.err.as_str()),
            (Some(0), ""),
            "{headline:?}"
        );
        assert_eq!(terminal.names("hasil").len(), 9, "{headline:?}");
    }
}

/// The small release with a picture of these bytes.
fn with_picture(media_type: &str, bytes: &[u8]) -> Terminal {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", "figure-png.json", |release| {
        for image in release["images"].as_array_mut().unwrap() {
            image["mediaType"] = media_type.into();
            image["data"] = Value::String(STANDARD.encode(bytes));
        }
    });
    terminal
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../picture/tests/fixtures/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

#[test]
fn every_kind_of_jpeg_and_png_leaves_in_every_form() {
    for (media_type, name) in [
        ("image/jpeg", "cmyk.jpg"),
        ("image/jpeg", "progressive.jpg"),
        ("image/jpeg", "on-its-side.jpg"),
        ("image/png", "sixteen-bits.png"),
        ("image/png", "palette-transparent.png"),
        ("image/png", "palette.png"),
        ("image/png", "animated.png"),
        // Called what it is not, as a file with the wrong ending is.
        ("image/png", "grey.jpg"),
    ] {
        let terminal = with_picture(media_type, &fixture(name));
        let answer = terminal.siaran(&["export", "rilis.json", "--to=hasil", ALL]);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""), "{name}");
        assert_eq!(terminal.names("hasil").len(), 9, "{name}");
    }
}

#[test]
fn what_is_no_picture_is_refused_in_a_sentence() {
    let damaged =
        "rilis.json: images[0].data: gambar rusak atau bukan JPEG maupun PNG; ganti gambarnya";
    let large =
        "rilis.json: images[0].data: gambar terlalu besar; paling besar 31 MB dan 50 megapiksel";
    let mut huge = fixture("sixteen-bits.png");
    huge[16..20].copy_from_slice(&10_000_u32.to_be_bytes());
    huge[20..24].copy_from_slice(&10_000_u32.to_be_bytes());
    // The head of a PNG has a sum of its own.
    let sum = crc32(&huge[12..29]);
    huge[29..33].copy_from_slice(&sum.to_be_bytes());
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>";
    let whole = fixture("sixteen-bits.png");
    for (bytes, sentence) in [
        (Vec::new(), damaged),
        (svg.to_vec(), damaged),
        (fixture("animated.gif"), damaged),
        (whole[..whole.len() / 2].to_vec(), damaged),
        (huge, large),
    ] {
        let terminal = with_picture("image/png", &bytes);
        let answer = terminal.siaran(&["export", "rilis.json", "--to=hasil", ALL]);
        assert_eq!(answer.code, Some(1));
        assert_eq!(answer.err.trim_end(), sentence);
        assert_eq!(terminal.names("hasil").len(), 0, "nothing half is left");
    }
}

/// The sum of a PNG's chunk (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                0xedb8_8320 ^ (sum >> 1)
            } else {
                sum >> 1
            }
        })
    })
}

#[test]
fn a_device_of_windows_is_no_name_for_a_file() {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", "quote-after.json", |_| ());
    for (pattern, name) in [
        ("NUL", "siaran-pers-NUL.html"),
        ("a:b*c?", "a-b-c.html"),
        ("...", "siaran-pers.html"),
    ] {
        let words = [
            "export",
            "rilis.json",
            "--to=hasil",
            "--format=html",
            "--name",
            pattern,
        ];
        let answer = terminal.siaran(&words);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        assert!(
            terminal.names("hasil").contains(&name.to_owned()),
            "{:?}",
            terminal.names("hasil")
        );
    }
    let long = "n".repeat(4_000);
    let words = [
        "export",
        "rilis.json",
        "--to=hasil",
        "--format=html",
        "--name",
        &long,
    ];
    assert_eq!(terminal.siaran(&words).code, Some(0), "a long name is cut");
}
