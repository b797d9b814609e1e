//! Pictures of every kind that people drop on a release.

#[path = "../../galley/samples/one_of_everything.rs"]
#[allow(dead_code)]
mod sample;

use std::path::Path;

use image::{DynamicImage, GenericImageView, RgbImage};
use siaran_galley::{Block, Galley};
use siaran_model::{Image, ImageData, MediaType};
use siaran_picture::{Colours, Picture, PictureError, Pictures};

fn fixture(name: &str) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    std::fs::read(file).expect("a fixture")
}

/// A galley that shows only this.
fn showing(bytes: Vec<u8>, media_type: MediaType) -> Galley {
    let id = sample::id("gambar");
    let mut galley = sample::galley();
    galley.letterhead = None;
    galley.blocks = vec![sample::figure("gambar", "Gambar", &[])];
    let image = Image {
        id: id.clone(),
        media_type,
        width: 1,
        height: 1,
        data: Some(ImageData::new(bytes)),
    };
    galley.images = [(id, image)].into();
    galley
}

fn prepared(bytes: Vec<u8>, media_type: MediaType) -> Result<Picture, PictureError> {
    let pictures = Pictures::of(&showing(bytes, media_type))?;
    let picture = pictures.get(&sample::id("gambar"));
    Ok(picture.expect("the galley shows it").clone())
}

fn jpeg(name: &str) -> Picture {
    prepared(fixture(name), MediaType::Jpeg).expect("a sound JPEG")
}

fn png(name: &str) -> Picture {
    prepared(fixture(name), MediaType::Png).expect("a sound PNG")
}

/// The pixels of a prepared picture; every document's reader finds these.
fn pixels(picture: &Picture) -> DynamicImage {
    let pixels = image::load_from_memory(&picture.bytes).expect("a whole picture");
    assert_eq!(pixels.dimensions(), (picture.width, picture.height));
    let colours = match picture.colours {
        Colours::Grey => image::ColorType::L8,
        Colours::Rgb | Colours::Palette => image::ColorType::Rgb8,
    };
    assert_eq!(pixels.color(), colours);
    pixels
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn a_photograph_that_needs_no_change_is_not_encoded_again() {
    for name in ["progressive.jpg", "grey.jpg"] {
        let picture = jpeg(name);
        assert_eq!(*picture.bytes, *fixture(name), "{name}");
        pixels(&picture);
    }
    assert_eq!(jpeg("grey.jpg").colours, Colours::Grey);
}

#[test]
fn place_and_comments_do_not_leave_with_a_photograph() {
    let was = fixture("with-place.jpg");
    assert!(contains(&was, b"Exif") && contains(&was, b"rahasia"));
    let picture = jpeg("with-place.jpg");
    assert!(!contains(&picture.bytes, b"Exif"));
    assert!(!contains(&picture.bytes, b"rahasia"));
    let was = image::load_from_memory(&was).expect("a photograph");
    assert_eq!(pixels(&picture), was, "the picture itself is the same");
}

#[test]
fn a_photograph_on_its_side_is_turned() {
    let picture = jpeg("on-its-side.jpg");
    assert_eq!((picture.width, picture.height), (16, 24));
    pixels(&picture);
}

#[test]
fn the_inks_of_a_printing_house_become_red_green_and_blue() {
    let picture = jpeg("cmyk.jpg");
    assert_eq!(picture.colours, Colours::Rgb);
    pixels(&picture);
}

#[test]
fn a_drawing_that_needs_no_change_keeps_its_palette_and_loses_its_notes() {
    let was = fixture("palette.png");
    assert!(contains(&was, b"rahasia"));
    let picture = png("palette.png");
    assert_eq!((picture.colours, picture.depth), (Colours::Palette, 4));
    assert!(!contains(&picture.bytes, b"rahasia"));
    let was = image::load_from_memory(&was).expect("a drawing");
    assert_eq!(pixels(&picture), was, "the picture itself is the same");
}

#[test]
fn drawings_lose_depth_motion_and_transparency() {
    assert_eq!(png("sixteen-bits.png").colours, Colours::Grey);
    for name in [
        "sixteen-bits.png",
        "palette-transparent.png",
        "animated.png",
    ] {
        let picture = png(name);
        pixels(&picture);
        for chunk in [b"tRNS", b"acTL"] {
            assert!(!contains(&picture.bytes, chunk), "{name}");
        }
    }
}

#[test]
fn a_palette_that_shines_through_is_laid_on_white() {
    let was = image::load_from_memory(&fixture("palette-transparent.png"))
        .expect("a drawing")
        .into_rgba8();
    assert!(
        was.pixels().any(|pixel| pixel.0[3] == 0),
        "something shines through"
    );
    let picture = png("palette-transparent.png");
    assert_eq!(picture.colours, Colours::Palette);
    for (now, was) in pixels(&picture).into_rgb8().pixels().zip(was.pixels()) {
        let [red, green, blue, alpha] = was.0;
        let wanted = if alpha == 0 {
            [255; 3]
        } else {
            [red, green, blue]
        };
        assert_eq!(now.0, wanted);
    }
}

#[test]
fn what_shines_through_is_white() {
    let clear = image::RgbaImage::from_pixel(2, 2, image::Rgba([200, 0, 0, 0]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    clear
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("memory takes it");
    let picture = prepared(bytes.into_inner(), MediaType::Png).expect("a drawing");
    assert_eq!(pixels(&picture).get_pixel(0, 0).0, [255; 4]);
}

#[test]
fn nothing_is_larger_than_paper_can_show() {
    let large = DynamicImage::ImageRgb8(RgbImage::new(2_500, 100));
    for (format, media_type) in [
        (image::ImageFormat::Jpeg, MediaType::Jpeg),
        (image::ImageFormat::Png, MediaType::Png),
    ] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        large.write_to(&mut bytes, format).expect("memory takes it");
        let picture = prepared(bytes.into_inner(), media_type).expect("a picture");
        assert_eq!((picture.width, picture.height), (2_000, 80));
    }
}

#[test]
fn equal_pictures_give_equal_bytes() {
    assert_eq!(
        png("palette-transparent.png"),
        png("palette-transparent.png")
    );
}

#[test]
fn what_is_no_picture_is_named() {
    let whole = fixture("progressive.jpg");
    let cases = [
        (Vec::new(), MediaType::Png),
        (fixture("animated.gif"), MediaType::Png),
        (fixture("grey.jpg"), MediaType::Png),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            MediaType::Png,
        ),
        (fixture("sixteen-bits.png")[..120].to_vec(), MediaType::Png),
        (whole[..60].to_vec(), MediaType::Jpeg),
        (huge_png(), MediaType::Png),
    ];
    for (number, (bytes, media_type)) in cases.into_iter().enumerate() {
        let error = prepared(bytes, media_type).expect_err("no picture");
        let named = matches!(error, PictureError::Unreadable { image, .. } if image == sample::id("gambar"));
        assert!(named, "case {number}");
    }
}

/// A PNG whose head says that it has 30,000 × 30,000 pixels.
fn huge_png() -> Vec<u8> {
    let mut bytes = fixture("sixteen-bits.png");
    bytes[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
    bytes
}

#[test]
fn a_cut_photograph_shows_what_it_has_or_is_refused() {
    let whole = fixture("progressive.jpg");
    for end in 2..whole.len() {
        if let Ok(picture) = prepared(whole[..end].to_vec(), MediaType::Jpeg) {
            pixels(&picture);
        }
    }
}

#[test]
fn a_picture_without_bytes_is_missing() {
    let mut galley = showing(fixture("grey.jpg"), MediaType::Jpeg);
    for image in galley.images.values_mut() {
        image.data = None;
    }
    let error = Pictures::of(&galley).expect_err("no bytes");
    assert!(matches!(error, PictureError::Missing { .. }));
}

#[test]
fn a_bare_sheet_needs_no_logo() {
    let mut galley = sample::galley();
    assert_eq!(
        Pictures::of(&galley)
            .expect("sound pictures")
            .iter()
            .count(),
        3
    );
    galley.sheet.bare = true;
    assert_eq!(
        Pictures::of(&galley)
            .expect("sound pictures")
            .iter()
            .count(),
        2
    );
    let figures = galley
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Figure(_)));
    assert_eq!(figures.count(), 2);
}
