//! Pictures as addresses that hold them whole.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use siaran_model::ImageId;
use siaran_picture::{Picture, Pictures};

use crate::WriteError;

/// The picture with this id.
pub(crate) fn picture<'a>(pictures: &'a Pictures, id: &ImageId) -> Result<&'a Picture, WriteError> {
    pictures
        .get(id)
        .ok_or_else(|| WriteError::MissingPicture { image: id.clone() })
}

/// A `data:` address that holds the picture whole.
pub(crate) fn address(picture: &Picture) -> String {
    let mut address = format!("data:{};base64,", picture.media_type.as_str());
    STANDARD.encode_string(&picture.bytes, &mut address);
    address
}
