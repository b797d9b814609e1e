//! The sheet's looks as named styles: under Word's own names where Word has
//! them, so that its navigation, its gallery and a house template know them.
//!
//! The headline is *Title* and subheadings are *Heading 2*. So what a web editor
//! pastes from Word has its subheadings as `h2`, below the `h1` that the web page
//! makes of its own title field, and the outline is that of the PDF and of the
//! page: one heading of level 1, the others of level 2. *Heading 1* is what Title
//! is based on, and gives it its level; it looks the same, for whoever sets a
//! second headline in Word.

use docx_rs::{
    AlignmentType, Docx, LineSpacing, LineSpacingType, Paragraph, StyleType, Tab, TabValueType,
};
use siaran_galley::{LINK, Look, Sheet, Style};

use crate::letterhead::Masthead;
use crate::look::{hex, shaped, spacing, twips};

/// The styles that are no paragraph of the galley's own.
pub(crate) const FIGURE: &str = "Figure";
pub(crate) const HEAD: &str = "Header";
pub(crate) const FOOT: &str = "Footer";
pub(crate) const HYPERLINK: &str = "Hyperlink";
const HEADING_1: &str = "Heading1";
/// What all others are based on. docx-rs adds one of this name without any look.
pub(crate) const NORMAL: &str = "Normal";

/// The id and the name of a style. Where Word has the style, they are Word's,
/// down to their capitals.
pub(crate) fn named(style: Style) -> (&'static str, &'static str) {
    match style {
        Style::Label => ("ReleaseLabel", "Release Label"),
        Style::Number => ("ReleaseNumber", "Release Number"),
        Style::Timing => ("ReleaseTiming", "Release Timing"),
        Style::Headline => ("Title", "Title"),
        Style::Subheadline => ("Subtitle", "Subtitle"),
        Style::Lede => ("Lede", "Lede"),
        Style::Paragraph => ("BodyText", "Body Text"),
        Style::Subheading => ("Heading2", "heading 2"),
        Style::LeadIn => ("LeadIn", "Lead-in"),
        Style::Quote => ("Quote", "Quote"),
        Style::Question => ("Question", "Question"),
        Style::Answer => ("Answer", "Answer"),
        Style::ListItem => ("ListParagraph", "List Paragraph"),
        Style::Caption => ("Caption", "caption"),
        Style::Closing => ("ReleaseClosing", "Release Closing"),
        Style::Attribution => ("Attribution", "Attribution"),
        Style::EndMark => ("EndMark", "End Mark"),
        Style::EndHeading => ("EndHeading", "End Heading"),
        Style::Boilerplate => ("Boilerplate", "Boilerplate"),
        Style::Contact => ("Contact", "Contact"),
        Style::Responsible => ("Responsible", "Responsible"),
        Style::Account => ("Account", "Account"),
    }
}

/// Whether Word has a style of this id.
pub(crate) fn is_built_in(id: &str) -> bool {
    [
        NORMAL,
        "BodyText",
        "Caption",
        FOOT,
        HEAD,
        HEADING_1,
        "Heading2",
        HYPERLINK,
        "ListParagraph",
        "Quote",
        "Subtitle",
        "Title",
    ]
    .contains(&id)
}

/// The document with all styles.
pub(crate) fn define(docx: Docx, sheet: Sheet, masthead: Option<&Masthead<'_>>) -> Docx {
    let body = named(Style::Paragraph).0;
    let normal = sheet.look(Style::Paragraph);
    let heading = sheet.look(Style::Headline);
    let mut docx = docx
        .add_style(shaped(NORMAL, "Normal", &normal, None).q_format(true))
        .add_style(
            shaped(HEADING_1, "heading 1", &heading, Some((NORMAL, &normal)))
                .next(body)
                .outline_lvl(0),
        );
    for style in Style::ALL {
        let (id, name) = named(style);
        let (base, like) = base(style);
        let like = sheet.look(like);
        let look = sheet.look(style);
        let mut style_of_word = shaped(id, name, &look, Some((base, &like))).next(body);
        if style == Style::Subheading {
            style_of_word = style_of_word.outline_lvl(1);
        }
        docx = docx.add_style(style_of_word);
    }
    let (head, foot) = edges(sheet, &normal);
    docx = docx.add_style(head).add_style(foot);
    for style in masthead.map(|one| one.styles(&normal)).unwrap_or_default() {
        docx = docx.add_style(style);
    }
    docx.add_style(figure(sheet)).add_style(hyperlink())
}

/// What a style is based on, and whose look that has. Parts of the text change
/// with Body Text when a user changes that style; what stands before and after
/// the text does not.
fn base(style: Style) -> (&'static str, Style) {
    match style {
        Style::Headline => (HEADING_1, Style::Headline),
        Style::EndHeading => (named(Style::Subheading).0, Style::Subheading),
        Style::Lede
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Closing
        | Style::Attribution => (named(Style::Paragraph).0, Style::Paragraph),
        Style::Label
        | Style::Number
        | Style::Timing
        | Style::Subheadline
        | Style::Paragraph
        | Style::Subheading
        | Style::Caption
        | Style::EndMark
        | Style::Boilerplate
        | Style::Contact
        | Style::Responsible
        | Style::Account => (NORMAL, Style::Paragraph),
    }
}

/// Head and foot of all pages, with the page number at the right edge.
fn edges(sheet: Sheet, normal: &Look) -> (docx_rs::Style, docx_rs::Style) {
    let look = sheet.foot().look;
    let edge = |id, name| shaped(id, name, &look, Some((NORMAL, normal))).q_format(false);
    let mut foot = edge(FOOT, "footer");
    let right = Tab::new()
        .val(TabValueType::Right)
        .pos(twips(sheet.page().text_width()).unsigned_abs() as usize);
    foot.paragraph_property = foot.paragraph_property.add_tab(right);
    (edge(HEAD, "header"), foot)
}

/// A paragraph that holds a picture and so has its height.
fn figure(sheet: Sheet) -> docx_rs::Style {
    let mut style = docx_rs::Style::new(FIGURE, StyleType::Paragraph)
        .name("Figure")
        .based_on(NORMAL)
        .next(named(Style::Caption).0)
        .align(AlignmentType::Center)
        .line_spacing(figure_spacing(sheet, sheet.picture().after));
    style.paragraph_property = style.paragraph_property.keep_next(true);
    style
}

/// Around a picture, whose line is as high as it is, and this much below it.
pub(crate) fn figure_spacing(sheet: Sheet, after: f32) -> LineSpacing {
    const SINGLE: f32 = 12.0;
    spacing(sheet.picture().before, after, LineSpacingType::Auto, SINGLE)
}

fn hyperlink() -> docx_rs::Style {
    docx_rs::Style::new(HYPERLINK, StyleType::Character)
        .name("Hyperlink")
        .q_format(false)
        .color(hex(LINK))
        .underline("single")
}

/// A paragraph of one of the styles.
pub(crate) fn styled(id: &str) -> Paragraph {
    Paragraph::new().style(id)
}
