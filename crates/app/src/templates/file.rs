//! A template as a file: it goes to another library whole, with its organisation and
//! pictures, and with its version, its date and who made it.

use std::path::Path;

use siaran_model::{Template, read_template};

use crate::archive::{self, Kind, Manifest};
use crate::disk::replace;
use crate::{AppError, pictures};

/// How the names of template files end.
pub const TEMPLATE_ENDING: &str = "siaran-template";

/// The template in a file, with its pictures checked and named by their content.
///
/// Blocks until the file is read and its pictures are decoded.
pub fn read_template_file(path: &Path) -> Result<Template, AppError> {
    read_template_bytes(&archive::bytes_of(path)?, path)
}

/// The template in the bytes of a file; the path is for those who are told what is
/// wrong with them.
///
/// Blocks until its pictures are decoded.
pub(crate) fn read_template_bytes(bytes: &[u8], path: &Path) -> Result<Template, AppError> {
    let unpacked = archive::unpack(bytes, Kind::Template);
    let mut unpacked = unpacked.map_err(|source| AppError::Archive {
        path: path.to_owned(),
        source,
    })?;
    let mut template = read_template(&unpacked.document).map_err(|source| AppError::Form {
        path: Some(path.to_owned()),
        source,
    })?;
    unpacked.fill(&mut template.release);
    let lost = template
        .release
        .images
        .iter()
        .find(|image| image.data.is_none());
    if let Some(image) = lost {
        return Err(AppError::NoPicture(image.id.clone()));
    }
    pictures::admit(&mut template.release).map_err(|error| error.in_file(path))?;
    Ok(template)
}

/// Writes a template that has its pictures' bytes, in place of a file that is there.
///
/// Blocks until the file is on disk.
pub(super) fn write_template_file(template: &Template, path: &Path) -> Result<(), AppError> {
    let manifest = Manifest {
        version: Some(template.version),
        maker: template.maker.clone(),
        changed_at: template.changed_at,
        ..Manifest::new(Kind::Template, template.id.as_str(), &template.name)
    };
    let pictures = &template.release.images;
    let bytes = archive::pack(manifest, &without_bytes(template.clone()), pictures);
    let bytes = bytes.map_err(|source| AppError::Archive {
        path: path.to_owned(),
        source,
    })?;
    replace(path, &bytes)
}

/// The template as it crosses to the window.
pub(super) fn without_bytes(mut template: Template) -> Template {
    for image in &mut template.release.images {
        image.data = None;
    }
    template
}
