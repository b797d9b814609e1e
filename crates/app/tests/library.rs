//! The use cases on a library, in a folder that goes with the test.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use image::{DynamicImage, ImageFormat};
use siaran_app::{App, Arrival, ErrorCode, ExportOptions, Format, ListFilter};
use siaran_model::{
    Block, Date, Figure, Image, ImageId, Number, PartId, Release, ReleaseId, SpeakerId, State,
    TemplateId, Text, Timestamp, Timing, to_json,
};

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(&folder.path().join("pustaka")).await.unwrap();
        Self { app, folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    async fn draft(&self, headline: &str) -> Release {
        let template = TemplateId::new("klarifikasi").unwrap();
        let opened = self.app.create_release(&template).await.unwrap();
        let mut release = opened.release;
        release.headline = Text::from(headline);
        self.save(&release).await;
        release
    }

    /// As the only writer would.
    async fn save(&self, release: &Release) {
        let there = self.app.open_release(&release.id).await.unwrap();
        let saved = self.app.save_release(release, there.revision).await;
        saved.unwrap();
    }

    async fn open(&self, id: &ReleaseId) -> Release {
        self.app.open_release(id).await.unwrap().release
    }

    async fn titles(&self, bin: bool) -> Vec<String> {
        let filter = ListFilter {
            bin,
            ..ListFilter::default()
        };
        let page = self.app.list_releases(&filter).await.unwrap();
        page.releases.into_iter().map(|row| row.title).collect()
    }
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, height)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn with_figure(mut release: Release, image: &Image) -> Release {
    release.images.push(image.clone());
    release.body.push(Block::Figure(Figure {
        id: PartId::new("foto").unwrap(),
        image: Some(image.id.clone()),
        alt: "Peserta menyimak".to_owned(),
        caption: Text::default(),
        credit: String::new(),
    }));
    release
}

#[tokio::test]
async fn a_saved_release_is_there_after_opening_again() {
    let desk = Desk::new().await;
    let release = desk.draft("Pasar Induk Dibuka").await;
    let again = App::open(&desk.path().join("pustaka")).await.unwrap();
    let opened = again.open_release(&release.id).await.unwrap();
    assert_eq!(opened.release, release);
}

#[tokio::test]
async fn the_templates_are_in_the_library() {
    let desk = Desk::new().await;
    let templates = desk.app.list_templates().await.unwrap();
    assert_eq!(templates.len(), 5);
    assert_eq!(templates[4].id.as_str(), "press-release-en");
}

#[tokio::test]
async fn a_new_release_is_a_draft_of_today() {
    let desk = Desk::new().await;
    let release = desk.draft("").await;
    assert_eq!(release.state, State::Draft);
    assert!(release.dateline.date >= Some(Date::parse("2026-01-01").unwrap()));
    assert_eq!(desk.titles(false).await, [""]);
}

#[tokio::test]
async fn the_list_shows_number_and_length_as_they_print() {
    let desk = Desk::new().await;
    let mut release = desk.draft("Pasar Induk Dibuka").await;
    release.number = Some(Number::Written("SP 7/2026".to_owned()));
    release.lede = Text::from("Pasar itu – yang baru – dibuka.");
    desk.save(&release).await;
    let page = desk.app.list_releases(&ListFilter::default()).await;
    let rows = page.unwrap().releases;
    assert_eq!(rows[0].number.as_deref(), Some("SP 7/2026"));
    let galley = desk.app.compose(&release);
    assert_eq!(rows[0].words, siaran_app::words(&galley));
    assert!(rows[0].words >= 8);
}

#[tokio::test]
async fn the_sample_is_one_until_it_lies_in_the_bin() {
    let desk = Desk::new().await;
    let first = desk.app.open_sample().await.unwrap();
    let second = desk.app.open_sample().await.unwrap();
    assert_eq!(first, second);
    desk.app.bin_release(&first.release.id).await.unwrap();
    let third = desk.app.open_sample().await.unwrap();
    assert_ne!(first.release.id, third.release.id);
    let fourth = desk.app.open_sample().await.unwrap();
    assert_eq!(fourth.release.id, third.release.id);
}

#[tokio::test]
async fn a_duplicate_starts_as_a_draft_of_today_without_number_or_embargo() {
    let desk = Desk::new().await;
    let mut release = desk.draft("Pasar Induk Dibuka").await;
    release.state = State::Published;
    release.number = Some(Number::Running(7));
    release.dateline.date = Some(Date::parse("2020-02-25").unwrap());
    let moment = Timestamp::parse("2020-02-25T10:00:00+07:00").unwrap();
    release.timing = Timing::EmbargoedUntil(moment);
    desk.save(&release).await;
    let id = desk.app.duplicate_release(&release.id).await.unwrap();
    let copy = desk.open(&id).await;
    assert_eq!((copy.state, &copy.number), (State::Draft, &None));
    assert_eq!(copy.timing, Timing::Immediate);
    assert!(copy.dateline.date > release.dateline.date);
    assert_eq!(copy.headline, release.headline);
    assert_eq!(desk.open(&release.id).await, release);
}

#[tokio::test]
async fn only_what_is_in_the_bin_is_deleted() {
    let desk = Desk::new().await;
    let release = desk.draft("Pasar").await;
    let error = desk.app.delete_release(&release.id).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ReleaseNotInBin);
    desk.app.bin_release(&release.id).await.unwrap();
    assert_eq!(desk.titles(true).await, ["Pasar"]);
    desk.app.restore_release(&release.id).await.unwrap();
    assert_eq!(desk.titles(false).await, ["Pasar"]);
    desk.app.bin_release(&release.id).await.unwrap();
    desk.app.delete_release(&release.id).await.unwrap();
    let error = desk.app.open_release(&release.id).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ReleaseMissing);
    assert_eq!(error.report().what, Some(release.id.to_string()));
}

#[tokio::test]
async fn a_malformed_release_does_not_replace_the_saved_one() {
    let desk = Desk::new().await;
    let release = desk.draft("Pasar").await;
    let mut malformed = release.clone();
    malformed.body.iter_mut().for_each(|block| {
        if let Block::Quote(quote) = block {
            quote.speaker = Some(SpeakerId::new("s99").unwrap());
        }
    });
    assert_ne!(malformed, release, "the template has a quote");
    let there = desk.app.open_release(&release.id).await.unwrap();
    let saved = desk.app.save_release(&malformed, there.revision).await;
    let error = saved.unwrap_err();
    assert_eq!(error.code(), ErrorCode::UnknownSpeaker);
    assert_eq!(desk.open(&release.id).await, release);
}

#[tokio::test]
async fn a_release_file_is_taken_in_with_its_pictures() {
    let desk = Desk::new().await;
    let image = desk.app.add_image(png(3, 2)).await.unwrap();
    let (_, data) = desk.app.image(&image.id).await.unwrap();
    let named = Image {
        id: ImageId::new("foto-dari-luar").unwrap(),
        data: Some(data),
        ..image.clone()
    };
    let mut outside = with_figure(desk.draft("Pasar").await, &named);
    outside.id = ReleaseId::new("dari-luar").unwrap();
    let file = desk.path().join("rilis.json");
    std::fs::write(&file, to_json(&outside)).unwrap();

    let Arrival::Opened(first) = desk.app.receive_file(&file).await.unwrap() else {
        panic!("the library has no such release");
    };
    let first = first.release;
    assert_eq!(first.id, outside.id);
    assert_eq!(first.images.last(), Some(&image));
    let Some(Block::Figure(figure)) = first.body.last() else {
        panic!("the figure is last");
    };
    assert_eq!(figure.image, Some(image.id), "it follows the new name");
    let Arrival::Opened(again) = desk.app.receive_file(&file).await.unwrap() else {
        panic!("both say the same");
    };
    assert_eq!(again.release, first);
}

#[tokio::test]
async fn a_picture_is_checked_and_named_by_its_content() {
    let desk = Desk::new().await;
    let image = desk.app.add_image(png(3, 2)).await.unwrap();
    assert_eq!((image.width, image.height, &image.data), (3, 2, &None));
    assert_eq!(image.id.as_str().len(), 32);
    assert_eq!(desk.app.add_image(png(3, 2)).await.unwrap(), image);
    let (_, data) = desk.app.image(&image.id).await.unwrap();
    assert_eq!(*data, *png(3, 2));
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    let desk = Desk::new().await;
    let cut_short = png(30, 20)[..60].to_vec();
    for bytes in [b"bukan gambar".to_vec(), Vec::new(), cut_short] {
        let error = desk.app.add_image(bytes).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::PictureUnreadable);
    }
    let huge = vec![0; siaran_app::MAX_PICTURE_BYTES + 1];
    let error = desk.app.add_image(huge).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::PictureTooLarge);
}

/// A PNG says its size at its head: believed before its pixels are unpacked.
#[tokio::test]
async fn a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() {
    let desk = Desk::new().await;
    let mut bytes = png(1, 1);
    bytes[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
    let sum = crc32(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    let error = desk.app.add_image(bytes).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::PictureTooLarge);
    assert_eq!(error.report().what.as_deref(), Some("32768×32768"));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

/// A photograph as a camera without notes would write it, 16 by 8.
fn photograph() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgb8(16, 8)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// A phone held upright writes its photograph lying down, with a mark.
#[tokio::test]
async fn a_photograph_is_turned_as_its_camera_was_held() {
    let desk = Desk::new().await;
    let mut bytes = photograph();
    let turn_right = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    bytes.splice(2..2, turn_right.iter().copied());
    let image = desk.app.add_image(bytes).await.unwrap();
    assert_eq!((image.width, image.height), (8, 16));
}

/// A release goes to many; where its photographer stood is nobody's business.
#[tokio::test]
async fn a_photograph_loses_what_its_camera_wrote() {
    let desk = Desk::new().await;
    let mut bytes = photograph();
    let bare = desk.app.add_image(bytes.clone()).await.unwrap();
    let place = b"\xff\xe1\x00\x16Exif\0\0lintang bujur!";
    bytes.splice(2..2, place.iter().copied());
    let image = desk
        .app
        .add_named_image(bytes, "IMG_0225.jpg")
        .await
        .unwrap();
    assert_eq!(image.id, bare.id, "the same picture without the place");
    let (_, kept) = desk.app.image(&image.id).await.unwrap();
    assert!(!kept.windows(4).any(|four| four == b"Exif"));
}

#[tokio::test]
async fn a_picture_of_a_hundred_megapixels_is_refused_by_its_name() {
    let desk = Desk::new().await;
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_luma8(10_000, 10_000)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    let refused = desk
        .app
        .add_named_image(bytes.into_inner(), "besar.png")
        .await;
    let error = refused.unwrap_err();
    assert_eq!(error.code(), ErrorCode::PictureTooLarge);
    assert_eq!(error.report().path.as_deref(), Some("besar.png"));
}

#[tokio::test]
async fn an_export_has_the_librarys_pictures() {
    let desk = Desk::new().await;
    let image = desk.app.add_image(png(3, 2)).await.unwrap();
    let release = with_figure(desk.draft("Pasar").await, &image);
    desk.save(&release).await;
    let release = desk.open(&release.id).await;
    let html = desk.app.preview_html(&release).await.unwrap();
    assert!(html.contains("data:image/png;base64,"), "{html}");
    assert!(
        desk.app
            .preview_pdf(&release)
            .await
            .unwrap()
            .file
            .starts_with(b"%PDF-")
    );
    let options = ExportOptions {
        formats: vec![Format::Pdf, Format::Html],
        ..ExportOptions::usual(&release)
    };
    let exported = desk
        .app
        .export(&release, &options, desk.path(), |_| {})
        .await
        .unwrap();
    assert_eq!(exported.files.len(), 2, "{:?}", exported.failed);
    let file = std::fs::read_to_string(&exported.files[1].path).unwrap();
    assert!(file.contains("data:image/png;base64,"), "{file}");
}

#[tokio::test]
async fn a_library_that_does_not_open_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = App::library_file(folder.path());
    std::fs::write(&file, "catatan").unwrap();
    let error = App::open(folder.path()).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryBroken);
    assert_eq!(error.report().path, Some(file.display().to_string()));
    let error = App::open(&file).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::LibraryDenied);
}
