//! A line's characters into positioned glyphs.
//!
//! Words that run from right to left stand in visual order (UAX #9), but pieces
//! are told in the order in which they are read.

use std::ops::Range;

use unicode_bidi::BidiInfo;

use crate::faces::Face;
use crate::paragraph::{Item, Paragraph};

/// One line.
#[derive(Debug)]
pub(crate) struct Line {
    /// In reading order.
    pub(crate) pieces: Vec<Piece>,
    /// How far its visible characters reach.
    pub(crate) width: f32,
}

/// Characters of a line that share font and colour.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: [u8; 3],
    /// Which run of the paragraph they come from.
    pub(crate) run: usize,
    /// How many characters of the run stand before it.
    pub(crate) at: usize,
    /// From left to right.
    pub(crate) glyphs: Vec<Placed>,
    /// From the line's start to the piece's left edge.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// The characters as they were written, in reading order.
    pub(crate) text: String,
    /// Whether its words run from right to left.
    pub(crate) right_to_left: bool,
    /// Whether the spacing is so wide that readers take it for spaces.
    pub(crate) tracked: bool,
}

/// A glyph in its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) id: u16,
    /// From the line's start.
    pub(crate) x: f32,
    /// Above the baseline.
    pub(crate) y: f32,
    /// Its characters, in bytes of the piece's text. Glyphs that share characters
    /// follow each other and say so alike.
    pub(crate) cluster: Range<usize>,
}

impl Piece {
    /// The glyphs by the characters that they stand for together.
    pub(crate) fn clusters(&self) -> impl Iterator<Item = (&[Placed], &str)> {
        let clusters = self
            .glyphs
            .chunk_by(|one, next| one.cluster == next.cluster);
        clusters.map(|glyphs| (glyphs, &self.text[glyphs[0].cluster.clone()]))
    }
}

/// A part of a line that runs in one direction.
struct Stretch {
    range: Range<usize>,
    right_to_left: bool,
}

impl Paragraph<'_> {
    /// One line. Spaces are widened where it is to fill a width.
    pub(crate) fn line(
        &self,
        range: Range<usize>,
        bidi: Option<&BidiInfo<'_>>,
        filled: Option<f32>,
    ) -> Line {
        let mut width = self.width(range.clone());
        // Of the spaces at a line's end one is kept for readers that copy.
        let visible = range.start + self.text[range.clone()].trim_end().len();
        let space = self.text[visible..range.end].chars().next();
        let end = visible + space.map_or(0, char::len_utf8);
        let gap = filled.map_or(0.0, |filled| {
            let spaces = self.text[range.start..visible].matches(is_stretchable);
            share(filled - width, spaces.count())
        });
        if let Some(filled) = filled.filter(|_| gap > 0.0) {
            width = filled;
        }
        let mut pieces: Vec<(usize, Piece)> = Vec::new();
        let mut x = 0.0;
        for stretch in stretches(range.start..end, bidi) {
            let first = self
                .items
                .partition_point(|item| item.range.end <= stretch.range.start);
            let touched = self.items[first..]
                .iter()
                .take_while(|item| item.range.start < stretch.range.end);
            let mut touched: Vec<(&Item, Range<usize>)> = touched
                .map(|item| {
                    let start = item.range.start.max(stretch.range.start);
                    (item, start..item.range.end.min(stretch.range.end))
                })
                .collect();
            if stretch.right_to_left {
                touched.reverse();
            }
            for (item, range) in touched {
                let start = range.start;
                let piece = self.piece(item, range, stretch.right_to_left, x, gap);
                x += piece.width;
                pieces.push((start, piece));
            }
        }
        if bidi.is_some() {
            pieces.sort_by_key(|(start, _)| *start);
        }
        Line {
            pieces: pieces.into_iter().map(|(_, piece)| piece).collect(),
            width,
        }
    }

    fn piece(
        &self,
        item: &Item,
        range: Range<usize>,
        right_to_left: bool,
        x: f32,
        gap: f32,
    ) -> Piece {
        let kept = range == item.range && right_to_left == self.is_right_to_left(range.start);
        let shaped;
        let glyphs = if kept {
            &item.glyphs
        } else {
            shaped = self.shape(item, &range, right_to_left);
            &shaped
        };
        let at = self.text[self.starts[item.run]..range.start]
            .chars()
            .count();
        let text = &self.text[range];
        let mut pen = x;
        let mut placed = Vec::with_capacity(glyphs.len());
        for cluster in glyphs.chunk_by(|one, next| one.cluster == next.cluster) {
            for glyph in cluster {
                placed.push(Placed {
                    id: glyph.id,
                    x: pen + glyph.offset.0 * self.size,
                    y: glyph.offset.1 * self.size,
                    cluster: glyph.cluster.clone(),
                });
                pen += glyph.advance * self.size;
            }
            pen += self.tracking;
            if gap > 0.0 && text[cluster[0].cluster.clone()].contains(is_stretchable) {
                pen += gap;
            }
        }
        Piece {
            face: item.face,
            size: self.size,
            colour: self.inks[item.run].colour,
            run: item.run,
            at,
            glyphs: placed,
            x,
            width: pen - x,
            text: text.to_owned(),
            right_to_left,
            tracked: self.tracking > 0.0,
        }
    }
}

/// A space that grows where a line is to fill its width, as on the web.
fn is_stretchable(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
}

/// What each of the spaces takes of what is left.
#[expect(clippy::cast_precision_loss, reason = "no line has 2²⁴ spaces")]
fn share(rest: f32, spaces: usize) -> f32 {
    if spaces == 0 || rest <= 0.0 {
        0.0
    } else {
        rest / spaces as f32
    }
}

/// The parts of a line from left to right.
fn stretches(line: Range<usize>, bidi: Option<&BidiInfo<'_>>) -> Vec<Stretch> {
    // Nothing in a paragraph ends it, so there is one or, without text, none.
    let Some((bidi, paragraph)) = bidi.and_then(|bidi| Some((bidi, bidi.paragraphs.first()?)))
    else {
        return vec![Stretch {
            range: line,
            right_to_left: false,
        }];
    };
    let (levels, runs) = bidi.visual_runs(paragraph, line);
    let stretch = |range: Range<usize>| Stretch {
        right_to_left: levels[range.start].is_rtl(),
        range,
    };
    runs.into_iter().map(stretch).collect()
}
