//! Pictures as documents hold them: whole, upright, opaque, no larger than paper can show, and without what a camera wrote about
//! the place.
//!
//! Every writer of documents takes the same [`Pictures`], so that a picture is
//! looked at once and is the same in all files. Equal pictures give equal bytes.

#![warn(missing_docs)]

mod jpeg;
mod png;
mod prepare;

use std::collections::BTreeMap;
use std::sync::Arc;

use siaran_galley::{Block, Galley};
use siaran_model::{ImageId, MediaType};

/// All pictures that a galley shows, ready for its writers.
#[derive(Debug, Clone, Default)]
pub struct Pictures(BTreeMap<ImageId, Picture>);

/// A picture that every document can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How the bytes are encoded: a JPEG with 8 bits a channel, or a PNG that is
    /// neither transparent nor interlaced.
    pub media_type: MediaType,
    /// What a pixel holds.
    pub colours: Colours,
    /// Bits a channel, or a pixel where there is a palette; 8 at most.
    pub depth: u8,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The encoded bytes.
    pub bytes: Arc<[u8]>,
}

/// What a pixel holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// One channel.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// The number of a colour in the PNG's palette.
    Palette,
}

/// Why a galley's pictures cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The bytes of a picture are not at hand.
    #[error("picture `{image}` is missing")]
    Missing {
        /// Which picture.
        image: ImageId,
    },
    /// A picture that is none, is cut short or is too large.
    #[error("picture `{image}` cannot be read")]
    Unreadable {
        /// Which picture.
        image: ImageId,
        /// What is wrong with it.
        #[source]
        source: image::ImageError,
    },
}

impl Pictures {
    /// The pictures of a galley: its logo, unless the sheet is bare, and its
    /// figures'.
    pub fn of(galley: &Galley) -> Result<Self, PictureError> {
        let head = galley.letterhead.iter().filter(|_| !galley.sheet.bare);
        let logo = head.filter_map(|head| Some(&head.logo.as_ref()?.image));
        let figures = galley.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(&figure.image),
            Block::Text(_) | Block::List(_) => None,
        });
        let mut pictures = BTreeMap::new();
        for id in logo.chain(figures) {
            if !pictures.contains_key(id) {
                pictures.insert(id.clone(), picture(galley, id)?);
            }
        }
        Ok(Self(pictures))
    }

    /// The picture with this id, which the galley shows.
    pub fn get(&self, id: &ImageId) -> Option<&Picture> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&ImageId, &Picture)> {
        self.0.iter()
    }
}

/// A JPEG with the same picture, without what was written about it: place, time,
/// camera, comments, previews. `None` where it does not end.
pub fn bare_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(jpeg::bare(bytes)?.1)
}

/// Pixels across and down of a PNG that can be read to its end; `None` where that
/// takes more than a look at its rows, or where it has more pixels than `most`.
pub fn png_size(bytes: &[u8], most: u64) -> Option<(u32, u32)> {
    // Where the head of every PNG says it (ISO/IEC 15948, 11.2.2).
    let side = |at: usize| {
        bytes
            .get(at..)?
            .first_chunk()
            .copied()
            .map(u32::from_be_bytes)
    };
    let (width, height) = (side(16)?, side(20)?);
    (u64::from(width) * u64::from(height) <= most).then_some(())?;
    let head = png::whole(bytes)?;
    Some((head.width, head.height))
}

fn picture(galley: &Galley, id: &ImageId) -> Result<Picture, PictureError> {
    let missing = || PictureError::Missing { image: id.clone() };
    let image = galley.images.get(id).ok_or_else(missing)?;
    let bytes = image.data.as_deref().ok_or_else(missing)?;
    prepare::prepare(bytes, image.media_type).map_err(|source| PictureError::Unreadable {
        image: id.clone(),
        source,
    })
}
