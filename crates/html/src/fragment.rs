//! The galley as bare elements: what the field of a content management system
//! takes, and what mail programs show.

use siaran_galley::{Block, FigureBlock, Galley, ListBlock, Look, Run, Sheet, Style, TextBlock};
use siaran_picture::Pictures;

use crate::WriteError;
use crate::about::title;
use crate::escape::escape;
use crate::picture::{address, picture};
use crate::sheet::families;
use crate::words::{Form, words};

/// Writes a galley's words as clean elements, one a line: no class, no id, no
/// style, no letterhead and no foot. Equal galleys give equal bytes.
///
/// The headline is an `h2` and headings in the text are `h3`, because the system
/// sets its own title as the page's `h1`; whoever pastes the fragment moves the
/// headline there or deletes it.
pub fn fragment(galley: &Galley, pictures: &Pictures) -> Result<Vec<u8>, WriteError> {
    let mut elements = Elements {
        sheet: galley.sheet,
        styled: false,
        headings: ["h2", "h3"],
        headline: has(galley, Style::Headline),
        html: String::new(),
    };
    for block in &galley.blocks {
        match block {
            Block::Text(block) => elements.text(block),
            Block::List(block) => elements.list(block),
            Block::Figure(block) => elements.figure(block, pictures)?,
        }
    }
    Ok(elements.html.into_bytes())
}

/// Writes a galley as the body of an e-mail. Mail programs heed only styles that
/// stand in the elements, and show no picture that stands in the text: of a
/// figure only the caption is there. Equal galleys give equal bytes.
pub fn mail(galley: &Galley) -> Vec<u8> {
    let look = galley.sheet.look(Style::Paragraph);
    let mut elements = Elements {
        sheet: galley.sheet,
        styled: true,
        headings: ["h1", "h2"],
        headline: has(galley, Style::Headline),
        html: format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <title>{}</title>\n</head>\n<body>\n\
             <div style=\"max-width: {}pt; font-family: {}; font-size: {}pt; line-height: {}pt;\">\n",
            galley.language.tag(),
            title(galley),
            galley.sheet.page().text_width(),
            families(look.typeface),
            look.size,
            look.leading,
        ),
    };
    for block in &galley.blocks {
        match block {
            Block::Text(block) => elements.text(block),
            Block::List(block) => elements.list(block),
            Block::Figure(block) => {
                if !block.caption.is_empty() {
                    elements.element("p", Style::Caption, &block.caption);
                }
            }
        }
    }
    elements.html.push_str("</div>\n</body>\n</html>\n");
    elements.html.into_bytes()
}

/// Elements that grow in number.
struct Elements {
    sheet: Sheet,
    /// Whether each says its own style.
    styled: bool,
    /// The headline's, and those of headings below it.
    headings: [&'static str; 2],
    /// Whether there is a headline.
    headline: bool,
    html: String,
}

impl Elements {
    fn text(&mut self, block: &TextBlock) {
        let quoted = is_quotation(block);
        if quoted {
            let style = if self.styled {
                " style=\"margin: 0;\""
            } else {
                ""
            };
            put!(self.html, "<blockquote{style}>\n");
        }
        self.element(self.tag(block.style), block.style, &block.runs);
        if quoted {
            self.html.push_str("</blockquote>\n");
        }
    }

    fn list(&mut self, block: &ListBlock) {
        let tag = if block.ordered { "ol" } else { "ul" };
        put!(self.html, "<{tag}>\n");
        for item in &block.items {
            self.element("li", Style::ListItem, item);
        }
        put!(self.html, "</{tag}>\n");
    }

    fn figure(&mut self, block: &FigureBlock, pictures: &Pictures) -> Result<(), WriteError> {
        let picture = picture(pictures, &block.image)?;
        let (width, _) = self.sheet.picture_size(picture.width, picture.height);
        put!(
            self.html,
            "<figure>\n<img src=\"{}\" alt=\"{}\" width=\"{}\"/>\n",
            address(picture),
            escape(&block.alt),
            // Points to the pixels of CSS. The height follows.
            (width / 0.75).round(),
        );
        if !block.caption.is_empty() {
            self.element("figcaption", Style::Caption, &block.caption);
        }
        self.html.push_str("</figure>\n");
        Ok(())
    }

    fn tag(&self, style: Style) -> &'static str {
        match style {
            Style::Subheading | Style::EndHeading if self.headline => self.headings[1],
            Style::Headline | Style::Subheading | Style::EndHeading => self.headings[0],
            Style::Label
            | Style::Number
            | Style::Timing
            | Style::Subheadline
            | Style::Lede
            | Style::Paragraph
            | Style::LeadIn
            | Style::Quote
            | Style::Question
            | Style::Answer
            | Style::ListItem
            | Style::Caption
            | Style::Closing
            | Style::Attribution
            | Style::EndMark
            | Style::Boilerplate
            | Style::Contact
            | Style::Responsible
            | Style::Account => "p",
        }
    }

    fn element(&mut self, tag: &str, style: Style, runs: &[Run]) {
        let look = self.sheet.look(style);
        // A heading is bold by itself.
        let said = Look {
            bold: look.bold && !tag.starts_with('h'),
            ..look
        };
        let words = words(runs, Form::Bare(&said));
        let style = if self.styled {
            format!(" style=\"{}\"", inline(&look))
        } else {
            String::new()
        };
        put!(self.html, "<{tag}{style}>{words}</{tag}>\n");
    }
}

/// Whether a paragraph has this style.
pub(crate) fn has(galley: &Galley, style: Style) -> bool {
    galley.blocks.iter().any(|block| match block {
        Block::Text(block) => block.style == style,
        Block::List(_) | Block::Figure(_) => false,
    })
}

/// Whether a paragraph is somebody's words.
pub(crate) fn is_quotation(block: &TextBlock) -> bool {
    block.style == Style::Quote || block.speaker.is_some()
}

/// What bare elements do not look like. Colours are the reader's own, who may
/// read on a dark screen.
fn inline(look: &Look) -> String {
    use siaran_galley::Align;
    let align = match look.align {
        Align::Left | Align::Justify => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    format!(
        "margin: {}pt 0 {}pt; text-align: {align}; font-size: {}pt; line-height: {}pt;",
        look.before, look.after, look.size, look.leading
    )
}
