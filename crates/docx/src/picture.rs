//! Pictures, looked at before they are believed.

use std::io::Cursor;

use docx_rs::Pic;
use image::{ImageFormat, ImageReader, Limits};
use siaran_galley::Galley;
use siaran_model::{ImageId, MediaType};

use crate::WriteError;

/// More pixels than any camera's photograph has along one edge.
const MOST_PIXELS: u32 = 20_000;
/// What decoding one picture may use.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// English metric units, in which drawings are measured.
const EMU_PER_POINT: f32 = 12_700.0;

/// A picture that can be read, as it came.
pub(crate) struct Picture {
    bytes: Vec<u8>,
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
            bytes: bytes.to_vec(),
            width,
            height,
        })
    }

    /// The drawing of this size in points. `Pic::new` would panic on a picture
    /// it cannot read and turn a photograph into a PNG ten times as large.
    pub fn drawing(self, name: &str, (width, height): (f32, f32)) -> Pic {
        Pic::new_with_dimensions(self.bytes, self.width, self.height)
            .id(name)
            .size(emu(width), emu(height))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture is never wider or higher than the sheet"
)]
fn emu(points: f32) -> u32 {
    (points * EMU_PER_POINT).round() as u32
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
