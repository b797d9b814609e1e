//! Pictures in the form a PDF holds them: as they were prepared, not a pixel
//! encoded anew.

use printpdf::{DictItem, ExternalStream, ExternalXObject};
use siaran_galley::{Block, Galley};
use siaran_model::{ImageId, MediaType};
use siaran_picture::{Colours, Picture, Pictures};

use crate::WriteError;
use crate::draw::name;

/// Makes sure that every picture that the galley shows is prepared.
pub(crate) fn check(galley: &Galley, pictures: &Pictures) -> Result<(), WriteError> {
    let head = galley.letterhead.iter().filter(|_| !galley.sheet.bare);
    let logo = head.filter_map(|head| Some(&head.logo.as_ref()?.image));
    let figures = galley.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(&figure.image),
        Block::Text(_) | Block::List(_) => None,
    });
    let mut images = logo.chain(figures);
    match images.find(|image| pictures.get(image).is_none()) {
        Some(image) => Err(WriteError::MissingPicture {
            image: image.clone(),
        }),
        None => Ok(()),
    }
}

/// A picture that [`check`] found.
pub(crate) fn shown<'a>(pictures: &'a Pictures, image: &ImageId) -> &'a Picture {
    pictures
        .get(image)
        .expect("all pictures were looked for before")
}

/// A picture as an object of its own.
pub(crate) fn stream(picture: &Picture) -> ExternalXObject {
    let (colours, channels) = match picture.colours {
        Colours::Grey => (name("DeviceGray"), 1),
        Colours::Rgb => (name("DeviceRGB"), 3),
        Colours::Palette => (indexed(&picture.bytes), 1),
    };
    let depth = DictItem::Int(picture.depth.into());
    let mut entries = vec![
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(picture.width.into())),
        ("Height", DictItem::Int(picture.height.into())),
        ("ColorSpace", colours),
        ("BitsPerComponent", depth.clone()),
    ];
    let content = match picture.media_type {
        MediaType::Jpeg => {
            entries.push(("Filter", name("DCTDecode")));
            picture.bytes.to_vec()
        }
        // A PNG's data is what PDF calls deflated with PNG's predictors.
        MediaType::Png => {
            let parameters = [
                ("Predictor", DictItem::Int(15)),
                ("Colors", DictItem::Int(channels)),
                ("BitsPerComponent", depth),
                ("Columns", DictItem::Int(picture.width.into())),
            ];
            let map = parameters
                .map(|(key, value)| (key.to_owned(), value))
                .into();
            entries.push(("Filter", name("FlateDecode")));
            entries.push(("DecodeParms", DictItem::Dict { map }));
            chunks(&picture.bytes, *b"IDAT")
        }
    };
    let entries = entries.into_iter();
    ExternalXObject {
        stream: ExternalStream {
            dict: entries
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            content,
            compress: false,
        },
        // Were they given, printpdf would scale the picture by them.
        width: None,
        height: None,
        dpi: None,
    }
}

/// The colours of a PNG's palette, by number.
fn indexed(png: &[u8]) -> DictItem {
    let palette = chunks(png, *b"PLTE");
    let last = (palette.len() / 3).saturating_sub(1);
    DictItem::Array(vec![
        name("Indexed"),
        name("DeviceRGB"),
        DictItem::Int(i64::try_from(last).expect("a palette has 256 colours at most")),
        DictItem::Bytes(palette),
    ])
}

/// The content of all of a PNG's chunks of a kind.
fn chunks(png: &[u8], kind: [u8; 4]) -> Vec<u8> {
    const SIGNATURE: usize = 8;
    let mut data = Vec::with_capacity(png.len());
    let mut rest = png.get(SIGNATURE..).unwrap_or_default();
    // Length, kind, content, checksum.
    while let [l0, l1, l2, l3, k0, k1, k2, k3, after @ ..] = rest {
        let length = u32::from_be_bytes([*l0, *l1, *l2, *l3]) as usize;
        let Some((content, after)) = after.split_at_checked(length) else {
            break;
        };
        if [*k0, *k1, *k2, *k3] == kind {
            data.extend_from_slice(content);
        }
        rest = after.get(4..).unwrap_or_default();
    }
    data
}
