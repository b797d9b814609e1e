//! The galley's blocks into rows, and what each part of the text is.

use siaran_galley::{
    Block, FigureBlock, Galley, ListBlock, Look, Origin, Run, Sheet, Style, TextBlock,
};
use siaran_model::{Language, Link};
use siaran_picture::Pictures;

use crate::lines::Line;
use crate::paragraph::Paragraph;
use crate::picture::shown;
use crate::rows::{Area, Mark, Owner, Row, Shape, Spot, baseline, start, text_mark, text_marks};
use crate::shape::Shaper;
use crate::tree::{NodeId, Role, Tree};
use crate::wrap::Wrap;

/// Between a list mark and its item.
const LIST_GAP: f32 = 6.0;

/// The text as rows, and what they mean.
#[derive(Default)]
pub(crate) struct Text {
    pub(crate) rows: Vec<Row>,
    pub(crate) tree: Tree,
    pub(crate) headings: Vec<Heading>,
}

/// A heading, for the outline.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) words: String,
    pub(crate) node: NodeId,
}

/// Sets the galley's blocks. All pictures that they show are given.
pub(crate) fn set(galley: &Galley, shaper: &Shaper, pictures: &Pictures) -> Text {
    let mut setter = Setter {
        sheet: galley.sheet,
        language: galley.language,
        width: galley.sheet.page().text_width(),
        block: 0,
        shaper,
        pictures,
        text: Text::default(),
        headline: false,
        after: 0.0,
        keep: false,
    };
    for (index, block) in galley.blocks.iter().enumerate() {
        setter.block = index;
        match block {
            Block::Text(block) => setter.paragraph(block),
            Block::List(block) => setter.list(block),
            Block::Figure(block) => setter.figure(block),
        }
    }
    setter.text
}

/// Sets one block after the other.
struct Setter<'a> {
    sheet: Sheet,
    language: Language,
    /// How far the text reaches across.
    width: f32,
    /// Which block is set.
    block: usize,
    shaper: &'a Shaper,
    pictures: &'a Pictures,
    text: Text,
    /// Whether a headline was set for subheadings to stand below.
    headline: bool,
    /// What the last block wants of the next one.
    after: f32,
    keep: bool,
}

impl Setter<'_> {
    fn paragraph(&mut self, block: &TextBlock) {
        let role = role(block.style, self.headline);
        let parent = (role == Role::Quote).then(|| self.text.tree.add(Role::Quote, None));
        let node = match parent {
            Some(_) => self.text.tree.add(Role::Paragraph, parent),
            None => self.text.tree.add(role, None),
        };
        if matches!(role, Role::Title | Role::Heading) {
            self.text.headings.push(Heading {
                words: words(&block.runs),
                node,
            });
        }
        let look = self.sheet.look(block.style);
        let rows = self.lines(&look, look.indent, &block.runs, node);
        self.headline |= block.style == Style::Headline && !rows.is_empty();
        self.append(rows, look.before, look.after, look.keep_with_next);
    }

    fn list(&mut self, block: &ListBlock) {
        let look = self.sheet.look(Style::ListItem);
        let labels: Vec<Option<Line>> = (1..=block.items.len())
            .map(|number| {
                let label = if block.ordered {
                    format!("{number}.")
                } else {
                    "•".to_owned()
                };
                let label = Paragraph::plain(self.shaper, &look, &label);
                label.lines(self.width, Wrap::Full).pop()
            })
            .collect();
        let widest = labels.iter().flatten().map(|label| label.width);
        let indent = widest.fold(look.indent, |indent, width| indent.max(width + LIST_GAP));

        let ordered = block.ordered;
        let list = self.text.tree.add(Role::List { ordered }, None);
        for (item, label) in block.items.iter().zip(labels) {
            let node = self.text.tree.add(Role::Item, Some(list));
            let label_node = self.text.tree.add(Role::ItemLabel, Some(node));
            let body = self.text.tree.add(Role::ItemBody, Some(node));
            let mut rows = self.lines(&look, indent, item, body);
            if let (Some(first), Some(label)) = (rows.first_mut(), label) {
                let x = indent - LIST_GAP - label.width;
                let marks = text_marks(label, x, baseline(&look), Owner::Node(label_node));
                first.marks.splice(0..0, marks);
            }
            self.append(rows, look.before, look.after, look.keep_with_next);
        }
    }

    fn figure(&mut self, block: &FigureBlock) {
        let group = self.text.tree.add(Role::Group, None);
        let node = self.text.tree.add(Role::Figure, Some(group));
        self.text.tree.get_mut(node).alt = Some(block.alt.clone());
        let picture = shown(self.pictures, &block.image);
        let (width, height) = self.sheet.picture_size(picture.width, picture.height);
        let space = self.sheet.picture();
        let shape = Shape::Picture {
            image: block.image.clone(),
            width,
            height,
        };
        let mut rows = vec![Row {
            height,
            marks: vec![Mark {
                x: (self.width - width) / 2.0,
                y: 0.0,
                shape,
                owner: Owner::Node(node),
            }],
            spots: vec![Spot {
                x: (self.width - width) / 2.0,
                y: 0.0,
                width,
                height,
                block: self.block,
                words: block.alt.clone(),
                origin: Origin::Composed,
            }],
            ..Row::default()
        }];
        let look = self.sheet.look(Style::Caption);
        let caption = self.text.tree.add(Role::Caption, Some(group));
        let mut below = self.lines(&look, look.indent, &block.caption, caption);
        if let Some(first) = below.first_mut() {
            first.before = space.after;
        }
        for row in &mut below {
            row.keep = true;
        }
        rows.append(&mut below);
        self.append(rows, space.before, look.after, look.keep_with_next);
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
        self.text.rows.append(&mut rows);
    }

    /// The rows of a paragraph; none where it has no words.
    fn lines(&mut self, look: &Look, indent: f32, runs: &[Run], node: NodeId) -> Vec<Row> {
        let paragraph = Paragraph::new(self.shaper, look, runs);
        let width = self.width - indent;
        let lines = paragraph.lines(width, Wrap::of(look.align));
        let mut open = Open::default();
        let count = lines.len();
        let rows = lines.into_iter().enumerate().map(|(index, line)| {
            let x = indent + start(look.align, width, line.width);
            Row {
                height: look.leading,
                // No first or last line of a paragraph stands alone on a page.
                keep: index == 1 || index > 0 && index == count - 1,
                ..self.row(line, x, look, runs, node, &mut open)
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
        open: &mut Open,
    ) -> Row {
        let mut row = Row::default();
        let mut underlines = Vec::new();
        let y = baseline(look);
        let reach = line.width;
        for piece in line.pieces {
            row.spots.push(Spot {
                x: x + piece.x,
                y: 0.0,
                width: piece.width,
                height: look.leading,
                block: self.block,
                words: piece.text.clone(),
                origin: runs[piece.run].origin.further(piece.at),
            });
            let marks = &runs[piece.run].marks;
            let address = marks.link.as_ref().map(Link::as_str);
            let anchor = self.anchor(address, node, open);
            let owner = self.words_of(marks.language, anchor.unwrap_or(node), open);
            if let (Some(anchor), Some(address)) = (anchor, address) {
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
                row.add_area(Area {
                    x: x + piece.x,
                    y: 0.0,
                    width,
                    height: look.leading,
                    node: anchor,
                    address: address.to_owned(),
                    words: piece.text.clone(),
                });
            }
            row.marks.push(text_mark(piece, x, y, Owner::Node(owner)));
        }
        row.marks.append(&mut underlines);
        row
    }

    /// The node of a link in a paragraph's node.
    fn anchor(&mut self, address: Option<&str>, node: NodeId, open: &mut Open) -> Option<NodeId> {
        let Some(address) = address else {
            open.link = None;
            return None;
        };
        match &open.link {
            Some((last, anchor)) if last == address => Some(*anchor),
            Some(_) | None => {
                let anchor = self.text.tree.add(Role::Link, Some(node));
                self.text.tree.get_mut(anchor).address = Some(address.to_owned());
                open.link = Some((address.to_owned(), anchor));
                Some(anchor)
            }
        }
    }

    /// The node that words of a language belong to within another.
    fn words_of(&mut self, language: Option<Language>, within: NodeId, open: &mut Open) -> NodeId {
        let Some(language) = language.filter(|language| *language != self.language) else {
            open.foreign = None;
            return within;
        };
        match open.foreign {
            Some((last, parent, span)) if (last, parent) == (language, within) => span,
            Some(_) | None => {
                let span = self.text.tree.add(Role::Foreign(language), Some(within));
                open.foreign = Some((language, within, span));
                span
            }
        }
    }
}

/// What a paragraph's next words may still belong to: neighbouring runs that lead
/// to one address are one link, also where a line ends between them.
#[derive(Default)]
struct Open {
    link: Option<(String, NodeId)>,
    /// Language, parent and node.
    foreign: Option<(Language, NodeId, NodeId)>,
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn role(style: Style, headline: bool) -> Role {
    match style {
        Style::Subheading | Style::EndHeading if headline => Role::Heading,
        // Even while the headline is not written, headings start at the first level.
        Style::Headline | Style::Subheading | Style::EndHeading => Role::Title,
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
