//! Makes the files of one release, each once and each proven, whoever asks for
//! them: an e-mail has the PDF attached, a package holds them all.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use siaran_galley::Galley;
use siaran_picture::{PictureError, Pictures};
use siaran_text::{Attachment, Parts};

use crate::error::WriteFault;
use crate::{Format, package, proof};

/// The bytes of a file, shared.
pub(crate) type Bytes = Arc<[u8]>;

/// One release on its way to files.
pub(crate) struct Press {
    galley: Galley,
    /// The files' name without its ending.
    stem: String,
    pictures: OnceLock<Result<Pictures, PictureError>>,
    made: [OnceLock<Result<Bytes, Arc<WriteFault>>>; Format::ALL.len()],
}

impl Press {
    /// A press for this galley, whose files are called `stem` and their ending.
    pub(crate) fn new(mut galley: Galley, stem: &str) -> Self {
        galley.measures = siaran_pdf::measures(&galley);
        Self {
            galley,
            stem: stem.to_owned(),
            pictures: OnceLock::new(),
            made: Default::default(),
        }
    }

    pub(crate) fn galley(&self) -> &Galley {
        &self.galley
    }

    /// The name of the file of a format.
    pub(crate) fn name(&self, format: Format) -> String {
        format!("{}{}", self.stem, format.ending())
    }

    /// The file of a format. What ails one does not stop the others, unless they
    /// hold it.
    pub(crate) fn make(&self, format: Format) -> Result<Bytes, Arc<WriteFault>> {
        let make = || {
            let made = catch_unwind(AssertUnwindSafe(|| {
                let bytes = self.write(format)?;
                proof::prove(self, format, &bytes)?;
                Ok(bytes)
            }));
            made.unwrap_or(Err(WriteFault::Panicked)).map_err(Arc::new)
        };
        self.made[format as usize].get_or_init(make).clone()
    }

    /// The pictures, looked at once.
    pub(crate) fn pictures(&self) -> Result<&Pictures, WriteFault> {
        let pictures = self.pictures.get_or_init(|| Pictures::of(&self.galley));
        pictures.as_ref().map_err(WriteFault::from)
    }

    fn write(&self, format: Format) -> Result<Bytes, WriteFault> {
        let galley = &self.galley;
        Ok(match format {
            Format::Docx => siaran_docx::write(galley, self.pictures()?)?.into(),
            Format::Pdf => siaran_pdf::write(galley, self.pictures()?)?.into(),
            Format::Html => siaran_html::write(galley, self.pictures()?)?.into(),
            Format::Fragment => siaran_html::fragment(galley, self.pictures()?)?.into(),
            Format::Whatsapp => siaran_text::whatsapp(galley).text.into_bytes().into(),
            Format::Plain => siaran_text::plain(galley).into_bytes().into(),
            Format::Markdown => siaran_text::markdown(galley).into_bytes().into(),
            Format::Email => self.email()?.into(),
            Format::Package => package::write(self)?.into(),
        })
    }

    /// A draft with the documents attached that a newsroom opens.
    fn email(&self) -> Result<Vec<u8>, WriteFault> {
        let html = siaran_html::mail(&self.galley);
        let (pdf, docx) = (self.part(Format::Pdf)?, self.part(Format::Docx)?);
        let (pdf_name, docx_name) = (self.name(Format::Pdf), self.name(Format::Docx));
        let attachments = [
            Attachment {
                name: &pdf_name,
                media_type: "application/pdf",
                bytes: &pdf,
            },
            Attachment {
                name: &docx_name,
                media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                bytes: &docx,
            },
        ];
        let parts = Parts {
            html: &html,
            attachments: &attachments,
        };
        Ok(siaran_text::email(&self.galley, parts))
    }

    /// A file that stands within another one.
    pub(crate) fn part(&self, format: Format) -> Result<Bytes, WriteFault> {
        self.make(format).map_err(|fault| (*fault).clone())
    }
}

impl From<&PictureError> for WriteFault {
    fn from(error: &PictureError) -> Self {
        match error {
            PictureError::Missing { image } => Self::MissingPicture(image.clone()),
            PictureError::Unreadable { image, source } => {
                Self::UnreadablePicture(image.clone(), source.to_string())
            }
        }
    }
}

impl From<siaran_docx::WriteError> for WriteFault {
    fn from(error: siaran_docx::WriteError) -> Self {
        use siaran_docx::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
            error @ (WriteError::MalformedPart(_) | WriteError::Package(_)) => {
                Self::Other(error.to_string())
            }
        }
    }
}

impl From<siaran_pdf::WriteError> for WriteFault {
    fn from(error: siaran_pdf::WriteError) -> Self {
        use siaran_pdf::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
            WriteError::MissingCharacters { characters } => Self::MissingCharacters(characters),
        }
    }
}

impl From<siaran_html::WriteError> for WriteFault {
    fn from(error: siaran_html::WriteError) -> Self {
        use siaran_html::WriteError;
        match error {
            WriteError::MissingPicture { image } => Self::MissingPicture(image),
        }
    }
}
