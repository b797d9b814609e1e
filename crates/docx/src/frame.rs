//! What frames the text: the sheet of paper, the letterhead in the header of the
//! first page, and the footer of every page.

use docx_rs::{
    Docx, FieldCharType, Footer, Header, InstrNUMPAGES, InstrPAGE, InstrText, PageMargin, Run,
};
use siaran_galley::{Galley, Sheet};

use crate::letterhead::Masthead;
use crate::look::twips;
use crate::styles::{FOOT, HEAD, styled};
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

/// The document with its headers and its footers.
///
/// Pages after the letterhead's get a header of their own without words: where a
/// document has a header for the first page only, docx-rs gives it no
/// relationship to its logo. A watermark stands in every header.
pub(crate) fn frame(docx: Docx, galley: &Galley, masthead: Option<&Masthead<'_>>) -> Docx {
    let docx = docx.footer(footer(galley));
    let wordless = || Header::new().add_paragraph(styled(HEAD));
    match masthead {
        Some(masthead) => docx
            .first_footer(footer(galley))
            .header(wordless())
            .first_header(masthead.header()),
        None if galley.sheet.watermark.is_some() => docx.header(wordless()),
        None => docx,
    }
}

fn footer(galley: &Galley) -> Footer {
    let mut paragraph = styled(FOOT).add_run(Run::new().add_text(legal(&galley.footer)).add_tab());
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
