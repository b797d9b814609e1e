//! A paragraph's runs into shaped text.

use std::ops::Range;

use siaran_galley::{LINK, Look, Run};
use unicode_bidi::{BidiInfo, Level};

use crate::faces::Face;
use crate::fonts::is_ignorable;
use crate::shape::{Glyph, Shaper};

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
    /// Where each run starts, in bytes of the text.
    pub(crate) starts: Vec<usize>,
    pub(crate) items: Vec<Item>,
    /// The direction of each byte; empty where all words run from left to right.
    pub(crate) levels: Vec<Level>,
    /// From the start to each byte, in points.
    pub(crate) reach: Vec<f32>,
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
            starts: Vec::new(),
            items: Vec::new(),
            levels: Vec::new(),
            reach: Vec::new(),
        };
        for (text, ink) in texts {
            paragraph.starts.push(paragraph.text.len());
            paragraph.inks.push(ink);
            paragraph.text.extend(text.chars().filter_map(printable));
        }
        paragraph.order();
        paragraph.itemise();
        paragraph.measure();
        paragraph
    }

    pub(crate) fn bidi(&self) -> BidiInfo<'_> {
        BidiInfo::new(&self.text, Some(Level::ltr()))
    }

    /// Finds where words run from right to left.
    fn order(&mut self) {
        if self.text.chars().any(is_right_to_left) {
            self.levels = self.bidi().levels;
        }
    }

    /// Cuts the text where run, font or direction change.
    fn itemise(&mut self) {
        let mut run = 0;
        for (at, character) in self.text.char_indices() {
            while self.starts.get(run + 1).is_some_and(|start| *start <= at) {
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

/// Hebrew, Arabic and their neighbours; enough to know that order matters.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
