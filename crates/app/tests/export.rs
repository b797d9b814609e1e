//! Exports into a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::Mutex;

use siaran_app::{
    ErrorCode, ExportProgress, Exported, Format, export, file_stem, planned_files,
    read_release_file,
};
use siaran_model::{Date, Release, Text};

fn sample() -> Release {
    let file = "../../tests/corpus/pelatihan-kehumasan.json";
    read_release_file(Path::new(file)).unwrap()
}

async fn exported(release: &Release, folder: &Path) -> Exported {
    export(release, &Format::ALL, folder, &file_stem(release), |_| {})
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
    assert_eq!(file_stem(&release), "siaran-pers");
    release.headline = Text::from("Aux");
    assert_eq!(file_stem(&release), "siaran-pers-aux");
    release.dateline.date = Some(date);
    assert_eq!(file_stem(&release), format!("{date}-aux"));
}

#[tokio::test]
async fn the_plan_says_what_would_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let release = sample();
    let plan = || planned_files(&release, &Format::ALL, folder.path());
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
        &Format::ALL,
        folder.path(),
        "rilis",
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
    let blocked = folder.path().join(format!("{}.pdf", file_stem(&release)));
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
    let error = export(&sample(), &Format::ALL, &missing, "rilis", |_| {})
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::FolderMissing);
}

#[tokio::test]
async fn characters_that_no_font_has_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut release = sample();
    release.headline = Text::from("Kerja Sama dengan 広報");
    let exported = exported(&release, folder.path()).await;
    assert_eq!(exported.missing_characters, ['報', '広']);
    assert_eq!(exported.files.len(), 3);
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
