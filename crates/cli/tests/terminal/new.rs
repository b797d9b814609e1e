//! Releases that start.

use crate::Terminal;

const TEMPLATES: [&str; 5] = [
    "kunjungan-pelatihan",
    "klarifikasi",
    "peluncuran-program",
    "kerja-sama",
    "press-release-en",
];

#[test]
fn every_template_starts_a_release_that_is_valid() {
    let terminal = Terminal::new();
    let list = terminal.siaran(&["new", "--list"]).out;
    for template in TEMPLATES {
        assert!(list.contains(template), "{list}");
        let file = format!("{template}.json");
        let answer = terminal.siaran(&["new", "--template", template, "-o", &file]);
        assert_eq!((answer.code, answer.out.as_str()), (Some(0), ""));
        let answer = terminal.siaran(&["validate", &file]);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        assert_eq!(answer.out, format!("{file}: tidak ada kesalahan\n"));
    }
}

#[test]
fn without_a_file_the_release_is_printed() {
    let terminal = Terminal::new();
    let answer = terminal.siaran(&["new", "--template", "klarifikasi"]);
    let release: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(release["template"]["id"], "klarifikasi");
    assert_eq!(release["state"], "draft");
}

#[test]
fn two_new_releases_are_not_the_same() {
    let terminal = Terminal::new();
    let id = || {
        let answer = terminal.siaran(&["new", "--template", "klarifikasi"]);
        let release: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        release["id"].clone()
    };
    assert_ne!(id(), id());
}

#[test]
fn a_file_that_is_there_is_not_replaced() {
    let terminal = Terminal::new();
    terminal.write("rilis.json", "tulisan saya");
    let words = ["new", "--template", "klarifikasi", "-o", "rilis.json"];
    let answer = terminal.siaran(&words);
    assert_eq!(answer.code, Some(1));
    assert_eq!(
        answer.err.trim_end(),
        "rilis.json: berkas ini sudah ada dan tidak ditimpa; pilih nama lain"
    );
    let kept = std::fs::read_to_string(terminal.path("rilis.json")).unwrap();
    assert_eq!(kept, "tulisan saya");
}
