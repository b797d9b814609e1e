//! A release as its readers will get it, while it is being written.

use siaran_pdf::PagePlaces;

use crate::error::{AppError, WriteFault};
use crate::press::{Bytes, Press};
use crate::{Format, export};

/// A PDF, and where its words stand.
#[derive(Debug, Clone)]
pub struct PdfPreview {
    /// The very file that an export would write.
    pub file: Bytes,
    /// What stands on its pages.
    pub pages: Vec<PagePlaces>,
}

/// The PDF of a release.
pub(crate) async fn pdf(press: Press) -> Result<PdfPreview, AppError> {
    export::made(Format::Pdf, move || {
        let file = press.make(Format::Pdf)?;
        let pages = siaran_pdf::places(press.galley(), press.pictures()?);
        Ok(PdfPreview {
            file,
            pages: pages.map_err(WriteFault::from)?,
        })
    })
    .await
}

/// The page of a release, whose elements say where their words were typed.
pub(crate) async fn html(press: Press) -> Result<String, AppError> {
    export::made(Format::Html, move || {
        // What an export would say of it is said here too.
        press.make(Format::Html)?;
        let page = siaran_html::preview(press.galley(), press.pictures()?);
        Ok(page.map_err(WriteFault::from)?)
    })
    .await
}
