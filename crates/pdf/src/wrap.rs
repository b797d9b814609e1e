//! Where the lines of a paragraph end.
//!
//! Lines are broken where Unicode allows (UAX #14), except after a hyphen, which
//! readers that copy the text would take for a division and drop. They end where
//! browsers end them.

use std::ops::Range;

use siaran_galley::Align;
use unicode_linebreak::linebreaks;

use crate::lines::Line;
use crate::paragraph::Paragraph;

/// How much too wide a line may be: the smallest length that browsers know, a
/// 64th of a pixel, which they allow too.
const TOLERANCE: f32 = 0.75 / 64.0;

/// How far a letter at the end of a line may move for the space that is not there,
/// in ems.
const MOST_KERNING: f32 = 0.2;

/// How exactly the narrowest width is looked for.
const EVENNESS: f32 = 0.25;

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

impl Paragraph<'_> {
    /// The lines that fit a width.
    pub(crate) fn lines(&self, width: f32, wrap: Wrap) -> Vec<Line> {
        let opportunities = self.opportunities();
        let breaks = match wrap {
            Wrap::Even => self.even_breaks(&opportunities, width),
            Wrap::Full | Wrap::Filled => self.breaks(&opportunities, width),
        };
        let bidi = (!self.levels.is_empty()).then(|| self.bidi());
        let last = breaks.len().saturating_sub(1);
        let line = |(index, range)| {
            let filled = (wrap == Wrap::Filled && index < last).then_some(width);
            self.line(range, bidi.as_ref(), filled)
        };
        breaks.into_iter().enumerate().map(line).collect()
    }

    /// A width within which the lines that fit `width` are as even as they are with
    /// [`Wrap::Even`], whoever breaks them. `None` where one line is enough.
    pub(crate) fn measure_of_even_lines(&self, width: f32) -> Option<f32> {
        let opportunities = self.opportunities();
        let breaks = self.even_breaks(&opportunities, width);
        if breaks.len() < 2 {
            return None;
        }
        let widest = self.widest(&breaks);
        // Some room, because no two programs measure quite alike.
        let room = [2.0, 1.0, 0.5, 0.25].into_iter();
        let roomy = room
            .map(|room| widest + room)
            .find(|measure| *measure <= width && self.breaks(&opportunities, *measure) == breaks);
        Some(roomy.unwrap_or(widest))
    }

    /// Where lines end that are as even as their number allows, and that a program
    /// which fills its lines ends alike within some width: Word knows no others.
    fn even_breaks(&self, opportunities: &[usize], width: f32) -> Vec<Range<usize>> {
        let full = self.breaks(opportunities, width);
        if full.len() < 2 {
            return full;
        }
        let Some(even) = self.even(opportunities, width, full.len()) else {
            return full;
        };
        if self.breaks(opportunities, self.widest(&even)) == even {
            return even;
        }
        let mut breaks = full;
        let (mut low, mut high) = (width / 2.0, width);
        while high - low > EVENNESS {
            let middle = f32::midpoint(low, high);
            let narrower = self.breaks(opportunities, middle);
            if narrower.len() > breaks.len() {
                low = middle;
            } else {
                breaks = narrower;
                high = middle;
            }
        }
        breaks
    }

    fn widest(&self, lines: &[Range<usize>]) -> f32 {
        let widths = lines.iter().map(|line| self.width(line.clone()));
        widths.fold(0.0, f32::max)
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

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}')
}
