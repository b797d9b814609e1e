//! Sections: pages that share their headers and footers.

use super::events::Tag;

/// What stands around the text of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    Header,
    Footer,
}

/// Pages that have their own headers and footers.
#[derive(Debug, Default)]
pub(crate) struct Section {
    /// By frame: whether only for the first page, and the id of its relation.
    frames: Vec<(Frame, bool, String)>,
    /// Whether the first page has its own.
    first: bool,
}

impl Section {
    /// Takes over what one of the section's properties says.
    pub fn take(&mut self, tag: &Tag<'_>) {
        let frame = match tag.local() {
            b"headerReference" => Frame::Header,
            b"footerReference" => Frame::Footer,
            b"titlePg" => {
                let off = tag.attribute("val");
                self.first = !matches!(off.as_deref(), Some("0" | "false" | "off"));
                return;
            }
            _ => return,
        };
        let first = match tag.attribute("type").as_deref() {
            Some("first") => true,
            // Shown only where a setting asks for it, which no release does.
            Some("even") => return,
            Some(_) | None => false,
        };
        let id = tag.attribute("id").unwrap_or_default();
        self.frames.push((frame, first, id));
    }

    /// The ids of what is shown, the first page's first.
    pub fn shown(&self, frame: Frame) -> impl Iterator<Item = &str> {
        let of = move |wanted: bool| {
            self.frames
                .iter()
                .filter(move |(one, first, _)| *one == frame && *first == wanted)
        };
        let first = of(true).filter(|_| self.first);
        first.chain(of(false)).map(|(.., id)| id.as_str())
    }
}
