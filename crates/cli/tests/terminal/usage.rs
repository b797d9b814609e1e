//! The command line itself, and its two languages.

use crate::Terminal;

#[test]
fn help_and_errors_are_in_the_language_asked_for() {
    let terminal = Terminal::new();
    let indonesian = terminal.siaran_in("en_GB.UTF-8", &["--lang", "id", "--help"]);
    assert_eq!(indonesian.code, Some(0));
    assert!(indonesian.out.contains("Cara pakai:"), "{indonesian:?}");
    let english = terminal.siaran_in("id_ID.UTF-8", &["export", "--help", "--lang=en"]);
    assert!(english.out.contains("Usage:"), "{english:?}");
    let english = terminal.siaran_in("en_GB.UTF-8", &["validate", "tidak-ada.json"]);
    assert_eq!(english.err, "tidak-ada.json: there is no such file\n");
}

#[test]
fn help_documents_exit_codes_and_file_names() {
    let terminal = Terminal::new();
    let help = terminal.siaran(&["--help"]).out;
    assert!(help.contains("Kode keluar:"), "{help}");
    let help = terminal.siaran(&["export", "--help"]).out;
    assert!(
        help.contains("2026-02-25-pelatihan-kehumasan-satukan-langkah.docx"),
        "{help}"
    );
}

#[test]
fn the_version_is_the_programs() {
    let answer = Terminal::new().siaran(&["--version"]);
    assert_eq!(
        answer.out,
        format!("siaran {}\n", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(answer.code, Some(0));
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_two() {
    let terminal = Terminal::new();
    let cases: [(&[&str], &str); 8] = [
        (&["ekspor"], "tidak ada perintah \"ekspor\""),
        (&["export", "--to", "x"], "<BERKAS>... harus disebut"),
        (&["export", "a.json"], "--to <FOLDER> harus disebut"),
        (&["export", "a", "--to"], "--to <FOLDER> harus diberi nilai"),
        (
            &["export", "a", "--to", "b", "--format", "odt"],
            "\"odt\" tidak dapat dipakai untuk --format <BENTUK>; pilihannya docx, pdf, html",
        ),
        (&["validate", "a", "--tto"], "\"--tto\" tidak dikenal"),
        (
            &["new", "--template", "undangan"],
            "tidak ada templat \"undangan\"",
        ),
        (&["new", "--list", "-o", "x"], "tidak dapat dipakai bersama"),
    ];
    for (words, sentence) in cases {
        let answer = terminal.siaran(words);
        assert_eq!(answer.code, Some(2), "{answer:?}");
        assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
        assert!(answer.err.contains(sentence), "{answer:?}");
        assert_eq!(answer.out, "");
    }
    let alone = terminal.siaran(&[]);
    assert_eq!(alone.code, Some(2));
    assert!(alone.err.contains("Cara pakai:"));
}
