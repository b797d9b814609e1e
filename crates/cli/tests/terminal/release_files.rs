//! A release file is an archive or the JSON alone; every command takes both.

use siaran_app::{read_release_file, write_release_file};
use siaran_model::Timestamp;

use crate::{Terminal, corpus};

fn with_archive() -> Terminal {
    let terminal = Terminal::new();
    let release = read_release_file(&corpus("figure-png.json")).unwrap();
    let moment = Timestamp::parse("2026-02-25T10:00:00+07:00").unwrap();
    write_release_file(&release, moment, &terminal.path("rilis.siaran")).unwrap();
    terminal
}

#[test]
fn an_archive_is_valid_and_leaves_as_documents_that_verify_against_it() {
    let terminal = with_archive();
    let answer = terminal.siaran(&["validate", "rilis.siaran"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let answer = terminal.siaran(&["export", "rilis.siaran", "--to", "hasil"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    for file in answer.out.lines() {
        let answer = terminal.siaran(&["verify", file, "--against", "rilis.siaran"]);
        assert_eq!(answer.code, Some(0), "{answer:?}");
    }
}

#[test]
fn a_damaged_archive_is_named_in_one_sentence() {
    let terminal = with_archive();
    let whole = std::fs::read(terminal.path("rilis.siaran")).unwrap();
    terminal.write("rusak.siaran", &whole[..whole.len() / 2]);
    let answer = terminal.siaran(&["validate", "rusak.siaran"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert!(answer.err.starts_with("rusak.siaran: "), "{answer:?}");
    assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
}
