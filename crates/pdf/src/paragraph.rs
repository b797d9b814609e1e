//! A paragraph's runs into lines, by where they may be broken.
//!
//! Lines are broken where Unicode allows (UAX #14), except after a hyphen, which
//! readers that copy the text would take for a division and drop.

use std::ops::Range;

use siaran_galley::{Align, LINK, Look, Run};
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;

use crate::faces::Face;
use crate::fonts::is_ignorable;
use crate::lines::Line;
use crate::shape::{Glyph, Shaper};

/// A rounding error that must not break a line.
const TOLERANCE: f32 = 0.01;

/// How exactly even lines are looked for.
const EVENNESS: f32 = 0.25;

/// How characters look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ink {
    pub(crate) face: Face,
    pub(crate) colour: [u8; 3],
}

/// A paragraph ready to be broken.
pub(crate) struct Paragraph<'a> {
    shaper: &'a Shaper,
    pub(crate) text: String,
    pub(crate) size: f32,
    pub(crate) tracking: f32,
    pub(crate) inks: Vec<Ink>,
    pub(crate) items: Vec<Item>,
    /// The direction of each byte; empty where all words run from left to right.
    levels: Vec<Level>,
    /// From the start to each byte, in points.
    reach: Vec<f32>,
}

/// Characters that are shaped together.
pub(crate) struct Item {
    pub(crate) range: Range<usize>,
    pub(crate) face: Face,
    pub(crate) run: usize,
    pub(crate) glyphs: Vec<Glyph>,
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
        Self::of_texts(shaper, look, texts)
    }

    /// A paragraph of one text.
    pub(crate) fn plain(shaper: &'a Shaper, look: &Look, text: &str) -> Self {
        let ink = Ink {
            face: Face::of(look.typeface, look.bold, look.italic),
            colour: look.colour,
        };
        Self::of_texts(shaper, look, [(text, ink)])
    }

    fn of_texts<'t>(
        shaper: &'a Shaper,
        look: &Look,
        texts: impl IntoIterator<Item = (&'t str, Ink)>,
    ) -> Self {
        let mut paragraph = Self {
            shaper,
            text: String::new(),
            size: look.size,
            tracking: look.tracking,
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
        let breaks = match align {
            Align::Centre => self.even_breaks(width),
            Align::Left | Align::Right | Align::Justify => self.breaks(width),
        };
        let bidi = (!self.levels.is_empty()).then(|| self.bidi());
        let last = breaks.len().saturating_sub(1);
        let line = |(index, range)| {
            let filled = (align == Align::Justify && index < last).then_some(width);
            self.line(range, bidi.as_ref(), filled)
        };
        breaks.into_iter().enumerate().map(line).collect()
    }

    /// A width within which the lines that fit `width` are as even as
    /// [`lines`](Self::lines) makes them where they are centred, whoever breaks
    /// them. `None` where one line is enough.
    pub(crate) fn measure_of_even_lines(&self, width: f32) -> Option<f32> {
        let breaks = self.even_breaks(width);
        if breaks.len() < 2 {
            return None;
        }
        let widths = breaks.iter().map(|line| self.width(line.clone()));
        let widest = widths.fold(0.0, f32::max);
        // Some room, because no two programs measure quite alike.
        let room = [2.0, 1.0, 0.5, 0.25].into_iter();
        let roomy = room
            .map(|room| widest + room)
            .find(|measure| *measure <= width && self.breaks(*measure) == breaks);
        Some(roomy.unwrap_or(widest))
    }

    /// Where lines end that are as even as their number allows.
    fn even_breaks(&self, width: f32) -> Vec<Range<usize>> {
        let mut breaks = self.breaks(width);
        if breaks.len() < 2 {
            return breaks;
        }
        let (mut low, mut high) = (width / 2.0, width);
        while high - low > EVENNESS {
            let middle = f32::midpoint(low, high);
            let narrower = self.breaks(middle);
            if narrower.len() > breaks.len() {
                low = middle;
            } else {
                breaks = narrower;
                high = middle;
            }
        }
        breaks
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
                Some(_) | None => self
                    .shaper
                    .fonts()
                    .choose(wanted, character)
                    .unwrap_or(Face::Fallback),
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

    pub(crate) fn shape(
        &self,
        item: &Item,
        range: &Range<usize>,
        right_to_left: bool,
    ) -> Vec<Glyph> {
        let text = &self.text[range.clone()];
        self.shaper.shape(item.face, right_to_left, text)
    }

    pub(crate) fn is_right_to_left(&self, at: usize) -> bool {
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
    pub(crate) fn width(&self, range: Range<usize>) -> f32 {
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
}

/// What is laid out of a character: soft hyphens and byte order marks are
/// dropped, and all that would end a line within a paragraph is a space.
pub(crate) fn printable(character: char) -> Option<char> {
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
