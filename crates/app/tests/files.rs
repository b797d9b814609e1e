//! Release files: what is written is read, and what is made to do harm does none.

// Helpers of tests are tests, which clippy cannot see.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use image::{DynamicImage, ImageFormat};
use sha2::{Digest, Sha256};
use siaran_app::{
    Age, App, Arrival, ErrorCode, ListFilter, Meet, Meeting, Opened, read_release_file,
    rescue_release, write_release_file,
};
use siaran_model::{
    Block, Figure, Image, ImageData, ImageId, MediaType, PartId, Release, Text, Timestamp,
    read_release, to_json,
};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, height)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn release(headline: &str) -> Release {
    let json = include_bytes!("../../../tests/corpus/figure-png.json");
    let mut release = read_release(json).unwrap();
    release.headline = Text::from(headline);
    release
}

fn with_figure(mut release: Release, bytes: Vec<u8>, id: &str) -> Release {
    let id = ImageId::new(id).unwrap();
    release.images.push(Image {
        id: id.clone(),
        media_type: MediaType::Png,
        width: 3,
        height: 2,
        data: Some(ImageData::new(bytes)),
    });
    release.body.push(Block::Figure(Figure {
        id: PartId::new("foto-dari-luar").unwrap(),
        image: Some(id),
        alt: "Peserta menyimak".to_owned(),
        caption: Text::default(),
        credit: String::new(),
    }));
    release
}

/// A folder with a library and room for files.
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

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file of this release, changed at this moment.
    fn sent(&self, release: &Release, changed_at: &str) -> PathBuf {
        let file = self.file("rilis.siaran");
        write_release_file(release, at(changed_at), &file).unwrap();
        file
    }

    async fn opened(&self, file: &Path) -> Opened {
        match self.app.receive_file(file).await.unwrap() {
            Arrival::Opened(opened) => *opened,
            other @ (Arrival::Met(_) | Arrival::Offered(_)) => panic!("{other:?}"),
        }
    }

    async fn met(&self, file: &Path) -> Meeting {
        match self.app.receive_file(file).await.unwrap() {
            Arrival::Met(meeting) => *meeting,
            other @ (Arrival::Opened(_) | Arrival::Offered(_)) => panic!("{other:?}"),
        }
    }
}

/// An archive of these files with a manifest that vouches for them.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let entries: Vec<_> = files
        .iter()
        .map(|(name, bytes)| {
            let sha256 = format!("{:x}", Sha256::digest(bytes));
            serde_json::json!({ "name": name, "bytes": bytes.len(), "sha256": sha256 })
        })
        .collect();
    let manifest = serde_json::json!({
        "schema": 1, "kind": "release", "id": "r1", "title": "", "version": null,
        "maker": null, "changedAt": null, "files": entries,
    });
    let manifest = serde_json::to_vec(&manifest).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files.iter().chain(&[("manifest.json", &manifest[..])]) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a file of these bytes is refused for.
fn refused(bytes: &[u8]) -> ErrorCode {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rilis.siaran");
    std::fs::write(&file, bytes).unwrap();
    let error = read_release_file(&file).unwrap_err();
    assert_eq!(error.report().path, Some(file.display().to_string()));
    error.code()
}

/// The release without the bytes of its pictures, as it stands in an archive.
fn document(release: &Release) -> Vec<u8> {
    let mut release = release.clone();
    for image in &mut release.images {
        image.data = None;
    }
    to_json(&release)
}

#[tokio::test]
async fn what_is_sent_arrives_whole_in_another_library() {
    let (here, there) = (Desk::new().await, Desk::new().await);
    let image = here.app.add_image(png(3, 2)).await.unwrap();
    let sample = here.app.open_sample().await.unwrap();
    let mut release = sample.release.clone();
    release.images.push(image.clone());
    release.headline = Text::from("Pasar Induk Dibuka");
    let saved = here.app.save_release(&release, sample.revision).await;
    saved.unwrap();
    let file = here.file("kirim.siaran");
    let sent = here.app.send_release(&release, &file).await.unwrap();
    assert_eq!(sent.missing, []);

    let arrived = there.opened(&file).await;
    assert_eq!(arrived.release, release);
    for image in &release.images {
        let (_, sent) = here.app.image(&image.id).await.unwrap();
        let (_, arrived) = there.app.image(&image.id).await.unwrap();
        assert_eq!(*sent, *arrived);
    }
    assert_eq!(there.app.missing_pictures(&release).await.unwrap(), []);
}

#[test]
fn equal_releases_give_equal_files_that_are_zips_as_documented() {
    let folder = tempfile::tempdir().unwrap();
    let release = release("Pasar Induk Dibuka");
    let written = |name: &str, moment: &str| {
        let file = folder.path().join(name);
        write_release_file(&release, at(moment), &file).unwrap();
        std::fs::read(file).unwrap()
    };
    // One moment, said in two zones.
    let one = written("satu.siaran", "2026-02-25T10:00:00+07:00");
    assert_eq!(one, written("dua.siaran", "2026-02-25T03:00:00Z"));
    let mut zip = ZipArchive::new(Cursor::new(one)).unwrap();
    let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
    let picture = format!("images/{}.png", release.images[0].id);
    assert_eq!(names, ["release.json", &picture, "manifest.json"]);
    let mut json = Vec::new();
    let mut document = zip.by_name("release.json").unwrap();
    document.read_to_end(&mut json).unwrap();
    assert_eq!(json, self::document(&release));
}

#[test]
fn release_files_of_older_programs_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rilis.json");
    let release = release("Pasar");
    std::fs::write(&file, to_json(&release)).unwrap();
    let read = read_release_file(&file).unwrap();
    assert_eq!(read.headline, release.headline);
    assert!(read.images[0].data.is_some());
}

#[tokio::test]
async fn a_text_is_rescued_without_any_library() {
    let desk = Desk::new().await;
    let image = desk.app.add_image(png(3, 2)).await.unwrap();
    let mut release = release("Pasar");
    let lost = Image {
        id: ImageId::new("hilang").unwrap(),
        ..image.clone()
    };
    release.images.extend([image.clone(), lost.clone()]);
    let file = desk.file("salinan.siaran");
    let rescued = rescue_release(None, release.clone(), &file).await.unwrap();
    assert_eq!(rescued.missing, [image.id.clone(), lost.id.clone()]);
    let rescued = rescue_release(Some(&desk.app), release.clone(), &file).await;
    assert_eq!(rescued.unwrap().missing, std::slice::from_ref(&lost.id));

    // It opens, and says what it lacks.
    let other = Desk::new().await;
    let opened = other.opened(&file).await;
    assert_eq!(opened.release.headline, release.headline);
    let missing = other.app.missing_pictures(&opened.release).await.unwrap();
    assert_eq!(missing, [lost.id]);
}

#[tokio::test]
async fn a_file_with_the_text_of_the_library_only_opens_it() {
    let desk = Desk::new().await;
    let file = desk.sent(&release("Pasar"), "2026-02-25T10:00:00+07:00");
    let first = desk.opened(&file).await;
    assert_eq!(desk.opened(&file).await, first);

    desk.app.bin_release(&first.release.id).await.unwrap();
    let meeting = desk.met(&file).await;
    assert_eq!((meeting.age, meeting.in_bin), (Age::Same, true));
    let kept = desk
        .app
        .meet(&meeting.release, meeting.here.revision, Meet::Keep);
    assert_eq!(kept.await.unwrap().release, first.release);
    assert_eq!(desk.opened(&file).await.release, first.release);
}

#[tokio::test]
async fn two_texts_of_one_release_meet_and_the_writer_chooses() {
    let desk = Desk::new().await;
    let file = desk.sent(&release("Pasar"), "2026-02-25T10:00:00+07:00");
    let first = desk.opened(&file).await;
    let theirs = Release {
        headline: Text::from("Pasar Induk Dibuka"),
        lede: Text::from("Pasar itu dibuka."),
        ..first.release.clone()
    };
    let newer = desk.sent(&theirs, "2999-02-25T10:00:00+07:00");
    let meeting = desk.met(&newer).await;
    assert_eq!((meeting.age, meeting.differing), (Age::Newer, 2));
    assert_eq!(meeting.here, first);
    let older = desk.sent(&theirs, "2020-02-25T10:00:00+07:00");
    assert_eq!(desk.met(&older).await.age, Age::Older);

    let seen = meeting.here.revision;
    let copy = desk.app.meet(&meeting.release, seen, Meet::Copy).await;
    let copy = copy.unwrap().release;
    assert_ne!(copy.id, theirs.id);
    assert_eq!(copy.headline, theirs.headline);
    let here = desk.app.meet(&meeting.release, seen, Meet::Keep).await;
    assert_eq!(here.unwrap(), first);

    let taken = desk.app.meet(&meeting.release, seen, Meet::Replace).await;
    assert_eq!(taken.unwrap().release.headline, theirs.headline);
    // What was here is a version, and its file is known as that.
    let old = desk.sent(&first.release, "2026-02-25T10:00:00+07:00");
    let meeting = desk.met(&old).await;
    assert_eq!(meeting.age, Age::Older);
    assert!(meeting.version.is_some());
    // The writer was shown another text than the one that is there by now.
    let late = desk.app.meet(&meeting.release, seen, Meet::Replace).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::ReleaseChangedElsewhere);
}

/// Whoever saves while a file takes the place of a text is refused, or the file is:
/// neither overwrites what it did not see.
#[tokio::test]
async fn a_text_that_is_saved_meanwhile_is_not_replaced() {
    let desk = Desk::new().await;
    let file = desk.sent(&release("Pasar"), "2026-02-25T10:00:00+07:00");
    let id = desk.opened(&file).await.release.id;
    for tenths in 0..100 {
        let here = desk.app.open_release(&id).await.unwrap();
        let with = |headline: String| Release {
            headline: Text::from(headline.as_str()),
            ..here.release.clone()
        };
        let mine = with(format!("Pasar Lama {tenths}"));
        let theirs = with(format!("Pasar Baru {tenths}"));
        let replacing = async {
            let began = std::time::Instant::now();
            while began.elapsed().as_micros() < tenths * 100 {
                tokio::task::yield_now().await;
            }
            desk.app.meet(&theirs, here.revision, Meet::Replace).await
        };
        let saving = desk.app.save_release(&mine, here.revision);
        let (saved, replaced) = tokio::join!(saving, replacing);
        let refused = saved.err().or(replaced.err());
        let refused = refused.expect("one of the two did not see what the other wrote");
        assert_eq!(refused.code(), ErrorCode::ReleaseChangedElsewhere);
    }
}

#[tokio::test]
async fn a_text_replaces_one_that_lies_in_the_bin() {
    let desk = Desk::new().await;
    let file = desk.sent(&release("Pasar"), "2026-02-25T10:00:00+07:00");
    let first = desk.opened(&file).await;
    desk.app.bin_release(&first.release.id).await.unwrap();
    let theirs = Release {
        headline: Text::from("Pasar Baru"),
        ..first.release
    };
    let meeting = desk.met(&desk.sent(&theirs, "2999-01-01T00:00:00Z")).await;
    assert!(meeting.in_bin);
    let seen = meeting.here.revision;
    let taken = desk.app.meet(&meeting.release, seen, Meet::Replace).await;
    assert_eq!(taken.unwrap().release.headline, theirs.headline);
    let listed = desk.app.list_releases(&ListFilter::default()).await;
    assert_eq!(listed.unwrap().releases.len(), 1);
}

#[tokio::test]
async fn bytes_from_a_window_are_read_like_a_file() {
    let desk = Desk::new().await;
    let file = desk.sent(&release("Pasar"), "2026-02-25T10:00:00+07:00");
    let bytes = std::fs::read(&file).unwrap();
    let arrived = desk.app.receive_bytes(bytes, "rilis.siaran").await.unwrap();
    assert!(matches!(arrived, Arrival::Opened(_)));
    let error = desk
        .app
        .receive_bytes(b"PK halo".to_vec(), "x.siaran")
        .await;
    let error = error.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotAnArchive);
    assert_eq!(error.report().path.as_deref(), Some("x.siaran"));
}

#[test]
fn names_that_lead_out_of_the_archive_are_refused() {
    let json = document(&release("Pasar"));
    for name in [
        "../release.json",
        "/etc/cron.d/siaran",
        "images/../../../x.png",
        "C:\\Windows\\x.png",
        "images\\x.png",
    ] {
        let bytes = archive(&[("release.json", &json), (name, b"x")]);
        assert_eq!(refused(&bytes), ErrorCode::ArchiveUnsafe, "{name}");
    }
    let deep = format!("{}x.png", "folder/".repeat(1000));
    let bytes = archive(&[("release.json", &json), (&deep, b"x")]);
    assert_eq!(refused(&bytes), ErrorCode::ArchiveUnsafe);
}

#[test]
fn two_files_of_one_name_are_refused() {
    let json = document(&release("Pasar"));
    let mut bytes = archive(&[("release.json", &json), ("releasf.json", b"{}")]);
    let places: Vec<usize> = bytes
        .windows(12)
        .enumerate()
        .filter_map(|(at, name)| (name == b"releasf.json").then_some(at))
        .collect();
    for at in places {
        bytes[at..at + 12].copy_from_slice(b"release.json");
    }
    assert_eq!(refused(&bytes), ErrorCode::ArchiveUnsafe);
}

#[test]
fn more_files_than_any_release_has_are_refused() {
    let names: Vec<_> = (0..5_000).map(|n| format!("images/{n}.png")).collect();
    let files: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), &b"x"[..]))
        .collect();
    assert_eq!(refused(&archive(&files)), ErrorCode::ArchiveUnsafe);
}

/// Nothing, packed small, with a size that is told, and with the lie of ten
/// gigabytes.
#[test]
fn a_bomb_is_refused_without_being_unpacked() {
    const TIMES: u32 = 6;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let large = SimpleFileOptions::default().large_file(true);
    zip.start_file("release.json", large).unwrap();
    let zeros = vec![0; 16 * 1024 * 1024];
    for _ in 0..TIMES {
        zip.write_all(&zeros).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 4 * 1024 * 1024);
    let began = std::time::Instant::now();
    assert_eq!(refused(&bytes), ErrorCode::ArchiveUnsafe);
    // The same with a size in its headers that is a lie: ten gigabytes.
    let told = (u32::try_from(zeros.len()).unwrap() * TIMES).to_le_bytes();
    let lie = 10_u64.pow(10).to_le_bytes();
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter_map(|(at, size)| (size == told).then_some(at))
        .collect();
    for at in places {
        bytes[at..at + 4].copy_from_slice(&lie[..4]);
    }
    let code = refused(&bytes);
    let safe = matches!(code, ErrorCode::ArchiveUnsafe | ErrorCode::ArchiveDamaged);
    assert!(safe, "{code:?}");
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

/// Ten gigabytes of nothing in a file that says it holds a thousand bytes.
#[test]
fn a_bomb_that_hides_its_size_is_refused_before_it_fills_anything() {
    let packed = ten_gigabytes();
    let sizes = u32::try_from(packed.len()).unwrap().to_le_bytes();
    let told = 1000_u32.to_le_bytes();
    let name = b"release.json";
    // Version 2.0, no flags, deflated, the first day of 1980, no sum.
    let mut about = b"\x14\0\0\0\x08\0\0\0\x21\0\0\0\0\0".to_vec();
    about.extend(sizes);
    about.extend(told);
    about.extend(b"\x0c\0\0\0");
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend(&about);
    bytes.extend(name);
    bytes.extend(&packed);
    let directory = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    bytes.extend(b"PK\x01\x02\x14\0");
    bytes.extend(&about);
    bytes.extend([0; 14]);
    bytes.extend(name);
    bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    bytes.extend(58_u32.to_le_bytes());
    bytes.extend(directory);
    bytes.extend([0; 2]);
    let began = std::time::Instant::now();
    assert_eq!(refused(&bytes), ErrorCode::ArchiveUnsafe);
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

/// Deflated zeros: one, and then "the last one 258 times more" over and over,
/// which repeats itself after 13 bytes.
fn ten_gigabytes() -> Vec<u8> {
    // A block that is not the last, in fixed codes; the byte 0.
    let mut bits = "0 10 00110000".replace(' ', "");
    for _ in 0..16 {
        bits.push_str("1100010100000");
    }
    let whole = bits.as_bytes().chunks_exact(8);
    let start: Vec<u8> = whole
        .map(|byte| byte.iter().rev().fold(0, |sum, bit| sum * 2 + (bit - b'0')))
        .collect();
    let mut packed = start[..2].to_vec();
    packed.extend(start[2..15].repeat(10_usize.pow(10) / (8 * 258) + 1));
    packed
}

#[test]
fn what_is_no_release_is_told_from_what_is_damaged() {
    let json = document(&release("Pasar"));
    assert_eq!(
        refused(&archive(&[("release.json", b"bukan JSON")])),
        ErrorCode::NotJson
    );
    assert_eq!(
        refused(&archive(&[("release.json", b"{\"schema\": 1}")])),
        ErrorCode::Shape
    );
    assert_eq!(
        refused(&archive(&[("naskah.json", &json)])),
        ErrorCode::ArchiveDamaged
    );
    let whole = archive(&[("release.json", &json)]);
    assert_eq!(refused(&whole[..whole.len() / 2]), ErrorCode::NotAnArchive);
    let kind = String::from_utf8_lossy(&json).replace("\"schema\": 1", "\"schema\": 99");
    assert_eq!(
        refused(&archive(&[("release.json", kind.as_bytes())])),
        ErrorCode::NewerSchema
    );
}

#[test]
fn pictures_are_checked_before_they_are_believed() {
    let script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let mut huge = png(1, 1);
    // The head of a PNG says 30,000 by 30,000.
    huge[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let sum = crc32(&huge[12..29]).to_be_bytes();
    huge[29..33].copy_from_slice(&sum);
    for (bytes, code) in [
        (script.to_vec(), ErrorCode::PictureUnreadable),
        (b"GIF89a".to_vec(), ErrorCode::PictureUnreadable),
        (huge, ErrorCode::PictureTooLarge),
    ] {
        let shown = with_figure(release("Pasar"), bytes.clone(), "gambar");
        let json = document(&shown);
        let known = shown.images[0].data.clone().unwrap();
        let known_name = format!("images/{}.png", shown.images[0].id);
        let files = [
            ("release.json", &json[..]),
            (known_name.as_str(), &known[..]),
            ("images/gambar.png", &bytes[..]),
        ];
        assert_eq!(refused(&archive(&files)), code);
    }
}

/// A picture that the release does not name, and one that the archive lacks.
#[tokio::test]
async fn foreign_pictures_stay_outside_and_missing_ones_are_told() {
    let desk = Desk::new().await;
    let shown = with_figure(release("Pasar"), png(3, 2), "gambar");
    let json = document(&shown);
    let files = [
        ("release.json", &json[..]),
        ("images/asing.png", &png(9, 9)[..]),
    ];
    let file = desk.file("asing.siaran");
    std::fs::write(&file, archive(&files)).unwrap();
    let opened = desk.opened(&file).await;
    assert_eq!(opened.release.images.len(), shown.images.len());
    let missing = desk.app.missing_pictures(&opened.release).await.unwrap();
    let gone = &shown.images.last().unwrap().id;
    assert!(missing.contains(gone), "{missing:?}");
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}
