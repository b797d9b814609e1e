//! The way from a galley to the bytes of a package.

use siaran_galley::Galley;
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::letterhead::Masthead;
use crate::{body, frame, mend, package, styles};

/// Why a galley could not be written as DOCX.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A figure or the letterhead shows a picture that was not prepared.
    #[error("picture `{image}` is missing")]
    MissingPicture {
        /// Which one.
        image: ImageId,
    },
    /// docx-rs wrote a part that is not XML.
    #[error("a part of the package is not well-formed")]
    MalformedPart(#[from] quick_xml::Error),
    /// The parts could not be put together.
    #[error("the package could not be put together")]
    Package(#[from] zip::result::ZipError),
}

/// Writes a galley as a DOCX package. Equal galleys give equal bytes.
pub fn write(galley: &Galley, pictures: &Pictures) -> Result<Vec<u8>, WriteError> {
    let sheet = galley.sheet;
    let masthead = Masthead::of(galley, pictures)?;
    let paper = frame::page(docx_rs::Docx::new(), sheet);
    let styled = styles::define(paper, sheet, masthead.as_ref());
    let framed = frame::frame(styled, galley, masthead.as_ref());
    let mut parts = body::fill(framed, galley, pictures)?.build();
    mend::mend(&mut parts, galley)?;
    package::package(parts, galley)
}
