//! Exports into a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::io::Read;
use std::path::Path;
use std::sync::Mutex;

use serde_json::Value;
use sha2::{Digest, Sha256};
use siaran_app::{
    ErrorCode, ExportOptions, ExportProgress, Exported, Format, Watermark, export, file_stem,
    planned_files, read_release_file,
};
use siaran_model::{Date, FileName, Release, Text};

fn sample() -> Release {
    let file = "../../tests/corpus/pelatihan-kehumasan.json";
    read_release_file(Path::new(file)).unwrap()
}

/// The usual choices, but these formats.
fn options(release: &Release, formats: &[Format]) -> ExportOptions {
    ExportOptions {
        formats: formats.to_vec(),
        ..ExportOptions::usual(release)
    }
}

async fn exported(release: &Release, folder: &Path) -> Exported {
    exported_as(release, &ExportOptions::usual(release), folder).await
}

async fn exported_as(release: &Release, options: &ExportOptions, folder: &Path) -> Exported {
    let stem = file_stem(release, &options.file_name);
    export(release, options, folder, &stem, None, |_| {})
        .await
        .unwrap()
}

#[tokio::test]
async fn three_files_are_named_after_date_and_headline() {
    let folder = tempfile::tempdir().unwrap();
    let mut release = sample();
    release.dateline.date = Some(Date::parse("2026-02-25").unwrap());
    release.headline = Text::from("Pelatihan Kehumasan Satukan Langkah");
    let exported = exported(&release, folder.path()).await;
    assert_eq!(exported.failed, []);
    let names: Vec<_> = exported
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "2026-02-25-pelatihan-kehumasan-satukan-langkah.docx",
            "2026-02-25-pelatihan-kehumasan-satukan-langkah.pdf",
            "2026-02-25-pelatihan-kehumasan-satukan-langkah.html"
        ]
    );
    for file in exported.files {
        let bytes = std::fs::metadata(&file.path).unwrap().len();
        assert_eq!(bytes, u64::from(file.bytes));
    }
}

#[test]
fn a_name_without_date_or_words_is_still_a_name() {
    let mut release = sample();
    release.headline = Text::from("広報");
    let date = release.dateline.date.take().unwrap();
    assert_eq!(file_stem(&release, &FileName::default()), "siaran-pers");
    release.headline = Text::from("Aux");
    assert_eq!(file_stem(&release, &FileName::default()), "siaran-pers-aux");
    release.dateline.date = Some(date);
    assert_eq!(
        file_stem(&release, &FileName::default()),
        format!("{date}-aux")
    );
}

#[tokio::test]
async fn the_plan_says_what_would_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let release = sample();
    let plan = || planned_files(&release, &ExportOptions::usual(&release), folder.path());
    assert!(plan().iter().all(|file| !file.exists));
    let made = exported(&release, folder.path()).await;
    assert!(plan().iter().all(|file| file.exists));
    assert_eq!(plan()[0].name, made.files[0].name);
}

#[tokio::test]
async fn progress_counts_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let seen = Mutex::new(Vec::new());
    let release = sample();
    export(
        &release,
        &ExportOptions::usual(&release),
        folder.path(),
        "rilis",
        None,
        |step: ExportProgress| {
            seen.lock().unwrap().push((step.done, step.all));
        },
    )
    .await
    .unwrap();
    assert_eq!(*seen.lock().unwrap(), [(1, 3), (2, 3), (3, 3)]);
}

#[tokio::test]
async fn a_failing_format_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let release = sample();
    let blocked = folder
        .path()
        .join(format!("{}.pdf", file_stem(&release, &FileName::default())));
    std::fs::create_dir(&blocked).unwrap();
    let exported = exported(&release, folder.path()).await;
    assert_eq!(exported.files.len(), 2);
    assert_eq!(exported.failed[0].format, Format::Pdf);
    assert_eq!(exported.failed[0].error.code, ErrorCode::TargetIsFolder);
}

#[tokio::test]
async fn a_missing_folder_stops_all_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("tidak-ada");
    let release = sample();
    let usual = ExportOptions::usual(&release);
    let error = export(&release, &usual, &missing, "rilis", None, |_| {})
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::FolderMissing);
}

#[tokio::test]
async fn characters_that_no_font_has_stop_the_pdf_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut release = sample();
    release.headline = Text::from("Kerja Sama dengan 広報");
    let exported = exported(&release, folder.path()).await;
    assert_eq!(exported.files.len(), 2);
    assert_eq!(exported.failed[0].format, Format::Pdf);
    let error = &exported.failed[0].error;
    assert_eq!(error.code, ErrorCode::CharactersMissing);
    assert_eq!(error.what.as_deref(), Some("報広"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[tokio::test]
async fn every_format_lies_beside_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let release = sample();
    let exported = exported_as(&release, &options(&release, &Format::ALL), folder.path()).await;
    assert_eq!(exported.failed, []);
    let names: HashSet<_> = exported.files.iter().map(|file| &file.name).collect();
    assert_eq!(names.len(), Format::ALL.len());
    let message = exported.files.iter().find(|f| f.format == Format::Whatsapp);
    assert!(message.unwrap().characters > Some(4_000), "{message:?}");
}

#[tokio::test]
async fn a_package_holds_every_file_with_its_sum_and_the_photographs() {
    let folder = tempfile::tempdir().unwrap();
    let release = sample();
    let wish = options(&release, &[Format::Package, Format::Pdf]);
    let exported = exported_as(&release, &wish, folder.path()).await;
    assert_eq!(exported.failed, []);
    let file = std::fs::File::open(&exported.files[0].path).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        let mut entry = archive.by_name(name).unwrap();
        entry.read_to_end(&mut bytes).unwrap();
        bytes
    };
    let manifest: Value = serde_json::from_slice(&read("manifest.json")).unwrap();
    assert!(
        manifest["fingerprint"]
            .as_str()
            .unwrap()
            .starts_with(&exported.fingerprint)
    );
    let files = manifest["files"].as_array().unwrap();
    for file in files {
        let bytes = read(file["name"].as_str().unwrap());
        let sum = format!("{:x}", Sha256::digest(&bytes));
        assert_eq!(file["sha256"], sum.as_str(), "{file}");
    }
    let photo = files
        .iter()
        .find(|file| file["name"] == "foto-1.png")
        .unwrap();
    assert!(photo["caption"].as_str().unwrap().contains("Foto:"));
    let captions = String::from_utf8(read("keterangan-foto.txt")).unwrap();
    assert!(captions.starts_with("foto-1.png\n"), "{captions}");
    let pdf = std::fs::read(&exported.files[1].path).unwrap();
    assert_eq!(read(&exported.files[1].name), pdf);
}

#[tokio::test]
async fn an_embargo_is_on_every_page_unless_the_writer_says_otherwise() {
    let mut release = sample();
    assert_eq!(ExportOptions::usual(&release).watermark, None);
    let moment = siaran_model::Timestamp::parse("2026-02-26T10:00:00+07:00").unwrap();
    release.timing = siaran_model::Timing::EmbargoedUntil(moment);
    let usual = ExportOptions::usual(&release);
    assert_eq!(usual.watermark, Some(Watermark::Embargo));
}

#[tokio::test]
async fn equal_exports_are_equal_to_the_byte() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let release = sample();
    let wish = options(&release, &Format::ALL);
    let first = exported_as(&release, &wish, one.path()).await;
    let second = exported_as(&release, &wish, other.path()).await;
    for (a, b) in first.files.iter().zip(&second.files) {
        let same = std::fs::read(&a.path).unwrap() == std::fs::read(&b.path).unwrap();
        assert!(same, "{}", a.name);
    }
}

#[tokio::test]
async fn a_release_whose_picture_is_gone_says_which() {
    let folder = tempfile::tempdir().unwrap();
    let file = "../../tests/corpus/figure-png.json";
    let mut release = read_release_file(Path::new(file)).unwrap();
    release
        .images
        .iter_mut()
        .for_each(|image| image.data = None);
    let exported = exported(&release, folder.path()).await;
    assert_eq!(exported.failed.len(), 3, "{exported:?}");
    for failure in exported.failed {
        assert_eq!(failure.error.code, ErrorCode::PictureMissing);
        assert!(failure.error.what.is_some());
    }
}
