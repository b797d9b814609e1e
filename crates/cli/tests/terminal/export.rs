//! Releases that leave.

use crate::{Terminal, corpus_text};

const SAMPLE: &str = "pelatihan-kehumasan.json";

fn dated(terminal: &Terminal, name: &str, headline: &str) {
    terminal.write_changed(name, SAMPLE, |release| {
        release["headline"] = serde_json::json!([{ "text": headline }]);
        release["dateline"]["date"] = "2026-02-25".into();
    });
}

#[test]
fn a_release_leaves_as_three_files_named_after_it() {
    let terminal = Terminal::new();
    dated(
        &terminal,
        "rilis.json",
        "Pelatihan Kehumasan Satukan Langkah",
    );
    let answer = terminal.siaran(&["export", "rilis.json", "--to", "hasil/baru"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let stem = "2026-02-25-pelatihan-kehumasan-satukan-langkah";
    assert_eq!(
        terminal.names("hasil/baru"),
        ["docx", "html", "pdf"].map(|ending| format!("{stem}.{ending}"))
    );
    let printed: Vec<_> = answer.out.lines().collect();
    assert_eq!(printed.len(), 3);
    assert!(printed.iter().all(|path| terminal.path(path).is_file()));
}

#[test]
fn only_the_formats_asked_for_are_made() {
    let terminal = Terminal::new();
    let sample = corpus_text(SAMPLE);
    let words = ["export", &sample, "--to", "hasil", "--format", "html,html"];
    let answer = terminal.siaran(&words);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(answer.out.lines().count(), 1);
    assert_eq!(terminal.names("hasil").len(), 1);
}

#[test]
fn a_bad_release_is_skipped_and_the_others_leave() {
    let terminal = Terminal::new();
    dated(&terminal, "satu.json", "Satu");
    terminal.write("dua.json", "bukan rilis");
    dated(&terminal, "tiga.json", "Tiga");
    let words = [
        "export",
        "satu.json",
        "dua.json",
        "tiga.json",
        "--to",
        "hasil",
    ];
    let answer = terminal.siaran(&words);
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
    assert!(answer.err.starts_with("dua.json: "), "{answer:?}");
    assert_eq!(terminal.names("hasil").len(), 6);
}

#[test]
fn two_releases_of_one_name_do_not_replace_each_other() {
    let terminal = Terminal::new();
    dated(&terminal, "satu.json", "Pasar Induk Dibuka");
    dated(&terminal, "dua.json", "Pasar Induk Dibuka");
    let words = [
        "export",
        "satu.json",
        "dua.json",
        "--to",
        "hasil",
        "--format=html",
    ];
    assert_eq!(terminal.siaran(&words).code, Some(0));
    assert_eq!(
        terminal.names("hasil"),
        [
            "2026-02-25-pasar-induk-dibuka-2.html",
            "2026-02-25-pasar-induk-dibuka.html"
        ]
    );
    assert_eq!(terminal.siaran(&words).code, Some(0));
    assert_eq!(terminal.names("hasil").len(), 2, "a second run replaces");
}

#[test]
fn characters_without_a_glyph_are_named_and_the_other_files_are_made() {
    let terminal = Terminal::new();
    dated(&terminal, "rilis.json", "Kerja Sama dengan 広報");
    let words = ["export", "rilis.json", "--to", "hasil"];
    let answer = terminal.siaran(&words);
    assert_eq!(answer.code, Some(1));
    assert_eq!(
        answer.err.trim_end(),
        "rilis.json: jenis huruf PDF tidak memiliki 報 (U+5831), 広 (U+5E83); \
         ganti atau hapus aksara itu, lalu ekspor lagi"
    );
    assert_eq!(terminal.names("hasil").len(), 2);
}

#[test]
fn paper_letterhead_watermark_and_name_are_chosen() {
    let terminal = Terminal::new();
    dated(&terminal, "rilis.json", "Pasar Induk Dibuka");
    let words = [
        "export",
        "rilis.json",
        "--to=hasil",
        "--format=pdf,whatsapp,zip",
        "--paper=f4",
        "--watermark=draft",
        "--no-letterhead",
        "--name={organisation} {headline} DRAF",
    ];
    let answer = terminal.siaran(&words);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let stem = "pemkot-purwabakti pasar-induk-dibuka DRAF";
    assert_eq!(
        terminal.names("hasil"),
        ["-whatsapp.txt", ".pdf", ".zip"].map(|ending| format!("{stem}{ending}"))
    );
    let pdf = std::fs::read(terminal.path(&format!("hasil/{stem}.pdf"))).unwrap();
    let pdf = String::from_utf8_lossy(&pdf);
    assert!(pdf.contains("935.43"), "an F4 sheet is 330 mm high");
}

#[test]
fn no_bar_is_drawn_where_nobody_watches() {
    let terminal = Terminal::new();
    dated(&terminal, "satu.json", "Satu");
    dated(&terminal, "dua.json", "Dua");
    let answer = terminal.siaran(&["export", "satu.json", "dua.json", "--to", "hasil"]);
    assert_eq!(answer.err, "");
}
