//! What frames the text: the sheet of paper, the letterhead in the header of the
//! first page, and the footer of every page.

use docx_rs::{
    AlignmentType, BorderType, Docx, FieldCharType, Footer, Header, InstrNUMPAGES, InstrPAGE,
    InstrText, PageMargin, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    Pic, RelativeFromHType, RelativeFromVType, Run, Tab, TabValueType,
};
use siaran_galley::{Galley, Head, Letterhead, Sheet};
use siaran_picture::{Picture, Pictures};

use crate::WriteError;
use crate::picture::{drawing, shown};
use crate::styles::{
    FOOT, LETTERHEAD_LINE, LETTERHEAD_NAME, LETTERHEAD_RULE, hex, rule_spacing, styled, twips,
};
use crate::xml::legal;

/// The document on the sheet's paper.
pub(crate) fn page(docx: Docx, sheet: Sheet) -> Docx {
    let page = sheet.page();
    docx.page_size(
        twips(page.width).unsigned_abs(),
        twips(page.height).unsigned_abs(),
    )
    .page_margin(PageMargin {
        top: twips(page.top),
        bottom: twips(page.bottom),
        left: twips(page.side),
        right: twips(page.side),
        header: twips(sheet.head().top),
        footer: twips(sheet.foot().bottom),
        gutter: 0,
    })
}

/// The document with its letterhead and its footer.
///
/// Other pages get an empty header of their own: where a document has a header
/// for the first page only, docx-rs gives it no relationship to its logo.
pub(crate) fn frame(docx: Docx, galley: &Galley, pictures: &Pictures) -> Result<Docx, WriteError> {
    let docx = docx.footer(footer(galley));
    Ok(match printed_head(galley) {
        Some(head) => docx
            .first_footer(footer(galley))
            .header(Header::new().add_paragraph(Paragraph::new()))
            .first_header(letterhead(galley.sheet, head, pictures)?),
        None => docx,
    })
}

/// The letterhead, unless the paper has one.
pub(crate) fn printed_head(galley: &Galley) -> Option<&Letterhead> {
    galley.letterhead.as_ref().filter(|_| !galley.sheet.bare)
}

fn letterhead(sheet: Sheet, head: &Letterhead, pictures: &Pictures) -> Result<Header, WriteError> {
    let set = sheet.head();
    let mut logo = match &head.logo {
        Some(logo) => Some(logo_beside(&set, shown(pictures, &logo.image)?)),
        None => None,
    };
    let logo_size = logo.as_ref().map(|logo| logo.size);
    let mut paragraph = |style: &str, text: &str| {
        let mut paragraph = styled(style);
        if let Some((width, _)) = logo_size {
            let indent = twips(width + set.gap);
            paragraph = paragraph.indent(Some(indent), None, None, None);
        } else {
            paragraph = paragraph.align(AlignmentType::Center);
        }
        if let Some(logo) = logo.take() {
            paragraph = paragraph.add_run(Run::new().add_image(logo.drawing));
        }
        paragraph.add_run(Run::new().add_text(legal(text)))
    };
    let mut header = Header::new().add_paragraph(paragraph(LETTERHEAD_NAME, &head.name));
    let mut height = set.name.leading + set.name.after;
    for line in &head.lines {
        header = header.add_paragraph(paragraph(LETTERHEAD_LINE, line));
        height += set.line.leading + set.line.after;
    }
    let logo_height = logo_size.map_or(0.0, |(_, height)| height);
    Ok(header.add_paragraph(rule(&set, (logo_height - height).max(0.0))))
}

/// A logo at the left edge of the text, beside the words of the letterhead.
struct Logo {
    drawing: Pic,
    /// Width and height in points.
    size: (f32, f32),
}

fn logo_beside(set: &Head, picture: &Picture) -> Logo {
    let size = set.logo_size(picture.width, picture.height);
    let drawing = drawing(picture, "logo", size)
        .floating()
        .overlapping()
        .relative_from_h(RelativeFromHType::Margin)
        .relative_from_v(RelativeFromVType::Paragraph);
    Logo { drawing, size }
}

/// The double rule, this much lower than right below the words.
fn rule(set: &Head, lower: f32) -> Paragraph {
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .val(BorderType::Double)
        // In eighths of a point.
        .size((twips(set.rule * 8.0).unsigned_abs() / 20) as usize)
        .color(hex(set.name.colour));
    let before = set.before_rule + lower;
    let mut paragraph = styled(LETTERHEAD_RULE).line_spacing(rule_spacing(set, before));
    paragraph.property = paragraph
        .property
        .set_borders(ParagraphBorders::with_empty().set(border));
    paragraph
}

fn footer(galley: &Galley) -> Footer {
    let right = Tab::new()
        .val(TabValueType::Right)
        .pos(twips(galley.sheet.page().text_width()).unsigned_abs() as usize);
    let mut paragraph = styled(FOOT)
        .add_tab(right)
        .add_run(Run::new().add_text(legal(&galley.footer)).add_tab());
    for run in field(InstrText::PAGE(InstrPAGE::new())) {
        paragraph = paragraph.add_run(run);
    }
    paragraph = paragraph.add_run(Run::new().add_text("/"));
    for run in field(InstrText::NUMPAGES(InstrNUMPAGES::new())) {
        paragraph = paragraph.add_run(run);
    }
    Footer::new().add_paragraph(paragraph)
}

/// A field that Word fills in when it lays out the page.
fn field(instruction: InstrText) -> [Run; 5] {
    let mark = |mark| Run::new().add_field_char(mark, false);
    [
        mark(FieldCharType::Begin),
        Run::new().add_instr_text(instruction),
        mark(FieldCharType::Separate),
        Run::new().add_text("1"),
        mark(FieldCharType::End),
    ]
}
