//! Documents held against the text they should have.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use siaran_app::{
    App, DifferenceKind, ErrorCode, ExportOptions, Exported, Known, read_release_file,
    verify_against, verify_alone,
};
use siaran_model::{Release, Text};

/// A library with the sample, exported once.
struct Office {
    folder: tempfile::TempDir,
    app: App,
    release: Release,
    exported: Exported,
}

impl Office {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(&folder.path().join("pustaka")).await.unwrap();
        let release = app.open_sample().await.unwrap().release;
        let exported = export(&app, &release, folder.path()).await;
        Self {
            folder,
            app,
            release,
            exported,
        }
    }

    fn files(&self) -> impl Iterator<Item = &Path> {
        self.exported.files.iter().map(|file| Path::new(&file.path))
    }
}

async fn export(app: &App, release: &Release, folder: &Path) -> Exported {
    let usual = ExportOptions::usual(release);
    let exported = app.export(release, &usual, folder, |_| {}).await.unwrap();
    assert_eq!(exported.failed, []);
    exported
}

#[tokio::test]
async fn every_document_says_which_version_it_holds() {
    let office = Office::open().await;
    for file in office.files() {
        let verdict = office.app.verify(file).await.unwrap();
        assert_eq!(verdict.differences, [], "{}", file.display());
        assert_eq!(verdict.imprint.release, office.release.id);
        let Known::Version {
            number, current, ..
        } = verdict.known
        else {
            panic!("{verdict:?}")
        };
        assert_eq!((number, current), (1, true));
        assert_eq!(verdict.imprint.version, Some(1));
    }
}

#[tokio::test]
async fn an_old_document_stays_what_it_was_when_the_release_goes_on() {
    let mut office = Office::open().await;
    office.release.headline = Text::from("Judul yang Baru");
    let id = &office.release.id;
    let there = office.app.open_release(id).await.unwrap();
    let saved = office.app.save_release(&office.release, there.revision);
    saved.await.unwrap();
    let again = office.folder.path().join("lagi");
    std::fs::create_dir(&again).unwrap();
    let newer = export(&office.app, &office.release, &again).await;
    assert_eq!(newer.version, Some(2));
    for file in office.files() {
        let verdict = office.app.verify(file).await.unwrap();
        assert_eq!(verdict.differences, []);
        let known = matches!(
            verdict.known,
            Known::Version {
                number: 1,
                current: false,
                ..
            }
        );
        assert!(known, "{verdict:?}");
    }
}

#[tokio::test]
async fn a_changed_document_says_where() {
    let office = Office::open().await;
    let docx = office.files().next().unwrap();
    let changed = office.folder.path().join("diubah.docx");
    std::fs::write(&changed, with_other_words(docx)).unwrap();
    let verdict = office.app.verify(&changed).await.unwrap();
    assert_eq!(verdict.differences.len(), 1, "{verdict:?}");
    let difference = &verdict.differences[0];
    assert_eq!(difference.kind, DifferenceKind::Words);
    assert!(difference.found.as_ref().unwrap().contains("membatalkan"));
    assert!(difference.expected.is_some());

    let alone = verify_alone(&changed).unwrap();
    assert_eq!(alone.known, Known::Unknown);
    assert_eq!(alone.differences.len(), 1);
    assert_eq!(alone.differences[0].line, difference.line);
    assert_eq!(alone.differences[0].expected, None);
}

/// The DOCX with one word of its lede replaced, as a hasty editor would.
fn with_other_words(docx: &Path) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(docx).unwrap()).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if entry.name() == "word/document.xml" {
            let xml = String::from_utf8(bytes).unwrap();
            let (before, after) = xml.split_once("melatih 40").expect("the sample says so");
            bytes = format!("{before}membatalkan 40{after}").into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        changed.start_file(entry.name(), options).unwrap();
        changed.write_all(&bytes).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_document_is_held_against_a_release_file() {
    let office = Office::open().await;
    for file in office.files() {
        let verdict = verify_against(file, &office.release).unwrap();
        assert!(matches!(verdict.known, Known::Given { .. }), "{verdict:?}");
        assert_eq!(verdict.differences, []);
    }
    let other = read_release_file(Path::new("../../tests/corpus/english.json")).unwrap();
    let verdict = verify_against(office.files().next().unwrap(), &other).unwrap();
    assert!(matches!(verdict.known, Known::Other { .. }));
    assert!(!verdict.differences.is_empty());
}

#[tokio::test]
async fn a_library_that_never_had_it_believes_the_document_itself() {
    let office = Office::open().await;
    let other = App::open(&office.folder.path().join("lain")).await.unwrap();
    for file in office.files() {
        let verdict = other.verify(file).await.unwrap();
        assert_eq!(verdict.known, Known::Unknown);
        assert_eq!(verdict.differences, []);
    }
}

#[tokio::test]
async fn a_page_that_lost_its_seal_needs_the_library() {
    let office = Office::open().await;
    let page = office.files().last().unwrap();
    let html = std::fs::read_to_string(page).unwrap();
    let without = office.folder.path().join("disimpan-ulang.html");
    std::fs::write(&without, html.replace("siaran-seal", "lain")).unwrap();
    let verdict = office.app.verify(&without).await.unwrap();
    assert_eq!(verdict.differences, []);
    let error = verify_alone(&without).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Unsealed);
}

#[test]
fn what_is_no_document_of_ours_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let cases: [(&str, &[u8], ErrorCode); 4] = [
        ("kosong.docx", b"", ErrorCode::Unmarked),
        ("arsip.docx", b"PK\x03\x04rusak", ErrorCode::NotADocument),
        ("rusak.pdf", b"%PDF-1.7\nrusak", ErrorCode::NotADocument),
        ("lain.html", b"<p>Halo</p>", ErrorCode::Unmarked),
    ];
    for (name, bytes, code) in cases {
        let error = verify_alone(&file(name, bytes)).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
    }
    let missing = verify_alone(&folder.path().join("tidak-ada.pdf")).unwrap_err();
    assert_eq!(missing.code(), ErrorCode::FileMissing);
}
