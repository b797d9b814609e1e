//! Files that are no release: one clear sentence each, no panic, exit code 1.

use std::fs::File;

use serde_json::{Value, json};

use crate::Terminal;

const QUOTE: &str = "quote-after.json";

/// Both commands refuse `rilis.json` with this sentence, and nothing is
/// exported.
fn refused(terminal: &Terminal, sentence: &str) {
    let sentence = format!("rilis.json: {sentence}\n");
    for words in [
        &["validate", "rilis.json"][..],
        &["export", "rilis.json", "--to", "hasil"][..],
    ] {
        let answer = terminal.siaran(words);
        assert_eq!(answer.err, sentence);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
    }
    assert!(terminal.names("hasil").is_empty());
}

fn changed(change: impl FnOnce(&mut Value)) -> Terminal {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", QUOTE, change);
    terminal
}

fn written(bytes: impl AsRef<[u8]>) -> Terminal {
    let terminal = Terminal::new();
    terminal.write("rilis.json", bytes);
    terminal
}

#[test]
fn a_speaker_that_is_not_there_is_named_with_its_place() {
    let terminal = changed(|release| {
        let body = release["body"].as_array_mut().unwrap();
        let quote = body.iter_mut().find(|block| block.get("quote").is_some());
        quote.unwrap()["quote"]["speaker"] = "s9".into();
    });
    let answer = terminal.siaran(&["validate", "rilis.json"]);
    assert!(answer.err.starts_with("rilis.json: body["), "{answer:?}");
    assert!(
        answer
            .err
            .ends_with("].quote.speaker: rilis ini tidak punya narasumber \"s9\"\n"),
        "{answer:?}"
    );
    let english = terminal.siaran(&["validate", "rilis.json", "--lang", "en"]);
    assert!(
        english
            .err
            .ends_with("this release has no speaker \"s9\"\n")
    );
}

#[test]
fn a_wrong_type_is_said_in_plain_words() {
    let terminal = changed(|release| release["attribution"] = json!(7));
    refused(&terminal, "attribution: seharusnya teks, bukan bilangan 7");
}

#[test]
fn a_missing_field_is_named() {
    let terminal = changed(|release| {
        release.as_object_mut().unwrap().remove("lede");
    });
    refused(&terminal, "isian \"lede\" tidak ada");
}

#[test]
fn an_id_used_twice_is_named() {
    let terminal = changed(|release| {
        let speaker = release["speakers"][0].clone();
        release["speakers"].as_array_mut().unwrap().push(speaker);
    });
    let answer = terminal.siaran(&["validate", "rilis.json"]);
    assert!(answer.err.contains("].id: id \""), "{answer:?}");
    assert!(answer.err.ends_with("\" dipakai dua kali\n"), "{answer:?}");
}

#[test]
fn a_newer_schema_is_refused() {
    let terminal = changed(|release| release["schema"] = json!(99));
    refused(
        &terminal,
        "rilis ini ditulis Siaran yang lebih baru (skema 99); perbarui Siaran di komputer ini",
    );
}

#[test]
fn what_is_not_json_is_refused() {
    refused(
        &written("Kepada Yth. redaksi"),
        "1:1: bukan JSON yang benar: nilai di sini hilang atau tidak dapat dipakai",
    );
}

#[test]
fn json_of_another_kind_is_refused() {
    for other in ["{}", "[]", "\"rilis\"", "{\"name\": \"paket\"}"] {
        refused(
            &written(other),
            "berkas ini JSON, tetapi bukan rilis Siaran: isian \"schema\" tidak ada",
        );
    }
}

#[test]
fn truncated_json_is_refused() {
    let whole = std::fs::read(crate::corpus(QUOTE)).unwrap();
    let terminal = written(&whole[..whole.len() / 2]);
    let answer = terminal.siaran(&["validate", "rilis.json"]);
    assert_eq!(answer.code, Some(1));
    assert!(
        answer
            .err
            .ends_with(": isi berkas terpotong di tengah; salin ulang berkasnya\n"),
        "{answer:?}"
    );
    refused(
        &written(""),
        "1: isi berkas terpotong di tengah; salin ulang berkasnya",
    );
}

#[test]
fn a_file_of_two_hundred_megabytes_is_refused_by_its_size() {
    let terminal = Terminal::new();
    // Holes, no bytes: were it read, its first byte would be named, not its size.
    let file = File::create(terminal.path("rilis.json")).unwrap();
    file.set_len(200_000_000).unwrap();
    refused(
        &terminal,
        "berkas sebesar 200,0 MB terlalu besar untuk sebuah rilis; paling besar 67 MB",
    );
}

#[cfg(unix)]
#[test]
fn an_endless_file_is_refused() {
    let answer = Terminal::new().siaran(&["validate", "/dev/zero"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.err.contains("terlalu besar"), "{answer:?}");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let whole = std::fs::read_to_string(crate::corpus(QUOTE)).unwrap();
    let (head, tail) = whole.rsplit_once("\"attribution\": \"").unwrap();
    let mut bytes = format!("{head}\"attribution\": \"").into_bytes();
    bytes.extend([0xff, 0xfe]);
    bytes.extend(tail.bytes());
    refused(
        &written(bytes),
        "attribution: ada bita yang bukan teks UTF-8; simpan berkasnya sebagai UTF-8",
    );
    let answer = written([0xff, 0xfe, 0x00, 0x80]).siaran(&["validate", "rilis.json"]);
    assert!(answer.err.contains("bukan JSON yang benar"), "{answer:?}");
}

#[test]
fn a_folder_is_no_release() {
    let terminal = Terminal::new();
    std::fs::create_dir(terminal.path("rilis.json")).unwrap();
    refused(&terminal, "ini folder, bukan berkas rilis");
}

#[test]
fn a_missing_file_is_named() {
    refused(&Terminal::new(), "berkas tidak ditemukan");
}

#[test]
fn a_picture_that_is_none_is_named_with_its_place() {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", "figure-png.json", |release| {
        for image in release["images"].as_array_mut().unwrap() {
            // "bukan gambar"
            image["data"] = "YnVrYW4gZ2FtYmFy".into();
        }
    });
    refused(
        &terminal,
        "images[0].data: gambar rusak atau bukan JPEG maupun PNG; ganti gambarnya",
    );
}

#[test]
fn a_picture_without_its_contents_is_named() {
    let terminal = Terminal::new();
    terminal.write_changed("rilis.json", "figure-png.json", |release| {
        for image in release["images"].as_array_mut().unwrap() {
            image.as_object_mut().unwrap().remove("data");
        }
    });
    let answer = terminal.siaran(&["export", "rilis.json", "--to", "hasil"]);
    assert_eq!(answer.code, Some(1));
    assert!(
        answer
            .err
            .lines()
            .all(|line| line.starts_with("rilis.json: isi gambar \"")
                && line.ends_with("\" tidak ikut tersimpan di berkas ini")),
        "{answer:?}"
    );
}
