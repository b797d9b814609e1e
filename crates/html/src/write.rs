//! The way from a galley to the bytes of a file.

use siaran_galley::{Fingerprint, Galley, Style};
use siaran_model::ImageId;
use siaran_picture::Pictures;

use crate::escape::escape;
use crate::{page, sheet};

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
    let mut html = String::from("<!DOCTYPE html>\n");
    put!(
        html,
        "<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{}</title>\n",
        galley.language.tag(),
        escape(&galley.title)
    );
    for (name, content) in about(galley) {
        if !content.is_empty() {
            put!(
                html,
                "<meta name=\"{name}\" content=\"{}\"/>\n",
                escape(&content)
            );
        }
    }
    put!(
        html,
        "<style>\n{}</style>\n</head>\n<body>\n",
        sheet::css(galley)
    );
    html.push_str(&page::body(galley, pictures)?);
    html.push_str("</body>\n</html>\n");
    Ok(html.into_bytes())
}

/// What the file says about the release.
fn about(galley: &Galley) -> [(&'static str, String); 8] {
    [
        ("description", page::first_words(galley, Style::Lede)),
        ("author", galley.organisation.clone()),
        ("keywords", galley.keywords.join(", ")),
        (
            "date",
            galley.date.map(|date| date.to_string()).unwrap_or_default(),
        ),
        ("generator", "Siaran".to_owned()),
        ("siaran-release", galley.release.as_str().to_owned()),
        ("siaran-fingerprint", Fingerprint::of(galley).short()),
        ("color-scheme", "light dark".to_owned()),
    ]
}
