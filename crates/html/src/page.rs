//! The galley's blocks as elements that say what they are.

use siaran_galley::{
    Block, FigureBlock, Galley, Letterhead, ListBlock, Run, Sheet, Style, TextBlock,
};
use siaran_model::Language;
use siaran_picture::{Picture, Pictures};

use crate::WriteError;
use crate::escape::escape;
use crate::picture::{address, picture};
use crate::sheet::{class, rem};

/// What stands in `body`: the release, and its footer below it.
pub(crate) fn body(galley: &Galley, pictures: &Pictures) -> Result<String, WriteError> {
    let mut page = Page {
        sheet: galley.sheet,
        pictures,
        html: String::new(),
        open: Vec::new(),
    };
    page.open(Place::Article);
    if let Some(head) = &galley.letterhead
        && !galley.sheet.bare
    {
        page.go(Place::Head);
        page.letterhead(head)?;
    }
    for block in &galley.blocks {
        match block {
            Block::Text(block) => {
                page.go(place(block.style));
                page.text(block);
            }
            Block::List(block) => {
                page.go(Place::Article);
                page.list(block);
            }
            Block::Figure(block) => {
                page.go(Place::Article);
                page.figure(block)?;
            }
        }
    }
    page.close_to(0);
    if !galley.footer.is_empty() {
        put!(
            page.html,
            "<footer class=\"foot\">{}</footer>\n",
            escape(&galley.footer)
        );
    }
    Ok(page.html)
}

/// The words of the first paragraph of this style.
pub(crate) fn first_words(galley: &Galley, style: Style) -> String {
    let text = |block: &Block| match block {
        Block::Text(block) if block.style == style => {
            Some(block.runs.iter().map(|run| run.text.as_str()).collect())
        }
        Block::Text(_) | Block::List(_) | Block::Figure(_) => None,
    };
    galley.blocks.iter().find_map(text).unwrap_or_default()
}

/// A stretch of the page that has an element of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The whole release.
    Article,
    /// Letterhead and all above the lede.
    Head,
    /// All after the text.
    End,
    /// How to reach people, within the end.
    Contacts,
}

impl Place {
    fn tag(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Head => "header",
            Self::End => "footer",
            Self::Contacts => "address",
        }
    }

    /// What must be open around it, from the outside in.
    fn path(self) -> &'static [Self] {
        match self {
            Self::Article => &[Self::Article],
            Self::Head => &[Self::Article, Self::Head],
            Self::End => &[Self::Article, Self::End],
            Self::Contacts => &[Self::Article, Self::End, Self::Contacts],
        }
    }
}

fn place(style: Style) -> Place {
    match style {
        Style::Label | Style::Number | Style::Timing | Style::Headline | Style::Subheadline => {
            Place::Head
        }
        Style::Lede
        | Style::Paragraph
        | Style::Subheading
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Caption
        | Style::Closing
        | Style::Attribution
        | Style::EndMark => Place::Article,
        Style::EndHeading | Style::Boilerplate | Style::Responsible | Style::Account => Place::End,
        Style::Contact => Place::Contacts,
    }
}

/// A page that grows, and the elements that are open in it.
struct Page<'a> {
    sheet: Sheet,
    pictures: &'a Pictures,
    html: String,
    open: Vec<Place>,
}

impl Page<'_> {
    fn open(&mut self, place: Place) {
        put!(self.html, "<{}>\n", place.tag());
        self.open.push(place);
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(place) = self.open.pop() {
                put!(self.html, "</{}>\n", place.tag());
            }
        }
    }

    /// Closes and opens elements until this place is the innermost.
    fn go(&mut self, place: Place) {
        let path = place.path();
        let shared = self.open.iter().zip(path).take_while(|(a, b)| a == b);
        self.close_to(shared.count());
        for place in &path[self.open.len()..] {
            self.open(*place);
        }
    }

    fn letterhead(&mut self, head: &Letterhead) -> Result<(), WriteError> {
        let beside = if head.logo.is_some() {
            " with-logo"
        } else {
            ""
        };
        put!(self.html, "<div class=\"letterhead{beside}\">\n");
        if let Some(logo) = &head.logo {
            let picture = picture(self.pictures, &logo.image)?;
            let (width, height) = (picture.width, picture.height);
            let size = self.sheet.head().logo_size(width, height);
            self.picture("logo", picture, size, &logo.alt);
        }
        put!(
            self.html,
            "<div>\n<p class=\"name\">{}</p>\n",
            escape(&head.name)
        );
        for line in &head.lines {
            put!(self.html, "<p class=\"line\">{}</p>\n", escape(line));
        }
        self.html.push_str("</div>\n</div>\n");
        Ok(())
    }

    fn text(&mut self, block: &TextBlock) {
        let (before, after) = match block.style {
            Style::Headline => ("<h1", "</h1>"),
            Style::Subheading | Style::EndHeading => ("<h2", "</h2>"),
            Style::Quote => ("<blockquote>\n<p", "</p>\n</blockquote>"),
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
            | Style::Account => ("<p", "</p>"),
        };
        put!(
            self.html,
            "{before} class=\"{}\">{}{after}\n",
            class(block.style),
            words(&block.runs)
        );
    }

    fn list(&mut self, block: &ListBlock) {
        let tag = if block.ordered { "ol" } else { "ul" };
        put!(self.html, "<{tag}>\n");
        for item in &block.items {
            put!(
                self.html,
                "<li class=\"{}\">{}</li>\n",
                class(Style::ListItem),
                words(item)
            );
        }
        put!(self.html, "</{tag}>\n");
    }

    fn figure(&mut self, block: &FigureBlock) -> Result<(), WriteError> {
        let picture = picture(self.pictures, &block.image)?;
        let size = self.sheet.picture_size(picture.width, picture.height);
        self.html.push_str("<figure>\n");
        self.picture("picture", picture, size, &block.alt);
        if !block.caption.is_empty() {
            put!(
                self.html,
                "<figcaption class=\"{}\">{}</figcaption>\n",
                class(Style::Caption),
                words(&block.caption)
            );
        }
        self.html.push_str("</figure>\n");
        Ok(())
    }

    /// The picture, `size` in points wide and high, or smaller on a narrow screen.
    fn picture(&mut self, class: &str, picture: &Picture, size: (f32, f32), alt: &str) {
        put!(
            self.html,
            "<img class=\"{class}\" src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\" \
             style=\"width:{}\"/>\n",
            address(picture),
            escape(alt),
            picture.width,
            picture.height,
            rem(self.sheet, size.0)
        );
    }
}

/// The runs with their marks. Neighbours in one link share it.
fn words(runs: &[Run]) -> String {
    let mut html = String::new();
    for together in runs.chunk_by(|a, b| a.marks.link == b.marks.link) {
        let link = together.first().and_then(|run| run.marks.link.as_ref());
        if let Some(link) = link {
            put!(html, "<a href=\"{}\">", escape(link.as_str()));
        }
        for run in together {
            let mut text = escape(&run.text);
            let language = run.marks.language.map(tag);
            if run.marks.italic {
                text = match language {
                    Some(tag) => format!("<i lang=\"{tag}\">{text}</i>"),
                    None => format!("<i>{text}</i>"),
                };
            } else if let Some(tag) = language {
                text = format!("<span lang=\"{tag}\">{text}</span>");
            }
            if run.marks.bold {
                text = format!("<b>{text}</b>");
            }
            html.push_str(&text);
        }
        if link.is_some() {
            html.push_str("</a>");
        }
    }
    html
}

/// A foreign term's language. Which country speaks it so makes no difference.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "id",
        Language::English => "en",
    }
}
