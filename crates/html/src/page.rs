//! The galley's blocks as elements that say what they are, to people and, in the
//! terms of <https://schema.org/NewsArticle>, to programs.

use siaran_galley::{
    Block, FigureBlock, Galley, Letterhead, ListBlock, Origin, Run, Style, TextBlock,
};
use siaran_model::{PartId, PartKind};
use siaran_picture::{Picture, Pictures};

use crate::WriteError;
use crate::about::published;
use crate::escape::escape;
use crate::fragment::{has, is_quotation};
use crate::picture::{address, picture};
use crate::place::{HEADINGS, Place, place};
use crate::quotation::{QUOTATION, quoted};
use crate::sheet::{class, rem};
use crate::words::{Form, words};

/// What stands in `body`: the release, and its footer below it.
pub(crate) fn body(
    galley: &Galley,
    pictures: &Pictures,
    form: Form<'_>,
) -> Result<String, WriteError> {
    let mut page = Page {
        galley,
        pictures,
        form,
        article: if HEADINGS.iter().any(|style| has(galley, *style)) {
            "article"
        } else {
            "div"
        },
        top: [Style::Headline, Style::Label]
            .into_iter()
            .find(|style| has(galley, *style)),
        html: String::new(),
        open: Vec::new(),
    };
    page.html.push_str("<main>\n");
    page.go(Place::Article);
    page.about();
    match &galley.letterhead {
        Some(head) if !galley.sheet.bare => {
            page.go(Place::Head);
            page.letterhead(head)?;
        }
        Some(_) | None => page.publisher(),
    }
    for (index, block) in galley.blocks.iter().enumerate() {
        let measure = galley.measures.get(&index);
        let measure = measure.map_or_else(String::new, |width| measured(galley, *width));
        match block {
            Block::Text(block) => {
                page.go(place(block.style));
                page.text(block, &measure);
            }
            Block::List(block) => {
                page.go(Place::Body);
                page.list(block);
            }
            Block::Figure(block) => {
                page.go(Place::Body);
                page.figure(block, &measure)?;
            }
        }
    }
    page.close_to(0);
    page.html.push_str("</main>\n");
    if !galley.footer.is_empty() {
        put!(
            page.html,
            "<footer class=\"foot\">{}</footer>\n",
            escape(&galley.footer)
        );
    }
    Ok(page.html)
}

/// Keeps centred words within the width in which their lines are even in print,
/// as the PDF's are.
fn measured(galley: &Galley, width: f32) -> String {
    format!(" style=\"--measure: {}\"", rem(galley.sheet, width))
}

/// The attributes of the element that says who publishes.
const PUBLISHER: &str = "itemprop=\"publisher author\" itemscope=\"\" \
                         itemtype=\"https://schema.org/Organization\"";

/// A page that grows, and the elements that are open in it.
struct Page<'a> {
    galley: &'a Galley,
    pictures: &'a Pictures,
    form: Form<'a>,
    /// The element of the whole release. Without a heading it is no article.
    article: &'static str,
    /// What is the heading of the whole, until it has a headline at least the
    /// label.
    top: Option<Style>,
    html: String,
    open: Vec<Place>,
}

impl Page<'_> {
    /// The attribute that names a part, where the form has it.
    fn part(&self, part: &PartId) -> String {
        if matches!(self.form, Form::Traced) {
            format!(" data-part=\"{part}\"")
        } else {
            String::new()
        }
    }

    /// An element's name and attributes.
    fn element(&self, place: Place) -> (&'static str, &'static str) {
        match place {
            Place::Article => (
                self.article,
                " itemscope=\"\" itemtype=\"https://schema.org/NewsArticle\"",
            ),
            Place::Head => ("header", ""),
            Place::Body => ("div", " itemprop=\"articleBody\""),
            Place::End => ("footer", ""),
            Place::Contacts => ("address", ""),
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(place) = self.open.pop() {
                let (name, _) = self.element(place);
                put!(self.html, "</{name}>\n");
            }
        }
    }

    /// Closes and opens elements until this place is the innermost.
    fn go(&mut self, place: Place) {
        let path = place.path();
        let shared = self.open.iter().zip(path).take_while(|(a, b)| a == b);
        self.close_to(shared.count());
        for place in &path[self.open.len()..] {
            let (name, attributes) = self.element(*place);
            put!(self.html, "<{name}{attributes}>\n");
            self.open.push(*place);
        }
    }

    /// What no word of the text says by itself.
    fn about(&mut self) {
        for (property, content) in [
            ("inLanguage", self.galley.language.tag().to_owned()),
            ("datePublished", published(self.galley).unwrap_or_default()),
            ("keywords", self.galley.keywords.join(", ")),
        ] {
            self.meta(property, &content);
        }
    }

    fn meta(&mut self, property: &str, content: &str) {
        let content = escape(content.trim());
        if !content.is_empty() {
            put!(
                self.html,
                "<meta itemprop=\"{property}\" content=\"{content}\"/>\n"
            );
        }
    }

    /// Who publishes, where no letterhead says it.
    fn publisher(&mut self) {
        if !self.galley.organisation.trim().is_empty() {
            put!(self.html, "<div {PUBLISHER}>\n");
            self.meta("name", &self.galley.organisation);
            self.html.push_str("</div>\n");
        }
    }

    fn letterhead(&mut self, head: &Letterhead) -> Result<(), WriteError> {
        let beside = if head.logo.is_some() {
            " with-logo"
        } else {
            ""
        };
        let part = self.part(&PartKind::Letterhead.id());
        put!(
            self.html,
            "<div class=\"letterhead{beside}\" {PUBLISHER}{part}>\n"
        );
        if let Some(logo) = &head.logo {
            let picture = picture(self.pictures, &logo.image)?;
            let (width, height) = (picture.width, picture.height);
            let size = self.galley.sheet.head().logo_size(width, height);
            self.picture(("logo", "logo"), picture, size, &logo.alt);
        }
        put!(
            self.html,
            "<div>\n<p class=\"name\" itemprop=\"name\">{}</p>\n",
            escape(&head.name)
        );
        for line in &head.lines {
            put!(self.html, "<p class=\"line\">{}</p>\n", escape(line));
        }
        self.html.push_str("</div>\n</div>\n");
        Ok(())
    }

    fn text(&mut self, block: &TextBlock, measure: &str) {
        let (tag, property) = match block.style {
            Style::Headline => ("h1", " itemprop=\"headline\""),
            Style::Subheadline => ("p", " itemprop=\"alternativeHeadline\""),
            Style::Label if self.top == Some(Style::Label) => ("h1", ""),
            // Below another, where there is one.
            Style::Subheading | Style::EndHeading if self.top.is_some() => ("h2", ""),
            Style::Subheading | Style::EndHeading => ("h1", ""),
            Style::Label
            | Style::Number
            | Style::Timing
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
            | Style::Account => ("p", ""),
        };
        let quotation = is_quotation(block);
        let words = match block.style {
            _ if quotation => {
                let speaker = block.speaker.as_ref();
                let mut speakers = self.galley.speakers.iter();
                let speaker = speaker.and_then(|id| speakers.find(|speaker| speaker.id == *id));
                quoted(&block.runs, speaker, self.form)
            }
            Style::Lede => self.lede(&block.runs),
            Style::Timing => self.timing(&block.runs),
            Style::Label
            | Style::Number
            | Style::Headline
            | Style::Subheadline
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
            | Style::EndMark
            | Style::EndHeading
            | Style::Boilerplate
            | Style::Contact
            | Style::Responsible
            | Style::Account => words(&block.runs, self.form),
        };
        if quotation {
            put!(self.html, "<blockquote {QUOTATION}>\n");
        }
        let class = class(block.style);
        let part = self.part(&block.part);
        put!(
            self.html,
            "<{tag} class=\"{class}\"{measure}{property}{part}>{words}</{tag}>\n"
        );
        if quotation {
            self.html.push_str("</blockquote>\n");
        }
    }

    /// The dateline, which is in bold, and the first paragraph.
    fn lede(&self, runs: &[Run]) -> String {
        let composed = |run: &&Run| run.origin == Origin::Composed && run.marks.bold;
        let (dateline, rest) = runs.split_at(runs.iter().take_while(composed).count());
        let rest = words(rest, self.form);
        if dateline.is_empty() {
            return rest;
        }
        let mut html = "<span itemprop=\"dateline\">".to_owned();
        let words = words(dateline, self.form);
        match self.galley.date {
            Some(date) => put!(html, "<time datetime=\"{date}\">{words}</time>"),
            None => html.push_str(&words),
        }
        put!(html, "</span>{rest}");
        html
    }

    fn timing(&self, runs: &[Run]) -> String {
        let words = words(runs, self.form);
        match self.galley.embargo {
            Some(moment) => format!("<time datetime=\"{moment}\">{words}</time>"),
            None => words,
        }
    }

    fn list(&mut self, block: &ListBlock) {
        let tag = if block.ordered { "ol" } else { "ul" };
        let part = self.part(&block.part);
        put!(self.html, "<{tag}{part}>\n");
        for item in &block.items {
            put!(
                self.html,
                "<li class=\"{}\">{}</li>\n",
                class(Style::ListItem),
                words(item, self.form)
            );
        }
        put!(self.html, "</{tag}>\n");
    }

    fn figure(&mut self, block: &FigureBlock, measure: &str) -> Result<(), WriteError> {
        let picture = picture(self.pictures, &block.image)?;
        let (width, height) = (picture.width, picture.height);
        let size = self.galley.sheet.picture_size(width, height);
        let part = self.part(&block.part);
        put!(
            self.html,
            "<figure itemprop=\"image\" itemscope=\"\" \
             itemtype=\"https://schema.org/ImageObject\"{part}>\n"
        );
        self.picture(("picture", "contentUrl"), picture, size, &block.alt);
        if !block.caption.is_empty() {
            put!(
                self.html,
                "<figcaption class=\"{}\"{measure} itemprop=\"caption\">{}</figcaption>\n",
                class(Style::Caption),
                words(&block.caption, self.form)
            );
        }
        self.html.push_str("</figure>\n");
        Ok(())
    }

    /// The picture, `size` in points wide and high, or smaller on a narrow screen.
    fn picture(
        &mut self,
        (class, property): (&str, &str),
        picture: &Picture,
        size: (f32, f32),
        alt: &str,
    ) {
        put!(
            self.html,
            "<img class=\"{class}\" itemprop=\"{property}\" src=\"{}\" alt=\"{}\" width=\"{}\" \
             height=\"{}\" style=\"width:{}\"/>\n",
            address(picture),
            escape(alt),
            picture.width,
            picture.height,
            rem(self.galley.sheet, size.0)
        );
    }
}
