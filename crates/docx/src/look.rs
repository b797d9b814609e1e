//! The sheet's looks in Word's words and measures.

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, ParagraphProperty, RunFonts, RunProperty,
    StyleType,
};
use siaran_galley::{Align, Look};
use siaran_model::Typeface;

/// A style that says only how it differs from what it is based on, so that a
/// change of the base reaches it.
pub(crate) fn shaped(
    id: &str,
    name: &str,
    look: &Look,
    base: Option<(&str, &Look)>,
) -> docx_rs::Style {
    let mut style = docx_rs::Style::new(id, StyleType::Paragraph).name(name);
    if let Some((base, _)) = base {
        style = style.based_on(base);
    }
    let base = base.map(|(_, look)| look);
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
    if base.map_or(0.0, |base| base.tracking) != look.tracking {
        characters = characters.spacing(twips(look.tracking));
    }
    match (base.is_some_and(|base| base.bold), look.bold) {
        (false, true) => characters = characters.bold(),
        (true, false) => characters = characters.disable_bold(),
        (false, false) | (true, true) => {}
    }
    match (base.is_some_and(|base| base.italic), look.italic) {
        (false, true) => characters = characters.italic(),
        (true, false) => characters = characters.disable_italic(),
        (false, false) | (true, true) => {}
    }
    characters
}

#[expect(clippy::float_cmp, reason = "numbers of one table, never computed")]
fn paragraph(look: &Look, base: Option<&Look>) -> ParagraphProperty {
    let heights = |look: &Look| (look.before, look.after, look.leading);
    let mut paragraph = ParagraphProperty::new();
    if base.is_none_or(|base| heights(base) != heights(look)) {
        paragraph = paragraph.line_spacing(lines(look.before, look));
    }
    if base.is_none_or(|base| base.align != look.align) {
        paragraph = paragraph.align(alignment(look.align));
    }
    if base.map_or(0.0, |base| base.indent) != look.indent {
        paragraph = paragraph.indent(Some(twips(look.indent)), None, None, None);
    }
    if look.keep_with_next && base.is_none_or(|base| !base.keep_with_next) {
        paragraph = paragraph.keep_next(true);
    }
    if base.is_none() {
        paragraph = paragraph.widow_control(true);
    }
    paragraph
}

fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
        Align::Justify => AlignmentType::Both,
    }
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

/// Lines of the look's height, at least: a picture or a taller script that
/// somebody adds in Word is not cut off.
pub(crate) fn lines(before: f32, look: &Look) -> LineSpacing {
    spacing(before, look.after, LineSpacingType::AtLeast, look.leading)
}

/// Space above and below, and lines of this height.
pub(crate) fn spacing(before: f32, after: f32, rule: LineSpacingType, line: f32) -> LineSpacing {
    LineSpacing::new()
        .before(twips(before).unsigned_abs())
        .after(twips(after).unsigned_abs())
        .line_rule(rule)
        .line(twips(line))
}
