//! From galley to bytes, step by step.

use siaran_galley::{Galley, PAGE};
use siaran_model::ImageId;

use crate::blocks::{Text, set};
use crate::draw::draw;
use crate::frame::{foot, head};
use crate::pages::pages;
use crate::picture::pictures;
use crate::shape::Shaper;
use crate::tag::tag;

/// Why a galley could not be written as a PDF.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The bytes of a picture are not at hand.
    #[error("picture `{image}` is missing")]
    MissingPicture {
        /// Which picture.
        image: ImageId,
    },
    /// The bytes of a picture are not what they say.
    #[error("picture `{image}` cannot be read")]
    UnreadablePicture {
        /// Which picture.
        image: ImageId,
        /// What is wrong with it.
        #[source]
        source: image::ImageError,
    },
}

/// Writes a galley as a PDF. Equal galleys give equal bytes.
///
/// Characters that no bundled font has are drawn as a replacement sign: see
/// [`missing_characters`](crate::missing_characters).
pub fn write(galley: &Galley) -> Result<Vec<u8>, WriteError> {
    let pictures = pictures(galley)?;
    let shaper = Shaper::new(galley.language.tag());
    let letterhead = galley.letterhead.as_ref();
    let head = letterhead.map(|letterhead| head(letterhead, &shaper, &pictures));
    let top = head
        .as_ref()
        .map_or(PAGE.top, |head| head.bottom.max(PAGE.top));

    let Text {
        rows,
        mut tree,
        headings,
    } = set(galley, &shaper, &pictures);
    let mut pages = pages(rows, top);
    if let Some(head) = head {
        pages[0].marks.splice(0..0, head.marks);
    }
    foot(&mut pages, &galley.footer, &shaper);

    let mut document = draw(&pages, &pictures, &mut tree);
    tag(&mut document, galley, &pages, &tree, &headings);
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .expect("memory takes all that is written to it");
    Ok(bytes)
}
