//! A paragraph's runs into lines of positioned glyphs.
//!
//! Lines are broken where Unicode allows (UAX #14), except after a hyphen, which
//! readers that copy the text would take for a division and drop. Right-to-left
//! words stand in visual order (UAX #9).

use std::ops::Range;

use siaran_galley::{Align, LINK, Look, Run};
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;

use crate::faces::Face;
use crate::fonts::is_ignorable;
use crate::shape::{Glyph, Shaper};

/// A rounding error that must not break a line.
const TOLERANCE: f32 = 0.01;

/// One line.
#[derive(Debug)]
pub(crate) struct Line {
    /// From left to right.
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
    pub(crate) glyphs: Vec<Placed>,
    /// From the line's start to the piece's.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// The characters as they were written, in reading order.
    pub(crate) text: String,
    /// Whether the glyphs stand for characters that no font has.
    pub(crate) missing: bool,
    /// Whether the spacing is so wide that readers take it for spaces.
    pub(crate) tracked: bool,
}

impl Piece {
    /// Whether a glyph stands for its characters by itself.
    pub(crate) fn is_alone(&self, index: usize) -> bool {
        let next = self.glyphs.get(index + 1);
        self.glyphs[index].text.is_some() && next.is_none_or(|next| next.text.is_some())
    }
}

/// A glyph in its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) id: u16,
    /// From the line's start.
    pub(crate) x: f32,
    /// Above the baseline.
    pub(crate) y: f32,
    /// The characters of its cluster. Only the cluster's first glyph has them.
    pub(crate) text: Option<String>,
}

/// How characters look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ink {
    pub(crate) face: Face,
    pub(crate) colour: [u8; 3],
}

/// A paragraph ready to be broken.
pub(crate) struct Paragraph<'a> {
    shaper: &'a Shaper,
    text: String,
    size: f32,
    tracking: f32,
    inks: Vec<Ink>,
    items: Vec<Item>,
    /// The direction of each byte; empty where all words run from left to right.
    levels: Vec<Level>,
    /// From the start to each byte, in points.
    reach: Vec<f32>,
}

/// Characters that are shaped together.
struct Item {
    range: Range<usize>,
    /// None where no font has them.
    face: Option<Face>,
    run: usize,
    glyphs: Vec<Glyph>,
}

/// A part of a line that runs in one direction.
struct Stretch {
    range: Range<usize>,
    right_to_left: bool,
}

impl<'a> Paragraph<'a> {
    /// A paragraph of these runs with this look.
    pub(crate) fn new(shaper: &'a Shaper, look: &Look, runs: &[Run]) -> Self {
        let texts = runs.iter().map(|run| {
            let marks = &run.marks;
            let (bold, italic) = (look.bold || marks.bold, look.italic || marks.italic);
            let ink = Ink {
                face: Face::of(look.typeface, bold, italic),
                colour: if marks.link.is_some() {
                    LINK
                } else {
                    look.colour
                },
            };
            (run.text.as_str(), ink)
        });
        Self::of_texts(shaper, look.size, look.tracking, texts)
    }

    /// A paragraph of plain texts.
    pub(crate) fn of_texts<'t>(
        shaper: &'a Shaper,
        size: f32,
        tracking: f32,
        texts: impl IntoIterator<Item = (&'t str, Ink)>,
    ) -> Self {
        let mut paragraph = Self {
            shaper,
            text: String::new(),
            size,
            tracking,
            inks: Vec::new(),
            items: Vec::new(),
            levels: Vec::new(),
            reach: Vec::new(),
        };
        let mut starts = Vec::new();
        for (text, ink) in texts {
            starts.push(paragraph.text.len());
            paragraph.inks.push(ink);
            paragraph.text.extend(text.chars().filter_map(printable));
        }
        paragraph.order();
        paragraph.itemise(&starts);
        paragraph.measure();
        paragraph
    }

    /// The lines that fit a width. Centred lines are made as even as their
    /// number allows, so that no headline ends in one short word.
    pub(crate) fn lines(&self, width: f32, align: Align) -> Vec<Line> {
        let mut breaks = self.breaks(width);
        if align == Align::Centre && breaks.len() > 1 {
            let (mut low, mut high) = (width / 2.0, width);
            while high - low > 2.0 {
                let middle = f32::midpoint(low, high);
                let narrower = self.breaks(middle);
                if narrower.len() > breaks.len() {
                    low = middle;
                } else {
                    breaks = narrower;
                    high = middle;
                }
            }
        }
        let bidi = (!self.levels.is_empty()).then(|| self.bidi());
        let line = |range| self.line(range, bidi.as_ref());
        breaks.into_iter().map(line).collect()
    }

    fn bidi(&self) -> BidiInfo<'_> {
        BidiInfo::new(&self.text, Some(Level::ltr()))
    }

    /// Finds where words run from right to left.
    fn order(&mut self) {
        if self.text.chars().any(is_right_to_left) {
            self.levels = self.bidi().levels;
        }
    }

    /// Cuts the text where run, font or direction change.
    fn itemise(&mut self, starts: &[usize]) {
        let mut run = 0;
        for (at, character) in self.text.char_indices() {
            while starts.get(run + 1).is_some_and(|start| *start <= at) {
                run += 1;
            }
            let end = at + character.len_utf8();
            let wanted = self.inks[run].face;
            let turns = at > 0 && self.levels.get(at) != self.levels.get(at - 1);
            let last = self
                .items
                .last_mut()
                .filter(|last| last.run == run && !turns);
            let face = match &last {
                // A joiner or selector belongs to what it follows.
                Some(last) if is_ignorable(character) => last.face,
                Some(_) | None => self.shaper.fonts().choose(wanted, character),
            };
            match last {
                Some(last) if last.face == face => last.range.end = end,
                Some(_) | None => self.items.push(Item {
                    range: at..end,
                    face,
                    run,
                    glyphs: Vec::new(),
                }),
            }
        }
    }

    /// Shapes every item once, for its width.
    fn measure(&mut self) {
        let mut advances = vec![0.0; self.text.len()];
        for index in 0..self.items.len() {
            let item = &self.items[index];
            let right_to_left = self.is_right_to_left(item.range.start);
            let glyphs = self.shape(item, &item.range, right_to_left);
            let start = item.range.start;
            let mut cluster = usize::MAX;
            for glyph in &glyphs {
                let at = start + glyph.cluster.start;
                advances[at] += glyph.advance * self.size;
                if cluster != at {
                    advances[at] += self.tracking;
                    cluster = at;
                }
            }
            self.items[index].glyphs = glyphs;
        }
        self.reach.reserve(advances.len() + 1);
        self.reach.push(0.0);
        let mut pen = 0.0;
        for advance in advances {
            pen += advance;
            self.reach.push(pen);
        }
    }

    fn shape(&self, item: &Item, range: &Range<usize>, right_to_left: bool) -> Vec<Glyph> {
        let text = &self.text[range.clone()];
        match item.face {
            Some(face) => self.shaper.shape(face, right_to_left, text),
            None => self.shaper.replace(text),
        }
    }

    fn is_right_to_left(&self, at: usize) -> bool {
        self.levels.get(at).is_some_and(Level::is_rtl)
    }

    /// Where the lines of this width start and end.
    fn breaks(&self, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut last) = (0, 0);
        for (at, _) in linebreaks(&self.text) {
            if at < self.text.len() && self.text[..at].trim_end().ends_with(is_hyphen) {
                continue;
            }
            if last > start && self.width(start..at) > width + TOLERANCE {
                lines.push(start..last);
                start = last;
            }
            // One word that is wider than a line is broken anywhere.
            while self.width(start..at) > width + TOLERANCE {
                let end = self.fit(start..at, width);
                if end >= at {
                    break;
                }
                lines.push(start..end);
                start = end;
            }
            last = at;
        }
        if start < self.text.len() {
            lines.push(start..self.text.len());
        }
        lines
    }

    /// How far a line reaches, spaces at its end aside.
    fn width(&self, range: Range<usize>) -> f32 {
        let visible = self.text[range.clone()].trim_end().len();
        let tail = if visible > 0 { self.tracking } else { 0.0 };
        self.reach[range.start + visible] - self.reach[range.start] - tail
    }

    /// The end of what fits of a word: one cluster at least.
    fn fit(&self, word: Range<usize>, width: f32) -> usize {
        let from = self.reach[word.start];
        let limit = word.start + self.reach[word.clone()].partition_point(|x| x - from <= width);
        let mut end = word.start;
        for at in word.start + 1..=word.end {
            if at >= limit && end > word.start {
                break;
            }
            // Within a cluster nothing advances, and a break would split it.
            let starts = at == word.end || self.reach[at + 1] > self.reach[at];
            if starts && self.text.is_char_boundary(at) {
                end = at;
            }
        }
        end
    }

    fn line(&self, range: Range<usize>, bidi: Option<&BidiInfo<'_>>) -> Line {
        let width = self.width(range.clone());
        // Of the spaces at a line's end one is kept for readers that copy.
        let visible = self.text[range.clone()].trim_end().len();
        let space = self.text[range.start + visible..range.end].chars().next();
        let end = range.start + visible + space.map_or(0, char::len_utf8);
        let mut line = Line {
            pieces: Vec::new(),
            width,
        };
        let mut x = 0.0;
        for stretch in stretches(range.start..end, bidi) {
            let first = self
                .items
                .partition_point(|item| item.range.end <= stretch.range.start);
            let touched = self.items[first..]
                .iter()
                .take_while(|item| item.range.start < stretch.range.end);
            let mut pieces: Vec<(&Item, Range<usize>)> = touched
                .map(|item| {
                    let start = item.range.start.max(stretch.range.start);
                    (item, start..item.range.end.min(stretch.range.end))
                })
                .collect();
            if stretch.right_to_left {
                pieces.reverse();
            }
            for (item, range) in pieces {
                let piece = self.piece(item, range, stretch.right_to_left, x);
                x += piece.width;
                line.pieces.push(piece);
            }
        }
        line
    }

    fn piece(&self, item: &Item, range: Range<usize>, right_to_left: bool, x: f32) -> Piece {
        let whole = range == item.range && right_to_left == self.is_right_to_left(range.start);
        let shaped;
        let glyphs = if whole {
            &item.glyphs
        } else {
            shaped = self.shape(item, &range, right_to_left);
            &shaped
        };
        let text = &self.text[range];
        let ink = self.inks[item.run];
        let mut pen = x;
        let mut placed = Vec::with_capacity(glyphs.len());
        for (index, glyph) in glyphs.iter().enumerate() {
            let first = index == 0 || glyphs[index - 1].cluster != glyph.cluster;
            placed.push(Placed {
                id: glyph.id,
                x: pen + glyph.offset.0 * self.size,
                y: glyph.offset.1 * self.size,
                text: first.then(|| text[glyph.cluster.clone()].to_owned()),
            });
            pen += glyph.advance * self.size;
            if glyphs
                .get(index + 1)
                .is_none_or(|next| next.cluster != glyph.cluster)
            {
                pen += self.tracking;
            }
        }
        Piece {
            face: item.face.unwrap_or(Face::Fallback),
            size: self.size,
            colour: ink.colour,
            run: item.run,
            glyphs: placed,
            x,
            width: pen - x,
            text: text.to_owned(),
            missing: item.face.is_none(),
            tracked: self.tracking > 0.0,
        }
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

/// What is laid out of a character: soft hyphens and byte order marks are
/// dropped, and all that would end a line within a paragraph is a space.
fn printable(character: char) -> Option<char> {
    match character {
        '\u{ad}' | '\u{feff}' => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        _ if character.is_control() => Some(' '),
        _ => Some(character),
    }
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}')
}

/// Hebrew, Arabic and their neighbours; enough to know that order matters.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
