//! Pictures, looked at before they are believed, in the form a PDF holds them.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};
use siaran_galley::{Block, Galley};
use siaran_model::{Image, ImageId, MediaType};

use crate::WriteError;

/// More pixels than any camera's photograph has along one edge.
const MOST_PIXELS: u32 = 20_000;
/// What decoding one picture may use.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// How well a photograph is kept that has to be encoded anew.
const JPEG_QUALITY: u8 = 90;

/// A picture that a PDF can hold.
#[derive(Debug, PartialEq)]
pub(crate) struct Picture {
    width: u32,
    height: u32,
    pub(crate) colours: Colours,
    pub(crate) encoding: Encoding,
    pub(crate) bytes: Vec<u8>,
}

/// What a pixel holds, one byte each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colours {
    Grey,
    Rgb,
}

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Jpeg,
    /// Row by row from the top.
    Pixels,
}

impl Picture {
    /// Pixels across and down.
    pub(crate) fn pixels(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}

/// All pictures that a galley shows.
pub(crate) fn pictures(galley: &Galley) -> Result<BTreeMap<ImageId, Picture>, WriteError> {
    let logo = galley
        .letterhead
        .iter()
        .filter_map(|head| head.logo.as_ref());
    let logo = logo.map(|logo| &logo.image);
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
    Ok(pictures)
}

fn picture(galley: &Galley, id: &ImageId) -> Result<Picture, WriteError> {
    let missing = || WriteError::MissingPicture { image: id.clone() };
    let Image {
        media_type, data, ..
    } = galley.images.get(id).ok_or_else(missing)?;
    let bytes = data.as_deref().ok_or_else(missing)?;
    read(bytes, *media_type).map_err(|source| WriteError::UnreadablePicture {
        image: id.clone(),
        source,
    })
}

fn read(bytes: &[u8], media_type: MediaType) -> ImageResult<Picture> {
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

    if media_type == MediaType::Jpeg
        && orientation == Orientation::NoTransforms
        && let Some(colours) = jpeg_colours(bytes)
    {
        return Ok(Picture {
            width,
            height,
            colours,
            encoding: Encoding::Jpeg,
            bytes: bytes.to_vec(),
        });
    }

    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    match media_type {
        MediaType::Jpeg => encode(&image),
        MediaType::Png => Ok(flatten(&image)),
    }
}

/// What the pixels of a whole JPEG hold, if a PDF can show it as it is: not with
/// the four inks of a printing house, and not without its end.
fn jpeg_colours(bytes: &[u8]) -> Option<Colours> {
    const END: [u8; 2] = [0xff, 0xd9];
    // Cameras put a few bytes after the end.
    let tail = &bytes[bytes.len().saturating_sub(4096)..];
    tail.windows(2).any(|pair| pair == END).then_some(())?;

    let mut at = 2;
    loop {
        let marker = bytes.get(at..at + 4)?;
        let length = usize::from(u16::from_be_bytes([marker[2], marker[3]]));
        match marker[1] {
            // A start of frame: 8 bits a channel, height, width, channels.
            0xc0..=0xc2 => {
                let frame = bytes.get(at + 4..at + 10)?;
                return match (frame[0], frame[5]) {
                    (8, 1) => Some(Colours::Grey),
                    (8, 3) => Some(Colours::Rgb),
                    _ => None,
                };
            }
            0xff => at += 1,
            _ if marker[0] == 0xff => at += 2 + length,
            _ => return None,
        }
    }
}

/// A photograph encoded anew, upright and in red, green and blue.
fn encode(image: &DynamicImage) -> ImageResult<Picture> {
    let rgb = image.to_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&rgb)?;
    Ok(Picture {
        width: rgb.width(),
        height: rgb.height(),
        colours: Colours::Rgb,
        encoding: Encoding::Jpeg,
        bytes,
    })
}

/// The pixels as they look on white paper.
fn flatten(image: &DynamicImage) -> Picture {
    let (width, height) = (image.width(), image.height());
    let (colours, bytes) = if image.color().has_alpha() {
        let pixels = image.to_rgba8();
        let on_white = |[red, green, blue, alpha]: [u8; 4]| {
            [red, green, blue].map(|channel| over_white(channel, alpha))
        };
        let flat = pixels.pixels().flat_map(|pixel| on_white(pixel.0));
        (Colours::Rgb, flat.collect())
    } else if image.color().has_color() {
        (Colours::Rgb, image.to_rgb8().into_raw())
    } else {
        (Colours::Grey, image.to_luma8().into_raw())
    };
    Picture {
        width,
        height,
        colours,
        encoding: Encoding::Pixels,
        bytes,
    }
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u16::from(channel), u16::from(alpha));
    let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).expect("a mean of two bytes is a byte")
}
