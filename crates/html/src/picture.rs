//! Pictures, looked at before they are believed.

use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, ImageReader, Limits};
use siaran_galley::Galley;
use siaran_model::{ImageId, MediaType};

use crate::WriteError;

/// More pixels than any camera's photograph has along one edge.
const MOST_PIXELS: u32 = 20_000;
/// What decoding one picture may use.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;

/// A picture that can be read, ready to stand in the file.
pub(crate) struct Picture {
    /// A `data:` address that holds it whole.
    pub address: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl Picture {
    /// The galley's picture with this id.
    pub fn of(galley: &Galley, id: &ImageId) -> Result<Self, WriteError> {
        let missing = || WriteError::MissingPicture { image: id.clone() };
        let image = galley.images.get(id).ok_or_else(missing)?;
        let bytes = image.data.as_deref().ok_or_else(missing)?;
        let (width, height) =
            size(bytes, image.media_type).map_err(|source| WriteError::UnreadablePicture {
                image: id.clone(),
                source,
            })?;
        Ok(Self {
            address: format!(
                "data:{};base64,{}",
                image.media_type.as_str(),
                STANDARD.encode(bytes)
            ),
            width,
            height,
        })
    }
}

/// How many pixels the picture has. A PNG is decoded to its end, so that a cut
/// one is found out; a cut JPEG still shows what it has.
fn size(bytes: &[u8], media_type: MediaType) -> image::ImageResult<(u32, u32)> {
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
    match media_type {
        MediaType::Jpeg => {
            let (width, height) = reader.into_dimensions()?;
            limits.check_dimensions(width, height)?;
            Ok((width, height))
        }
        MediaType::Png => {
            let picture = reader.decode()?;
            Ok((picture.width(), picture.height()))
        }
    }
}
