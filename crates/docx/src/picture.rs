//! Pictures as drawings.

use docx_rs::Pic;
use siaran_model::ImageId;
use siaran_picture::{Picture, Pictures};

use crate::WriteError;

/// English metric units, in which drawings are measured.
const EMU_PER_POINT: f32 = 12_700.0;

/// The picture with this id.
pub(crate) fn shown<'a>(pictures: &'a Pictures, id: &ImageId) -> Result<&'a Picture, WriteError> {
    pictures
        .get(id)
        .ok_or_else(|| WriteError::MissingPicture { image: id.clone() })
}

/// The drawing of this size in points. `Pic::new` would turn a photograph into a
/// PNG ten times as large.
pub(crate) fn drawing(picture: &Picture, name: &str, (width, height): (f32, f32)) -> Pic {
    Pic::new_with_dimensions(picture.bytes.to_vec(), picture.width, picture.height)
        .id(name)
        .size(emu(width), emu(height))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture is never wider or higher than the sheet"
)]
fn emu(points: f32) -> u32 {
    (points * EMU_PER_POINT).round() as u32
}
