//! Texts that say of themselves which they are, so that one look tells whether a
//! release is whole.

use std::io::Cursor;

use fastrand::Rng;
use serde::{Deserialize, Serialize};
use siaran_model::{
    Block, Image, ImageData, ImageId, MediaType, Number, Paragraph, PartId, Release, Text,
};

/// How long a release's text is.
const PARAGRAPHS: u32 = 24;

/// What a release says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    /// Which of its texts; 0 is the template's.
    pub(crate) text: u32,
    /// The running number that it carries.
    pub(crate) number: Option<u32>,
}

/// A release with this text in every part.
pub(crate) fn written(mut release: Release, text: u32) -> Release {
    let words = format!("Suntingan {text}");
    release.headline = Text::from(words.as_str());
    release.lede = Text::from(words.as_str());
    release.body = (0..PARAGRAPHS)
        .map(|number| {
            let words = format!(
                "{words}. Warga Desa Sukamaju menerima bantuan bibit dari dinas, \
                 paragraf {number} dari banyak."
            );
            Block::Paragraph(Paragraph {
                id: PartId::new(format!("p{number}")).expect("a well-formed id"),
                text: Text::from(words.as_str()),
                prompt: String::new(),
            })
        })
        .collect();
    release
}

/// What a release says. An error where its parts do not agree.
pub(crate) fn said(release: &Release) -> Result<Said, String> {
    let headline = release.headline.plain();
    let number = match &release.number {
        Some(Number::Running(number)) => Some(*number),
        Some(Number::Written(_)) | None => None,
    };
    if headline.is_empty() {
        return Ok(Said { text: 0, number });
    }
    let text = headline
        .strip_prefix("Suntingan ")
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| format!("{}: the headline is {headline:?}", release.id))?;
    if *release == written(release.clone(), text) {
        Ok(Said { text, number })
    } else {
        Err(format!("{}: not all parts are of text {text}", release.id))
    }
}

/// A picture as nobody else has one.
pub(crate) fn picture(dice: &mut Rng) -> Image {
    let pixels = std::iter::repeat_with(|| dice.u8(..)).take(8 * 8 * 3);
    let pixels = image::RgbImage::from_raw(8, 8, pixels.collect()).expect("three bytes a pixel");
    let mut bytes = Cursor::new(Vec::new());
    pixels
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("memory takes everything");
    Image {
        id: ImageId::new("lambang").expect("a well-formed id"),
        media_type: MediaType::Png,
        width: 8,
        height: 8,
        data: Some(ImageData::new(bytes.into_inner())),
    }
}
