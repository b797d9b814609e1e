//! Rows: what can be moved to the next page as one, and the ink in it.
//!
//! Knows no block and no page.

use siaran_galley::{Align, Look, Origin};
use siaran_model::ImageId;

use crate::faces::reach;
use crate::lines::{Line, Piece};
use crate::tree::NodeId;

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
    pub(crate) spots: Vec<Spot>,
}

impl Row {
    /// Adds a place to click, as part of its neighbour where that leads to the
    /// same address.
    pub(crate) fn add_area(&mut self, area: Area) {
        const APART: f32 = 0.1;
        let Some(last) = self.areas.last_mut().filter(|last| last.node == area.node) else {
            self.areas.push(area);
            return;
        };
        if (last.x + last.width - area.x).abs() < APART {
            last.width = area.x + area.width - last.x;
        } else if (area.x + area.width - last.x).abs() < APART {
            (last.x, last.width) = (area.x, last.x + last.width - area.x);
        } else {
            self.areas.push(area);
            return;
        }
        last.words.push_str(&area.words);
    }
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
    /// Words that climb by this angle.
    Slanted(Piece, f32),
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
    /// Of the page's head, not of the text: which part of it.
    Head(usize),
    /// Of the page's foot, not of the text: which part of it.
    Foot(usize),
    /// Behind the text.
    Watermark,
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

/// Where some of a block's words stand, or its picture.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Which block of the galley.
    pub(crate) block: usize,
    pub(crate) words: String,
    pub(crate) origin: Origin,
}

/// From a line's top to its baseline: the type stands in the middle, as on the
/// web.
pub(crate) fn baseline(look: &Look) -> f32 {
    let (ascent, descent) = reach(look.typeface);
    look.leading / 2.0 + look.size * (ascent - descent) / 2.0
}

/// Where a line starts within a width.
pub(crate) fn start(align: Align, width: f32, line: f32) -> f32 {
    match align {
        Align::Left | Align::Justify => 0.0,
        Align::Centre => (width - line) / 2.0,
        Align::Right => width - line,
    }
}

/// The marks of a line that holds no links.
pub(crate) fn text_marks(line: Line, x: f32, y: f32, owner: Owner) -> Vec<Mark> {
    let pieces = line.pieces.into_iter();
    pieces.map(|piece| text_mark(piece, x, y, owner)).collect()
}

/// The mark of a piece of a line.
pub(crate) fn text_mark(piece: Piece, x: f32, y: f32, owner: Owner) -> Mark {
    let shape = Shape::Text(piece);
    Mark { x, y, shape, owner }
}
