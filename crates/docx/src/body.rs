//! The galley's blocks as paragraphs, numbered lists and drawings.

use docx_rs::{
    AbstractNumbering, BookmarkEnd, BookmarkStart, Docx, Hyperlink, HyperlinkData, HyperlinkType,
    IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering, NumberingId,
    Paragraph, ParagraphChild, Run, SpecialIndentType, Start,
};
use siaran_galley::{Block, FigureBlock, Galley, ListBlock, Run as Words, Sheet, Style, TextBlock};
use siaran_picture::Pictures;

use crate::WriteError;
use crate::look::{fonts, lines, twips};
use crate::part::PartMarks;
use crate::picture::{drawing, shown};
use crate::styles::{FIGURE, HYPERLINK, figure_spacing, named, styled};
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
        parts: 0,
    };
    let mut marks = PartMarks::default();
    let mut measures = (0..).map(|index| galley.measures.get(&index).copied());
    for part in galley.blocks.chunk_by(|a, b| a.part() == b.part()) {
        let mut paragraphs = Vec::new();
        for (block, measure) in part.iter().zip(measures.by_ref()) {
            match block {
                Block::Text(block) => {
                    let heads_sheet = body.parts == 0 && paragraphs.is_empty();
                    paragraphs.push(body.text(block, measure, heads_sheet));
                }
                Block::List(block) => paragraphs.extend(body.list(block)),
                Block::Figure(block) => {
                    paragraphs.extend(body.figure(block, measure, pictures)?);
                }
            }
        }
        body.push(paragraphs, &marks.name(part[0].part()));
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
    parts: usize,
}

impl Body {
    /// Adds the paragraphs of a part, with its mark around them.
    fn push(&mut self, mut paragraphs: Vec<Paragraph>, mark: &str) {
        self.parts += 1;
        if let Some(first) = paragraphs.first_mut() {
            let start = BookmarkStart::new(self.parts, mark);
            first
                .children
                .insert(0, ParagraphChild::BookmarkStart(start));
        }
        if let Some(last) = paragraphs.last_mut() {
            let end = BookmarkEnd::new(self.parts);
            last.children.push(ParagraphChild::BookmarkEnd(end));
        }
        let docx = std::mem::take(&mut self.docx);
        self.docx = paragraphs.into_iter().fold(docx, Docx::add_paragraph);
    }

    fn text(&mut self, block: &TextBlock, measure: Option<f32>, heads_sheet: bool) -> Paragraph {
        let mut paragraph = styled(named(block.style).0);
        let look = self.sheet.look(block.style);
        // Word and Writer would keep the space above even at the sheet's head.
        if heads_sheet && look.before > 0.0 {
            paragraph = paragraph.line_spacing(lines(0.0, &look));
        }
        self.words(self.even(paragraph, measure), &block.runs)
    }

    /// A list of its own: the next one starts at 1 again.
    fn list(&mut self, block: &ListBlock) -> Vec<Paragraph> {
        self.lists += 1;
        let looks = if block.ordered { NUMBERS } else { BULLETS };
        let list = Numbering::new(self.lists, looks).add_override(LevelOverride::new(0).start(1));
        self.docx = std::mem::take(&mut self.docx).add_numbering(list);
        let item = styled(named(Style::ListItem).0)
            .numbering(NumberingId::new(self.lists), IndentLevel::new(0));
        let items = block.items.iter();
        items.map(|words| self.words(item.clone(), words)).collect()
    }

    fn figure(
        &mut self,
        block: &FigureBlock,
        measure: Option<f32>,
        pictures: &Pictures,
    ) -> Result<Vec<Paragraph>, WriteError> {
        self.pictures += 1;
        let picture = shown(pictures, &block.image)?;
        let size = self.sheet.picture_size(picture.width, picture.height);
        let drawing = drawing(picture, &format!("picture{}", self.pictures), size);
        let figure = styled(FIGURE).add_run(Run::new().add_image(drawing));
        if block.caption.is_empty() {
            let after = self.sheet.look(Style::Caption).after;
            return Ok(vec![figure.line_spacing(figure_spacing(self.sheet, after))]);
        }
        let caption = self.even(styled(named(Style::Caption).0), measure);
        Ok(vec![figure, self.words(caption, &block.caption)])
    }

    /// The paragraph within its measure, where it has one. Word cannot make lines
    /// even; indents lead it to the lines of the PDF. Line breaks of our own would
    /// be characters that the release does not have, and would stay when somebody
    /// edits the headline; the indents go with *Clear formatting*.
    fn even(&self, paragraph: Paragraph, measure: Option<f32>) -> Paragraph {
        let Some(measure) = measure else {
            return paragraph;
        };
        let indent = twips((self.sheet.page().text_width() - measure) / 2.0);
        paragraph.indent(Some(indent), None, Some(indent), None)
    }

    /// The paragraph with these words. Neighbours in one link share it.
    fn words(&mut self, mut paragraph: Paragraph, words: &[Words]) -> Paragraph {
        for together in words.chunk_by(|a, b| a.marks.link == b.marks.link) {
            let runs = stretches(together).map(run);
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

/// The words that share their marks, and so one run of the document: who
/// searches for words in Word should find them in one piece.
pub(crate) fn stretches(words: &[Words]) -> impl Iterator<Item = &[Words]> {
    words.chunk_by(|a, b| a.marks == b.marks)
}

/// The words of these, which share their marks.
fn run(words: &[Words]) -> Run {
    let text: String = words.iter().map(|words| legal(&words.text)).collect();
    let mut run = Run::new().add_text(text);
    let Some(words) = words.first() else {
        return run;
    };
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
