//! Documents held against what they should say.

use crate::{Terminal, corpus_text};

const SAMPLE: &str = "pelatihan-kehumasan.json";

/// A terminal in whose folder the sample was exported.
fn exported() -> (Terminal, Vec<String>) {
    let terminal = Terminal::new();
    let answer = terminal.siaran(&["export", &corpus_text(SAMPLE), "--to", "hasil"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let files = answer.out.lines().map(str::to_owned).collect();
    (terminal, files)
}

#[test]
fn a_document_is_intact_by_its_own_record() {
    let (terminal, files) = exported();
    for file in &files {
        let answer = terminal.siaran(&["verify", file, "--data", "pustaka"]);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
        assert!(
            answer.out.starts_with(&format!("{file}: utuh")),
            "{answer:?}"
        );
    }
}

#[test]
fn a_document_is_compared_with_a_release_file() {
    let (terminal, files) = exported();
    let sample = corpus_text(SAMPLE);
    let answer = terminal.siaran_in("en_GB.UTF-8", &["verify", &files[1], "--against", &sample]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert!(answer.out.contains(": intact; “"), "{answer:?}");

    let other = corpus_text("english.json");
    let answer = terminal.siaran(&["verify", &files[1], "--against", &other]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.contains("naskah lain"), "{answer:?}");
    assert!(answer.out.contains("baris 1, kop: "), "{answer:?}");
}

#[test]
fn a_changed_page_names_its_line() {
    let (terminal, files) = exported();
    let [_docx, _pdf, page] = files.as_slice() else {
        panic!("{files:?}")
    };
    let html = std::fs::read_to_string(terminal.path(page)).unwrap();
    let (before, after) = html.rsplit_once("melatih 40").expect("the sample says so");
    terminal.write("diubah.html", format!("{before}membatalkan 40{after}"));
    let answer = terminal.siaran(&["verify", "diubah.html", page, "--data", "pustaka"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.starts_with("diubah.html: BERUBAH"), "{answer:?}");
    assert!(answer.out.contains("membatalkan"), "{answer:?}");
    assert!(answer.out.contains(&format!("{page}: utuh")), "{answer:?}");
}

#[test]
fn what_says_nothing_about_itself_is_told_so() {
    let terminal = Terminal::new();
    terminal.write("lain.html", "<p>Halo</p>");
    let answer = terminal.siaran(&["verify", "lain.html", "tidak-ada.pdf", "--data", "pustaka"]);
    assert_eq!(answer.code, Some(1));
    let lines: Vec<_> = answer.err.lines().collect();
    assert!(
        lines[0].starts_with("lain.html: berkas ini tidak menyebut rilis"),
        "{answer:?}"
    );
    assert_eq!(lines[1], "tidak-ada.pdf: berkas tidak ditemukan");
}
