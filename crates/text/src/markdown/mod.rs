//! Markdown as CommonMark 0.31 defines it (<https://spec.commonmark.org/0.31.2/>),
//! so that GitHub, editors and content systems read the same.

mod escape;
mod inline;

use siaran_galley::{Block, FigureBlock, Galley, ListBlock, Style, TextBlock};

use self::escape::{destination, line_start, text};
use self::inline::inline;
use crate::lines::{belongs, emphasis, is_blank, letterhead};
use crate::photos::{number, photo_name, photos};

/// The galley as Markdown: the headline as `#`, headings as `##`, quotes as
/// block quotes, photographs by the names of [`photo_name`] with their captions
/// below. A picture whose bytes the galley does not hold will have no file, so
/// only its caption stands.
pub fn markdown(galley: &Galley) -> String {
    let mut page = Page::default();
    for (position, words) in letterhead(galley).into_iter().enumerate() {
        page.paragraph(&text(words), position > 0);
    }
    let mut above = None;
    for block in &galley.blocks {
        let style = match block {
            Block::Text(block) => {
                page.block(block, above);
                Some(block.style)
            }
            Block::List(block) => {
                page.list(block);
                None
            }
            Block::Figure(block) => {
                page.figure(galley, block);
                None
            }
        };
        above = style;
    }
    page.paragraph(&text(&galley.footer), false);
    page.text
}

/// Markdown that grows.
#[derive(Default)]
struct Page {
    text: String,
    /// The mark of the list that stands last, if one does.
    list: Option<&'static str>,
}

impl Page {
    fn block(&mut self, block: &TextBlock, above: Option<Style>) {
        let style = emphasis(block.style);
        let plain = (false, false);
        match block.style {
            Style::Headline => self.lines("# ", &inline(&block.runs, plain)),
            Style::Subheading | Style::EndHeading => {
                self.lines("## ", &inline(&block.runs, plain));
            }
            Style::Quote => self.lines("> ", &inline(&block.runs, style)),
            Style::Label
            | Style::Number
            | Style::Timing
            | Style::Subheadline
            | Style::Lede
            | Style::Paragraph
            | Style::LeadIn
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
            | Style::Account => {
                let close = above
                    .filter(|above| *above != Style::EndHeading)
                    .is_some_and(|above| belongs(above, block.style));
                self.paragraph(&inline(&block.runs, style), close);
            }
        }
    }

    /// A paragraph, or one more line of the paragraph above.
    fn paragraph(&mut self, words: &str, close: bool) {
        if close && !words.trim().is_empty() && self.text.ends_with('\n') {
            self.text.pop();
            self.text.push_str("\\\n");
            self.text.push_str(&line_start(words.trim()));
            self.text.push('\n');
        } else {
            self.lines("", words);
        }
    }

    /// A block of one line.
    fn lines(&mut self, mark: &str, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        self.part();
        self.list = None;
        self.text.push_str(mark);
        self.text.push_str(&line_start(words.trim()));
        self.text.push('\n');
    }

    /// A list. Two that follow each other have different marks, which is what
    /// parts them.
    fn list(&mut self, block: &ListBlock) {
        let mark = match (block.ordered, self.list) {
            (true, Some(".")) => ")",
            (true, _) => ".",
            (false, Some("-")) => "*",
            (false, _) => "-",
        };
        self.part();
        for (number, item) in (1..).zip(&block.items) {
            let words = inline(item, (false, false));
            if block.ordered {
                self.text.push_str(&number.to_string());
            }
            self.text.push_str(mark);
            self.text.push(' ');
            self.text.push_str(&line_start(words.trim()));
            self.text.truncate(self.text.trim_end().len());
            self.text.push('\n');
        }
        self.list = Some(mark);
    }

    fn figure(&mut self, galley: &Galley, block: &FigureBlock) {
        if let Some(image) = galley.images.get(&block.image) {
            let number = number(&photos(galley), &block.image);
            let name = photo_name(number, image.media_type);
            let picture = format!("![{}]({})", text(block.alt.trim()), destination(&name));
            self.lines("", &picture);
        }
        if !is_blank(&block.caption) {
            self.lines("", &inline(&block.caption, (false, false)));
        }
    }

    /// Leaves a blank line, except at the start.
    fn part(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }
}
