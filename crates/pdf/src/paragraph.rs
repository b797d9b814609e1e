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

/// How much too wide a line may be: the smallest length that browsers know, a
/// 64th of a pixel, which they allow too.
const TOLERANCE: f32 = 0.75 / 64.0;

/// How far a letter at the end of a line may move for the space that is not there,
/// in ems.
const MOST_KERNING: f32 = 0.2;

/// How a paragraph's lines are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Each as full as it can be.
    Full,
    /// As evenly as their number allows, so that no headline ends in one short
    /// word.
    Even,
    /// As full as can be, and widened to the width but for the last.
    Filled,
}

impl Wrap {
    /// How lines that stand against this edge are filled.
    pub(crate) fn of(align: Align) -> Self {
        match align {
            Align::Left | Align::Right => Self::Full,
            Align::Centre => Self::Even,
            Align::Justify => Self::Filled,
        }
    }
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

    /// The lines that fit a width.
    pub(crate) fn lines(&self, width: f32, wrap: Wrap) -> Vec<Line> {
        let opportunities = self.opportunities();
        let mut breaks = self.breaks(&opportunities, width);
        if wrap == Wrap::Even
            && let Some(even) = self.even(&opportunities, width, breaks.len())
        {
            breaks = even;
        }
        let bidi = (!self.levels.is_empty()).then(|| self.bidi());
        let last = breaks.len().saturating_sub(1);
        let line = |(index, range)| {
            let filled = (wrap == Wrap::Filled && index < last).then_some(width);
            self.line(range, bidi.as_ref(), filled)
        };
        breaks.into_iter().enumerate().map(line).collect()
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

    /// Where a line may end, the end of the text included.
    fn opportunities(&self) -> Vec<usize> {
        linebreaks(&self.text)
            .map(|(at, _)| at)
            .filter(|at| {
                *at == self.text.len() || !self.text[..*at].trim_end().ends_with(is_hyphen)
            })
            .collect()
    }

    /// Where the lines of this width start and end, each as full as it can be.
    fn breaks(&self, opportunities: &[usize], width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut last) = (0, 0);
        for &at in opportunities {
            if last > start && !self.fits(start..at, width) {
                lines.push(start..last);
                start = last;
            }
            // One word that is wider than a line is broken anywhere.
            while !self.fits(start..at, width) {
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

    /// As many lines of this width as evenly filled as they can be. `None` where
    /// browsers, whose rules these are (`text-wrap: balance`), leave them as full
    /// as they can be: where there are many lines, few words or one that is wider
    /// than a line.
    fn even(&self, opportunities: &[usize], width: f32, count: usize) -> Option<Vec<Range<usize>>> {
        const MOST_LINES: usize = 6;
        const LEAST_WORDS: usize = 4;
        /// What it costs to leave the last word alone, in square points.
        const ALONE: f32 = 5_625.0;

        if !(2..=MOST_LINES).contains(&count) || opportunities.len() < LEAST_WORDS {
            return None;
        }
        let starts: Vec<usize> = std::iter::once(0)
            .chain(opportunities.iter().copied())
            .collect();
        let last = starts.len() - 1;
        // The least cost of lines up to each place, and where the last one starts.
        let mut costs = vec![(f32::INFINITY, 0); starts.len()];
        costs[0] = (0.0, 0);
        let mut rows = vec![costs];
        for row in 1..=count {
            let mut costs = vec![(f32::INFINITY, 0); starts.len()];
            for end in row..=last {
                for start in (row - 1..end).rev() {
                    let line = starts[start]..starts[end];
                    if !self.fits(line.clone(), width) {
                        break;
                    }
                    let room = width - self.width(line);
                    let alone = if start + 1 == last { ALONE } else { 0.0 };
                    let cost = rows[row - 1][start].0 + room * room + alone;
                    if cost < costs[end].0 {
                        costs[end] = (cost, start);
                    }
                }
            }
            rows.push(costs);
        }
        if rows[count][last].0.is_infinite() {
            return None;
        }
        let mut lines = Vec::with_capacity(count);
        let mut end = last;
        for row in (1..=count).rev() {
            let start = rows[row][end].1;
            lines.push(starts[start]..starts[end]);
            end = start;
        }
        lines.reverse();
        Some(lines)
    }

    fn fits(&self, line: Range<usize>, width: f32) -> bool {
        let rough = self.rough_width(&line);
        if (rough - width).abs() > self.size * MOST_KERNING {
            rough < width
        } else {
            self.width(line) <= width + TOLERANCE
        }
    }

    /// How far a line reaches, spaces at its end aside.
    pub(crate) fn width(&self, line: Range<usize>) -> f32 {
        let rough = self.rough_width(&line);
        let visible = line.start + self.text[line.clone()].trim_end().len();
        if visible == line.end || visible == line.start {
            return rough;
        }
        // Within the text the last letter moves towards the space after it, but
        // at the end of a line there is none.
        let item = self.items.partition_point(|item| item.range.end < visible);
        let item = &self.items[item];
        let word = self.text[line.start..visible].rfind(char::is_whitespace);
        let start = word.map_or(line.start, |at| line.start + at);
        let start = start.max(item.range.start);
        let glyphs = self.shape(item, &(start..visible), self.is_right_to_left(start));
        let alone = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size;
        let clusters = glyphs.chunk_by(|one, next| one.cluster == next.cluster);
        let tracking = clusters.map(|_| self.tracking).sum::<f32>();
        rough + alone + tracking - (self.reach[visible] - self.reach[start])
    }

    /// The same, as the letters stand within the text.
    fn rough_width(&self, line: &Range<usize>) -> f32 {
        let visible = self.text[line.clone()].trim_end().len();
        let tail = if visible > 0 { self.tracking } else { 0.0 };
        self.reach[line.start + visible] - self.reach[line.start] - tail
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
