//! From a galley to the bytes of a page.

use siaran_galley::Galley;
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::words::Form;
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
    Ok(html(galley, pictures, Form::Page)?.into_bytes())
}

/// The same page, for the program that shows it: elements say in `data-part` which
/// part they came from, and words in `data-field` and `data-at` where they were
/// typed. Nothing of it is seen.
pub fn preview(galley: &Galley, pictures: &Pictures) -> Result<String, WriteError> {
    html(galley, pictures, Form::Traced)
}

fn html(galley: &Galley, pictures: &Pictures, form: Form<'_>) -> Result<String, WriteError> {
    let body = page::body(galley, pictures, form)?;
    let mut html = String::with_capacity(body.len() + 16 * 1024);
    put!(
        html,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n{}<style>\n{}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        galley.language.tag(),
        about::head(galley),
        sheet::css(galley),
    );
    Ok(html)
}
