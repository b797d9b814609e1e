//! Pictures from outside: checked before they are believed, and named by their
//! content.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::catch_unwind;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};
use siaran_model::{Block, Image, ImageData, ImageId, MediaType, Release};

use crate::error::{AppError, PictureFault};
use crate::moment::hex;

/// The most bytes that a picture may have.
pub const MAX_PICTURE_BYTES: usize = 30 * 1024 * 1024;

/// The most pixels that a picture may have.
pub const MAX_PICTURE_PIXELS: u64 = 50_000_000;

/// How good a photograph stays that had to be turned, of 100.
const QUALITY: u8 = 92;

/// What was written about a picture when it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notes {
    /// Place, time and camera go: a release goes to many.
    Dropped,
    /// They stay, and with them the name of a picture that others know already.
    Kept,
}

/// The picture in these bytes, which are JPEG or PNG and decode.
///
/// A photograph that its camera marked as lying on its side is turned for good,
/// because not every reader of a document heeds the mark.
pub(crate) fn picture(bytes: Vec<u8>, notes: Notes) -> Result<Image, PictureFault> {
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err(PictureFault::TooManyBytes { bytes: bytes.len() });
    }
    let media_type = match image::guess_format(&bytes) {
        Ok(ImageFormat::Jpeg) => MediaType::Jpeg,
        Ok(ImageFormat::Png) => MediaType::Png,
        Ok(_) | Err(_) => return Err(PictureFault::OtherKind),
    };
    // A decoder is large, and a picture from outside may be made to break it.
    let looked_at = catch_unwind(|| look_at(&bytes, media_type));
    let (upright, width, height) = looked_at.unwrap_or(Err(PictureFault::Panicked))?;
    let bytes = upright.unwrap_or(bytes);
    let bare = (notes == Notes::Dropped && media_type == MediaType::Jpeg)
        .then(|| siaran_picture::bare_jpeg(&bytes));
    let bytes = bare.flatten().unwrap_or(bytes);
    let digest = Sha256::digest(&bytes);
    Ok(Image {
        id: ImageId::new(hex(&digest[..16])).expect("32 hexadecimal digits"),
        media_type,
        width,
        height,
        data: Some(ImageData::new(bytes)),
    })
}

/// The picture's bytes upright, if it was lying on its side, and its pixels
/// across and down.
fn look_at(
    bytes: &[u8],
    media_type: MediaType,
) -> Result<(Option<Vec<u8>>, u32, u32), PictureFault> {
    if media_type == MediaType::Png
        && let Some((width, height)) = siaran_picture::png_size(bytes, MAX_PICTURE_PIXELS)
    {
        return Ok((None, width, height));
    }
    let (pixels, orientation) = decode(bytes)?;
    let lies = media_type == MediaType::Jpeg && orientation != Orientation::NoTransforms;
    let (upright, pixels) = if lies {
        let (bytes, pixels) = turned(pixels, orientation)?;
        (Some(bytes), pixels)
    } else {
        (None, pixels)
    };
    Ok((upright, pixels.width(), pixels.height()))
}

fn decode(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PictureFault> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| PictureFault::Damaged(ImageError::IoError(error)))?;
    let mut limits = Limits::default();
    // Sixteen-bit colour with transparency is the most that a pixel takes.
    limits.max_alloc = Some(MAX_PICTURE_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(PictureFault::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS {
        return Err(PictureFault::TooManyPixels { width, height });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let pixels = DynamicImage::from_decoder(decoder).map_err(PictureFault::Damaged)?;
    Ok((pixels, orientation))
}

fn turned(
    mut picture: DynamicImage,
    orientation: Orientation,
) -> Result<(Vec<u8>, DynamicImage), PictureFault> {
    picture.apply_orientation(orientation);
    let mut bytes = Vec::new();
    picture
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
        .map_err(PictureFault::Damaged)?;
    Ok((bytes, picture))
}

/// Checks every picture that a release carries and names it by its content.
pub(crate) fn admit(release: &mut Release) -> Result<(), AppError> {
    let mut names = BTreeMap::new();
    let mut images: Vec<Image> = Vec::new();
    for (i, image) in std::mem::take(&mut release.images).into_iter().enumerate() {
        let admitted = match &image.data {
            None => image.clone(),
            Some(data) => {
                picture(data.to_vec(), Notes::Kept).map_err(|source| AppError::Picture {
                    path: None,
                    place: Some(format!("images[{i}].data")),
                    source,
                })?
            }
        };
        names.insert(image.id, admitted.id.clone());
        if images.iter().all(|known| known.id != admitted.id) {
            images.push(admitted);
        }
    }
    release.images = images;
    let rename = |id: &mut ImageId| {
        if let Some(name) = names.get(id) {
            id.clone_from(name);
        }
    };
    if let Some(logo) = &mut release.organisation.logo {
        rename(&mut logo.image);
    }
    for block in &mut release.body {
        match block {
            Block::Figure(figure) => figure.image.iter_mut().for_each(rename),
            Block::Paragraph(_)
            | Block::Subheading(_)
            | Block::List(_)
            | Block::Quote(_)
            | Block::Exchange(_) => {}
        }
    }
    Ok(())
}
