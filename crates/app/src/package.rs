//! *Paket rilis*: every file of a release, its photographs with what stands
//! below them, and a manifest, in one ZIP archive.

use std::io::{Cursor, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use siaran_galley::{Block, Fingerprint, Galley};
use siaran_model::{ImageId, Language};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Format;
use crate::error::WriteFault;
use crate::moment::hex;
use crate::press::Press;

/// The name of the manifest in the archive.
pub(crate) const MANIFEST: &str = "manifest.json";

/// What a package holds, for people who check and for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    /// Names the release.
    pub(crate) release: String,
    /// The headline.
    pub(crate) title: String,
    /// Which version, where a library counted them.
    pub(crate) version: Option<u32>,
    /// The fingerprint of the text, which every document states.
    pub(crate) fingerprint: String,
    /// Every file but this one.
    pub(crate) files: Vec<Entry>,
}

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// Its name in the archive.
    pub(crate) name: String,
    /// How large it is.
    pub(crate) bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub(crate) sha256: String,
    /// What a photograph shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) alt: Option<String>,
    /// What stands below a photograph, with its credit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) caption: Option<String>,
}

impl Entry {
    fn new(name: String, bytes: &[u8]) -> Self {
        Self {
            name,
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
            alt: None,
            caption: None,
        }
    }
}

/// The archive. Equal files give equal bytes: it has no time of its own.
pub(crate) fn write(press: &Press) -> Result<Vec<u8>, WriteFault> {
    let galley = press.galley();
    let mut archive = Archive {
        zip: ZipWriter::new(Cursor::new(Vec::new())),
        entries: Vec::new(),
    };
    for format in Format::ALL {
        if format != Format::Package {
            let file = press.part(format)?;
            archive.add(Entry::new(press.name(format), &file), &file)?;
        }
    }
    let mut captions = Vec::new();
    for (index, image) in siaran_text::photos(galley).into_iter().enumerate() {
        let picture = press.pictures()?.get(image);
        let picture = picture.ok_or_else(|| WriteFault::MissingPicture(image.clone()))?;
        let name = siaran_text::photo_name(index + 1, picture.media_type);
        let (alt, caption) = told(galley, image);
        captions.push(format!("{name}\n{caption}\n"));
        let entry = Entry {
            alt: Some(alt),
            caption: Some(caption),
            ..Entry::new(name, &picture.bytes)
        };
        archive.add(entry, &picture.bytes)?;
    }
    if !captions.is_empty() {
        let name = match galley.language {
            Language::Indonesian => "keterangan-foto.txt",
            Language::English => "photo-captions.txt",
        };
        let captions = captions.join("\n");
        archive.add(
            Entry::new(name.to_owned(), captions.as_bytes()),
            captions.as_bytes(),
        )?;
    }
    archive.finish(galley)
}

/// What a picture shows and what stands below it, where it is first used.
fn told(galley: &Galley, image: &ImageId) -> (String, String) {
    let figure = galley.blocks.iter().find_map(|block| match block {
        Block::Figure(figure) if figure.image == *image => Some(figure),
        Block::Figure(_) | Block::Text(_) | Block::List(_) => None,
    });
    figure.map_or_else(Default::default, |figure| {
        let caption = figure.caption.iter().map(|run| run.text.as_str()).collect();
        (figure.alt.clone(), caption)
    })
}

struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    entries: Vec<Entry>,
}

impl Archive {
    fn add(&mut self, entry: Entry, bytes: &[u8]) -> Result<(), WriteFault> {
        self.put(&entry.name, bytes)?;
        self.entries.push(entry);
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), WriteFault> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip
            .start_file(name, options)
            .map_err(|error| WriteFault::Other(error.to_string()))?;
        self.zip
            .write_all(bytes)
            .map_err(|error| WriteFault::Other(error.to_string()))
    }

    fn finish(mut self, galley: &Galley) -> Result<Vec<u8>, WriteFault> {
        let manifest = Manifest {
            release: galley.release.to_string(),
            title: galley.title.clone(),
            version: galley.version,
            fingerprint: Fingerprint::of(galley).to_string(),
            files: std::mem::take(&mut self.entries),
        };
        self.put(MANIFEST, &siaran_model::to_json(&manifest))?;
        let bytes = self.zip.finish();
        Ok(bytes
            .map_err(|error| WriteFault::Other(error.to_string()))?
            .into_inner())
    }
}
