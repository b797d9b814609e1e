//! Reads a DOCX package as a reader of the document sees it: words, marks,
//! links and alternative texts, and what the file says it holds.
//!
//! Takes files from anywhere, as Word and LibreOffice save them: tracked
//! insertions are read, tracked deletions and hidden text are not. Whatever is
//! read is bounded in count, size and depth before it is believed.
//!
//! Knows nothing of how the writer builds its files, but for the names of the
//! properties it reads back.

mod archive;
mod events;
mod imprint;
mod paragraph;
mod section;
mod story;
mod styles;

use std::collections::BTreeSet;

use siaran_galley::{Line, Printed};

use self::archive::{Archive, Relations};
use self::paragraph::PAGE;
use self::section::{Frame, Section};
use self::story::{Place, Story};
use self::styles::Styles;

/// Why a file could not be read as DOCX.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no package at all, or a locked one.
    #[error("not a DOCX file")]
    NotZip(#[source] zip::result::ZipError),
    /// A part that every DOCX file has is not there.
    #[error("part `{part}` is missing")]
    MissingPart {
        /// Which one.
        part: String,
    },
    /// A part cannot be unpacked.
    #[error("part `{part}` cannot be unpacked")]
    BrokenPart {
        /// Which one.
        part: String,
        /// What is wrong with it.
        #[source]
        source: std::io::Error,
    },
    /// A part is not XML.
    #[error("part `{part}` is malformed at byte {offset}")]
    MalformedPart {
        /// Which one.
        part: String,
        /// Up to where it could be read.
        offset: u64,
    },
    /// It holds more than any release does.
    #[error("the file is larger than any release")]
    TooLarge,
}

/// Reads a DOCX package.
pub fn read(bytes: &[u8]) -> Result<Printed, ReadError> {
    let mut archive = Archive::open(bytes)?;
    let package = archive.relations("")?;
    let document = package
        .target("officeDocument")
        .ok_or_else(|| ReadError::MissingPart {
            part: "word/document.xml".to_owned(),
        })?
        .to_owned();
    let relations = archive.relations(&document)?;
    let styles = match relations.target("styles") {
        Some(part) => Styles::read(&archive.part(part)?, part)?,
        None => Styles::default(),
    };

    let text = archive.part(&document)?;
    let mut body = Story::new(&styles, &relations, Place::Body);
    body.read(&text, &document)?;
    let mut lines = body.lines;
    for notes in ["footnotes", "endnotes"] {
        if let Some(part) = relations.target(notes) {
            let targets = archive.relations(part)?;
            let mut story = Story::new(&styles, &targets, Place::Body);
            story.read(&archive.part(part)?, part)?;
            lines.extend(story.lines);
        }
    }
    let mut framed = |frame| read_frame(&mut archive, &styles, &relations, &body.sections, frame);
    let letterhead = framed(Frame::Header)?;
    let footer = framed(Frame::Footer)?;
    Ok(Printed {
        imprint: imprint::read(&mut archive, &package, &relations)?,
        letterhead: Some(letterhead),
        lines,
        footer: Some(once_each(footer).join(" ")),
    })
}

/// The words at the head or the foot of all pages that have their own.
fn read_frame(
    archive: &mut Archive<'_>,
    styles: &Styles,
    relations: &Relations,
    sections: &[Section],
    frame: Frame,
) -> Result<Vec<String>, ReadError> {
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    for id in sections.iter().flat_map(|section| section.shown(frame)) {
        let Some(part) = relations.by_id(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        let none = Relations::default();
        let mut story = Story::new(styles, &none, Place::Frame);
        story.read(&archive.part(part)?, part)?;
        words.extend(story.lines.iter().filter_map(|line| match line {
            Line::Words(_) => Some(without_page_numbers(&line.text())),
            // A logo is no word of the letterhead.
            Line::Picture(_) => None,
        }));
        words.retain(|line| !line.is_empty());
    }
    Ok(words)
}

fn without_page_numbers(line: &str) -> String {
    let of_all = String::from_iter([PAGE, '/', PAGE]);
    let words = line.replace(&of_all, "").replace(PAGE, "");
    words.trim().to_owned()
}

/// What the first page and the others say alike is said once.
fn once_each(words: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for line in words {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept
}
