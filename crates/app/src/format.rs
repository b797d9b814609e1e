//! The table of formats: each a name, an ending and a writer.

use serde::{Deserialize, Serialize};
use siaran_galley::Galley;

use crate::error::WriteFault;

/// A kind of file that a release can leave as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// For word processors.
    Docx,
    /// For sending and printing.
    Pdf,
    /// For web pages and e-mail.
    Html,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Docx, Self::Pdf, Self::Html];

    /// The end of its file names, and its name on the command line.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }

    /// The galley as a file of this format.
    pub(crate) fn write(self, galley: &Galley) -> Result<Vec<u8>, WriteFault> {
        match self {
            Self::Docx => Ok(siaran_docx::write(galley)?),
            Self::Pdf => Ok(siaran_pdf::write(galley)?),
            Self::Html => Ok(siaran_html::write(galley)?),
        }
    }
}

impl From<siaran_docx::WriteError> for WriteFault {
    fn from(error: siaran_docx::WriteError) -> Self {
        use siaran_docx::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
            WriteError::UnreadablePicture { image, source } => {
                Self::UnreadablePicture(image, source.into())
            }
            WriteError::MalformedPart(_) | WriteError::Package(_) => Self::Other(error.into()),
        }
    }
}

impl From<siaran_pdf::WriteError> for WriteFault {
    fn from(error: siaran_pdf::WriteError) -> Self {
        use siaran_pdf::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
            WriteError::UnreadablePicture { image, source } => {
                Self::UnreadablePicture(image, source.into())
            }
        }
    }
}

impl From<siaran_html::WriteError> for WriteFault {
    fn from(error: siaran_html::WriteError) -> Self {
        use siaran_html::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
            WriteError::UnreadablePicture { image, source } => {
                Self::UnreadablePicture(image, source.into())
            }
        }
    }
}
