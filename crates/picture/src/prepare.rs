//! From the bytes of a file to a picture that every document can hold.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader,
    ImageResult, Limits,
};
use siaran_model::MediaType;

use crate::png::over_white;
use crate::{Colours, Picture, jpeg, png};

/// More pixels than any camera's photograph has along one edge.
const MOST_PIXELS: u32 = 20_000;
/// What decoding one picture may use.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// The longest edge that is kept: 300 pixels to the inch across the text of an
/// F4 sheet.
const LONGEST: u32 = 2_000;
/// How well a photograph is kept that has to be encoded anew, of 100.
const JPEG_QUALITY: u8 = 88;

pub(crate) fn prepare(bytes: &[u8], media_type: MediaType) -> ImageResult<Picture> {
    let format = match media_type {
        MediaType::Jpeg => ImageFormat::Jpeg,
        MediaType::Png => ImageFormat::Png,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    limits.check_dimensions(width, height)?;
    let orientation = decoder.orientation()?;
    let small = width.max(height) <= LONGEST;

    if small
        && orientation == Orientation::NoTransforms
        && let Some(picture) = as_it_is(bytes, media_type)
    {
        return Ok(picture);
    }

    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    if !small {
        image = image.resize(LONGEST, LONGEST, imageops::FilterType::CatmullRom);
    }
    match media_type {
        MediaType::Jpeg => photograph(&image),
        MediaType::Png => drawing(&image),
    }
}

/// A picture that needs no change but to lose what was written about it.
fn as_it_is(bytes: &[u8], media_type: MediaType) -> Option<Picture> {
    let (colours, depth, width, height, bytes) = match media_type {
        MediaType::Jpeg => {
            let (frame, bytes) = jpeg::bare(bytes)?;
            let colours = frame.colours().filter(|_| frame.bits == 8)?;
            (colours, frame.bits, frame.width, frame.height, bytes)
        }
        MediaType::Png => {
            let (head, bytes) = png::bare(bytes)?;
            (head.colours, head.depth, head.width, head.height, bytes)
        }
    };
    Some(Picture {
        media_type,
        colours,
        depth,
        width,
        height,
        bytes: bytes.into(),
    })
}

fn photograph(image: &DynamicImage) -> ImageResult<Picture> {
    let (colours, encoding, pixels) = opaque(image);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).write_image(
        &pixels,
        image.width(),
        image.height(),
        encoding,
    )?;
    Ok(picture(image, MediaType::Jpeg, colours, bytes))
}

fn drawing(image: &DynamicImage) -> ImageResult<Picture> {
    let (colours, encoding, pixels) = opaque(image);
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
        .write_image(&pixels, image.width(), image.height(), encoding)?;
    Ok(picture(image, MediaType::Png, colours, bytes))
}

fn picture(
    image: &DynamicImage,
    media_type: MediaType,
    colours: Colours,
    bytes: Vec<u8>,
) -> Picture {
    Picture {
        media_type,
        colours,
        depth: 8,
        width: image.width(),
        height: image.height(),
        bytes: bytes.into(),
    }
}

/// The pixels, row by row from the top, as they look on white paper.
fn opaque(image: &DynamicImage) -> (Colours, ExtendedColorType, Vec<u8>) {
    if image.color().has_alpha() {
        let pixels = image.to_rgba8();
        let on_white = |[red, green, blue, alpha]: [u8; 4]| {
            [red, green, blue].map(|channel| over_white(channel, alpha))
        };
        let flat = pixels.pixels().flat_map(|pixel| on_white(pixel.0));
        (Colours::Rgb, ExtendedColorType::Rgb8, flat.collect())
    } else if image.color().has_color() {
        let pixels = image.to_rgb8().into_raw();
        (Colours::Rgb, ExtendedColorType::Rgb8, pixels)
    } else {
        let pixels = image.to_luma8().into_raw();
        (Colours::Grey, ExtendedColorType::L8, pixels)
    }
}
