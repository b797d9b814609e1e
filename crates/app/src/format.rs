//! The table of formats: each a name and an ending.

use serde::{Deserialize, Serialize};

/// A kind of file that a release can leave as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// For word processors.
    Docx,
    /// For sending and printing.
    Pdf,
    /// A page for the web.
    Html,
    /// What the text field of a content management system takes.
    Fragment,
    /// A message with WhatsApp's own marks.
    Whatsapp,
    /// Words alone.
    Plain,
    /// Words with Markdown's marks.
    Markdown,
    /// A draft for a mail program, with PDF and DOCX attached.
    Email,
    /// All of these, the photographs and a manifest, in one ZIP archive.
    Package,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 9] = [
        Self::Docx,
        Self::Pdf,
        Self::Html,
        Self::Fragment,
        Self::Whatsapp,
        Self::Plain,
        Self::Markdown,
        Self::Email,
        Self::Package,
    ];

    /// What an export makes unless it is asked for something else.
    pub const USUAL: [Self; 3] = [Self::Docx, Self::Pdf, Self::Html];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Fragment => "cms",
            Self::Whatsapp => "whatsapp",
            Self::Plain => "txt",
            Self::Markdown => "md",
            Self::Email => "eml",
            Self::Package => "zip",
        }
    }

    /// The end of its file names. No two formats share one, so that all can lie
    /// in one folder.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => ".docx",
            Self::Pdf => ".pdf",
            Self::Html => ".html",
            Self::Fragment => "-cms.html",
            Self::Whatsapp => "-whatsapp.txt",
            Self::Plain => ".txt",
            Self::Markdown => ".md",
            Self::Email => ".eml",
            Self::Package => ".zip",
        }
    }
}
