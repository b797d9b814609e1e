//! A PDF of ours read back, as a screen reader does: along its structure.
//!
//! Reads any file without harm: its size, what it unpacks to and how deep it
//! nests are bounded.

mod content;
mod fonts;
mod imprint;
mod structure;
mod text;

use lopdf::{Document, LoadOptions, Object};
use siaran_galley::Printed;

use self::content::Scanned;

/// No release is larger.
const LARGEST_FILE: usize = 256 * 1024 * 1024;
/// What one compressed bundle of objects may unpack to.
const LARGEST_BUNDLE: usize = 512 * 1024;
/// How many such bundles a file may have.
const MOST_BUNDLES: usize = 256;

/// Why a file could not be read as a PDF of ours.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is larger than any release.
    #[error("larger than a PDF of a release")]
    TooLarge,
    /// It is no PDF, or a broken one.
    #[error("not a sound PDF")]
    NotPdf(#[source] lopdf::Error),
    /// Another program made it, or took away what it said about itself.
    #[error("a PDF that does not say which release it holds")]
    NotOurs,
    /// It says which release it holds, but no longer in which order it is read.
    #[error("a PDF without its structure")]
    Unstructured,
}

/// Reads what a PDF of ours shows, and what it says that it holds.
///
/// Words that stand on a page outside of the structure come after all others.
pub fn read(bytes: &[u8]) -> Result<Printed, ReadError> {
    let document = load(bytes)?;
    let imprint = imprint::imprint(&document).ok_or(ReadError::NotOurs)?;
    let scanned = Scanned::of(&document)?;
    let lines = structure::lines(&document, &scanned)?;
    Ok(Printed {
        imprint: Some(imprint),
        letterhead: Some(scanned.letterhead()),
        footer: Some(scanned.footer()),
        lines,
    })
}

fn load(bytes: &[u8]) -> Result<Document, ReadError> {
    const BUNDLE: &[u8] = b"ObjStm";
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge);
    }
    let bundles = bytes.windows(BUNDLE.len()).filter(|name| *name == BUNDLE);
    if bundles.count() > MOST_BUNDLES {
        return Err(ReadError::TooLarge);
    }
    let options = LoadOptions {
        max_decompressed_size: Some(LARGEST_BUNDLE),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(ReadError::NotPdf)?;
    if document.is_encrypted() {
        return Err(ReadError::NotOurs);
    }
    Ok(document)
}

/// What a reference leads to, or the object itself.
fn follow<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}
