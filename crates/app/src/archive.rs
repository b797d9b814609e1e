//! Files that go from one library to another: a ZIP archive with a manifest, one
//! JSON document and its pictures. Bounded before it is unpacked, and nothing of it
//! is ever written under a name of its own.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::panic::catch_unwind;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use siaran_model::{Image, ImageData, MediaType, Release, SCHEMA, Timestamp, to_json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::ArchiveFault;
use crate::file::bounded;
use crate::moment::hex;
use crate::{AppError, MAX_PICTURE_BYTES};

/// The name of the manifest in the archive.
const MANIFEST: &str = "manifest.json";

/// The folder of the pictures in the archive.
const PICTURES: &str = "images/";

/// The most bytes that an archive has: a release with a dozen photographs is far
/// below.
pub(crate) const MAX_BYTES: u64 = 128 * 1024 * 1024;

/// The most bytes that its files have together.
const MAX_UNPACKED: u64 = 160 * 1024 * 1024;

/// The most bytes of a file that is no picture.
const MAX_DOCUMENT: u64 = 16 * 1024 * 1024;

/// The most files that it has.
const MAX_FILES: usize = 256;

/// What an archive is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Kind {
    /// A release.
    Release,
    /// A template with its organisation.
    Template,
}

impl Kind {
    /// The name of the JSON document.
    fn document(self) -> &'static str {
        match self {
            Self::Release => "release.json",
            Self::Template => "template.json",
        }
    }
}

/// What an archive says of itself, for people who look inside and for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    /// The number of this form, that of the JSON document.
    pub(crate) schema: u32,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Names what it holds in every library.
    pub(crate) id: String,
    /// What people call it.
    pub(crate) title: String,
    /// Which version, where versions are counted.
    pub(crate) version: Option<u32>,
    /// Who made that version.
    pub(crate) maker: Option<String>,
    /// When that version was last changed.
    pub(crate) changed_at: Option<Timestamp>,
    /// Every file but this one.
    pub(crate) files: Vec<Entry>,
}

impl Manifest {
    /// The manifest of an archive whose files are not named yet.
    pub(crate) fn new(kind: Kind, id: &str, title: &str) -> Self {
        Self {
            schema: SCHEMA,
            kind,
            id: id.to_owned(),
            title: title.to_owned(),
            version: None,
            maker: None,
            changed_at: None,
            files: Vec::new(),
        }
    }
}

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// Its name in the archive.
    pub(crate) name: String,
    /// How large it is.
    pub(crate) bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub(crate) sha256: String,
}

impl Entry {
    fn new(name: String, bytes: &[u8]) -> Self {
        Self {
            name,
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
        }
    }
}

/// An archive that was unpacked: its document as JSON, and its pictures by name.
#[derive(Debug)]
pub(crate) struct Unpacked {
    pub(crate) document: Vec<u8>,
    /// When it was last changed, where it says so.
    pub(crate) changed_at: Option<Timestamp>,
    pictures: BTreeMap<String, Vec<u8>>,
}

impl Unpacked {
    /// Gives the pictures of a release their bytes, as far as the archive has them.
    pub(crate) fn fill(&mut self, release: &mut Release) {
        for image in &mut release.images {
            if image.data.is_none()
                && let Some(bytes) = self.pictures.remove(&picture_name(image))
            {
                image.data = Some(ImageData::new(bytes));
            }
        }
    }
}

/// The archive of a document. The pictures come with their bytes and stand in the
/// archive beside it. Equal input gives equal bytes.
pub(crate) fn pack(
    mut manifest: Manifest,
    document: &impl Serialize,
    pictures: &[Image],
) -> Result<Vec<u8>, ArchiveFault> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8], method| {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        zip.start_file(name, options)
            .map_err(std::io::Error::other)?;
        zip.write_all(bytes)
    };
    let mut fill = || {
        let json = to_json(document);
        let name = manifest.kind.document().to_owned();
        put(&name, &json, CompressionMethod::Deflated)?;
        manifest.files.push(Entry::new(name, &json));
        for image in pictures {
            if let Some(bytes) = &image.data {
                let name = picture_name(image);
                // JPEG and PNG are as small as they get.
                put(&name, bytes, CompressionMethod::Stored)?;
                manifest.files.push(Entry::new(name, bytes));
            }
        }
        put(MANIFEST, &to_json(&manifest), CompressionMethod::Deflated)
    };
    fill().map_err(ArchiveFault::NotWritten)?;
    let written = zip
        .finish()
        .map_err(|error| ArchiveFault::NotWritten(std::io::Error::other(error)))?;
    Ok(written.into_inner())
}

/// The bytes of a file that holds an archive.
///
/// Blocks until the file is read.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, AppError> {
    bounded(path, MAX_BYTES, |bytes| AppError::Archive {
        path: path.to_owned(),
        source: ArchiveFault::TooLarge { bytes },
    })
}

/// The archive in these bytes, unpacked and held against its manifest.
pub(crate) fn unpack(bytes: &[u8], kind: Kind) -> Result<Unpacked, ArchiveFault> {
    // A reader of files from anywhere may meet what it was never tried with.
    let files = catch_unwind(|| unzip(bytes));
    let mut files = files.unwrap_or(Err(ArchiveFault::NotOurs))?;
    let manifest = files.remove(MANIFEST).ok_or(ArchiveFault::NotOurs)?;
    let told: Told = serde_json::from_slice(&manifest).map_err(|_| ArchiveFault::NotOurs)?;
    if told.schema > u64::from(SCHEMA) {
        return Err(ArchiveFault::Newer { found: told.schema });
    }
    let manifest: Manifest =
        serde_json::from_slice(&manifest).map_err(|_| ArchiveFault::NotOurs)?;
    if manifest.kind != kind {
        return Err(ArchiveFault::OtherKind);
    }
    for entry in &manifest.files {
        let file = files.get(&entry.name);
        if file.is_none_or(|bytes| hex(&Sha256::digest(bytes)) != entry.sha256) {
            return Err(ArchiveFault::Altered(entry.name.clone()));
        }
    }
    files.retain(|name, _| manifest.files.iter().any(|entry| entry.name == *name));
    let document = files
        .remove(kind.document())
        .ok_or_else(|| ArchiveFault::Altered(kind.document().to_owned()))?;
    Ok(Unpacked {
        document,
        changed_at: manifest.changed_at,
        pictures: files,
    })
}

/// What is read of a manifest before anything else is believed.
#[derive(Deserialize)]
struct Told {
    schema: u64,
}

/// Every file of a ZIP archive, by name.
fn unzip(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, ArchiveFault> {
    if told_files(bytes).ok_or(ArchiveFault::NotOurs)? > MAX_FILES {
        return Err(ArchiveFault::TooManyFiles);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(ArchiveFault::Damaged)?;
    // The library keeps one of several files of a name; which, is its own affair.
    if Some(zip.len()) != told_files(bytes) {
        return Err(ArchiveFault::TwoOfAName);
    }
    let mut files = BTreeMap::new();
    let mut left = MAX_UNPACKED;
    for index in 0..zip.len() {
        let file = zip.by_index(index).map_err(ArchiveFault::Damaged)?;
        let name = file.name().to_owned();
        if !is_plain(&name) || !file.is_file() {
            return Err(ArchiveFault::UnsafeName(name));
        }
        let most = left.min(if name.starts_with(PICTURES) {
            MAX_PICTURE_BYTES as u64
        } else {
            MAX_DOCUMENT
        });
        let told = file.size();
        let mut unpacked = Vec::new();
        // The size that an archive tells may be a lie.
        if told <= most {
            file.take(most + 1)
                .read_to_end(&mut unpacked)
                .map_err(|error| ArchiveFault::Damaged(error.into()))?;
        }
        let size = told.max(unpacked.len() as u64);
        if size > most {
            return Err(ArchiveFault::TooLarge { bytes: size });
        }
        left -= size;
        if files.insert(name.clone(), unpacked).is_some() {
            return Err(ArchiveFault::UnsafeName(name));
        }
    }
    Ok(files)
}

/// How many files an archive says that it has, read before its directory is: a
/// directory of millions would fill the memory. `None` for what is no ZIP archive.
fn told_files(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    const LENGTH: usize = 22;
    const COMMENT: usize = u16::MAX as usize;
    let tail = &bytes[bytes.len().saturating_sub(LENGTH + COMMENT)..];
    let at = tail
        .windows(END.len())
        .rposition(|window| window == END)
        .filter(|at| tail.len() - at >= LENGTH)?;
    let count = tail.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// Whether a name is one that we give: no way out of a folder, and at most one
/// folder, that of the pictures.
fn is_plain(name: &str) -> bool {
    let name = name.strip_prefix(PICTURES).unwrap_or(name);
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=100).contains(&name.len()) && !name.starts_with('.') && name.chars().all(letters)
}

fn picture_name(image: &Image) -> String {
    let ending = match image.media_type {
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
    };
    format!("{PICTURES}{}.{ending}", image.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn packed() -> Vec<u8> {
        let manifest = Manifest::new(Kind::Template, "kerja-sama", "Kerja sama");
        pack(manifest, &serde_json::json!({ "schema": 1 }), &[]).unwrap()
    }

    fn fault(bytes: &[u8]) -> ArchiveFault {
        unpack(bytes, Kind::Template).unwrap_err()
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let unpacked = unpack(&packed(), Kind::Template).unwrap();
        assert_eq!(unpacked.document, b"{\n  \"schema\": 1\n}\n");
        assert_eq!(packed(), packed());
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in [
            "../template.json",
            "/etc/passwd",
            "images/../../x.png",
            "images/a/b.png",
            "C:\\windows.json",
            "..\\template.json",
            ".profile",
            "naskah\0.json",
        ] {
            let bytes = zipped(&[("manifest.json", b"{}"), (name, b"x")]);
            assert!(
                matches!(fault(&bytes), ArchiveFault::UnsafeName(_)),
                "{name:?}"
            );
        }
    }

    #[test]
    fn a_thousand_nested_folders_are_refused() {
        let deep = format!("{}template.json", "a/".repeat(1000));
        let bytes = zipped(&[(&deep, b"x")]);
        assert!(matches!(fault(&bytes), ArchiveFault::UnsafeName(_)));
        let names: Vec<String> = (1..1000).map(|depth| "a/".repeat(depth)).collect();
        let folders: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert!(matches!(
            fault(&zipped(&folders)),
            ArchiveFault::TooManyFiles
        ));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let zeros = vec![0; usize::try_from(MAX_DOCUMENT).unwrap() + 1];
        let bytes = zipped(&[("template.json", &zeros)]);
        assert!(bytes.len() < 100_000);
        assert!(matches!(fault(&bytes), ArchiveFault::TooLarge { .. }));
    }

    #[test]
    fn a_bomb_that_tells_a_small_size_is_not_unpacked() {
        let zeros = vec![0; usize::try_from(MAX_DOCUMENT).unwrap() + 1];
        let mut bytes = zipped(&[("template.json", &zeros)]);
        // Both headers tell the size; ten bytes sound harmless.
        let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
        let places: Vec<usize> = bytes
            .windows(4)
            .enumerate()
            .filter_map(|(at, window)| (window == size).then_some(at))
            .collect();
        for at in &places {
            bytes[*at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        assert_eq!(places.len(), 2);
        assert!(unpack(&bytes, Kind::Template).is_err());
    }

    #[test]
    fn a_bomb_of_many_pictures_is_not_unpacked() {
        let zeros = vec![0; MAX_PICTURE_BYTES];
        let names: Vec<String> = (0..6).map(|n| format!("images/{n}.png")).collect();
        let files: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), &zeros[..]))
            .collect();
        assert!(matches!(
            fault(&zipped(&files)),
            ArchiveFault::TooLarge { .. }
        ));
    }

    #[test]
    fn more_files_than_any_release_has_are_refused_before_they_are_listed() {
        let names: Vec<String> = (0..=MAX_FILES).map(|n| format!("{n}.json")).collect();
        let files: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), &b"x"[..]))
            .collect();
        assert!(matches!(fault(&zipped(&files)), ArchiveFault::TooManyFiles));
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_noticed_or_changes_nothing() {
        let whole = packed();
        let said = unpack(&whole, Kind::Template).unwrap().document;
        for length in 0..whole.len() {
            assert!(
                unpack(&whole[..length], Kind::Template).is_err(),
                "cut at {length}"
            );
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            if let Ok(unpacked) = unpack(&bytes, Kind::Template) {
                assert_eq!(unpacked.document, said, "flipped at {at}");
            }
        }
    }

    #[test]
    fn other_archives_and_other_files_are_told_apart() {
        for bytes in [
            &b""[..],
            b"{}",
            b"PK\x05\x06",
            &zipped(&[("word/document.xml".split('/').next_back().unwrap(), b"<w/>")]),
            &zipped(&[("manifest.json", b"not JSON")]),
        ] {
            assert!(matches!(fault(bytes), ArchiveFault::NotOurs));
        }
        let newer = zipped(&[("manifest.json", br#"{ "schema": 7, "kind": "poem" }"#)]);
        assert!(matches!(fault(&newer), ArchiveFault::Newer { found: 7 }));
    }
}
