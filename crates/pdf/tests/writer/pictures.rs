//! Pictures, as they were prepared.

use siaran_galley::{Block, Galley};
use siaran_model::{Image, ImageData, MediaType};
use siaran_pdf::{WriteError, write};
use siaran_picture::Pictures;

use crate::sample::{self, figure, galley, png};
use crate::{pdf, with_blocks};

/// A galley with this one picture.
fn picture(bytes: Vec<u8>, media_type: MediaType) -> Galley {
    let id = sample::id("gambar");
    let mut galley = with_blocks(vec![figure("gambar", "Gambar", &[])]);
    galley.letterhead = None;
    galley.images.insert(
        id.clone(),
        Image {
            id,
            media_type,
            width: 0,
            height: 0,
            data: Some(ImageData::new(bytes)),
        },
    );
    galley
}

fn jpeg() -> Vec<u8> {
    let galley = galley();
    let data = galley.images[&sample::id("foto")].data.as_ref();
    data.expect("the sample has its bytes").to_vec()
}

#[test]
fn a_photograph_stays_the_file_it_was() {
    let galley = picture(jpeg(), MediaType::Jpeg);
    assert!(
        pdf(&galley)
            .pictures()
            .iter()
            .any(|(_, bytes)| **bytes == *jpeg())
    );
}

#[test]
fn a_drawing_keeps_every_pixel() {
    let bytes = png(23, 11);
    let wanted = image::load_from_memory(&bytes)
        .expect("a picture")
        .into_rgb8();
    let pdf = pdf(&picture(bytes, MediaType::Png));
    let streams = pdf
        .document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let picture = streams
        .into_iter()
        .find(|stream| stream.dict.has_type(b"XObject"));
    let pixels = picture
        .expect("a picture")
        .get_plain_content()
        .expect("pixels");
    assert_eq!(pixels, wanted.into_raw());
}

#[test]
fn a_picture_that_was_not_prepared_is_named() {
    assert!(matches!(
        write(&galley(), &Pictures::default()),
        Err(WriteError::MissingPicture { image }) if image == sample::id("lambang")
    ));
    let mut bare = galley();
    bare.sheet.bare = true;
    assert!(matches!(
        write(&bare, &Pictures::default()),
        Err(WriteError::MissingPicture { image }) if image == sample::id("foto")
    ));
}

#[test]
fn a_picture_shown_twice_is_held_once() {
    let twice: Vec<Block> = vec![figure("foto", "Aula", &[]); 2];
    let mut galley = with_blocks(twice);
    galley.letterhead = None;
    assert_eq!(pdf(&galley).pictures().len(), 1);
}
