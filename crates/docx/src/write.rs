//! The way from a galley to the bytes of a package.

use siaran_galley::Galley;
use siaran_model::ImageId;

use crate::{body, frame, mend, package, styles};

/// Why a galley could not be written as DOCX.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A figure or the letterhead shows a picture whose bytes are not there.
    #[error("picture `{image}` is missing")]
    MissingPicture {
        /// Which one.
        image: ImageId,
    },
    /// A picture that is none, is cut short or is too large.
    #[error("picture `{image}` cannot be read")]
    UnreadablePicture {
        /// Which one.
        image: ImageId,
        /// What the decoder says.
        source: image::ImageError,
    },
    /// docx-rs wrote a part that is not XML.
    #[error("a part of the package is not well-formed")]
    MalformedPart(#[from] quick_xml::Error),
    /// The parts could not be put together.
    #[error("the package could not be put together")]
    Package(#[from] zip::result::ZipError),
}

/// Writes a galley as a DOCX package. Equal galleys give equal bytes.
pub fn write(galley: &Galley) -> Result<Vec<u8>, WriteError> {
    let sheet = styles::define(frame::page(docx_rs::Docx::new()));
    let framed = frame::frame(sheet, galley)?;
    let mut parts = body::fill(framed, galley)?.build();
    mend::mend(&mut parts, galley)?;
    package::package(parts, galley)
}
