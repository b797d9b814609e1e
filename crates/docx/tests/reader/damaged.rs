//! Files that are no documents, or want to do harm.

use siaran_docx::{ReadError, read};

use super::own::write;
use super::packages::Files;
use super::sample::galley;

fn fault(files: &Files) -> ReadError {
    read(&files.zip()).expect_err("a file that cannot be read")
}

#[test]
fn what_is_no_package_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-1.7", &[0; 4096]] {
        assert!(matches!(read(bytes), Err(ReadError::NotZip(_))));
    }
    let empty = Files(Vec::new());
    assert!(matches!(fault(&empty), ReadError::MissingPart { .. }));
    let mut headless = Files::with_body("");
    headless.0.retain(|(name, _)| name != "word/document.xml");
    assert!(matches!(
        fault(&headless),
        ReadError::MissingPart { part } if part == "word/document.xml"
    ));
}

#[test]
fn what_is_no_xml_is_named_with_its_place() {
    for body in [
        "<w:p>",
        "</w:p>",
        "<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>",
        "<w:p",
    ] {
        assert!(
            matches!(
                fault(&Files::with_body(body)),
                ReadError::MalformedPart { part, offset } if part == "word/document.xml" && offset > 0
            ),
            "{body}"
        );
    }
}

#[test]
fn what_unpacks_to_more_than_a_release_is_refused() {
    let mut files = Files::with_body("");
    let part = files
        .0
        .iter_mut()
        .find(|(name, _)| name == "word/document.xml");
    part.expect("a document").1.resize(65 * 1024 * 1024, b' ');
    assert!(matches!(fault(&files), ReadError::TooLarge));
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let body = "<w:sdt>".repeat(10_000);
    assert!(matches!(
        fault(&Files::with_body(&body)),
        ReadError::TooLarge
    ));
}

#[test]
fn too_many_prefixes_are_refused() {
    let prefixes = (0..1_000).map(|number| format!(" xmlns:p{number}=\"urn:x\""));
    let prefixes = prefixes.collect::<Vec<_>>().concat();
    let files = Files::with_body(&format!("<w:p{prefixes}/>"));
    assert!(matches!(fault(&files), ReadError::TooLarge));
}

#[test]
fn too_many_files_are_refused() {
    let mut files = Files::with_body("");
    files
        .0
        .extend((0..5_000).map(|number| (format!("x{number}"), Vec::new())));
    assert!(matches!(fault(&files), ReadError::TooLarge));
}

#[test]
fn a_long_link_cannot_fill_the_memory() {
    let link = format!("https://a.example/{}", "x".repeat(100_000));
    let run = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>";
    let runs = run.repeat(2_000);
    let mut files = Files::with_body(&format!(
        "<w:p><w:hyperlink r:id=\"link1\">{runs}</w:hyperlink></w:p>"
    ));
    let relations = files.text("word/_rels/document.xml.rels").to_owned();
    let relations = relations.replace("https://purwabakti.example/kelas", &link);
    files.set("word/_rels/document.xml.rels", &relations);
    assert!(matches!(fault(&files), ReadError::TooLarge));
}

/// Nothing that reads as anything may panic; what it reads does not matter.
#[test]
fn a_damaged_file_is_read_or_refused() {
    let package = write(&galley());
    for end in (0..package.len()).step_by(97) {
        let _ = read(&package[..end]);
    }
    for (at, flip) in (0..package.len()).step_by(61).zip((1..=255).cycle()) {
        let mut damaged = package.clone();
        damaged[at] ^= flip;
        let _ = read(&damaged);
    }
}

/// Damage below the package's check sums.
#[test]
fn a_damaged_part_is_read_or_refused() {
    let whole = Files::of(&write(&galley()));
    for (number, (name, bytes)) in whole.0.iter().enumerate() {
        if name.starts_with("word/media/") || name.contains("theme") {
            continue;
        }
        let step = (bytes.len() / 24).max(1);
        for at in (0..bytes.len()).step_by(step) {
            let mut cut = whole.clone();
            cut.0[number].1.truncate(at);
            let _ = read(&cut.zip());
            let mut flipped = whole.clone();
            let signs = b"<>/\"'&;= \0w:\xff";
            flipped.0[number].1[at] = signs[at % signs.len()];
            let _ = read(&flipped.zip());
        }
    }
}
