//! From galley to bytes, step by step.

use std::collections::BTreeSet;

use siaran_galley::Galley;
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::blocks::{Heading, Text, set};
use crate::draw::draw;
use crate::fonts::missing_characters;
use crate::frame::{foot, head, watermark};
use crate::pack::pack;
use crate::pages::{Page, pages};
use crate::picture::check;
use crate::shape::Shaper;
use crate::tag::tag;
use crate::tree::Tree;

/// Why a galley could not be written as a PDF.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A picture was not prepared.
    #[error("picture `{image}` is missing")]
    MissingPicture {
        /// Which picture.
        image: ImageId,
    },
    /// No bundled font has these characters.
    #[error("no font has the characters {}", characters.iter().collect::<String>())]
    MissingCharacters {
        /// Which characters.
        characters: BTreeSet<char>,
    },
}

/// Writes a galley as a PDF with its prepared pictures. Equal galleys give equal
/// bytes.
pub fn write(galley: &Galley, pictures: &Pictures) -> Result<Vec<u8>, WriteError> {
    let Laid {
        pages,
        mut tree,
        headings,
        ..
    } = lay(galley, pictures)?;
    let mut document = draw(&pages, &galley.sheet.page(), pictures, &mut tree);
    tag(&mut document, galley, &pages, &tree, &headings);
    pack(&mut document);
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .expect("memory takes all that is written to it");
    Ok(bytes)
}

/// A galley laid out on pages.
pub(crate) struct Laid {
    pub(crate) pages: Vec<Page>,
    /// Where the letterhead ends on the first page, if there is one.
    pub(crate) head: Option<f32>,
    tree: Tree,
    headings: Vec<Heading>,
}

/// Lays a galley out with its prepared pictures.
pub(crate) fn lay(galley: &Galley, pictures: &Pictures) -> Result<Laid, WriteError> {
    check(galley, pictures)?;
    let characters = missing_characters(galley);
    if !characters.is_empty() {
        return Err(WriteError::MissingCharacters { characters });
    }
    let sheet = galley.sheet;
    let paper = sheet.page();
    let shaper = Shaper::new(galley.language.tag());
    let letterhead = galley.letterhead.as_ref().filter(|_| !sheet.bare);
    let head = letterhead.map(|letterhead| head(letterhead, sheet, &shaper, pictures));
    let top = head
        .as_ref()
        .map_or(paper.top, |head| head.bottom.max(paper.top));

    let Text {
        rows,
        tree,
        headings,
    } = set(galley, &shaper, pictures);
    let mut pages = pages(rows, &paper, top);
    let bottom = head.as_ref().map(|head| head.bottom);
    if let Some(head) = head {
        pages[0].marks.splice(0..0, head.marks);
    }
    foot(&mut pages, &galley.footer, sheet, &shaper);
    if let Some(mark) = sheet.watermark {
        watermark(&mut pages, mark.word(galley.language), sheet, &shaper);
    }

    Ok(Laid {
        pages,
        head: bottom,
        tree,
        headings,
    })
}
