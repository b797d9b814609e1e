//! The photographs of a release and what their files are called.

use siaran_galley::{Block, Galley};
use siaran_model::{ImageId, MediaType};

/// The pictures that figures show, in the order they are first shown. The first
/// one is number 1.
pub fn photos(galley: &Galley) -> Vec<&ImageId> {
    let mut photos: Vec<&ImageId> = Vec::new();
    for block in &galley.blocks {
        match block {
            Block::Figure(figure) if !photos.contains(&&figure.image) => {
                photos.push(&figure.image);
            }
            Block::Figure(_) | Block::Text(_) | Block::List(_) => {}
        }
    }
    photos
}

/// What the file of the photograph with this number, from 1, is called beside
/// the text.
pub fn photo_name(number: usize, media_type: MediaType) -> String {
    let ending = match media_type {
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
    };
    format!("foto-{number}.{ending}")
}

/// The number of this picture.
pub(crate) fn number(photos: &[&ImageId], image: &ImageId) -> usize {
    photos.iter().take_while(|photo| **photo != image).count() + 1
}
