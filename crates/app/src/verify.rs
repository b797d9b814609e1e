//! A document from anywhere, held against what it should say: which release and
//! which version it holds, or where it differs.

use std::panic::catch_unwind;
use std::path::Path;

use siaran_galley::{
    Difference, Fingerprint, Galley, Imprint, Printed, broken, compose, differences,
};
use siaran_model::{Release, Timestamp};

use crate::error::{AppError, ReadFault};
use crate::{App, Format, file};

/// What came of looking at a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What the document says it holds.
    pub imprint: Imprint,
    /// What is known of that text here.
    pub known: Known,
    /// How the document differs from it; none if it is whole.
    pub differences: Vec<Difference>,
}

/// What is known of the text that a document says it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// The library keeps it.
    Version {
        /// The headline.
        title: String,
        /// Which version of the release.
        number: u32,
        /// When it was first exported.
        saved_at: Timestamp,
        /// Whether the release still says the same.
        current: bool,
    },
    /// It is the text of the release that was given to compare with.
    Given {
        /// The headline.
        title: String,
    },
    /// The release given to compare with says something else.
    Other {
        /// The headline of that release.
        title: String,
    },
    /// Nothing but what the document says itself.
    Unknown,
}

/// What a document of this format says.
pub(crate) fn read_back(format: Format, bytes: &[u8]) -> Result<Printed, String> {
    match format {
        Format::Docx => siaran_docx::read(bytes).map_err(|error| error.to_string()),
        Format::Pdf => siaran_pdf::read(bytes).map_err(|error| error.to_string()),
        Format::Html | Format::Fragment => {
            siaran_html::read(bytes).map_err(|error| error.to_string())
        }
        Format::Whatsapp | Format::Plain | Format::Markdown | Format::Email | Format::Package => {
            Err(format!("{} holds no marks to read back", format.name()))
        }
    }
}

/// Holds a document against a release.
///
/// Blocks until the file is read.
pub fn verify_against(path: &Path, release: &Release) -> Result<Verdict, AppError> {
    let (printed, imprint) = opened(path)?;
    let galley = compose(release);
    let title = galley.title.clone();
    let same = Fingerprint::of(&galley).to_string() == imprint.fingerprint;
    Ok(Verdict {
        differences: differences(&as_set(galley, &printed), &printed),
        known: if same {
            Known::Given { title }
        } else {
            Known::Other { title }
        },
        imprint,
    })
}

/// Holds a document against what it says itself. Bold and italics are not
/// compared then.
///
/// Blocks until the file is read.
pub fn verify_alone(path: &Path) -> Result<Verdict, AppError> {
    let (printed, imprint) = opened(path)?;
    alone(path, &printed, imprint)
}

impl App {
    /// Holds a document against the version that the library keeps of it, or
    /// against what it says itself where the library has none.
    pub async fn verify(&self, path: &Path) -> Result<Verdict, AppError> {
        let file = path.to_owned();
        let (printed, imprint) = tokio::task::spawn_blocking(move || opened(&file))
            .await
            .expect("a reader's panic is caught")?;
        let kept = self
            .store
            .version_with(&imprint.release, &imprint.fingerprint)
            .await?;
        let Some(version) = kept else {
            return alone(path, &printed, imprint);
        };
        let galley = compose(&version.release);
        // A newer program may compose the same release in other words: then
        // only the document itself knows what it said.
        if Fingerprint::of(&galley).to_string() != imprint.fingerprint {
            return alone(path, &printed, imprint);
        }
        let now = self.store.release(&imprint.release).await?;
        let current = now
            .is_some_and(|now| Fingerprint::of(&compose(&now)).to_string() == imprint.fingerprint);
        Ok(Verdict {
            known: Known::Version {
                title: galley.title.clone(),
                number: version.number,
                saved_at: version.saved_at,
                current,
            },
            differences: differences(&as_set(galley, &printed), &printed),
            imprint,
        })
    }
}

fn alone(path: &Path, printed: &Printed, imprint: Imprint) -> Result<Verdict, AppError> {
    let seal = imprint.seal.as_ref().ok_or_else(|| AppError::Check {
        path: path.to_owned(),
        source: ReadFault::Unsealed,
    })?;
    Ok(Verdict {
        differences: broken(seal, printed),
        known: Known::Unknown,
        imprint,
    })
}

/// The galley on the sheet of the document, as far as that shows.
fn as_set(mut galley: Galley, printed: &Printed) -> Galley {
    galley.sheet.bare = printed.letterhead.as_ref().is_some_and(Vec::is_empty);
    galley
}

/// What a file says, and what it says it holds.
fn opened(path: &Path) -> Result<(Printed, Imprint), AppError> {
    let fault = |source| AppError::Check {
        path: path.to_owned(),
        source,
    };
    let bytes = file::read_document(path)?;
    // A reader of files from anywhere may meet what it was never tried with.
    let read = catch_unwind(|| read_back(format_of(&bytes), &bytes));
    let printed = read
        .unwrap_or_else(|_| Err("the reader gave up".to_owned()))
        .map_err(|error| fault(ReadFault::Unreadable(error)))?;
    match printed.imprint.clone() {
        Some(imprint) => Ok((printed, imprint)),
        None => Err(fault(ReadFault::Unmarked)),
    }
}

/// The format of these bytes, by how they begin.
fn format_of(bytes: &[u8]) -> Format {
    const HEAD: usize = 1024;
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.windows(5).any(|start| start == b"%PDF-") {
        Format::Pdf
    } else if head.starts_with(b"PK") {
        Format::Docx
    } else {
        Format::Html
    }
}
