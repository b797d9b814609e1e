//! Pictures, good and bad.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use lopdf::Object;
use siaran_galley::{Block, Galley};
use siaran_model::{Image, ImageData, ImageId, MediaType};
use siaran_pdf::{WriteError, write};

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

fn unreadable(galley: &Galley) -> ImageId {
    match write(galley) {
        Err(WriteError::UnreadablePicture { image, .. }) => image,
        other => panic!("{other:?}"),
    }
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
fn a_photograph_taken_sideways_is_turned_upright() {
    // An orientation of 6: turn right by a quarter.
    let exif =
        b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let plain = jpeg();
    let sideways = [&plain[..2], exif, &plain[2..]].concat();
    let pdf = pdf(&picture(sideways, MediaType::Jpeg));
    let (entries, _) = pdf.pictures()[0];
    let pixels = |key: &[u8]| entries.get(key).and_then(Object::as_i64).expect("a number");
    assert_eq!((pixels(b"Width"), pixels(b"Height")), (100, 160));
}

#[test]
fn a_photograph_that_is_cut_short_is_named() {
    let mut bytes = jpeg();
    bytes.truncate(60);
    assert_eq!(
        unreadable(&picture(bytes, MediaType::Jpeg)),
        sample::id("gambar")
    );
}

#[test]
fn what_is_transparent_is_white() {
    let clear = RgbaImage::from_pixel(2, 2, Rgba([255, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    let clear = DynamicImage::ImageRgba8(clear);
    clear
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("memory takes it");
    let pdf = pdf(&picture(bytes.into_inner(), MediaType::Png));
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
    assert_eq!(pixels, [255; 12]);
}

#[test]
fn a_picture_that_is_none_is_named() {
    for media_type in [MediaType::Png, MediaType::Jpeg] {
        for bytes in [b"<svg/>".to_vec(), Vec::new(), vec![0xff; 64]] {
            assert_eq!(
                unreadable(&picture(bytes, media_type)),
                sample::id("gambar")
            );
        }
    }
}

#[test]
fn a_picture_that_is_cut_short_is_named() {
    let mut bytes = png(60, 40);
    bytes.truncate(bytes.len() / 2);
    assert_eq!(
        unreadable(&picture(bytes, MediaType::Png)),
        sample::id("gambar")
    );
}

#[test]
fn a_picture_that_claims_to_be_huge_is_refused() {
    let mut bytes = png(4, 4);
    bytes[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert_eq!(
        unreadable(&picture(bytes, MediaType::Png)),
        sample::id("gambar")
    );
}

#[test]
fn a_picture_that_is_not_there_is_named() {
    let mut galley = galley();
    galley.images.remove(&sample::id("foto"));
    assert!(matches!(
        write(&galley),
        Err(WriteError::MissingPicture { image }) if image == sample::id("foto")
    ));
}

#[test]
fn a_logo_that_is_broken_is_named() {
    let mut galley = galley();
    let logo = galley
        .images
        .get_mut(&sample::id("lambang"))
        .expect("the sample has a logo");
    logo.data = Some(ImageData::new(b"bukan gambar".to_vec()));
    assert_eq!(unreadable(&galley), sample::id("lambang"));
}

#[test]
fn a_picture_shown_twice_is_held_once() {
    let twice: Vec<Block> = vec![figure("foto", "Aula", &[]); 2];
    let mut galley = with_blocks(twice);
    galley.letterhead = None;
    assert_eq!(pdf(&galley).pictures().len(), 1);
}
