//! The galley's blocks as paragraphs, numbered lists and drawings.

use docx_rs::{
    AbstractNumbering, Docx, Hyperlink, HyperlinkData, HyperlinkType, IndentLevel, Level, LevelJc,
    LevelOverride, LevelText, NumberFormat, Numbering, NumberingId, Paragraph, Run,
    SpecialIndentType, Start,
};
use siaran_galley::{Block, FigureBlock, Galley, ListBlock, Run as Words, Sheet, Style, TextBlock};
use siaran_picture::Pictures;

use crate::WriteError;
use crate::picture::{drawing, shown};
use crate::styles::{FIGURE, HYPERLINK, figure_spacing, fonts, lines, named, styled, twips};
use crate::xml::legal;

/// How lists look. docx-rs keeps 1 for a list of its own.
const BULLETS: usize = 2;
const NUMBERS: usize = 3;
/// Between a list's mark and its item.
const LIST_GAP: f32 = 6.0;

/// The document with the galley's blocks.
pub(crate) fn fill(docx: Docx, galley: &Galley, pictures: &Pictures) -> Result<Docx, WriteError> {
    let sheet = galley.sheet;
    let mut body = Body {
        sheet,
        docx: docx
            .add_abstract_numbering(numbering(sheet, BULLETS, "bullet", "•"))
            .add_abstract_numbering(numbering(sheet, NUMBERS, "decimal", "%1.")),
        links: 0,
        lists: NUMBERS,
        pictures: 0,
    };
    for block in &galley.blocks {
        match block {
            Block::Text(block) => body.text(block),
            Block::List(block) => body.list(block),
            Block::Figure(block) => body.figure(block, pictures)?,
        }
    }
    Ok(body.docx)
}

/// A document that grows, and what was counted in it: docx-rs would count for
/// the whole process, and no two exports would be equal.
struct Body {
    sheet: Sheet,
    docx: Docx,
    links: usize,
    lists: usize,
    pictures: usize,
}

impl Body {
    fn push(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }

    fn text(&mut self, block: &TextBlock) {
        let mut paragraph = styled(named(block.style).0);
        let look = self.sheet.look(block.style);
        // Word and Writer would keep the space above even at the sheet's head.
        if self.docx.document.children.is_empty() && look.before > 0.0 {
            paragraph = paragraph.line_spacing(lines(0.0, &look));
        }
        let paragraph = self.words(paragraph, &block.runs);
        self.push(paragraph);
    }

    /// A list of its own: the next one starts at 1 again.
    fn list(&mut self, block: &ListBlock) {
        self.lists += 1;
        let looks = if block.ordered { NUMBERS } else { BULLETS };
        let list = Numbering::new(self.lists, looks).add_override(LevelOverride::new(0).start(1));
        self.docx = std::mem::take(&mut self.docx).add_numbering(list);
        for item in &block.items {
            let paragraph = styled(named(Style::ListItem).0)
                .numbering(NumberingId::new(self.lists), IndentLevel::new(0));
            let paragraph = self.words(paragraph, item);
            self.push(paragraph);
        }
    }

    fn figure(&mut self, block: &FigureBlock, pictures: &Pictures) -> Result<(), WriteError> {
        self.pictures += 1;
        let picture = shown(pictures, &block.image)?;
        let size = self.sheet.picture_size(picture.width, picture.height);
        let drawing = drawing(picture, &format!("picture{}", self.pictures), size);
        let mut figure = styled(FIGURE).add_run(Run::new().add_image(drawing));
        if block.caption.is_empty() {
            figure = figure.line_spacing(figure_spacing(
                self.sheet,
                self.sheet.look(Style::Caption).after,
            ));
        }
        self.push(figure);
        if !block.caption.is_empty() {
            let caption = self.words(styled(named(Style::Caption).0), &block.caption);
            self.push(caption);
        }
        Ok(())
    }

    /// The paragraph with these words. Neighbours in one link share it.
    fn words(&mut self, mut paragraph: Paragraph, words: &[Words]) -> Paragraph {
        for together in words.chunk_by(|a, b| a.marks.link == b.marks.link) {
            let runs = together.iter().map(run);
            let link = together.first().and_then(|words| words.marks.link.as_ref());
            paragraph = match link {
                Some(link) => {
                    self.links += 1;
                    let mut hyperlink = Hyperlink::new(link.as_str(), HyperlinkType::External);
                    if let HyperlinkData::External { rid, .. } = &mut hyperlink.link {
                        *rid = format!("link{}", self.links);
                    }
                    let linked = runs.map(|run| run.style(HYPERLINK));
                    paragraph.add_hyperlink(linked.fold(hyperlink, Hyperlink::add_run))
                }
                None => runs.fold(paragraph, Paragraph::add_run),
            };
        }
        paragraph
    }
}

fn run(words: &Words) -> Run {
    let mut run = Run::new().add_text(legal(&words.text));
    if words.marks.bold {
        run = run.bold();
    }
    if words.marks.italic {
        run = run.italic();
    }
    run
}

/// Marks in the space left of an item, one below the other by their right edge.
fn numbering(sheet: Sheet, id: usize, format: &str, mark: &str) -> AbstractNumbering {
    let item = sheet.look(Style::ListItem);
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(mark),
        LevelJc::new("right"),
    )
    .indent(
        Some(twips(item.indent)),
        Some(SpecialIndentType::Hanging(twips(LIST_GAP))),
        None,
        None,
    )
    .fonts(fonts(item.typeface));
    let mut numbering = AbstractNumbering::new(id).add_level(level);
    numbering.multi_level_type = Some("singleLevel".to_owned());
    numbering
}
