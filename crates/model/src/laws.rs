//! What must hold between the parts of a release, beyond what types say.

use std::collections::HashSet;

use crate::{Answer, Block, Figure, ImageId, PartKind, Quote, Release};

/// How a release breaks a law of its form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Two things of a kind share an id, or a block uses a fixed one.
    #[error("the id {0:?} is used twice")]
    DuplicateId(String),
    /// A quote names a speaker that the release does not have.
    #[error("no speaker {0:?} in this release")]
    NoSpeaker(String),
    /// A figure or letterhead names a picture that the release does not have.
    #[error("no picture {0:?} in this release")]
    NoImage(String),
    /// A picture without pixels.
    #[error("the picture {0:?} has no pixels")]
    EmptyImage(String),
    /// A speaker of the directory without a name.
    #[error("a speaker without a name")]
    NoName,
    /// A former post that ended before it began.
    #[error("the last day is before the first")]
    EndsBeforeStart,
}

/// The first broken law and its place, such as `body[3].quote.speaker`.
pub(crate) fn first_fault(release: &Release) -> Result<(), (String, Fault)> {
    let mut speakers = HashSet::new();
    for (i, speaker) in release.speakers.iter().enumerate() {
        once(&mut speakers, speaker.id.as_str(), || {
            format!("speakers[{i}].id")
        })?;
    }
    let mut images = HashSet::new();
    for (i, image) in release.images.iter().enumerate() {
        once(&mut images, image.id.as_str(), || format!("images[{i}].id"))?;
        if image.width == 0 || image.height == 0 {
            return Err((
                format!("images[{i}]"),
                Fault::EmptyImage(image.id.to_string()),
            ));
        }
    }
    if let Some(logo) = &release.organisation.logo {
        known_image(release, &logo.image, || {
            "organisation.logo.image".to_owned()
        })?;
    }
    let fixed: Vec<_> = PartKind::ALL.iter().map(|part| part.id()).collect();
    let mut parts: HashSet<&str> = fixed.iter().map(crate::PartId::as_str).collect();
    for (i, block) in release.body.iter().enumerate() {
        let place = format!("body[{i}]");
        once(&mut parts, block.id().as_str(), || {
            format!("{place}.{}.id", kind(block))
        })?;
        match block {
            Block::Paragraph(_) | Block::Subheading(_) | Block::List(_) => {}
            Block::Figure(figure) => figure_laws(release, figure, &place)?,
            Block::Quote(quote) => quote_laws(release, quote, &place)?,
            Block::Exchange(exchange) => {
                for (k, answer) in exchange.answers.iter().enumerate() {
                    let place = format!("{place}.exchange.answers[{k}]");
                    let (kind, quote) = match answer {
                        Answer::Quote(quote) => ("quote", Some(quote)),
                        Answer::Paragraph(_) => ("paragraph", None),
                    };
                    once(&mut parts, answer.id().as_str(), || {
                        format!("{place}.{kind}.id")
                    })?;
                    if let Some(quote) = quote {
                        quote_laws(release, quote, &place)?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn kind(block: &Block) -> &'static str {
    match block {
        Block::Paragraph(_) => "paragraph",
        Block::Subheading(_) => "subheading",
        Block::List(_) => "list",
        Block::Figure(_) => "figure",
        Block::Quote(_) => "quote",
        Block::Exchange(_) => "exchange",
    }
}

fn once<'a>(
    seen: &mut HashSet<&'a str>,
    id: &'a str,
    place: impl FnOnce() -> String,
) -> Result<(), (String, Fault)> {
    if seen.insert(id) {
        Ok(())
    } else {
        Err((place(), Fault::DuplicateId(id.to_owned())))
    }
}

fn quote_laws(release: &Release, quote: &Quote, place: &str) -> Result<(), (String, Fault)> {
    match &quote.speaker {
        Some(id) if release.speaker(id).is_none() => Err((
            format!("{place}.quote.speaker"),
            Fault::NoSpeaker(id.to_string()),
        )),
        Some(_) | None => Ok(()),
    }
}

fn figure_laws(release: &Release, figure: &Figure, place: &str) -> Result<(), (String, Fault)> {
    figure.image.as_ref().map_or(Ok(()), |id| {
        known_image(release, id, || format!("{place}.figure.image"))
    })
}

fn known_image(
    release: &Release,
    id: &ImageId,
    place: impl FnOnce() -> String,
) -> Result<(), (String, Fault)> {
    if release.image(id).is_some() {
        Ok(())
    } else {
        Err((place(), Fault::NoImage(id.to_string())))
    }
}
