//! The sheet's looks as named styles: under Word's own names where Word has
//! them, so that its navigation, its gallery and a house template know them.

use docx_rs::{
    AlignmentType, Docx, LineSpacing, LineSpacingType, Paragraph, ParagraphProperty, RunFonts,
    RunProperty, StyleType,
};
use siaran_galley::{Align, Head, LINK, Look, Sheet, Style};
use siaran_model::Typeface;

/// The styles that are no paragraph of the galley's own.
pub(crate) const FIGURE: &str = "Figure";
pub(crate) const FOOT: &str = "Footer";
pub(crate) const HYPERLINK: &str = "Hyperlink";
pub(crate) const LETTERHEAD_NAME: &str = "LetterheadName";
pub(crate) const LETTERHEAD_LINE: &str = "LetterheadLine";
pub(crate) const LETTERHEAD_RULE: &str = "LetterheadRule";
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
pub(crate) fn define(docx: Docx, sheet: Sheet) -> Docx {
    let body = named(Style::Paragraph).0;
    let body_look = sheet.look(Style::Paragraph);
    let mut docx = docx.add_style(shaped(NORMAL, "Normal", &body_look, None).q_format(true));
    for style in Style::ALL {
        let (id, name) = named(style);
        let mut style_of_word = shaped(id, name, &sheet.look(style), Some(&body_look))
            .based_on(base(style))
            .next(body);
        if let Some(level) = outline_level(style) {
            style_of_word = style_of_word.outline_lvl(level);
        }
        docx = docx.add_style(style_of_word);
    }
    let (head, foot) = (sheet.head(), sheet.foot());
    for (id, name, look) in [
        (FOOT, "footer", &foot.look),
        (LETTERHEAD_NAME, "Letterhead Name", &head.name),
        (LETTERHEAD_LINE, "Letterhead Line", &head.line),
    ] {
        docx = docx.add_style(
            shaped(id, name, look, Some(&body_look))
                .based_on(NORMAL)
                .q_format(false),
        );
    }
    docx.add_style(figure(sheet))
        .add_style(rule(&head))
        .add_style(hyperlink())
}

/// Twentieths of a point, in which Word measures paragraphs.
#[expect(clippy::cast_possible_truncation, reason = "no sheet is that wide")]
pub(crate) fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// Hexadecimal, as Word writes colours.
pub(crate) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// Space above and below, and lines of this height.
fn spacing(before: f32, after: f32, rule: LineSpacingType, line: f32) -> LineSpacing {
    LineSpacing::new()
        .before(twips(before).unsigned_abs())
        .after(twips(after).unsigned_abs())
        .line_rule(rule)
        .line(twips(line))
}

/// Lines of the look's height, at least: a picture or a taller script that
/// somebody adds in Word is not cut off.
pub(crate) fn lines(before: f32, look: &Look) -> LineSpacing {
    spacing(before, look.after, LineSpacingType::AtLeast, look.leading)
}

/// Parts of the text change with Body Text when a user changes that style;
/// what stands before and after the text does not.
fn base(style: Style) -> &'static str {
    match style {
        Style::Lede
        | Style::LeadIn
        | Style::Quote
        | Style::Question
        | Style::Answer
        | Style::ListItem
        | Style::Closing
        | Style::Attribution => named(Style::Paragraph).0,
        Style::Label
        | Style::Number
        | Style::Timing
        | Style::Headline
        | Style::Subheadline
        | Style::Paragraph
        | Style::Subheading
        | Style::Caption
        | Style::EndMark
        | Style::EndHeading
        | Style::Boilerplate
        | Style::Contact
        | Style::Responsible
        | Style::Account => NORMAL,
    }
}

/// Where the paragraph stands in the navigation pane, if it does.
fn outline_level(style: Style) -> Option<usize> {
    match style {
        Style::Headline => Some(0),
        Style::Subheading | Style::EndHeading => Some(1),
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
        | Style::Account => None,
    }
}

/// A style that says only how it differs from `base`, so that a change of the
/// base reaches it.
fn shaped(id: &str, name: &str, look: &Look, base: Option<&Look>) -> docx_rs::Style {
    let mut style = docx_rs::Style::new(id, StyleType::Paragraph).name(name);
    style.run_property = characters(look, base);
    style.paragraph_property = paragraph(look, base);
    style
}

#[expect(clippy::float_cmp, reason = "numbers of one table, never computed")]
fn characters(look: &Look, base: Option<&Look>) -> RunProperty {
    let mut characters = RunProperty::new();
    if base.is_none_or(|base| base.typeface != look.typeface) {
        characters = characters.fonts(fonts(look.typeface));
    }
    if base.is_none_or(|base| base.size != look.size) {
        // In half points, and twips are twentieths.
        let half_points = twips(look.size).unsigned_abs() / 10;
        characters = characters.size(half_points as usize);
    }
    if base.is_none_or(|base| base.colour != look.colour) {
        characters = characters.color(hex(look.colour));
    }
    if look.tracking != 0.0 {
        characters = characters.spacing(twips(look.tracking));
    }
    if look.bold {
        characters = characters.bold();
    }
    if look.italic {
        characters = characters.italic();
    }
    characters
}

fn paragraph(look: &Look, base: Option<&Look>) -> ParagraphProperty {
    let heights = |look: &Look| (look.before, look.after, look.leading);
    let mut paragraph = ParagraphProperty::new();
    if base.is_none_or(|base| heights(base) != heights(look)) {
        paragraph = paragraph.line_spacing(lines(look.before, look));
    }
    match base {
        Some(base) if base.align == look.align => {}
        Some(_) | None => paragraph = paragraph.align(alignment(look.align)),
    }
    if look.indent != 0.0 {
        paragraph = paragraph.indent(Some(twips(look.indent)), None, None, None);
    }
    if look.keep_with_next {
        paragraph = paragraph.keep_next(true);
    }
    if base.is_none() {
        paragraph = paragraph.widow_control(true);
    }
    paragraph
}

pub(crate) fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
        Align::Justify => AlignmentType::Both,
    }
}

/// What Word calls the typeface. Where it is missing, Liberation Serif, Liberation
/// Sans or Carlito, which have the same widths, take its place.
pub(crate) fn family(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::Times => "Times New Roman",
        Typeface::Arial => "Arial",
        Typeface::Calibri => "Calibri",
    }
}

pub(crate) fn fonts(typeface: Typeface) -> RunFonts {
    let name = family(typeface);
    RunFonts::new()
        .ascii(name)
        .hi_ansi(name)
        .east_asia(name)
        .cs(name)
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

/// The rule below the letterhead: a paragraph without words and almost without
/// height. How far it stands below the words depends on the logo's height.
fn rule(head: &Head) -> docx_rs::Style {
    docx_rs::Style::new(LETTERHEAD_RULE, StyleType::Paragraph)
        .name("Letterhead Rule")
        .based_on(NORMAL)
        .q_format(false)
        .size(2)
        .line_spacing(rule_spacing(head, head.before_rule))
}

/// Around the rule, whose paragraph has a line as low as Word allows.
pub(crate) fn rule_spacing(head: &Head, before: f32) -> LineSpacing {
    const LINE: f32 = 1.0;
    let after = head.after_rule - LINE;
    spacing(before, after, LineSpacingType::Exact, LINE)
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
