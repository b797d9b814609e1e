//! The galley's blocks into rows: what can be moved to the next page as one.

use std::collections::BTreeMap;

use siaran_galley::{
    Align, Block, FigureBlock, Galley, ListBlock, Look, PAGE, PICTURE, Run, Style, TextBlock, look,
};
use siaran_model::ImageId;

use crate::fonts::Typeface;
use crate::lines::{Ink, Line, Paragraph, Piece};
use crate::picture::Picture;
use crate::shape::Shaper;
use crate::tree::{NodeId, Role, Tree};

/// How far the text reaches across.
pub(crate) const TEXT_WIDTH: f32 = PAGE.width - 2.0 * PAGE.side;
/// Between a list mark and its item.
const LIST_GAP: f32 = 6.0;

/// What can be moved to the next page as one.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) height: f32,
    /// Space above, except at the head of a page.
    pub(crate) before: f32,
    /// Stays on the page of the row before it.
    pub(crate) keep: bool,
    /// In reading order, seen from the row's top left corner.
    pub(crate) marks: Vec<Mark>,
    pub(crate) areas: Vec<Area>,
}

/// Ink on the page.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// From the left edge of the text.
    pub(crate) x: f32,
    /// From the top to the mark's top, or a text's baseline.
    pub(crate) y: f32,
    pub(crate) shape: Shape,
    pub(crate) owner: Owner,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Text(Piece),
    Picture {
        image: ImageId,
        width: f32,
        height: f32,
    },
    /// A filled rectangle.
    Bar {
        width: f32,
        height: f32,
        colour: [u8; 3],
    },
}

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Node(NodeId),
    /// Of the page's head, not of the text.
    Head,
    /// Of the page's foot, not of the text.
    Foot,
    /// Ornament.
    Ornament,
}

/// A place to click.
#[derive(Debug, Clone)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) node: NodeId,
    pub(crate) address: String,
    /// The words that lead there.
    pub(crate) words: String,
}

/// A heading, for the outline.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) words: String,
    pub(crate) node: NodeId,
}

/// The galley's text as rows.
pub(crate) struct Rows<'a> {
    shaper: &'a Shaper,
    pictures: &'a BTreeMap<ImageId, Picture>,
    pub(crate) rows: Vec<Row>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Heading>,
    /// Whether there is a headline for subheadings to stand below.
    headline: bool,
    /// What the last block wants of the next one.
    after: f32,
    keep: bool,
}

impl<'a> Rows<'a> {
    /// The rows of a galley's blocks. All pictures that they show are given.
    pub(crate) fn of(
        galley: &Galley,
        shaper: &'a Shaper,
        pictures: &'a BTreeMap<ImageId, Picture>,
    ) -> Self {
        let is_headline =
            |block: &Block| matches!(block, Block::Text(block) if block.style == Style::Headline);
        let mut rows = Self {
            shaper,
            pictures,
            rows: Vec::new(),
            tree: Tree::default(),
            headings: Vec::new(),
            headline: galley.blocks.iter().any(is_headline),
            after: 0.0,
            keep: false,
        };
        for block in &galley.blocks {
            match block {
                Block::Text(block) => rows.text(block),
                Block::List(block) => rows.list(block),
                Block::Figure(block) => rows.figure(block),
            }
        }
        rows
    }

    fn text(&mut self, block: &TextBlock) {
        let role = role(block.style, self.headline);
        let parent = (role == Role::Quote).then(|| self.tree.add(Role::Quote, None));
        let node = match parent {
            Some(_) => self.tree.add(Role::Paragraph, parent),
            None => self.tree.add(role, None),
        };
        if matches!(role, Role::Title | Role::Heading) {
            self.headings.push(Heading {
                words: words(&block.runs),
                node,
            });
        }
        let look = look(block.style);
        let rows = self.paragraph(&look, look.indent, &block.runs, node);
        self.append(rows, look.before, look.after, look.keep_with_next);
    }

    fn list(&mut self, block: &ListBlock) {
        let look = look(Style::ListItem);
        let ink = Ink {
            typeface: Typeface::of(look.face, look.bold, look.italic),
            colour: look.colour,
        };
        let labels: Vec<Option<Line>> = (1..=block.items.len())
            .map(|number| {
                let label = if block.ordered {
                    format!("{number}.")
                } else {
                    "•".to_owned()
                };
                let label = [(label.as_str(), ink)];
                let label = Paragraph::of_texts(self.shaper, look.size, 0.0, label);
                label.lines(TEXT_WIDTH, Align::Left).pop()
            })
            .collect();
        let widest = labels.iter().flatten().map(|label| label.width);
        let indent = widest.fold(look.indent, |indent, width| indent.max(width + LIST_GAP));

        let ordered = block.ordered;
        let list = self.tree.add(Role::List { ordered }, None);
        for (item, label) in block.items.iter().zip(labels) {
            let node = self.tree.add(Role::Item, Some(list));
            let label_node = self.tree.add(Role::ItemLabel, Some(node));
            let body = self.tree.add(Role::ItemBody, Some(node));
            let mut rows = self.paragraph(&look, indent, item, body);
            if let (Some(first), Some(label)) = (rows.first_mut(), label) {
                let x = indent - LIST_GAP - label.width;
                let marks = text_marks(label, x, baseline(&look), Owner::Node(label_node));
                first.marks.splice(0..0, marks);
            }
            self.append(rows, look.before, look.after, look.keep_with_next);
        }
    }

    fn figure(&mut self, block: &FigureBlock) {
        let group = self.tree.add(Role::Group, None);
        let node = self.tree.add(Role::Figure, Some(group));
        self.tree.get_mut(node).alt = Some(block.alt.clone());
        let (pixels_across, pixels_down) = self.pictures[&block.image].pixels();
        let (width, height) = PICTURE.size(pixels_across, pixels_down);
        let shape = Shape::Picture {
            image: block.image.clone(),
            width,
            height,
        };
        let mut rows = vec![Row {
            height,
            marks: vec![Mark {
                x: (TEXT_WIDTH - width) / 2.0,
                y: 0.0,
                shape,
                owner: Owner::Node(node),
            }],
            ..Row::default()
        }];
        let look = look(Style::Caption);
        let caption = self.tree.add(Role::Caption, Some(group));
        let mut below = self.paragraph(&look, look.indent, &block.caption, caption);
        if let Some(first) = below.first_mut() {
            first.before = PICTURE.after;
        }
        below.iter_mut().for_each(|row| row.keep = true);
        rows.append(&mut below);
        self.append(rows, PICTURE.before, look.after, look.keep_with_next);
    }

    /// Adds a block's rows below the rows so far.
    fn append(&mut self, mut rows: Vec<Row>, before: f32, after: f32, keep_with_next: bool) {
        let Some(first) = rows.first_mut() else {
            return;
        };
        // The larger of two spaces counts, as in Word and on the web.
        first.before = before.max(self.after);
        first.keep = self.keep;
        self.after = after;
        self.keep = keep_with_next;
        self.rows.append(&mut rows);
    }

    /// The rows of a paragraph; none where it has no words.
    fn paragraph(&mut self, look: &Look, indent: f32, runs: &[Run], node: NodeId) -> Vec<Row> {
        let paragraph = Paragraph::new(self.shaper, look, runs);
        let width = TEXT_WIDTH - indent;
        let lines = paragraph.lines(width, look.align);
        let mut links = Links::default();
        let count = lines.len();
        let rows = lines.into_iter().enumerate().map(|(index, line)| {
            let x = indent + start(look.align, width, line.width);
            Row {
                height: look.leading,
                // No first or last line of a paragraph stands alone on a page.
                keep: index == 1 || index > 0 && index == count - 1,
                ..self.row(line, x, look, runs, node, &mut links)
            }
        });
        rows.collect()
    }

    /// A line of words and the links in it.
    fn row(
        &mut self,
        line: Line,
        x: f32,
        look: &Look,
        runs: &[Run],
        node: NodeId,
        links: &mut Links,
    ) -> Row {
        let mut row = Row::default();
        let mut underlines = Vec::new();
        let y = baseline(look);
        let reach = line.width;
        for piece in line.pieces {
            let Some(link) = &runs[piece.run].marks.link else {
                links.open = None;
                row.marks.push(text_mark(piece, x, y, Owner::Node(node)));
                continue;
            };
            let address = link.as_str();
            let link = match &links.open {
                Some((open, link)) if open == address => *link,
                Some(_) | None => {
                    let link = self.tree.add(Role::Link, Some(node));
                    links.open = Some((address.to_owned(), link));
                    link
                }
            };
            let width = piece.width.min(reach - piece.x).max(0.0);
            underlines.push(Mark {
                x: x + piece.x,
                y: y + 1.4,
                shape: Shape::Bar {
                    width,
                    height: 0.5,
                    colour: piece.colour,
                },
                owner: Owner::Ornament,
            });
            match row.areas.last_mut() {
                Some(area) if area.node == link => {
                    area.width = x + piece.x + width - area.x;
                    area.words.push_str(&piece.text);
                }
                Some(_) | None => row.areas.push(Area {
                    x: x + piece.x,
                    y: 0.0,
                    width,
                    height: look.leading,
                    node: link,
                    address: address.to_owned(),
                    words: piece.text.clone(),
                }),
            }
            row.marks.push(text_mark(piece, x, y, Owner::Node(link)));
        }
        row.marks.append(&mut underlines);
        row
    }
}

/// Neighbouring runs that lead to one address are one link.
#[derive(Default)]
struct Links {
    open: Option<(String, NodeId)>,
}

/// From a line's top to its baseline: the type stands in the middle, as on the
/// web, with the ascent and descent of Liberation Serif.
pub(crate) fn baseline(look: &Look) -> f32 {
    look.leading / 2.0 + look.size * (0.891 - 0.216) / 2.0
}

/// Where a line starts within a width.
pub(crate) fn start(align: Align, width: f32, line: f32) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Centre => (width - line) / 2.0,
        Align::Right => width - line,
    }
}

/// The marks of a line that holds no links.
pub(crate) fn text_marks(line: Line, x: f32, y: f32, owner: Owner) -> Vec<Mark> {
    let pieces = line.pieces.into_iter();
    pieces.map(|piece| text_mark(piece, x, y, owner)).collect()
}

fn text_mark(piece: Piece, x: f32, y: f32, owner: Owner) -> Mark {
    let shape = Shape::Text(piece);
    Mark { x, y, shape, owner }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn role(style: Style, headline: bool) -> Role {
    match style {
        Style::Headline => Role::Title,
        Style::Subheading | Style::EndHeading if headline => Role::Heading,
        // Even while the headline is not written, headings start at the first level.
        Style::Subheading | Style::EndHeading => Role::Title,
        Style::Quote => Role::Quote,
        Style::Caption => Role::Caption,
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
        | Style::Closing
        | Style::Attribution
        | Style::EndMark
        | Style::Boilerplate
        | Style::Contact
        | Style::Responsible
        | Style::Account => Role::Paragraph,
    }
}
