//! From a galley to the bytes of a page.

use siaran_galley::Galley;
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::{about, page, sheet};

/// Why a galley could not be written as HTML.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A figure or the letterhead shows a picture that was not prepared.
    #[error("picture `{image}` is missing")]
    MissingPicture {
        /// Which one.
        image: ImageId,
    },
}

/// Writes a galley as one HTML file. Equal galleys give equal bytes.
pub fn write(galley: &Galley, pictures: &Pictures) -> Result<Vec<u8>, WriteError> {
    let body = page::body(galley, pictures)?;
    let mut html = String::with_capacity(body.len() + 16 * 1024);
    put!(
        html,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n{}<style>\n{}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        galley.language.tag(),
        about::head(galley),
        sheet::css(galley),
    );
    Ok(html.into_bytes())
}
